import SocialMetrics

extension ExportFormat {
    /// A report of Universal Analytics, which counted its last visit in July 2023, and its series by day.
    static let universalAnalytics = ExportFormat(
        id: "universal-analytics.report",
        name: Words(en: "Universal Analytics report", fr: "Rapport Universal Analytics"),
        platforms: [.universalAnalytics], grain: .web,
        columns: UniversalAnalyticsColumns.all,
        required: [
            [.field(.day)] + UniversalAnalyticsColumns.dimensions,
            // A source and a revenue stand in any sales list: a report by group counts visits, pages or events too.
            [
                .field(.day), .measure(.sessions), .measure(.pageViews), .measure(.uniquePageViews),
                .measure(.entrances), .measure(.eventCount),
            ], [.anyMeasure],
        ]
    ) {
        $0.totals = .namesAreEmpty
        $0.numbers = .decimalPoint
        $0.commentLines = .withBothDays
        // Paying customers could go on a year longer than the others.
        $0.ended = Day("2024-07-01")
        $0.lacksPeriod = true
        $0.download = Words(
            en: "Open a report › Export › CSV or Excel (XLSX) (until July 2024; the files people kept)",
            fr:
                "Ouvrir un rapport › Exporter › CSV ou Excel (XLSX) (jusqu’en juillet 2024 ; les fichiers conservés)"
        )
        $0.quirks = [
            "A history of sites before July 2023; its users and sessions are not comparable with those of Google Analytics 4.",
            "Users are different people: they are never added.",
            "The last line of each table, without a name, is the view’s own total of the period.",
            "The sheets or tables `Dataset1` and `Dataset2` are of one period, which the first lines or the sheet `Summary` name.",
            "A table shows the rows that were on the page, ten as a rule; they come to less than the total.",
            "Rates are fractions in a workbook and percentages in a CSV file.",
            "Goals are read as key events.",
        ]
        $0.samples = ["universal-analytics/pages-en-1.xlsx"]
    }
}

/// Columns of Universal Analytics: one genuine workbook was found, the other headers stand in programs that read its files.
enum UniversalAnalyticsColumns {
    static let all: [Column] = groups + numbers + left

    private static let groups: [Column] = [
        .field(
            .day, en: ["Day Index"], fr: [.unverified("Indice de jour")], es: [.unverified("Índice de día")]),
        .breakdown(.page, en: ["Page"], es: [.unverified("Página")]),
        .breakdown(.pageTitle, en: [.code("Page Title")], fr: [.unverified("Titre de la page")]),
        .breakdown(.landingPage, en: [.code("Landing Page")], fr: [.unverified("Page de destination")]),
        .breakdown(
            .channel, en: [.code("Default Channel Grouping")],
            fr: [.unverified("Groupe de canaux par défaut")]),
        .breakdown(.sourceMedium, en: [.code("Source / Medium")], fr: [.unverified("Source/Support")]),
        .breakdown(.source, en: [.code("Source")]),
        .breakdown(.medium, en: [.code("Medium")], fr: [.unverified("Support")]),
        .breakdown(.campaign, en: [.code("Campaign")], fr: [.unverified("Campagne")]),
        .breakdown(.country, en: [.code("Country")], fr: [.unverified("Pays")]),
        .breakdown(.city, en: [.code("City")], fr: [.unverified("Ville")]),
        .breakdown(.device, en: [.code("Device Category")], fr: [.unverified("Catégorie d’appareil")]),
        .breakdown(.browser, en: [.code("Browser")], fr: [.unverified("Navigateur")]),
        .breakdown(.language, en: [.code("Language")], fr: [.unverified("Langue")]),
        .breakdown(.age, en: [.code("Age")], fr: [.unverified("Âge")]),
        .breakdown(.gender, en: [.code("Gender")], fr: [.unverified("Sexe")]),
        .breakdown(.event, en: [.code("Event Category")], fr: [.unverified("Catégorie d’événement")]),
    ]

    private static let numbers: [Column] = [
        .measure(
            .visitors, en: [.code("Users")], fr: [.unverified("Utilisateurs")], es: [.unverified("Usuarios")]),
        .measure(.newVisitors, en: [.code("New Users")], fr: [.unverified("Nouveaux utilisateurs")]),
        .measure(
            .sessions, en: [.code("Sessions")], fr: [.unverified("Sessions")], es: [.unverified("Sesiones")]),
        .measure(
            .pageViews, en: ["Pageviews"], fr: [.unverified("Pages vues")],
            es: [.unverified("Número de páginas vistas")]),
        .measure(.uniquePageViews, en: ["Unique Pageviews"], fr: [.unverified("Vues uniques")]),
        .measure(.entrances, en: ["Entrances"], fr: [.unverified("Entrées")]),
        .measure(
            .averageTimeOnPage, en: ["Avg. Time on Page"], fr: [.unverified("Temps moyen passé sur la page")]),
        .measure(
            .averageVisitDuration, en: [.code("Avg. Session Duration")],
            fr: [.unverified("Durée moyenne des sessions")]),
        .measure(.keyEvents, en: [.code("Goal Completions")], fr: [.unverified("Objectifs réalisés")]),
        .measure(.transactions, en: [.code("Transactions")], fr: [.unverified("Transactions")]),
        .measure(.webRevenue, en: [.code("Revenue")], fr: [.unverified("Revenus")]),
        .measure(.eventCount, en: [.code("Total Events")], fr: [.unverified("Nombre total d’événements")]),
        .measure(.bounceRate, scale: 1, en: ["Bounce Rate"], fr: [.unverified("Taux de rebond")]),
        .measure(.exitRate, scale: 1, en: ["% Exit"], fr: [.unverified("Sorties (%)")]),
    ]

    private static let left: [Column] = [
        .ignored(
            "a mean of revenue and goals that cannot be combined", en: ["Page Value"],
            fr: [.unverified("Valeur de la page")]),
        .ignored(
            "derived from page views and sessions", en: [.code("Pages / Session")],
            fr: [.unverified("Pages/session")]),
        .ignored(
            "derived from new users and users", en: [.code("% New Sessions")],
            fr: [.unverified("% nouvelles sessions")]),
        .ignored(
            "derived from goals and sessions", en: [.code("Goal Conversion Rate")],
            fr: [.unverified("Taux de conversion par objectif")]),
        .ignored(
            "derived from transactions and sessions", en: [.code("Ecommerce Conversion Rate")],
            fr: [.unverified("Taux de conversion e-commerce")]),
        .ignored(
            "a value people set for goals by hand", en: [.code("Goal Value")],
            fr: [.unverified("Valeur de l’objectif")]),
        .ignored("visits with an event, another part of sessions in each row", en: [.code("Unique Events")]),
        .ignored("derived from sessions and users", en: [.code("Number of Sessions per User")]),
    ]

    static let dimensions: [ExportFormat.Requirement] = groups.compactMap { column in
        if case .breakdown(let dimension) = column.content { .breakdown(dimension) } else { nil }
    }
}
