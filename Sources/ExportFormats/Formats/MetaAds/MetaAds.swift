import SocialMetrics

extension ExportFormat {
    /// Any report of Meta Ads Manager: by account, campaign, ad set or ad, by day or not, with or without breakdowns.
    ///
    /// The person chooses the columns, so what a row is about is read row by row: the lowest level that has a name,
    /// the day if there is one, the groups. A total row comes first and has none of these. Spend is in the currency
    /// that the header names.
    static let metaAds = ExportFormat(
        id: "meta-ads.report", name: Words(en: "Meta Ads report", fr: "Rapport Meta Ads"),
        platforms: [.metaAds], grain: .ad,
        columns: MetaAdsColumns.names + MetaAdsColumns.groups + MetaAdsColumns.delivery
            + MetaAdsColumns.conversions
            + MetaAdsColumns.left,
        required: [
            [.field(.periodStart), .field(.day)],
            [.measure(.impressions), .measure(.reach), .measure(.spend), .measure(.results)],
            [
                .field(.campaign), .field(.adSet), .field(.ad), .field(.periodStart), .breakdown(.age),
                .breakdown(.gender), .breakdown(.placement), .breakdown(.platform), .breakdown(.region),
                .breakdown(.country), .breakdown(.device),
            ],
        ]
    ) {
        $0.totals = .namesAreEmpty
        $0.download = Words(
            en:
                "Ads Manager › Campaigns (or Ads reporting) › choose columns and breakdowns › Export table data › .csv",
            fr:
                "Gestionnaire de publicités › Campagnes (ou Rapports de publicités) › choisir colonnes et répartitions "
                + "› Exporter les données du tableau › .csv")
        $0.quirks = [
            "The currency stands in the header of the amount spent, `Amount spent (EUR)`.",
            "Files of different breakdowns tell the same spend again: one of them is read, the others are never added.",
            "Reach is an estimate of different people: it is never added over rows, days or files.",
            "Results are of the kind the row’s result type or indicator names; different kinds are never added.",
            "The last day of an export is partial, and days are restated for as long as attribution runs: the newest export wins.",
        ]
        $0.samples = [
            "meta-ads/campaigns-en-1-totalrow.csv", "meta-ads/campaigns-platform-fr-1.csv",
            "meta-ads/day-en-1.csv",
            "meta-ads/ads-ja-1-totalrow.csv",
        ]
    }
}
