import SocialMetrics

extension ExportFormat {
    /// Sales of a shop by day, week or month: the report "Total sales over time".
    static let shopifySales = ExportFormat(
        id: "shopify.sales", name: Words(en: "Shopify sales over time", fr: "Ventes Shopify dans le temps"),
        platforms: [.shopify], grain: .sales,
        columns: ShopifyColumns.dates + ShopifyColumns.sales
            + [ShopifyColumns.compared(ShopifyColumns.dates + ShopifyColumns.sales)],
        required: [
            [.field(.day), .field(.week), .field(.month)], [.measure(.netSales), .measure(.totalSales)],
            [.measure(.orders), .measure(.grossSales)],
        ]
    ) {
        $0.download = ShopifyColumns.downloads
        $0.quirks =
            ShopifyColumns.quirks + [
                "Net sales are gross sales with discounts and returns, which are negative; total sales add shipping, duties, fees and taxes.",
                "Returns are booked on the day of the return: a day can be negative, and days past can change.",
                "Customers are people: they stand for their row and are never added over days or months.",
            ]
        $0.samples = ["shopify/sales-day-en-1.csv", "shopify/sales-month-en-1.csv"]
    }

    /// Sales of a shop by product, kind of customer, channel or country, of a whole period or by month.
    static let shopifySalesGroups = ExportFormat(
        id: "shopify.sales-groups",
        name: Words(en: "Shopify sales by product or customer", fr: "Ventes Shopify par produit ou client"),
        platforms: [.shopify], grain: .sales,
        columns: ShopifyColumns.groups + ShopifyColumns.dates + ShopifyColumns.sales
            + [ShopifyColumns.compared(ShopifyColumns.groups + ShopifyColumns.dates + ShopifyColumns.sales)],
        required: [
            ShopifyColumns.groups.compactMap {
                if case .breakdown(let dimension) = $0.content { .breakdown(dimension) } else { nil }
            },
            [.measure(.netSales), .measure(.totalSales)],
        ]
    ) {
        $0.lacksPeriod = true
        $0.download = ShopifyColumns.downloads
        $0.quirks =
            ShopifyColumns.quirks + [
                "With two groupings the report gives every pair, those without sales as zero rows."
            ]
        $0.samples = ["shopify/sales-product-en-1.csv", "shopify/new-vs-returning-month-en-1.csv"]
    }

    /// Orders and their average value: the report "Average order value over time".
    ///
    /// Its gross sales differ a little from those of "Total sales over time", so that only the orders are kept: one shop has
    /// one number for its sales.
    static let shopifyAverageOrder = ExportFormat(
        id: "shopify.average-order-value",
        name: Words(en: "Shopify average order value over time", fr: "Panier moyen Shopify dans le temps"),
        platforms: [.shopify], grain: .sales,
        columns: ShopifyColumns.dates + [
            .measure(.orders, en: ["Orders"], fr: [.unverified("Commandes")]),
            .ignored(
                "differs a little from Total sales over time, the report to import for it",
                en: ["Gross sales", "Discounts"],
                fr: [.unverified("Ventes brutes"), .unverified("Réductions")]),
            .ignored(
                "derived from sales and orders", en: ["Average order value"],
                fr: [.unverified("Valeur moyenne des commandes"), .unverified("Panier moyen")]),
            ShopifyColumns.compared(ShopifyColumns.dates + ShopifyColumns.sales),
        ],
        required: [[.field(.day), .field(.week), .field(.month)], [.measure(.orders)]]
    ) {
        $0.onlyKnownColumns = true
        $0.download = ShopifyColumns.downloads
        $0.quirks =
            Array(ShopifyColumns.quirks.prefix(3)) + [
                "The average is gross sales less discounts, by order; its sales are not those of Total sales over time and are left out."
            ]
        $0.samples = ["shopify/average-order-value-month-en-1.csv"]
    }
}
