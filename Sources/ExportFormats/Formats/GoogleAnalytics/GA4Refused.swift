import SocialMetrics

extension ExportFormat {
    /// The user explorer: a line for each person's device.
    static let ga4UserExplorer = ExportFormat(
        id: "google-analytics.user-explorer",
        name: Words(
            en: "Google Analytics 4 user explorer", fr: "Explorateur d’utilisateurs Google Analytics 4"),
        platforms: [.googleAnalytics], grain: .web,
        columns: [
            .field(
                .visitorID,
                en: [
                    .unverified("App-instance ID"), .unverified("Effective user ID"),
                    .unverified("Client ID"),
                    .unverified("Device ID"), .unverified("User ID"), .unverified("User pseudo ID"),
                ],
                fr: [
                    .unverified("ID d’instance d’application"), .unverified("ID utilisateur effectif"),
                    .unverified("ID client"), .unverified("ID utilisateur"),
                ])
        ] + numbersOfRefused,
        required: [[.field(.visitorID)], [.anyMeasure]]
    ) {
        $0.commentLines = .always
        $0.refusal = Refusal(
            "this is the user explorer, which lists persons by the id of their device; such a list is not kept",
            remedy: "download an exploration by channel, page or another group in its place.")
        $0.download = Words(en: "Explore › User explorer", fr: "Explorer › Explorateur d’utilisateurs")
    }

    /// Series by week, month or hour: their days cannot be told for sure.
    static let ga4LongerSeries = ExportFormat(
        id: "google-analytics.longer-series",
        name: Words(
            en: "Google Analytics 4 by week, month or hour",
            fr: "Google Analytics 4 par semaine, mois ou heure"),
        platforms: [.googleAnalytics], grain: .web,
        columns: [
            .field(
                .longerIndex,
                en: [.code("Nth week"), .code("Nth month"), .unverified("Nth hour")],
                fr: [.unverified("Nième semaine"), .unverified("Nième mois"), .unverified("Nième heure")])
        ] + numbersOfRefused,
        required: [[.field(.longerIndex)], [.anyMeasure]]
    ) {
        $0.commentLines = .always
        $0.refusal = Refusal(
            "this series counts weeks, months or hours, and the file does not say which days they are",
            remedy: "choose days in the chart, or the dimension Date, and download the report again.")
        $0.download = Words(
            en: "Reports › open a report › chart by week or month › Share this report › Download CSV",
            fr:
                "Rapports › ouvrir un rapport › graphique par semaine ou par mois › Partager ce rapport › Télécharger au format CSV"
        )
    }

    /// Numbers that tell a table from a list of words.
    private static let numbersOfRefused: [Column] = [
        .measure(.sessions, en: [.code("Sessions")], fr: [.code("Sessions")]),
        .measure(.visitors, en: [.code("Active users")], fr: [.code("Utilisateurs actifs")]),
        .measure(.eventCount, en: [.code("Event count")], fr: [.code("Nombre d’événements")]),
        .measure(.pageViews, en: [.code("Views")], fr: [.code("Vues")]),
        .measure(.keyEvents, en: [.code("Key events")], fr: [.code("Événements clés")]),
        .measure(.webRevenue, en: [.code("Total revenue")], fr: [.code("Revenu total")]),
    ]
}
