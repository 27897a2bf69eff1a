import SocialMetrics

extension ExportFormat {
    /// The grid of campaigns of Microsoft Advertising as its Download button gives it.
    ///
    /// Headers are English in every language. It names no period and no currency.
    static let microsoftAdsCampaigns = ExportFormat(
        id: "microsoft-ads.campaigns",
        name: Words(en: "Microsoft Advertising campaigns", fr: "Campagnes Microsoft Advertising"),
        platforms: [.microsoftAds], grain: .ad,
        columns: [
            .field(.campaignID, en: ["Campaign ID"]),
            .field(.campaign, en: ["Campaign"]),
            .measure(.spend, en: ["Spend"]),
            .measure(.clicksAll, en: ["Clicks"]),
            .measure(.impressions, en: ["Impr."]),
            .measure(.results, en: ["Conv."]),
            .measure(.conversionValue, en: [.unverified("Revenue")]),
            .ignored(
                "recomputed from its parts",
                en: [
                    "CTR", "Avg. CPC", .unverified("Conv. rate"), .unverified("CPA"),
                    .unverified("Return on ad spend"),
                ]),
            .ignored("not reported on", en: ["Top impr. rate", "Abs. top impr. rate"]),
            .ignored(
                "state or setting, not reported on",
                en: [
                    "Status", "Budget", "Budget Type", "Optimization Score", "Delivery", "Campaign Type",
                    "Bid Strategy Name", "Bid Strategy Type", "Labels",
                ]),
        ],
        required: [
            [.field(.campaign)], [.measure(.spend)], [.measure(.impressions)], [.measure(.clicksAll)],
        ]
    ) {
        $0.totals = .textSaysTotal
        $0.numbers = .decimalPoint
        $0.lacksPeriod = true
        $0.resultType = "Conversions"
        $0.download = Words(
            en: "Microsoft Advertising › Campaigns › period › Download › CSV",
            fr: "Microsoft Advertising › Campagnes › période › Télécharger › CSV")
        $0.quirks = [
            "Ids stand in square brackets, `[436534626]`, which are taken off.",
            "Rows such as `Search total` and `Audience total` end the file: each is the sum of its kind of campaign and is never added. The sums differ by cents.",
            "Amounts are in the account’s currency, which the file does not name.",
            "Conversions are of the account’s own goals.",
        ]
        $0.samples = ["microsoft-ads/campaigns-en-1.csv"]
    }
}
