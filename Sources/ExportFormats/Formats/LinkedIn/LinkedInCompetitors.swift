import SocialMetrics

extension ExportFormat {
    /// The competitors a LinkedIn page compares itself with: figures of other companies.
    static let linkedinCompetitors = ExportFormat(
        id: "linkedin.competitors",
        name: Words(en: "LinkedIn page competitors", fr: "Concurrents d’une page LinkedIn"),
        platforms: [.linkedin], grain: .accountPeriod,
        columns: [
            .field(.accountName, en: [.unverified("Page")], fr: [.unverified("Page")]),
            .field(
                .competitorFollowers, en: [.unverified("Total Followers")],
                fr: [.unverified("Total des abonnés")]),
            .field(
                .newCompetitorFollowers, en: [.unverified("New Followers")],
                fr: [.unverified("Nouveaux abonnés")]),
            .ignored(
                "figures of other companies’ pages",
                en: [.unverified("Total post engagements"), .unverified("Total posts")],
                fr: [.unverified("Total des engagements avec les posts"), .unverified("Total des posts")]),
        ],
        required: [
            [.field(.accountName)], [.field(.competitorFollowers)], [.field(.newCompetitorFollowers)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.refusal = Refusal(
            "these are the competitors of a LinkedIn page, whose figures are not the client’s",
            remedy: "download the page’s own content, followers and visitors in its place.")
        $0.download = LinkedInWords.pageDownload("Competitors", "Concurrents")
        $0.quirks = [noFile]
    }
}
