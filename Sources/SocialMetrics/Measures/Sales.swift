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
    package static let grossSales = Measure(
        "gross_sales", .money(""), label: Words(en: "Gross sales", fr: "Ventes brutes"),
        meaning: Words(
            en: "Price times quantity, before discounts, returns, shipping and taxes.",
            fr: "Prix multiplié par la quantité, avant réductions, retours, livraison et taxes."))
    package static let discounts = Measure(
        "discounts", .money(""), isNegative: true, label: Words(en: "Discounts", fr: "Réductions"),
        meaning: Words(
            en: "Discounts granted; a negative amount.",
            fr: "Réductions accordées ; un montant négatif."))
    package static let returns = Measure(
        "returns", .money(""), isNegative: true, lessIsBetter: true,
        label: Words(en: "Returns", fr: "Retours"),
        meaning: Words(
            en: "Goods taken back, booked on the day of the return; a negative amount.",
            fr: "Marchandises reprises, comptées le jour du retour ; un montant négatif."))
    package static let shippingCharges = Measure(
        "shipping_charges", .money(""), label: Words(en: "Shipping charged", fr: "Frais de livraison"),
        meaning: Words(
            en: "What customers paid for shipping.",
            fr: "Ce que les clients ont payé pour la livraison."))
    package static let duties = Measure(
        "duties", .money(""), label: Words(en: "Duties", fr: "Droits de douane"),
        meaning: Words(
            en: "Duties charged to customers.",
            fr: "Droits de douane facturés aux clients."))
    package static let additionalFees = Measure(
        "additional_fees", .money(""), label: Words(en: "Additional fees", fr: "Frais supplémentaires"),
        meaning: Words(
            en: "Other fees charged to customers.",
            fr: "Autres frais facturés aux clients."))
    package static let taxes = Measure(
        "taxes", .money(""), label: Words(en: "Taxes", fr: "Taxes"),
        meaning: Words(
            en: "Taxes on what was sold.",
            fr: "Taxes sur les ventes."))
    package static let itemsSold = Measure(
        "items_sold", .count, counting: .difference, label: Words(en: "Items sold", fr: "Articles vendus"),
        meaning: Words(
            en: "Items sold less items returned.",
            fr: "Articles vendus moins articles retournés."))
    package static let customers = Measure(
        "customers", .people, label: Words(en: "Customers", fr: "Clients"),
        meaning: Words(
            en: "Different customers who ordered in a period; never added.",
            fr: "Clients différents ayant commandé sur une période ; ne s’additionne pas."))
    package static let newCustomers = Measure(
        "new_customers", .people, label: Words(en: "New customers", fr: "Nouveaux clients"),
        meaning: Words(
            en: "Different customers who ordered for the first time; never added.",
            fr: "Clients différents ayant commandé pour la première fois ; ne s’additionne pas."))
    package static let returningCustomers = Measure(
        "returning_customers", .people, label: Words(en: "Returning customers", fr: "Clients fidèles"),
        meaning: Words(
            en: "Different customers who had ordered before; never added.",
            fr: "Clients différents ayant déjà commandé ; ne s’additionne pas."))
    package static let cartRate = Measure(
        "cart_rate", .share, .mean(weight: .sessions),
        label: Words(en: "Added to cart", fr: "Ajout au panier"),
        meaning: Words(
            en: "Part of the visits in which something was put into the cart; weighted by sessions.",
            fr: "Part des visites avec ajout au panier ; pondérée par les sessions."))
    package static let checkoutRate = Measure(
        "checkout_rate", .share, .mean(weight: .sessions),
        label: Words(en: "Reached checkout", fr: "Passage en caisse"),
        meaning: Words(
            en: "Part of the visits that reached the checkout; weighted by sessions.",
            fr: "Part des visites arrivées à la caisse ; pondérée par les sessions."))
    package static let orderRate = Measure(
        "order_rate", .share, .mean(weight: .sessions),
        label: Words(en: "Visits with an order", fr: "Visites avec commande"),
        meaning: Words(
            en: "Part of the visits that ended in an order; weighted by sessions.",
            fr: "Part des visites conclues par une commande ; pondérée par les sessions."))

    /// Numbers of the family, in the order of the dictionary.
    static let sales: [Measure] = [
        orders, netSales, totalSales,
        grossSales, discounts, returns, shippingCharges, duties, additionalFees, taxes, itemsSold,
        customers, newCustomers, returningCustomers, cartRate, checkoutRate, orderRate,
    ]
}
