import SocialMetrics

extension RefusedExport {
    /// The billing activity of Google Ads: costs as invoiced, mixed with payments and credits.
    static let googleAdsBilling = RefusedExport(
        name: Words(en: "Billing activity", fr: "Activité de facturation"), platform: .googleAds,
        headers: [
            "pt": ["Tipo", "Descrição", "Interações", "Custos", "Créditos", "Saldo atual"],
            "en": [
                .unverified("Type"), .unverified("Description"), .unverified("Interactions"),
                .unverified("Costs"), .unverified("Credits"), .unverified("Current balance"),
            ],
            "fr": [
                .unverified("Type"), .unverified("Description"), .unverified("Interactions"),
                .unverified("Coûts"), .unverified("Crédits"), .unverified("Solde actuel"),
            ],
        ],
        holds: "costs as invoiced, payments and credits",
        remedy: "download the campaigns instead: Campaigns › Download › .csv.",
        samples: ["google-ads/billing-activity-pt-1-utf16.csv"])
}
