import SocialMetrics

extension ExportFormat {
    /// When followers are on TikTok, hour by hour of the last week: `FollowerActivity.csv`.
    static let tiktokFollowerActivity = ExportFormat(
        id: "tiktok.follower-activity",
        name: Words(en: "TikTok active followers by hour", fr: "Abonnés TikTok actifs par heure"),
        platforms: [.tiktok], grain: .audience,
        columns: [
            TikTokStudio.date,
            .breakdown(.hour, en: ["Hour"]),
            .measure(.activeFollowers, en: ["Active followers"]),
        ],
        required: [[.field(.day)], [.breakdown(.hour)], [.measure(.activeFollowers)]]
    ) {
        $0.onlyKnownColumns = true
        $0.absentZeros = .lastRows
        $0.download = TikTokStudio.download(Words(en: "Followers", fr: "Followers"))
        $0.quirks =
            TikTokStudio.quirks + [
                "Hours are on the account’s clock, 0 to 23.",
                "The hours of the newest day that were still to come are written 0: they are absent, not 0.",
            ]
        $0.samples = ["tiktok/follower-activity-en-1.csv"]
    }

    /// Followers by gender: `FollowerGender.csv`.
    static let tiktokFollowerGender = ExportFormat(
        id: "tiktok.follower-gender",
        name: Words(en: "TikTok followers by gender", fr: "Abonnés TikTok par genre"),
        platforms: [.tiktok], grain: .audience,
        columns: [.breakdown(.gender, en: ["Gender"]), .measure(.audienceShare, en: ["Distribution"])],
        required: [[.breakdown(.gender)], [.measure(.audienceShare)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = TikTokStudio.download(Words(en: "Followers", fr: "Followers"))
        $0.quirks = [
            "Shares are fractions of 1; the file names no day and is dated by its name or its arrival."
        ]
        $0.samples = ["tiktok/follower-gender-en-1.csv"]
    }

    /// Followers by country: `FollowerTopTerritories.csv`.
    static let tiktokFollowerTerritories = ExportFormat(
        id: "tiktok.follower-territories",
        name: Words(en: "TikTok followers by country", fr: "Abonnés TikTok par pays"),
        platforms: [.tiktok], grain: .audience,
        columns: [
            .breakdown(.country, en: ["Top territories"]), .measure(.audienceShare, en: ["Distribution"]),
        ],
        required: [[.breakdown(.country)], [.measure(.audienceShare)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = TikTokStudio.download(Words(en: "Followers", fr: "Followers"))
        $0.quirks = [
            "Shares are fractions of 1; countries are ISO codes, and `Others` is the rest.",
            "The file names no day and is dated by its name or its arrival.",
        ]
        $0.samples = ["tiktok/follower-territories-en-1.csv"]
    }
}
