import SocialMetrics

extension ExportFormat {
    /// The billing activity of Google Ads: costs as invoiced, mixed with payments and credits.
    static let googleAdsBilling = ExportFormat(
        id: "google-ads.billing",
        name: Words(en: "Google Ads billing activity", fr: "Activité de facturation Google Ads"),
        platforms: [.googleAds], grain: .ad,
        columns: [
            .field(.day, en: [.unverified("Date")], fr: [.unverified("Date")], pt: ["Data"]),
            .field(
                .balance, en: [.unverified("Current balance")], fr: [.unverified("Solde actuel")],
                pt: ["Saldo atual"]),
            .ignored(
                "what a line of the bill is for",
                en: [.unverified("Type"), .unverified("Description"), .unverified("Interactions")],
                fr: [.unverified("Type"), .unverified("Description"), .unverified("Interactions")],
                pt: ["Tipo", "Descrição", "Interações"]),
            .ignored(
                "costs as invoiced, payments and credits",
                en: [.unverified("Costs"), .unverified("Credits")],
                fr: [.unverified("Coûts"), .unverified("Crédits")], pt: ["Custos", "Créditos"]),
        ],
        required: [[.field(.day)], [.field(.balance)], [.ignored]]
    ) {
        $0.onlyKnownColumns = true
        $0.refusal = Refusal(
            "this is the billing activity, which holds costs as invoiced, payments and credits",
            remedy: "download the campaigns in its place: Campaigns › Download › .csv.")
        $0.samples = ["google-ads/billing-activity-pt-1-utf16.csv"]
        $0.download = Words(
            en: "Billing › Billing activity › Download",
            fr: "Facturation › Activité de facturation › Télécharger")
    }
}
