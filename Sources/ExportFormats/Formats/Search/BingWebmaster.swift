import SocialMetrics

extension ExportFormat {
    /// A site in Bing's results by day, query or page.
    static let bingWebmaster = ExportFormat(
        id: "bing-webmaster.search",
        name: Words(
            en: "Bing Webmaster Tools search performance",
            fr: "Performances de recherche Bing Webmaster Tools"),
        platforms: [.bingWebmaster], grain: .search,
        columns: [
            .field(.day, en: ["Date"], fr: [.unverified("Date")]),
            .breakdown(.query, en: [.unverified("Keyword")], fr: [.unverified("Mot clé")]),
            .breakdown(.page, en: [.unverified("Page")]),
            .measure(.clicks, en: ["Clicks"], fr: [.unverified("Clics")]),
            .measure(.impressions, en: ["Impressions"], fr: [.unverified("Impressions")]),
            .ignored(
                "derived from clicks and impressions", en: ["Avg. CTR"], fr: [.unverified("CTR moyen")]),
            .measure(
                .averagePosition, en: [.unverified("Avg. Position")], fr: [.unverified("Position moyenne")]),
        ],
        required: [
            [.field(.day), .breakdown(.query), .breakdown(.page)], [.measure(.clicks)],
            [.measure(.impressions)],
            [.ignored],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.dates.order = .monthFirst
        $0.lacksPeriod = true
        $0.download = Words(
            en: "Search Performance › Download", fr: "Performances de recherche › Télécharger")
        $0.quirks = [
            "Neither the site nor the period stands in the file.",
            "`Avg. CTR` is a percentage without its sign, 25 for 25 %.",
            "A time of midnight stands behind each date and means nothing; Bing does not say in which time zone its days are.",
        ]
        $0.samples = ["bing-webmaster/dates-en-1.csv"]
    }
}
