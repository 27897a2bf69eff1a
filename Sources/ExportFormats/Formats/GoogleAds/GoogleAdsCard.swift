import SocialMetrics

extension ExportFormat {
    /// A card of the overview page of Google Ads: campaigns, devices, networks, search keywords, searches, day and hour.
    static let googleAdsCard = ExportFormat(
        id: "google-ads.overview-card",
        name: Words(en: "Google Ads overview card", fr: "Carte de l’aperçu Google Ads"),
        platforms: [.googleAds], grain: .ad,
        columns: [
            .field(
                .campaign, en: ["Campaign Name"], fr: [.unverified("Nom de la campagne")],
                de: [.unverified("Kampagnenname")], it: [.code("Nome campagna")], pt: ["Nome da campanha"]),
            .breakdown(
                .keyword, en: ["Search Keyword"], fr: [.unverified("Mot clé pour le Réseau de Recherche")]),
            .breakdown(.searchTerm, en: [.unverified("Search")], fr: [.unverified("Recherche")]),
            .breakdown(.matchType, en: ["Match type"], fr: [.unverified("Type de correspondance")]),
            .breakdown(
                .device, en: ["Device"], fr: [.unverified("Appareil")], de: [.unverified("Gerät")],
                es: [.unverified("Dispositivo")], pt: [.unverified("Dispositivo")]),
            .breakdown(
                .network, en: ["Network"], fr: [.unverified("Réseau")], de: [.unverified("Werbenetzwerk")],
                es: [.unverified("Red")], pt: [.unverified("Rede")]),
            .breakdown(.weekday, en: [.unverified("Day")], fr: [.unverified("Jour")]),
            .breakdown(.hour, en: [.unverified("Start Hour")], fr: [.unverified("Heure de début")]),
            .ignored(
                "state, not reported on",
                en: [
                    "Criterion Status", "Campaign Status", "Ad Group Status",
                    .unverified("Campaign Group Name"),
                ],
                it: [.code("Stato campagna")], pt: ["Status da campanha", "Nome do grupo de campanhas"]),
        ] + GoogleAdsColumns.cardNumbers + GoogleAdsColumns.left,
        required: [
            [
                .field(.campaign), .breakdown(.device), .breakdown(.network), .breakdown(.keyword),
                .breakdown(.searchTerm), .breakdown(.weekday), .breakdown(.hour),
            ], [.measure(.spend)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.numbers = .decimalPoint
        $0.resultType = "Conversions"
        $0.download = Words(
            en: "Overview › a card › Download › .csv", fr: "Aperçu › une carte › Télécharger › .csv")
        $0.quirks = [
            "The period stands in the name of the file only: `Devices(2026.02.05-2026.02.10).csv`.",
            "Cards show the same spend by campaign, device, network and keyword: they are never added.",
        ]
        $0.samples = [
            "google-ads/card-campaigns-pt-1.csv", "google-ads/card-devices-en-1.csv",
            "google-ads/card-networks-en-1.csv", "google-ads/card-search-keywords-en-1.csv",
        ]
    }
}
