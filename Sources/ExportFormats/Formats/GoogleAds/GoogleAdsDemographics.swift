import SocialMetrics

extension ExportFormat {
    /// The card of ages and genders on the overview page of Google Ads.
    static let googleAdsDemographics = ExportFormat(
        id: "google-ads.demographics",
        name: Words(
            en: "Google Ads overview: demographics", fr: "Aperçu Google Ads : données démographiques"),
        platforms: [.googleAds], grain: .ad,
        columns: [
            .breakdown(.gender, en: ["Gender"], fr: [.unverified("Sexe")], pt: [.unverified("Gênero")]),
            .breakdown(
                .age, en: ["Age Range"], fr: [.unverified("Tranche d’âge")], pt: [.unverified("Faixa etária")]
            ),
            .ignored(
                "recomputed from its parts", en: ["Percent of known total"],
                fr: [.unverified("Pourcentage du total connu")]),
        ] + GoogleAdsColumns.cardNumbers + GoogleAdsColumns.left,
        required: [
            [.breakdown(.gender)], [.breakdown(.age)],
            [.measure(.impressions), .measure(.clicksAll), .measure(.spend), .measure(.results)],
        ]
    ) {
        $0.onlyKnownColumns = true
        $0.lacksPeriod = true
        $0.numbers = .decimalPoint
        $0.resultType = "Conversions"
        $0.download = Words(
            en: "Overview › Demographics › Download › .csv",
            fr: "Aperçu › Données démographiques › Télécharger › .csv")
        $0.quirks = [
            "Only people whose age and gender Google knows: the groups add up to less than the account.",
            "The period stands in the name of the file only: `Demographics(Gender_Age_2026.02.05-2026.02.10).csv`.",
        ]
        $0.samples = ["google-ads/card-demographics-en-1.csv"]
    }
}
