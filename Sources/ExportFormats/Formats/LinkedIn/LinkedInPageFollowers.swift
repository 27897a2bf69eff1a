import SocialMetrics

extension ExportFormat {
    /// New followers of a LinkedIn page day by day: sheet `New followers` of the followers download.
    static let linkedinPageFollowers = ExportFormat(
        id: "linkedin.page-followers",
        name: Words(en: "New followers of a LinkedIn page", fr: "Nouveaux abonnés d’une Page LinkedIn"),
        platforms: [.linkedin], grain: .accountDay,
        columns: [
            LinkedInWords.day,
            .measure(
                .newFollowers, en: ["Total followers"],
                fr: [.unverified("Total des abonnés"), .unverified("Nombre total d’abonnés")]),
            .measure(
                .newFollowersOrganic, en: ["Organic followers"], fr: [.unverified("Abonnés organiques")]),
            .measure(
                .newFollowersPaid, en: ["Sponsored followers"], fr: [.unverified("Abonnés sponsorisés")]),
            .ignored(
                "part of the day’s total, which is kept", en: ["Auto-invited followers"],
                fr: [.unverified("Abonnés invités automatiquement")]),
        ],
        required: [[.field(.day)], [.measure(.newFollowers)], [.measure(.newFollowersOrganic)]]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: "UTC")
        $0.download = LinkedInWords.pageDownload("Followers", "Abonnés")
        $0.quirks = [
            "`Total followers` is what the page gained that day, of every origin, and not how many followers it has."
        ]
        $0.samples = ["linkedin/page-followers-en-1.xls", "linkedin/page-followers-en-1.csv"]
    }
}
