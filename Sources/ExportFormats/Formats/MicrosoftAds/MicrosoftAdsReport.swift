import SocialMetrics

extension ExportFormat {
    /// A report of Microsoft Advertising’s Reports page, as its documentation describes it: a preamble, a table, a
    /// copyright line.
    static let microsoftAdsReport = ExportFormat(
        id: "microsoft-ads.report",
        name: Words(en: "Microsoft Advertising report", fr: "Rapport Microsoft Advertising"),
        platforms: [.microsoftAds], grain: .ad,
        columns: [
            .field(.day, en: [.unverified("Gregorian date"), .unverified("Date"), .unverified("Day")]),
            .field(.accountID, en: [.unverified("Account ID"), .unverified("AccountId")]),
            .field(.accountName, en: [.unverified("Account name"), .unverified("AccountName")]),
            .field(.campaignID, en: [.unverified("Campaign ID"), .unverified("CampaignId")]),
            .field(
                .campaign,
                en: [.unverified("Campaign name"), .unverified("CampaignName"), .unverified("Campaign")]),
            .field(.adSetID, en: [.unverified("Ad group ID"), .unverified("AdGroupId")]),
            .field(
                .adSet,
                en: [.unverified("Ad group"), .unverified("Ad group name"), .unverified("AdGroupName")]),
            .field(.adID, en: [.unverified("Ad ID"), .unverified("AdId")]),
            .field(.currency, en: [.unverified("Currency code"), .unverified("CurrencyCode")]),
            .breakdown(.network, en: [.unverified("Network")]),
            .breakdown(.device, en: [.unverified("Device type"), .unverified("DeviceType")]),
            .breakdown(.keyword, en: [.unverified("Keyword")]),
            .breakdown(.searchTerm, en: [.unverified("Search term"), .unverified("SearchQuery")]),
            .measure(.spend, en: [.unverified("Spend")]),
            .measure(.impressions, en: [.unverified("Impressions"), .unverified("Impr.")]),
            .measure(.clicksAll, en: [.unverified("Clicks")]),
            .measure(.results, en: [.unverified("Conversions"), .unverified("Conv.")]),
            .measure(.conversionValue, en: [.unverified("Revenue")]),
            .ignored(
                "recomputed from its parts",
                en: [
                    .unverified("CTR"), .unverified("Avg. CPC"), .unverified("AverageCpc"),
                    .unverified("Conversion rate"), .unverified("CPA"),
                ]),
            .ignored(
                "rows of one report are added over its period",
                en: [.unverified("TimePeriod"), .unverified("Week"), .unverified("Month")]),
        ],
        required: [
            [.field(.campaign), .field(.campaignID)], [.measure(.spend)], [.measure(.impressions)],
        ]
    ) {
        $0.dates = DateReading(order: .monthFirst)
        $0.totals = .textSaysTotal
        $0.numbers = .decimalPoint
        $0.lacksPeriod = true
        $0.resultType = "Conversions"
        $0.reportNames = ["en": [.unverified("Report Name:")]]
        $0.needsReportName = true
        $0.download = Words(
            en: "Microsoft Advertising › Reports › report › period › Download › CSV",
            fr: "Microsoft Advertising › Rapports › rapport › période › Télécharger › CSV")
        $0.quirks = [
            ExportFormat.noFile,
            "`Report Time` above the table is the period; the copyright line below it is a remark.",
        ]
    }
}
