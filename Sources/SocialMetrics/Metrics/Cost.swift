extension Metric {
    package static let clickThroughRate = Metric(
        "ctr", .share, .ratio([.linkClicks], per: [.impressions]),
        label: Words(en: "CTR (link)", fr: "CTR (clics sur un lien)"),
        meaning: Words(
            en: "Link clicks divided by impressions.",
            fr: "Taux de clics : clics sur un lien divisés par impressions."))
    package static let clickThroughRateAll = Metric(
        "ctr_all", .share, .ratio([.clicksAll], per: [.impressions]),
        label: Words(en: "CTR (all)", fr: "CTR (tous)"),
        meaning: Words(
            en: "All clicks divided by impressions; always reads higher than the rate of link clicks.",
            fr:
                "Tous les clics divisés par impressions ; toujours plus élevé que le taux de clics sur un lien."
        ))
    package static let costPerThousand = Metric(
        "cpm", .money(""), .ratio([.spend], per: [.impressions], times: 1000), lessIsBetter: true,
        label: Words("CPM"),
        meaning: Words(
            en: "Cost per 1,000 impressions: amount spent divided by impressions, times 1,000.",
            fr: "Coût pour 1 000 impressions : montant dépensé divisé par impressions, fois 1 000."))
    package static let costPerClick = Metric(
        "cpc", .money(""), .ratio([.spend], per: [.linkClicks]), lessIsBetter: true,
        label: Words(en: "CPC (link)", fr: "CPC (clic sur un lien)"),
        meaning: Words(
            en: "Cost per click: amount spent divided by link clicks.",
            fr: "Coût par clic : montant dépensé divisé par clics sur un lien."))
    package static let costPerClickAll = Metric(
        "cpc_all", .money(""), .ratio([.spend], per: [.clicksAll]), lessIsBetter: true,
        label: Words(en: "CPC (all)", fr: "CPC (tous)"),
        meaning: Words(
            en: "Amount spent divided by all clicks.", fr: "Montant dépensé divisé par tous les clics."))
    package static let costPerResult = Metric(
        "cost_per_result", .money(""), .ratio([.spend], per: [.results]), lessIsBetter: true,
        label: Words(en: "Cost per result", fr: "Coût par résultat"),
        meaning: Words(
            en:
                "Amount spent divided by results of one type and one attribution setting. The interval is what the count of results alone leaves open (exact Poisson limits, 95%); it says nothing of causes.",
            fr:
                "Montant dépensé divisé par les résultats d’un même type et d’une même attribution. L’intervalle est ce que le seul nombre de résultats laisse ouvert (limites exactes de Poisson, 95 %) ; il ne dit rien des causes."
        ))
    package static let costPerThousandPeople = Metric(
        "cost_per_thousand_people", .money(""), .ratio([.spend], per: [.results], times: 1000),
        lessIsBetter: true, label: Words(en: "Cost per 1,000 people", fr: "Coût pour 1 000 personnes"),
        meaning: Words(
            en:
                "Amount spent divided by results, times 1,000, where the results are people reached. People are no independent events, so it has no interval.",
            fr:
                "Montant dépensé divisé par les résultats, fois 1 000, quand les résultats sont des personnes touchées. Ce ne sont pas des événements indépendants : il n’y a donc pas d’intervalle."
        ))
    package static let returnOnSpend = Metric(
        "roas", .factor, .ratio([.conversionValue], per: [.spend]),
        label: Words(en: "ROAS (conversion value)", fr: "ROAS (valeur des conversions)"),
        meaning: Words(
            en:
                "Return on ad spend: value of the conversions divided by amount spent, over the rows that give both; 2 means that the value is twice the spend.",
            fr:
                "Retour sur les dépenses publicitaires : valeur des conversions divisée par le montant dépensé, sur les lignes qui donnent les deux ; 2 signifie que la valeur est le double de la dépense."
        ))
    package static let returnOnSpendOfPurchases = Metric(
        "roas_purchases", .factor, .ratio([.purchaseValue], per: [.spend]),
        label: Words(en: "ROAS (purchases)", fr: "ROAS (achats)"),
        meaning: Words(
            en:
                "Return on ad spend: value of the purchases divided by amount spent, over the rows that give both, campaigns with another aim included.",
            fr:
                "Retour sur les dépenses publicitaires : valeur des achats divisée par le montant dépensé, sur les lignes qui donnent les deux, campagnes d’un autre objectif comprises."
        ))
    package static let frequency = Metric(
        "frequency", .factor, .ratio([.impressions], per: [.reach]),
        label: Words(en: "Frequency", fr: "Répétition"),
        meaning: Words(
            en: "Impressions of the period divided by the platform’s own reach for exactly that period.",
            fr:
                "Impressions de la période divisées par la portée donnée par la plateforme pour exactement cette période."
        ))
}
