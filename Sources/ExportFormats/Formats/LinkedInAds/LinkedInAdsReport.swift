import SocialMetrics

extension ExportFormat {
    /// A report of LinkedIn Campaign Manager by campaign or ad, whole or by placement, by day or not.
    ///
    /// The preamble names the report and its period; `Start Date` on a row is the first day of the report.
    static let linkedinAds = ExportFormat(
        id: "linkedin-ads.report",
        name: Words(en: "LinkedIn Campaign Manager report", fr: "Rapport LinkedIn Campaign Manager"),
        platforms: [.linkedinAds], grain: .ad,
        columns: LinkedInAdsColumns.names + LinkedInAdsColumns.delivery + LinkedInAdsColumns.results
            + LinkedInAdsColumns.left,
        required: [
            [.field(.periodStart)], [.field(.campaign), .field(.campaignID)], [.measure(.spend)],
            [.measure(.impressions)],
        ]
    ) {
        $0.dates = LinkedInAdsColumns.dates
        $0.numbers = .decimalPoint
        $0.lacksPeriod = true
        $0.resultType = "Conversions"
        $0.startIsOfReport = true
        $0.reportNames = [
            "en": [
                "Campaign Performance Report (", "Ad Performance Report (", "Creative Performance Report (",
                "Campaign Placement Report (", "Conversion Performance Report (",
            ]
        ]
        $0.download = LinkedInAdsColumns.download
        $0.quirks = [
            "The period is that of the lines above the header; `Start Date (in UTC)` is its first day on every row, and the day of the row only where rows differ in it (the first day of a month: the month).",
            "A copy without these lines does not say when the period ends: it is asked for.",
            "The reports by campaign, ad, placement and day repeat the same spend: one of them is taken for a total, they are never added. They differ by cents.",
            "`Clicks` are those LinkedIn charges for; of message ads they are the openings, and their impressions the messages sent. `Clicks to Landing Page` are those that lead to the website.",
            "Reach is an estimate for the row’s whole period, never added; LinkedIn gives none for more than about 92 days.",
            "What is called viral was seen for free in the feeds of others, and is left.",
            "A report without data has lines above, and no header: it is known and empty.",
        ]
        $0.samples = [
            "linkedin-ads/creatives-en-1.csv", "linkedin-ads/campaigns-placement-en-1.csv",
            "linkedin-ads/campaigns-pt-1.csv",
        ]
    }
}
