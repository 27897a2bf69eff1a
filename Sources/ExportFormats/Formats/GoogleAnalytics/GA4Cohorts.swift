import SocialMetrics

extension ExportFormat {
    /// How many users of a week came back in the weeks after: a table of the snapshot, counted and left in the file.
    static let ga4Cohorts = ExportFormat(
        id: "google-analytics.cohorts",
        name: Words(
            en: "Google Analytics 4 user retention", fr: "Rétention des utilisateurs Google Analytics 4"),
        platforms: [.googleAnalytics], grain: .web,
        columns: [
            .field(.group, en: ["Date"], fr: [.unverified("Date")]),
            .ignored(
                "part of a retention triangle, in which -1 stands for a week to come; no total comes of it",
                en: ["Week 0", "Week 1", "Week 2", "Week 3", "Week 4", "Week 5"],
                fr: [
                    .unverified("Semaine 0"), .unverified("Semaine 1"), .unverified("Semaine 2"),
                    .unverified("Semaine 3"), .unverified("Semaine 4"), .unverified("Semaine 5"),
                ]),
        ],
        required: [[.field(.group)], [.ignored]]
    ) {
        $0.commentLines = .always
        $0.onlyKnownColumns = true
        $0.download = Words(
            en: "Reports › Reports snapshot › Share this report › Download file › Download CSV",
            fr:
                "Rapports › Instantané des rapports › Partager ce rapport › Télécharger le fichier › Télécharger au format CSV"
        )
        $0.quirks = ["Its start and end date are others than those of the snapshot’s other tables."]
        $0.samples = ["ga4/snapshot-en-1-multitable.csv"]
    }
}
