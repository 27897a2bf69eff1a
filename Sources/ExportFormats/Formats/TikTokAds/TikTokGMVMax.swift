import SocialMetrics

extension ExportFormat {
    /// Videos and product cards that GMV Max, TikTok Shop's automatic campaigns, showed over one period.
    ///
    /// A creative belongs to a product of a campaign and has no ad id: the product stands for the ad set, the video for
    /// the ad. Indonesian headers stand in a genuine file.
    static let tiktokGMVMax = ExportFormat(
        id: "tiktok-ads.gmv-max-creatives",
        name: Words(en: "TikTok GMV Max creatives", fr: "Créations TikTok GMV Max"), platforms: [.tiktokAds],
        grain: .ad,
        columns: [
            field(.campaign, id: "Nama kampanye", en: "Campaign name"),
            field(.campaignID, id: "ID Campaign", en: "Campaign ID"),
            field(.adSet, id: "ID produk", en: "Product ID"),
            field(.ad, id: "ID video", en: "Video ID"),
            field(.currency, id: "Mata uang", en: "Currency"),
            measure(.spend, id: "Biaya", en: "Cost"),
            measure(.purchases, id: "Pesanan SKU", en: "SKU orders"),
            measure(.purchaseValue, id: "Pendapatan kotor", en: "Gross revenue"),
            measure(.impressions, id: "Impresi iklan produk", en: "Product ad impressions"),
            measure(.linkClicks, id: "Jumlah klik iklan produk", en: "Product ad clicks"),
            ignored(
                "derived from cost, orders, revenue, impressions and clicks, which are kept",
                id: ["Biaya per pesanan", "ROI", "Tingkat klik iklan produk", "Rasio konversi iklan"],
                en: ["Cost per order", "ROI", "Product ad click rate", "Ad conversion rate"]),
            ignored(
                "a share of plays whose number the file does not give",
                id: [
                    "Rasio tayang video iklan 2 detik", "Rasio tayang video iklan 6 detik",
                    "Rasio tayang video iklan 25%", "Rasio tayang video iklan 50%",
                    "Rasio tayang video iklan 75%",
                    "Rasio tayang video iklan 100%",
                ],
                en: [
                    "2-second ad video view rate", "6-second ad video view rate", "25% ad video view rate",
                    "50% ad video view rate", "75% ad video view rate", "100% ad video view rate",
                ]),
            ignored(
                "says what the video is, not how it did",
                id: [
                    "Jenis materi iklan", "Judul video", "Akun TikTok", "Waktu posting", "Status",
                    "Jenis otorisasi",
                ],
                en: [
                    "Creative type", "Video title", "TikTok account", "Time posted", "Status",
                    "Authorization type",
                ]),
        ],
        required: [
            [.field(.campaign)], [.field(.adSet)], [.field(.ad)], [.measure(.spend)],
            [.measure(.purchaseValue)],
        ]
    ) {
        $0.lacksPeriod = true
        $0.resultMeasure = .purchases
        $0.download = Words(
            en: "TikTok Seller Center › Shop Ads › GMV Max › a campaign › Creatives › Export",
            fr: "TikTok Seller Center › Shop Ads › GMV Max › une campagne › Créations › Exporter")
        $0.quirks = [
            "Every cell is an Excel formula, `=\"161074.000\"`: the text between the quotes is read.",
            "The product’s id stands for the ad set and the video’s id for the ad; `N/A` is the product’s card.",
            "SKU orders are the results. ROI is revenue divided by cost, not a percentage.",
            "The period is not in the file.",
        ]
        $0.samples = ["tiktok-ads/gmv-max-creatives-id-1.tsv"]
    }

    private static func field(_ field: Field, id: HeaderTerm, en: String) -> Column {
        Column(.field(field), ["id": [id], "en": [.unverified(en)]])
    }

    private static func measure(_ measure: Measure, id: HeaderTerm, en: String) -> Column {
        Column(.measure(measure, scale: 1), ["id": [id], "en": [.unverified(en)]])
    }

    private static func ignored(_ reason: String, id: [HeaderTerm], en: [String]) -> Column {
        Column(.ignored(reason), ["id": id, "en": en.map { .unverified($0) }])
    }
}
