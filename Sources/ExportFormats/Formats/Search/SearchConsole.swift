import SocialMetrics

extension ExportFormat {
    /// A site in Google’s results day by day: the chart of a Search Console download.
    static let searchConsoleDays = ExportFormat(
        id: "search-console.days",
        name: Words(en: "Google Search Console by day", fr: "Google Search Console par jour"),
        platforms: [.searchConsole], grain: .search,
        columns: SearchConsoleColumns.days + SearchConsoleColumns.numbers,
        required: [[.field(.day), .field(.days)], [.measure(.clicks)], [.measure(.averagePosition)]]
    ) {
        $0.onlyKnownColumns = true
        $0.dates = SearchConsoleColumns.dates
        $0.download = SearchConsoleColumns.download
        $0.quirks =
            SearchConsoleColumns.quirks + [
                "The numbers count the site as one result; a day without impressions has no position.",
                "A very short period is one row with both days in one cell, `2026-05-10 - 2026-05-30`.",
                "Recent days are preliminary: a later download takes their place.",
            ]
        $0.samples = [
            "search-console/dates-en-1.csv", "search-console/dates-fr-1.csv",
            "search-console/dates-es-1-blank-cells.csv", "search-console/dates-es-2-period.csv",
        ]
    }

    /// A site in Google’s results by query, page, country, device or appearance: the tables beside the chart.
    static let searchConsoleGroups = ExportFormat(
        id: "search-console.groups",
        name: Words(
            en: "Google Search Console by query, page, country, device or appearance",
            fr: "Google Search Console par requête, page, pays, appareil ou apparence"),
        platforms: [.searchConsole], grain: .search,
        columns: SearchConsoleColumns.groups + SearchConsoleColumns.numbers,
        required: [SearchConsoleColumns.dimensions, [.measure(.clicks)], [.measure(.averagePosition)]]
    ) {
        $0.lacksPeriod = true
        $0.dates = SearchConsoleColumns.dates
        $0.download = SearchConsoleColumns.download
        $0.quirks =
            SearchConsoleColumns.quirks + [
                "The period stands in `Filters.csv` of the same download, never in the table. `Last 3 months` is counted back "
                    + "from the last day of the chart beside it.",
                "Queries and pages stop at 1,000 rows and rare queries are withheld: they come to far less than the site’s total, "
                    + "and are never added to one.",
                "Devices and countries count the site as one result, pages count each address: page impressions come to more.",
                "Search appearances overlap and are a part of all results: they are never added.",
                "Ids of advertising clicks are left out of page addresses.",
            ]
        $0.samples = [
            "search-console/queries-en-1.csv", "search-console/queries-fr-1.csv",
            "search-console/queries-es-1.csv",
            "search-console/queries-ja-1-multiline-cell.csv", "search-console/countries-en-1.csv",
            "search-console/devices-en-1.csv", "search-console/devices-fr-1.csv",
            "search-console/search-appearance-en-1.csv", "search-console/search-appearance-fr-1.csv",
        ]
    }

    /// What a Search Console download was filtered by: it names the period of the tables beside it.
    static let searchConsoleFilters = ExportFormat(
        id: "search-console.filters",
        name: Words(en: "Google Search Console filters", fr: "Filtres Google Search Console"),
        platforms: [.searchConsole], grain: .search,
        columns: [
            .field(
                .filter, en: ["Filter"], fr: ["Filtre"], de: [.unverified("Filter")], es: ["Filtrar"],
                it: [.unverified("Filtro")], pt: [.unverified("Filtro")], nl: [.unverified("Filter")]),
            .field(
                .filterValue, en: ["Value"], fr: ["Valeur"], de: [.unverified("Wert")], es: ["Valor"],
                it: [.unverified("Valore")], pt: [.unverified("Valor")], nl: [.unverified("Waarde")]),
        ],
        required: [[.field(.filter)], [.field(.filterValue)]]
    ) {
        $0.onlyKnownColumns = true
        $0.dates = SearchConsoleColumns.dates
        $0.download = SearchConsoleColumns.download
        $0.quirks = [
            "It holds no number: its rows are counted, and its days are those of the tables beside it."
        ]
        $0.samples = [
            "search-console/filters-en-1.csv", "search-console/filters-fr-1.csv",
            "search-console/filters-es-1.csv",
        ]
    }

    /// The page indexing chart, whose file has the name of the performance chart.
    static let searchConsoleIndexing = ExportFormat(
        id: "search-console.indexing",
        name: Words(
            en: "Google Search Console page indexing", fr: "Indexation des pages dans Google Search Console"),
        platforms: [.searchConsole], grain: .search,
        columns: SearchConsoleColumns.days + [
            .ignored(
                "pages in the index, not visits or clicks",
                en: [
                    .unverified("Indexed"), .unverified("Not indexed"), .unverified("Valid"),
                    .unverified("Invalid"),
                ],
                fr: [
                    .unverified("Indexées"), .unverified("Non indexées"), .code("Valides"),
                    .code("Non valide"),
                ],
                es: [.unverified("Indexadas"), .unverified("No indexadas"), .unverified("Válidas")],
                pt: ["Indexados", "Não indexadas"]),
            .ignored(
                "impressions of the pages in the index", en: [.unverified("Impressions")],
                fr: [.unverified("Impressions")], es: [.unverified("Impresiones")], pt: ["Impressões"]),
        ],
        required: [[.field(.day)], [.ignored]]
    ) {
        $0.onlyKnownColumns = true
        $0.refusal = Refusal(
            "this is the chart of the page indexing report, which has neither clicks nor positions",
            remedy: "download Performance › Search results in its place.")
        $0.samples = ["search-console/indexing-chart-pt-1-not-performance.csv"]
        $0.download = Words(
            en: "Indexing › Pages › Export", fr: "Indexation › Pages › Exporter")
    }
}
