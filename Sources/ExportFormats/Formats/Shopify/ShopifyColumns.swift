import SocialMetrics

/// Columns of Shopify's analytics reports.
///
/// French wordings come from the interface: no French file was found.
enum ShopifyColumns {
    static let dates: [Column] = [
        .field(.day, en: ["Day"], fr: [.unverified("Jour")]),
        .field(.week, en: [.unverified("Week")], fr: [.unverified("Semaine")]),
        .field(.month, en: ["Month"], fr: [.unverified("Mois")]),
    ]

    static let sales: [Column] = [
        .measure(.orders, en: ["Orders"], fr: [.unverified("Commandes")]),
        .measure(.grossSales, en: ["Gross sales"], fr: [.unverified("Ventes brutes")]),
        .measure(.discounts, en: ["Discounts"], fr: [.unverified("Réductions")]),
        .measure(.returns, en: ["Returns"], fr: [.unverified("Retours")]),
        .measure(.netSales, en: ["Net sales"], fr: [.unverified("Ventes nettes")]),
        .measure(
            .shippingCharges, en: ["Shipping charges", .unverified("Shipping")],
            fr: [.unverified("Frais d’expédition")]),
        .measure(.duties, en: ["Duties"], fr: [.unverified("Droits de douane")]),
        .measure(.additionalFees, en: ["Additional fees"], fr: [.unverified("Frais supplémentaires")]),
        .measure(.taxes, en: ["Taxes"], fr: [.unverified("Taxes")]),
        .measure(.totalSales, en: ["Total sales"], fr: [.unverified("Ventes totales")]),
        .measure(.itemsSold, en: ["Net items sold"], fr: [.unverified("Articles nets vendus")]),
        .measure(.customers, en: ["Customers"], fr: [.unverified("Clients")]),
        .measure(.newCustomers, en: ["New customers"], fr: [.unverified("Nouveaux clients")]),
        .measure(.returningCustomers, en: ["Returning customers"], fr: [.unverified("Clients fidèles")]),
        .ignored(
            "derived from sales and orders", en: ["Average order value"],
            fr: [.unverified("Valeur moyenne des commandes"), .unverified("Panier moyen")]),
    ]

    static let groups: [Column] = [
        .breakdown(.product, en: ["Product title"], fr: [.unverified("Titre du produit")]),
        .breakdown(.vendor, en: ["Product vendor"], fr: [.unverified("Fournisseur du produit")]),
        .breakdown(.productType, en: ["Product type"], fr: [.unverified("Type de produit")]),
        .breakdown(
            .customerType, en: ["New or returning customer"],
            fr: [.unverified("Nouveau client ou client fidèle")]),
        .breakdown(.channel, en: [.unverified("Sales channel")], fr: [.unverified("Canal de vente")]),
        .breakdown(.country, en: [.unverified("Billing country"), .unverified("Shipping country")]),
        .breakdown(.campaign, en: [.unverified("UTM campaign name"), .unverified("UTM campaign")]),
    ]

    /// The columns a comparison adds to these: the other period's values and, with a blank behind the name, the change in %.
    static func compared(_ columns: [Column]) -> Column {
        let headers = columns.flatMap { $0.names["en"] ?? [] }.filter { $0.evidence == .seen }.map(\.text)
        return .ignored(
            "the period compared with: import its own report",
            en: headers.map {
                HeaderTerm("\($0) (previous_year)", seenCompared.contains($0) ? .seen : .unverified)
            }
                + headers.map { .unverified("\($0) (previous_period)") })
    }

    /// Headers that genuine files have with `(previous_year)` behind them.
    private static let seenCompared: Set<String> = [
        "Day", "Month", "Orders", "Gross sales", "Discounts", "Returns", "Net sales", "Shipping charges",
        "Duties",
        "Additional fees", "Taxes", "Total sales", "Online store visitors", "Sessions", "Added to cart rate",
        "Reached checkout rate", "Conversion rate", "Average order value", "Transactions",
    ]

    static let downloads = Words(
        en: "Analytics › Reports › the report › Export › CSV (all rows)",
        fr: "Analyses › Rapports › le rapport › Exporter › CSV (toutes les lignes)")

    static let quirks = [
        "Amounts are in the shop’s currency, which the file does not name.",
        "A week or a month is written as its first day; it is cut to the period in the file’s name, when that ends earlier.",
        "Columns of a comparison are left out; the change in % has the same header with a blank behind it.",
        "Reports differ slightly from each other: by product or by kind of customer, a year does not add up to its days.",
    ]
}
