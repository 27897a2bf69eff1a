import SocialMetrics

extension ExportFormat {
    /// The chart on the overview page of Google Ads: the account by day.
    static let googleAdsTimeSeries = ExportFormat(
        id: "google-ads.time-series",
        name: Words(en: "Google Ads overview: time series", fr: "Aperçu Google Ads : série chronologique"),
        platforms: [.googleAds], grain: .ad,
        columns: [
            .field(
                .day, en: ["Date"], fr: [.unverified("Date")], de: [.unverified("Datum")],
                es: [.unverified("Fecha")], it: [.unverified("Data")], pt: ["Data"])
        ] + GoogleAdsColumns.cardNumbers + GoogleAdsColumns.left,
        required: [[.field(.day)], [.measure(.spend), .measure(.results), .measure(.conversionValue)]]
    ) {
        $0.onlyKnownColumns = true
        $0.numbers = .decimalPoint
        $0.resultType = "Conversions"
        $0.download = Words(
            en: "Overview › the chart at the top › Download › .csv",
            fr: "Aperçu › graphique du haut › Télécharger › .csv")
        $0.quirks = [
            "The currency stands in the cells: `US$50.00`, `R$ 236,86`; a lone `$` or `¥` names none.",
            "Days are written out, `Thu, 5 Feb 2026`, in the language of the person.",
        ]
        $0.samples = ["google-ads/card-time-series-en-1.csv", "google-ads/card-time-series-pt-1.csv"]
    }
}
