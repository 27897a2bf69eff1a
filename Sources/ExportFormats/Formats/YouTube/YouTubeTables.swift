import SocialMetrics

extension ExportFormat {
    /// Videos of a channel over a chosen period: `Table data.csv` of a YouTube Studio download.
    ///
    /// The period is not in the file, only in the name of the download. The second line is the channel's own total,
    /// which also counts deleted videos and everything past the 500th.
    static let youtubeVideos = ExportFormat(
        id: "youtube.videos",
        name: Words(en: "YouTube videos of a period", fr: "Vidéos YouTube d’une période"),
        platforms: [.youtube], grain: .postPeriod,
        columns: [YouTubeColumns.content] + YouTubeColumns.video + YouTubeColumns.numbers,
        required: [[.field(.postID)], [.anyMeasure]]
    ) {
        $0.forbidden = [.day]
        $0.totals = .firstCellSaysTotal
        $0.lacksPeriod = true
        $0.download = YouTubeDownloads.content
        $0.quirks =
            YouTubeDownloads.quirks + YouTubeDownloads.tables + [
                "Numbers are of the chosen period, not of the video’s life."
            ]
        $0.samples = [
            "youtube/table-data-en-1.csv", "youtube/table-data-fr-1.csv", "youtube/table-data-de-1.csv",
            "youtube/table-data-pt-1.csv",
        ]
    }

    /// A channel's period by country, age, gender, source of traffic…: `Table data.csv` of another tab.
    static let youtubeAudience = ExportFormat(
        id: "youtube.audience",
        name: Words(
            en: "YouTube channel by country, age or source", fr: "Chaîne YouTube par pays, âge ou source"),
        platforms: [.youtube], grain: .accountPeriod,
        columns: YouTubeColumns.groups + YouTubeColumns.numbers,
        required: [YouTubeColumns.dimensions, [.anyMeasure]]
    ) {
        $0.forbidden = [.day]
        $0.totals = .firstCellSaysTotal
        $0.lacksPeriod = true
        $0.download = YouTubeDownloads.groups
        $0.quirks = YouTubeDownloads.quirks + YouTubeDownloads.tables
        $0.samples = ["youtube/table-data-geography-en-2.csv", "youtube/table-data-viewer-age-en-1.csv"]
    }
}

extension YouTubeColumns {
    static let dimensions: [ExportFormat.Requirement] = [
        .breakdown(.country), .breakdown(.city), .breakdown(.age), .breakdown(.gender),
        .breakdown(.subscription),
        .breakdown(.trafficSource), .breakdown(.device),
    ]
}
