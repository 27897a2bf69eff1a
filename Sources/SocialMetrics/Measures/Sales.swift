extension Measure {
    package static let orders = Measure(
        "orders", .count, label: Words(en: "Orders", fr: "Commandes"),
        meaning: Words(
            en: "Orders placed.",
            fr: "Commandes passées."))
    package static let netSales = Measure(
        "net_sales", .money(""), label: Words(en: "Net sales", fr: "Ventes nettes"),
        meaning: Words(
            en: "Sales after discounts and returns, before shipping and taxes.",
            fr: "Ventes après réductions et retours, hors livraison et taxes."))
    package static let totalSales = Measure(
        "total_sales", .money(""), label: Words(en: "Total sales", fr: "Ventes totales"),
        meaning: Words(
            en: "Net sales with shipping, duties, fees and taxes.",
            fr: "Ventes nettes avec livraison, droits, frais et taxes."))

    /// Numbers of the family, in the order of the dictionary.
    static let sales: [Measure] = [
        orders, netSales, totalSales,
    ]
}
