extension Metric {
    package static let engagedSessionRate = Metric(
        "engaged_session_rate", .share, .ratio([.engagedSessions], per: [.sessions]),
        label: Words(en: "Engagement rate of sessions", fr: "Taux d’engagement des sessions"),
        meaning: Words(
            en: "Engaged sessions divided by sessions; not the engagement rate of posts.",
            fr:
                "Sessions avec engagement divisées par les sessions ; à ne pas confondre avec celui des publications."
        ))
    package static let searchClickRate = Metric(
        "search_ctr", .share, .ratio([.clicks], per: [.impressions]),
        label: Words(en: "CTR in search", fr: "CTR dans la recherche"),
        meaning: Words(
            en: "Clicks on a search result divided by the times one was shown.",
            fr: "Clics sur un résultat de recherche divisés par le nombre d’affichages."))
    package static let averageOrderValue = Metric(
        "average_order_value", .money(""), .ratio([.grossSales, .discounts], per: [.orders]),
        label: Words(en: "Average order value", fr: "Panier moyen"),
        meaning: Words(
            en:
                "Gross sales less discounts, divided by orders, as Shopify counts it: returns, shipping and taxes are left out. Shopify’s own figure also leaves out later changes of orders and can differ slightly.",
            fr:
                "Ventes brutes moins les réductions, divisées par le nombre de commandes, selon le calcul de Shopify : sans les retours, la livraison ni les taxes. Celui de Shopify écarte aussi les modifications ultérieures des commandes et peut différer légèrement."
        ))
}
