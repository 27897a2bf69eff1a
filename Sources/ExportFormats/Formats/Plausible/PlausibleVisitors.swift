import SocialMetrics

extension ExportFormat {
    /// Visits of a website by day, or by month for long periods: `visitors.csv` of Plausible's download.
    static let plausibleVisitors = ExportFormat(
        id: "plausible.visitors", name: Words(en: "Plausible visitors", fr: "Visiteurs Plausible"),
        platforms: [.plausible], grain: .web,
        columns: [.field(.dayOrMonth, en: ["date"])] + PlausibleColumns.visits + PlausibleColumns.goals,
        required: [[.field(.dayOrMonth)], [.measure(.visitors), .measure(.convertedVisitors)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = PlausibleColumns.download
        $0.quirks =
            PlausibleColumns.quirks + [
                "For long periods a record is a month, written as its first day; it is cut to the period in the name of the download.",
                "For a single day a record is an hour.",
            ]
        $0.samples = ["plausible/visitors-day-en-1.csv"]
    }

    /// Visits of a website by page: `pages.csv`.
    static let plausiblePages = ExportFormat(
        id: "plausible.pages", name: Words(en: "Plausible pages", fr: "Pages Plausible"),
        platforms: [.plausible], grain: .web,
        columns: [.breakdown(.page, en: ["name"])] + PlausibleColumns.visits,
        required: [
            [.breakdown(.page)], [.measure(.visitors)], [.measure(.pageViews)],
            [.measure(.averageTimeOnPage)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.download = PlausibleColumns.download
        $0.quirks = PlausibleColumns.quirks
        $0.samples = ["plausible/pages-en-1.csv"]
    }

    /// Visits of a website by source, campaign, country or device: all other files of the download.
    ///
    /// They are laid out alike; only the name of the file says what `name` is.
    static let plausibleGroups = ExportFormat(
        id: "plausible.groups",
        name: Words(
            en: "Plausible visitors by source, campaign or country",
            fr: "Visiteurs Plausible par source, campagne ou pays"),
        platforms: [.plausible], grain: .web,
        columns: [
            .breakdown(.group, en: ["name"]),
            .ignored("derived from exits and page views", en: [.code("exit_rate")]),
            .ignored("derived from visitors", en: [.code("percentage")]),
            .ignored("the version of a browser or system", en: [.code("version")]),
            .measure(.entrances, en: [.code("total_entrances")]),
            .measure(.exits, en: [.code("total_exits")]),
            .ignored("visitors under an older name", en: [.code("unique_entrances"), .code("unique_exits")]),
        ] + PlausibleColumns.visits.filter { $0.names["en"] != ["time_on_page"] } + PlausibleColumns.goals,
        required: [
            [.breakdown(.group)],
            [.measure(.visitors), .measure(.convertedVisitors), .measure(.entrances), .measure(.exits)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.groupKinds = PlausibleColumns.groupKinds
        $0.download = PlausibleColumns.download
        $0.quirks =
            PlausibleColumns.quirks + [
                "What the names are, sources, campaigns or countries, only the name of the file says: `utm_campaigns.csv`."
            ]
        $0.samples = ["plausible/sources-en-1.csv", "plausible/utm-campaigns-en-1.csv"]
    }

    /// Visitors by a property the client attached to events: `custom_props.csv`.
    static let plausibleProperties = ExportFormat(
        id: "plausible.properties",
        name: Words(en: "Plausible custom properties", fr: "Propriétés personnalisées Plausible"),
        platforms: [.plausible], grain: .web,
        columns: [
            .breakdown(.property, en: [.code("property")]), .breakdown(.propertyValue, en: [.code("value")]),
            .measure(.visitors, en: [.code("visitors")]),
            .ignored("events of every kind, page views included", en: [.code("events")]),
            .ignored("derived from visitors", en: [.code("percentage"), .code("conversion_rate")]),
        ],
        required: [[.breakdown(.property)], [.breakdown(.propertyValue)], [.measure(.visitors)]]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.download = PlausibleColumns.download
        $0.quirks = PlausibleColumns.quirks
    }
}
