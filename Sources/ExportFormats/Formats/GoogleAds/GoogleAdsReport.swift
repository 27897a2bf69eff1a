import SocialMetrics

extension ExportFormat {
    /// A table or a report of the report editor of Google Ads: campaigns, ad groups, ads, keywords, search terms, the
    /// account by day.
    ///
    /// The person chooses the columns, so what a row is about is read row by row. Two lines stand above the header: the
    /// name of the report and its period, or "All time". French, German, Spanish and Italian headers come from programs
    /// that read genuine files.
    static let googleAdsReport = ExportFormat(
        id: "google-ads.report", name: Words(en: "Google Ads report", fr: "Rapport Google Ads"),
        platforms: [.googleAds], grain: .ad,
        columns: GoogleAdsColumns.names + GoogleAdsColumns.segments + GoogleAdsColumns.reportNumbers
            + GoogleAdsColumns.left + GoogleAdsColumns.settings + GoogleAdsColumns.creative,
        required: [
            // `Impr.` and `Currency code` are Google's own ways to write them.
            [.measure(.impressions), .field(.currency)],
            [.measure(.spend), .measure(.clicksAll), .measure(.adInteractions), .measure(.results)],
            [
                .field(.campaign), .field(.adSet), .field(.ad), .field(.day), .field(.accountName),
                .field(.accountID), .breakdown(.keyword), .breakdown(.searchTerm), .breakdown(.device),
                .breakdown(.network),
            ],
        ]
    ) {
        $0.totals = .textSaysTotal
        $0.numbers = .decimalPoint
        $0.lacksPeriod = true
        $0.resultType = "Conversions"
        $0.download = Words(
            en:
                "Campaigns (or Ads, Search keywords, Search terms; or Insights and reports › Report editor) › "
                + "Download › .csv or Excel .csv",
            fr:
                "Campagnes (ou Annonces, Mots clés, Termes de recherche ; ou Insights et rapports › Éditeur de "
                + "rapports) › Télécharger › .csv ou .csv pour Excel")
        $0.quirks = [
            "Conversions are decimals, and Google restates them for days long past: the newest export of a day wins.",
            "`Cost` is in the account’s currency; `Cost (Converted currency)` is the same cost again.",
            "`Total: Account` may hold more than the rows: removed campaigns and other campaign types.",
            "`< 10%` and `> 90%` are limits, not numbers.",
            "With `All time` above the table, name the days with `--from` and `--to`.",
            "An ad without a name is called by its first headline.",
        ]
        $0.samples = [
            "google-ads/campaigns-en-1.csv", "google-ads/campaigns-en-2-utf16.csv",
            "google-ads/campaigns-pt-1.csv", "google-ads/account-day-en-1-jul01-20.csv",
            "google-ads/ads-en-1-wide.csv",
        ]
    }
}
