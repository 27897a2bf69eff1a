/// People of one day, averaged over days: what may be said of them where no figure of the period is given.
extension Metric {
    package static let averageDailyReach = Metric(
        "average_daily_reach", .people, .dailyMean(.reach),
        label: Words(en: "Average daily reach", fr: "Portée quotidienne moyenne"),
        meaning: Words(
            en:
                "People reached in one day, averaged over the days that have a figure. Days are never added: someone seen on two days would count twice.",
            fr:
                "Personnes touchées en un jour, en moyenne sur les jours renseignés. Les jours ne s’additionnent jamais : une personne touchée deux jours compterait deux fois."
        ))
    package static let averageDailyOrganicReach = Metric(
        "average_daily_organic_reach", .people, .dailyMean(.reachOrganic),
        label: Words(en: "Average daily organic reach", fr: "Portée organique quotidienne moyenne"),
        meaning: Words(
            en:
                "People reached in one day without advertising, averaged over the days that have a figure. Days are never added.",
            fr:
                "Personnes touchées en un jour sans publicité, en moyenne sur les jours renseignés. Les jours ne s’additionnent jamais."
        ))
    package static let averageDailyViewers = Metric(
        "average_daily_viewers", .people, .dailyMean(.viewers),
        label: Words(en: "Average daily viewers", fr: "Spectateurs uniques par jour en moyenne"),
        meaning: Words(
            en:
                "Different people who watched in one day, averaged over the days that have a figure. Days are never added: someone who watches on two days would count twice.",
            fr:
                "Personnes différentes ayant regardé en un jour, en moyenne sur les jours renseignés. Les jours ne s’additionnent jamais : qui regarde deux jours compterait deux fois."
        ))
    package static let averageDailyVisitors = Metric(
        "average_daily_visitors", .people, .dailyMean(.visitors),
        label: Words(en: "Average daily visitors", fr: "Visiteurs par jour en moyenne"),
        meaning: Words(
            en:
                "Different visitors of one day, averaged over the days that have a figure. Days are never added: someone who comes on two days would count twice.",
            fr:
                "Visiteurs différents d’un jour, en moyenne sur les jours renseignés. Les jours ne s’additionnent jamais : qui vient deux jours compterait deux fois."
        ))
    package static let averageDailyTotalVisitors = Metric(
        "average_daily_total_visitors", .people, .dailyMean(.totalVisitors),
        label: Words(en: "All visitors, daily average", fr: "Tous les visiteurs par jour en moyenne"),
        meaning: Words(
            en:
                "Every visitor with any event in one day, averaged over the days that have a figure. Days are never added.",
            fr:
                "Visiteurs d’un jour ayant produit un événement quelconque, en moyenne sur les jours renseignés. Les jours ne s’additionnent jamais."
        ))

    /// In the order of the dictionary.
    static let dailyAverages = [
        averageDailyReach, averageDailyOrganicReach, averageDailyViewers, averageDailyVisitors,
        averageDailyTotalVisitors,
    ]

    /// The daily average of a measure of people, if the dictionary has one.
    package static func dailyAverage(of measure: Measure) -> Metric? {
        dailyAverages.first { $0.formula == .dailyMean(measure) }
    }
}
