import SocialMetrics

extension ExportFormat {
    /// Campaigns, ad groups or ads of TikTok Ads Manager over one period.
    ///
    /// English headers are those a program reads from genuine workbooks; Japanese ones stand in a genuine file.
    static let tiktokAds = ExportFormat(
        id: "tiktok-ads.report", name: Words(en: "TikTok Ads report", fr: "Rapport TikTok Ads"),
        platforms: [.tiktokAds], grain: .ad,
        columns: [
            .field(
                .campaign, en: [.code("Campaign name")], fr: [.unverified("Nom de la campagne")],
                ja: ["キャンペーン名"]),
            .field(.campaignID, en: [.unverified("Campaign ID")], fr: [.unverified("ID de la campagne")]),
            .field(
                .adSet, en: [.unverified("Ad group name")], fr: [.unverified("Nom du groupe de publicités")]),
            .field(.adSetID, en: [.unverified("Ad group ID")]),
            .field(.ad, en: [.unverified("Ad name")], fr: [.unverified("Nom de la publicité")]),
            .field(.adID, en: [.unverified("Ad ID")]),
            .field(.day, en: [.unverified("By Day"), .unverified("Date")], fr: [.unverified("Par jour")]),
            .field(.currency, en: [.code("Currency")], fr: [.unverified("Devise")], ja: ["通貨"]),
            .measure(.spend, en: [.code("Cost")], fr: [.unverified("Coût")], ja: ["コスト"]),
            .measure(
                .impressions, en: [.code("Impressions")], fr: [.unverified("Impressions")], ja: ["インプレッション"]),
            .measure(
                .linkClicks, en: [.code("Clicks (destination)")], fr: [.unverified("Clics (destination)")],
                ja: ["クリック（誘導先）"]),
            .measure(.results, en: [.code("Results")], fr: [.unverified("Résultats")], ja: ["結果"]),
            .measure(
                .conversions, en: [.code("Conversions")], fr: [.unverified("Conversions")], ja: ["コンバージョン"]),
            .ignored(
                "a plan or a state, not a result",
                en: [
                    .code("Primary status"), .code("Campaign Budget"),
                    .code("Goal-based budget increase"),
                ],
                ja: ["一級ステータス", "キャンペーン予算", "目標ベースの予算増加"]),
            .ignored(
                "derived from cost, impressions, clicks and results, which are kept",
                en: [
                    .code("CPC (destination)"), .code("CPM"), .code("CTR (destination)"),
                    .code("Cost per conversion"),
                    .code("Conversion rate (CVR)"), .code("Cost per result"), .code("Result rate"),
                ],
                ja: [
                    "CPC（誘導先）", "CPM", "CTR（誘導先）", "コンバージョン単価", "コンバージョン率（CVR）", "結果の単価", "結果率（％）",
                ]),
            .ignored(
                "a second goal behind the results, in few accounts",
                en: [
                    .code("Deep funnel result"), .code("Cost per deep funnel result"),
                    .code("Deep funnel result rate"),
                ],
                ja: ["ディープファネル結果", "ディープファネル結果ごとのコスト", "ディープファネル結果の割合"]),
        ],
        required: [
            [.field(.campaign)], [.measure(.spend)], [.measure(.linkClicks)], [.field(.currency)],
        ]
    ) {
        $0.totals = .textSaysTotal
        $0.lacksPeriod = true
        $0.resultMeasure = .conversions
        $0.download = Words(
            en:
                "TikTok Ads Manager (ads.tiktok.com) › Campaign › choose the dates › Export › Export data (XLSX)",
            fr:
                "TikTok Ads Manager (ads.tiktok.com) › Campagne › choisir les dates › Exporter › Exporter les données (XLSX)"
        )
        $0.quirks = [
            "The last row, `Total of 33 results`, repeats the cost of all rows: it is counted apart and never added.",
            "The period is only in the file’s name, `Shop-Campaign Report-(2026-01-01 to 2026-01-31).xlsx`.",
            "A CSV is somebody’s own saving of the workbook: the Japanese one is Shift_JIS.",
            "`Results` can be `-` on every row: the conversions, which the client declared such, are then the results.",
            "Campaigns without cost are listed; `-` means that there is no number.",
        ]
        $0.samples = ["tiktok-ads/campaigns-ja-1-cp932.csv"]
    }
}
