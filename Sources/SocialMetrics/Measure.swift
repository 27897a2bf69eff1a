/// A quantity that platforms report and the store keeps: views, reach, likes, spend.
///
/// One definition says everything about it. The identifier is its name in the database, in
/// `inspect --json` and in exports; it never changes once released.
package struct Measure: Sendable {
    /// Lower-case words joined by `_`, a valid column name.
    package let id: String
    /// What people call it, short enough for a table heading.
    package let label: Words
    /// One sentence that says what is counted.
    package let meaning: Words
    package let unit: Unit
    package let aggregation: Aggregation
    /// Booked as a negative amount, such as returns: it rises as it goes further below 0.
    package let isNegative: Bool
    /// Whether a fall is good news: losses, complaints, waiting, a place in a ranking.
    package let lessIsBetter: Bool

    package init(
        _ id: String, _ unit: Unit, _ aggregation: Aggregation? = nil, isNegative: Bool = false,
        lessIsBetter: Bool = false, label: Words, meaning: Words
    ) {
        self.id = id
        self.unit = unit
        self.aggregation = aggregation ?? (unit == .people ? .never : .sum)
        self.isNegative = isNegative
        self.lessIsBetter = lessIsBetter
        self.label = label
        self.meaning = meaning
    }

    /// Every measure by family, in the order of the dictionary; a new family is a file in `Measures/` and a line here.
    static let families: [(title: String, measures: [Measure])] = [
        ("Seen", exposure), ("Interactions", interaction), ("Video", video), ("Community", community),
        ("Advertising", advertising), ("Website", web), ("Search", search), ("Mailings", mailing),
        ("Sales", sales), ("Business profile", businessProfile), ("Conversation", conversation),
    ]

    /// Every measure, in the order of the dictionary.
    package static let all: [Measure] = families.flatMap(\.measures)

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    /// The measure with an identifier, if the dictionary has one.
    package static func named(_ id: String) -> Measure? { byID[id] }
}

extension Measure: Hashable {
    package static func == (left: Measure, right: Measure) -> Bool { left.id == right.id }
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Measure: CustomStringConvertible {
    package var description: String { id }
}

extension Measure: Codable {
    package init(from decoder: any Decoder) throws {
        let id = try decoder.singleValueContainer().decode(String.self)
        guard let measure = Measure.named(id) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\"\(id)\" is not a measure; see bilan metrics"))
        }
        self = measure
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(id)
    }
}
