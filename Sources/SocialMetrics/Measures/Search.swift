extension Measure {
    package static let averagePosition = Measure(
        "average_position", .position, .mean(weight: .impressions),
        lessIsBetter: true, label: Words(en: "Average position", fr: "Position moyenne"),
        meaning: Words(
            en: "Average place among the results of a search, 1 being the first; weighted by impressions.",
            fr:
                "Place moyenne parmi les résultats de recherche, 1 étant la première ; pondérée par les impressions."
        ))

    /// Numbers of the family, in the order of the dictionary.
    static let search: [Measure] = [
        averagePosition
    ]
}
