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
            ],
        ]
    ) {
        $0.totals = .namesAreEmpty
        $0.samples = [
            "meta-ads/campaigns-en-1-totalrow.csv", "meta-ads/campaigns-platform-fr-1.csv",
            "meta-ads/day-en-1.csv",
            "meta-ads/ads-ja-1-totalrow.csv",
        ]
    }
}
