import SocialMetrics

extension ExportFormat {
    /// A LinkedIn page day by day: sheet `Metrics` of the content download, `Update metrics` before 2023.
    ///
    /// A sentence stands above the header. Counts are printed as `12.0`, rates as fractions.
    static let linkedinPageDays = ExportFormat(
        id: "linkedin.page-days", name: Words(en: "LinkedIn page by day", fr: "Page LinkedIn par jour"),
        platforms: [.linkedin], grain: .accountDay,
        columns: [
            LinkedInWords.day,
            .measure(
                .impressions, en: ["Impressions (total)"],
                fr: [.unverified("Impressions (total)"), .unverified("Impressions (totales)")]),
            .measure(
                .impressionsOrganic, en: ["Impressions (organic)"],
                fr: [.unverified("Impressions (organiques)"), .unverified("Impressions (organique)")]),
            .measure(
                .impressionsPaid, en: ["Impressions (sponsored)"],
                fr: [.unverified("Impressions (sponsorisées)")]),
            .measure(
                .reachOrganic, en: ["Unique impressions (organic)"],
                fr: [.unverified("Impressions uniques (organiques)")]),
            .measure(.clicks, en: ["Clicks (total)"], fr: [.unverified("Clics (total)")]),
            .measure(.reactions, en: ["Reactions (total)"], fr: [.unverified("Réactions (total)")]),
            .measure(.comments, en: ["Comments (total)"], fr: [.unverified("Commentaires (total)")]),
            .measure(
                .shares, en: ["Reposts (total)", .code("Shares (total)")],
                fr: [.unverified("Republications (total)")]),
            .ignored(
                "part of the day’s total, which is kept",
                beginning: ["Clicks (", "Reactions (", "Comments (", "Reposts (", .code("Shares (")],
                fr: [
                    .unverified("Clics ("), .unverified("Réactions ("), .unverified("Commentaires ("),
                    .unverified("Republications ("),
                ]),
            .ignored(
                "recomputed from its parts", beginning: ["Engagement rate ("],
                fr: [.unverified("Taux d’engagement (")]),
        ],
        required: [
            [.field(.day)], [.measure(.impressions)], [.measure(.clicks)], [.measure(.reactions)],
        ]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: "UTC")
        $0.download = LinkedInWords.pageDownload("Content", "Contenu")
        $0.quirks = [
            "Data arrives up to 2 days late: the last days of a download may still grow.",
            "The impressions of a period are not the sum over the posts of the list, which are counted since publication.",
            "Unique impressions are people; they are never added over days.",
        ]
        $0.samples = ["linkedin/page-content-en-1.xls", "linkedin/page-content-en-1.xlsx"]
    }
}
