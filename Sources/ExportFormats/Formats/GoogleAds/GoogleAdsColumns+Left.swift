import SocialMetrics

extension GoogleAdsColumns {
    /// Rates and doubles of numbers that are kept.
    static let left: [Column] = [
        .ignored(
            "recomputed from its parts",
            en: [
                "CTR", "Avg. CPC", "Avg. CPC (Converted currency)", "Avg. cost", .unverified("Avg. CPM"),
                .unverified("Avg. CPV"), "Interaction rate", "Cost / conv.", "Conv. rate",
                "Conv. value / cost",
                "Conv. value / cost (current model)", .unverified("Value / conv."),
            ],
            fr: [
                .code("CTR"), .code("CPC moy."), .code("Coût moy."), .code("Coût/conv."),
                .code("Taux de conv."),
                .unverified("Taux d’interaction"), .unverified("Coût / conv."), .unverified("CPM moy."),
                .unverified("Valeur de conv./coût"),
            ],
            de: [.code("CTR"), .code("Durchschn. CPC"), .code("Kosten/Conv."), .code("Conv.-Rate")],
            es: [
                .code("CTR"), .code("CPC medio"), .code("Prom. CPC"), .code("Coste/conv."),
                .code("Costo/conv."),
                .code("Tasa de conv."), .code("Porcentaje de conv."),
            ],
            it: [.code("CTR"), .code("CPC medio"), .code("Costo/conv."), .unverified("Tasso di conv.")],
            pt: ["CTR", "CPC méd.", "Custo / conv.", "Taxa de conv.", .unverified("Valor conv. / custo")]),
        .ignored(
            "the same amount in another currency: never added to the cost",
            en: ["Cost (Converted currency)", "Converted currency code"],
            fr: [.unverified("Coût (devise convertie)"), .unverified("Code de la devise convertie")]),
        .ignored(
            "the value before the advertiser’s own rules; the value after them is kept",
            en: ["Original conv. value"]),
        .ignored(
            "several kinds of conversions in one cell; their sum is the column of conversions",
            en: [.unverified("Results"), .unverified("Results value")],
            fr: [.code("Résultats"), .code("Valeur des résultats")]),
        .ignored(
            "one kind of conversion, part of the column of conversions",
            fr: [
                .code("Page vue"), .code("Ajout au panier"), .code("Paiement initié"), .code("Achetez"),
                .code("Conversions d’achat"),
            ]),
        .ignored(
            "counts actions that the advertiser left out of conversions",
            en: [
                .unverified("All conv."), .unverified("All conv. value"), .unverified("View-through conv."),
                .unverified("Cross-device conv."),
            ], fr: [.unverified("Toutes les conv."), .unverified("Conv. après affichage")]),
        .ignored(
            "a share of impressions the export does not give; often a mere limit",
            en: [
                "Search impr. share", "Search lost IS (budget)", "Search lost IS (rank)",
                .unverified("Search top IS"), .unverified("Search abs. top IS"),
                .unverified("Impr. (Top) %"), .unverified("Impr. (Abs. Top) %"),
                .unverified("Display impr. share"),
            ],
            fr: [
                .unverified("Taux d’impr. sur le Réseau de Recherche"),
                .unverified("Taux d’impressions sur le Réseau de Recherche"),
            ]),
    ]

    /// How campaigns, ad groups and keywords are set up.
    static let settings: [Column] = [
        .ignored(
            "state or setting, not reported on",
            en: [
                "Campaign status", "Ad group status", "Ad status", "Keyword status", "Status",
                "Status reasons",
                "Budget", "Budget name", "Budget type", "Optimisation score", "Optimization score",
                "Bid strategy type", .unverified("Bid strategy"), "Target CPA", "Avg. target CPA",
                "Target ROAS",
                "Avg. target ROAS", "Ad strength", "Ad strength improvements", "Ad type",
                .unverified("Quality Score"), .unverified("Max. CPC"), .unverified("Default max. CPC"),
                .unverified("Added/Excluded"), .unverified("Ad group type"), .unverified("Labels"),
                .unverified("Campaign subtype"), .unverified("Campaign start date"),
                .unverified("Campaign end date"),
            ],
            fr: [
                .code("État de la campagne"), .code("État"), .code("Budget"), .code("Taux d’optimisation"),
                .unverified("Nom du budget"), .unverified("Type de budget"), .unverified("Motifs de l’état"),
                .unverified("Type de stratégie d’enchères"), .unverified("État du mot clé"),
                .unverified("État du groupe d’annonces"), .unverified("Niveau de qualité"),
                .unverified("CPC max."),
            ],
            de: [.code("Kampagnenstatus"), .unverified("Status"), .unverified("Budget")],
            es: [
                .code("Estado de la campaña"), .code("Motivos del estado"), .code("Presupuesto"),
                .unverified("Estado"),
            ],
            it: [.code("Stato della campagna")],
            pt: [
                "Status da campanha", "Status", "Motivos do status", "Orçamento", "Nome do orçamento",
                "Tipo de orçamento", "Pontuação de otimização", "Tipo de estratégia de lances",
            ])
    ]

    /// The texts and pictures of an ad.
    static let creative: [Column] = [
        .ignored(
            "content of the ad, not a number",
            en: [
                "Final URL", "Beacon URLs", "Long headline", "Image ID", "Square image ID", "Logo ID",
                "Landscape logo ID", "Business name", "Call to action text", "Video ID", "Accent color",
                "Main color", "Allow flexible color", "Ad format preference", "Promotion text",
                "Price prefix",
                "Enable Asset Enhancements", "Enable Autogen Video", "Display URL", "Country", "Phone number",
                "Verification URL", "Call reporting", "Call conversion", "Path 1", "Path 2",
                "Auto-applied ad suggestion", "Mobile final URL", "Tracking template", "Final URL suffix",
                "Custom parameter",
            ]),
        .ignored(
            "content of the ad, not a number", beginning: ["Headline", "Description"],
            fr: [.unverified("Titre "), .unverified("Description ")]),
    ]
}
