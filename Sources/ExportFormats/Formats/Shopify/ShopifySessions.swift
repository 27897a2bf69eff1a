import SocialMetrics

extension ExportFormat {
    /// Visits of a shop by day, week or month: the report "Sessions over time".
    static let shopifySessions = ExportFormat(
        id: "shopify.sessions",
        name: Words(en: "Shopify sessions over time", fr: "Sessions Shopify dans le temps"),
        platforms: [.shopify], grain: .web,
        columns: ShopifyColumns.dates + ShopifySessionColumns.numbers
            + [ShopifyColumns.compared(ShopifyColumns.dates + ShopifySessionColumns.numbers)],
        required: [
            [.field(.day), .field(.week), .field(.month)], [.measure(.sessions)], [.measure(.visitors)],
        ]
    ) {
        $0.download = ShopifyColumns.downloads
        $0.quirks =
            Array(ShopifyColumns.quirks[1...2]) + [
                "Rates are fractions of the sessions: 0.0166 is 1.66 %.",
                "Visitors are people: they stand for their row and are never added over days.",
                "The last record can be without a day, when the period compared with is longer: it is set aside.",
            ]
        $0.samples = ["shopify/sessions-day-en-1-previous-year.csv"]
    }
}

/// Columns of Shopify's reports on visits.
enum ShopifySessionColumns {
    static let numbers: [Column] = [
        .measure(
            .visitors, en: ["Online store visitors", .unverified("Visitors")],
            fr: [.unverified("Visiteurs de la boutique en ligne")]),
        .measure(.sessions, en: ["Sessions"], fr: [.unverified("Sessions")]),
        .measure(.cartRate, en: ["Added to cart rate"], fr: [.unverified("Taux d’ajout au panier")]),
        .measure(
            .checkoutRate, en: ["Reached checkout rate"], fr: [.unverified("Taux de passage en caisse")]),
        .measure(.orderRate, en: ["Conversion rate"], fr: [.unverified("Taux de conversion")]),
        .ignored(
            "derived from sales and orders: import Total sales over time", en: ["Average order value"],
            fr: [.unverified("Valeur moyenne des commandes")]),
        .ignored(
            "counts payments, not orders: import Total sales over time", en: ["Transactions"],
            fr: [.unverified("Transactions")]),
    ]
}
