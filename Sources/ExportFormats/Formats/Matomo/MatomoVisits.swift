import SocialMetrics

extension ExportFormat {
    /// Visits of a website by day, week, month or year, or of one period as a whole.
    static let matomoVisits = ExportFormat(
        id: "matomo.visits", name: Words(en: "Matomo visits summary", fr: "Récapitulatif des visites Matomo"),
        platforms: [.matomo], grain: .web,
        columns: [MatomoColumns.date] + MatomoColumns.visits + MatomoColumns.left,
        required: [
            [.measure(.sessions)], [.measure(.siteActions)],
            [.measure(.bouncedSessions), .measure(.visitTime)],
        ]
    ) {
        $0.lacksPeriod = true
        $0.download = Words(
            en: "Visitors › Overview › the export icon below the figure › CSV",
            fr: "Visiteurs › Vue d’ensemble › l’icône d’export sous la figure › CSV")
        $0.quirks =
            MatomoColumns.quirks + [
                "A week is written `2009-12-28,2010-01-03`, a month `2010-03`; a report of one period has no date at all."
            ]
        $0.samples = [
            "matomo/visits-en-1-utf16.csv", "matomo/visits-de-1-utf16.csv",
            "matomo/visits-week-en-1-untranslated-utf16.csv", "matomo/visits-month-en-1-utf16.csv",
        ]
    }

    /// Visits of a period by referrer, page, country or any other report with a label.
    static let matomoGroups = ExportFormat(
        id: "matomo.groups",
        name: Words(
            en: "Matomo visits by referrer, page or country", fr: "Visites Matomo par référent, page ou pays"),
        platforms: [.matomo], grain: .web,
        columns: [
            MatomoColumns.label, MatomoColumns.date,
            .field(
                .groupKind, en: ["Metadata: segment", .code("metadata_segment")],
                de: [.code("Metadaten: segment")]),
            .field(
                .isParent, en: [.code("Metadata: is_aggregate"), .code("metadata_is_aggregate")],
                de: ["Metadaten: is_aggregate"]),
        ] + MatomoColumns.visits + MatomoColumns.left,
        required: [[.breakdown(.group)], [.measure(.sessions), .measure(.pageViews)], [.anyMeasure]]
    ) {
        $0.lacksPeriod = true
        $0.groupKinds = MatomoColumns.groupKinds
        $0.download = Words(
            en: "Acquisition, Behaviour or Visitors › the report › the export icon below it › CSV, all rows",
            fr:
                "Acquisition, Comportement ou Visiteurs › le rapport › l’icône d’export en dessous › CSV, toutes les lignes"
        )
        $0.quirks =
            MatomoColumns.quirks + [
                "What the labels are is told by the column `Metadata: segment`, else by the name of the file.",
                "Rows that add up rows below them (`is_aggregate` 1) are left out, so that nothing counts twice.",
            ]
        $0.samples = ["matomo/referrer-websites-en-1.csv"]
    }
}

extension MatomoColumns {
    static let quirks = [
        "Files are UTF-16 and cut by commas; headers follow the language of the interface, or are raw names (`nb_visits`).",
        "Unique visitors stand for their own day, week or month and are never added; visits are.",
    ]

    /// Beginnings of Matomo's segments, and words of its reports' names.
    static let groupKinds: [Breakdown.Dimension: [String]] = [
        .referrer: ["referrerName==", "referrer websites", "getWebsites", "referrerUrl=="],
        .channel: ["referrerType==", "getReferrerType"],
        .keyword: ["referrerKeyword==", "getKeywords"],
        .page: ["pageUrl==", "getPageUrls"],
        .landingPage: ["entryPageUrl==", "getEntryPageUrls"],
        .exitPage: ["exitPageUrl==", "getExitPageUrls"],
        .country: ["countryCode==", "getCountry"],
        .region: ["regionCode==", "getRegion"],
        .city: ["getCity"],
        .device: ["deviceType==", "getType"],
        .browser: ["browserCode==", "getBrowsers"],
        .operatingSystem: ["operatingSystemCode==", "getOsFamilies"],
        .language: ["languageCode=="],
        .campaign: ["referrerType==campaign", "campaignName==", "getCampaigns"],
    ]
}
