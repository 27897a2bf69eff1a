import SocialMetrics

extension ExportFormat {
    /// A channel day by day in the one measure the chart showed: `Totals.csv`.
    static let youtubeDays = ExportFormat(
        id: "youtube.days", name: Words(en: "YouTube channel by day", fr: "Chaîne YouTube par jour"),
        platforms: [.youtube], grain: .accountDay,
        columns: [YouTubeColumns.date] + YouTubeColumns.numbers,
        required: [[.field(.day)], [.anyMeasure]]
    ) {
        $0.forbidden = [.postID, .title]
        $0.onlyKnownColumns = true
        $0.download = YouTubeDownloads.content
        $0.quirks =
            YouTubeDownloads.quirks + [
                "It holds the one measure the chart showed: download once for each measure."
            ]
        $0.samples = ["youtube/totals-en-1.csv", "youtube/totals-de-1.csv", "youtube/totals-pt-1.csv"]
    }

    /// The chart's videos day by day: only the lines the chart showed, never the whole channel.
    static let youtubeVideoDays = ExportFormat(
        id: "youtube.video-days", name: Words(en: "YouTube videos by day", fr: "Vidéos YouTube par jour"),
        platforms: [.youtube], grain: .postPeriod,
        columns: [YouTubeColumns.date, YouTubeColumns.content] + YouTubeColumns.video
            + YouTubeColumns.numbers,
        required: [[.field(.day)], [.field(.postID)], [.anyMeasure]]
    ) {
        $0.download = YouTubeDownloads.content
        $0.quirks =
            YouTubeDownloads.quirks + [
                "Only the videos the chart showed, never the whole channel."
            ]
        $0.samples = [
            "youtube/chart-data-en-1.csv", "youtube/chart-data-de-1.csv", "youtube/chart-data-pt-1.csv",
        ]
    }

    /// The chart's groups day by day: countries, ages, sources of traffic.
    static let youtubeAudienceDays = ExportFormat(
        id: "youtube.audience-days",
        name: Words(
            en: "YouTube channel by day and country, age or source",
            fr: "Chaîne YouTube par jour et pays, âge ou source"),
        platforms: [.youtube], grain: .accountPeriod,
        columns: [YouTubeColumns.date] + YouTubeColumns.groups + YouTubeColumns.numbers,
        required: [[.field(.day)], YouTubeColumns.dimensions, [.anyMeasure]]
    ) {
        $0.download = YouTubeDownloads.groups
        $0.quirks =
            YouTubeDownloads.quirks + [
                "Only the groups the chart showed."
            ]
        $0.samples = ["youtube/chart-data-geography-en-2.csv"]
    }
}
