import SocialMetrics

/// What the downloads of TikTok Studio share.
enum TikTokStudio {
    static func download(_ tab: Words) -> Words {
        Words(
            en: "TikTok Studio (tiktok.com/tiktokstudio) › Analytics › \(tab.en) › Download data › CSV",
            fr:
                "TikTok Studio (tiktok.com/tiktokstudio) › Statistiques › \(tab.fr) › Télécharger les données › CSV"
        )
    }

    /// The header stays English in every interface language; the dates do not.
    static let date = Column.field(.day, en: ["Date"])

    static let quirks = [
        "The header is English in every language; the dates are in the language of the interface and have no year. It is "
            + "found from the download’s own name, from `--as-of`, or from the day of the import when the last line is at most 60 "
            + "days before it; else it is asked for. A February 29 settles it.",
        "The numbers of the last two days change in the next download: the later one counts.",
    ]
}

extension ExportFormat {
    /// An account day by day: `Overview.csv`.
    static let tiktokOverview = ExportFormat(
        id: "tiktok.overview", name: Words(en: "TikTok account by day", fr: "Compte TikTok par jour"),
        platforms: [.tiktok], grain: .accountDay,
        columns: [
            TikTokStudio.date,
            .measure(.views, en: ["Video Views"]),
            .measure(.visits, en: ["Profile Views"]),
            .measure(.likes, en: ["Likes"]),
            .measure(.comments, en: ["Comments"]),
            .measure(.shares, en: ["Shares"]),
        ],
        required: [[.field(.day)], [.measure(.views)], [.measure(.visits)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = TikTokStudio.download(Words(en: "Overview", fr: "Aperçu"))
        $0.quirks = TikTokStudio.quirks
        $0.samples = [
            "tiktok/overview-en-1.csv", "tiktok/overview-en-gb-1.csv", "tiktok/overview-es-1.csv",
            "tiktok/overview-pt-1.csv",
        ]
    }

    /// Who watched, day by day: `Viewers.csv`.
    static let tiktokViewers = ExportFormat(
        id: "tiktok.viewers", name: Words(en: "TikTok viewers by day", fr: "Spectateurs TikTok par jour"),
        platforms: [.tiktok], grain: .accountDay,
        columns: [
            TikTokStudio.date,
            .measure(.viewers, en: ["Total Viewers"]),
            .measure(.newViewers, en: ["New Viewers"]),
            .measure(.returningViewers, en: ["Returning Viewers"]),
        ],
        required: [
            [.field(.day)], [.measure(.viewers)], [.measure(.newViewers), .measure(.returningViewers)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.absentZeros = .without(.viewers)
        $0.download = TikTokStudio.download(Words(en: "Viewers", fr: "Spectateurs"))
        $0.quirks =
            TikTokStudio.quirks + [
                "Total Viewers are different people of one day: days are never added.",
                "Where Total Viewers is `undefined`, new and returning viewers are written 0: they are absent, not 0.",
            ]
        $0.samples = ["tiktok/viewers-en-1.csv"]
    }

    /// How many follow, day by day: `FollowerHistory.csv`.
    static let tiktokFollowerHistory = ExportFormat(
        id: "tiktok.follower-history",
        name: Words(en: "TikTok followers by day", fr: "Abonnés TikTok par jour"),
        platforms: [.tiktok], grain: .accountDay,
        columns: [
            TikTokStudio.date,
            .measure(.followers, en: ["Followers"]),
            .measure(.netFollowers, en: ["Difference in followers from previous day"]),
        ],
        required: [[.field(.day)], [.measure(.followers)], [.measure(.netFollowers)]]
    ) {
        $0.onlyKnownColumns = true
        $0.absentZeros = .without(.followers)
        $0.download = TikTokStudio.download(Words(en: "Followers", fr: "Followers"))
        $0.quirks =
            TikTokStudio.quirks + [
                "Where Followers is `undefined`, the difference is written 0: it is absent, not 0."
            ]
        $0.samples = ["tiktok/follower-history-en-1.csv"]
    }
}
