import SocialMetrics

/// Columns of TikTok's lists of videos; the day and second of posting come from the id in the link.
enum TikTokVideoColumns {
    static let identity: [Column] = [
        .field(.caption, en: ["Video title"]),
        .field(.permalink, en: ["Video link"]),
        .field(.publishTime, en: ["Post time"]),
    ]

    static let numbers: [Column] = [
        .measure(.views, en: ["Total views", "Video views"]),
        .measure(.likes, en: ["Total likes", "Likes"]),
        .measure(.comments, en: ["Total comments", "Comments"]),
        .measure(.shares, en: ["Total shares", "Shares"]),
        .measure(.saves, en: ["Add to Favorites"]),
        .ignored(
            "no genuine file tells its unit", en: [.code("Total play time"), .code("Average watch time")]),
        .ignored("no genuine file tells how it is written", en: [.code("Watched full video")]),
    ]

    static let quirks = [
        "The address of a video ends in its id, whose upper 32 bits are the second of posting in UTC: the date comes from "
            + "there, and the same id makes two downloads tell of the same video.",
        "Numbers are lifetime, up to the download; only the videos of the list on the page are in the file.",
    ]
}

extension ExportFormat {
    /// Videos of TikTok Studio with everything they ever got: `Content.csv`.
    static let tiktokContent = ExportFormat(
        id: "tiktok.content", name: Words(en: "TikTok videos (Studio)", fr: "Vidéos TikTok (Studio)"),
        platforms: [.tiktok], grain: .post,
        columns: [.field(.exportDay, en: ["Time"])] + TikTokVideoColumns.identity
            + TikTokVideoColumns.numbers,
        required: [[.field(.exportDay)], [.field(.permalink)], [.measure(.views)]]
    ) {
        $0.postIDs = .tiktok
        $0.download = TikTokStudio.download(Words(en: "Content", fr: "Contenu"))
        $0.quirks =
            TikTokVideoColumns.quirks + [
                "`Time` is the day of the download, the same on every line, without a year: the first such day that is not "
                    + "before the newest video."
            ]
        $0.samples = ["tiktok/content-en-1.csv", "tiktok/content-en-2.csv", "tiktok/content-en-3.csv"]
    }

    /// Videos of a business account with everything they ever got, in its newer and its older form.
    static let tiktokBusinessVideos = ExportFormat(
        id: "tiktok.business-videos",
        name: Words(en: "TikTok videos (business account)", fr: "Vidéos TikTok (compte professionnel)"),
        platforms: [.tiktok], grain: .post,
        columns: TikTokVideoColumns.identity + TikTokVideoColumns.numbers,
        required: [[.field(.permalink)], [.field(.publishTime)], [.measure(.views)]]
    ) {
        $0.forbidden = [.exportDay]
        $0.postIDs = .tiktok
        $0.dates = DateReading(zone: "UTC")
        $0.download = TikTokBusiness.download(Words(en: "Content", fr: "Contenu"))
        $0.quirks =
            TikTokVideoColumns.quirks + [
                "`Post time` is in UTC, 2 to 8 seconds after the moment in the id for every video seen."
            ]
        $0.samples = ["tiktok/business-videos-en-1.csv"]
    }
}
