import SocialMetrics

extension ExportFormat {
    /// Any table of Google Analytics 4: a report, one of the many tables of a snapshot, an exploration.
    ///
    /// The person chooses groups and numbers freely, so all of them are one export. Lines that begin with `#` tell them
    /// from tables of other tools with the same headers.
    static let ga4Report = ExportFormat(
        id: "google-analytics.report",
        name: Words(en: "Google Analytics 4 report", fr: "Rapport Google Analytics 4"),
        platforms: [.googleAnalytics], grain: .web,
        columns: GA4Columns.days + GA4Columns.groups + GA4Columns.numbers + GA4Columns.derived,
        required: [
            [.field(.day), .field(.dayIndex)] + GA4Columns.dimensions, [.anyMeasure, .ignored],
        ]
    ) {
        $0.forbidden = [.longerIndex, .visitorID]
        $0.commentLines = .always
        $0.columnsAreChosen = true
        $0.lacksPeriod = true
        $0.download = Words(
            en:
                "Reports › open a report (or Reports snapshot) › Share this report › Download file › Download CSV; "
                + "Explore › open an exploration › Export data › CSV",
            fr:
                "Rapports › ouvrir un rapport (ou Instantané des rapports) › Partager ce rapport › Télécharger le fichier › "
                + "Télécharger au format CSV ; Explorer › ouvrir une exploration › Exporter les données › CSV"
        )
        $0.quirks = [
            "Users are different people: they are never added, not over days, channels, pages or tables.",
            "Sessions may be added over the channels of one report; over pages they may not, for one session sees many.",
            "The tables of a snapshot say the same numbers several times (`Country ID` and `Country`): each keeps its own "
                + "groups, and none is added to another.",
            "`Nth day` counts days from the start date above its own table, 0000 being the first.",
            "Channels and sources of the session and of the first visit (`First user …`) are kept apart.",
            "`(not set)`, `Unassigned`, `(direct) / (none)` and `(other)` are groups like others.",
            "Small groups are withheld by the platform’s thresholds, so that groups can come to less than the total.",
            "An exploration’s first record, `Grand total`, is the property’s own total, and is never added to the rows.",
            "A segment other than all users is kept with each row, so that it never passes for the whole site.",
            "Money is in the property’s currency, which no file names.",
            "`Conversions` of files before March 2024 are read as key events, their later name.",
            "Ids of advertising clicks (`gclid`, `fbclid`…) are left out of page addresses; rows that differ in them alone are "
                + "put together, except for people.",
            "A comparison of two periods (lines `% change`) is set aside: it does not say which row is about which.",
        ]
        $0.samples = [
            "ga4/traffic-acquisition-en-1.csv", "ga4/traffic-acquisition-day-en-1.csv", "ga4/pages-en-1.csv",
            "ga4/events-en-1.csv", "ga4/custom-report-day-en-1.csv", "ga4/exploration-en-1.csv",
            "ga4/snapshot-en-1-multitable.csv", "ga4/data-export-en-1-multitable.csv",
        ]
    }
}
