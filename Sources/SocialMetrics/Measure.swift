/// A quantity that platforms report and the store keeps: views, reach, likes, spend.
///
/// One definition says everything about it. The identifier is its name in the database, in
/// `inspect --json` and in exports; it never changes once released. Equal is what was made once: two definitions with
/// one identifier would differ.
package struct Measure: @unchecked Sendable {
    /// Never changed and never freed: a measure is a word of the dictionary, made once, and copied and compared by the
    /// million.
    private let definition: UnsafePointer<Definition>

    private struct Definition {
        let id: String
        let label: Words
        let meaning: Words
        let unit: Unit
        let aggregation: Aggregation
        let counting: Counting
        let isNegative: Bool
        let lessIsBetter: Bool
    }

    /// Lower-case words joined by `_`, a valid column name.
    package var id: String { definition.pointee.id }
    /// What people call it, short enough for a table heading.
    package var label: Words { definition.pointee.label }
    /// One sentence that says what is counted.
    package var meaning: Words { definition.pointee.meaning }
    package var unit: Unit { definition.pointee.unit }
    package var aggregation: Aggregation { definition.pointee.aggregation }
    /// What its values can be, where it counts things or people.
    package var counting: Counting { definition.pointee.counting }
    /// Booked as a negative amount, such as returns: it rises as it goes further below 0.
    package var isNegative: Bool { definition.pointee.isNegative }
    /// Whether a fall is good news: losses, complaints, waiting, a place in a ranking.
    package var lessIsBetter: Bool { definition.pointee.lessIsBetter }

    package init(
        _ id: String, _ unit: Unit, _ aggregation: Aggregation? = nil, counting: Counting = .whole,
        isNegative: Bool = false, lessIsBetter: Bool = false, label: Words, meaning: Words
    ) {
        let place = UnsafeMutablePointer<Definition>.allocate(capacity: 1)
        place.initialize(
            to: Definition(
                id: id, label: label, meaning: meaning, unit: unit,
                aggregation: aggregation ?? (unit == .people ? .never : .sum), counting: counting,
                isNegative: isNegative, lessIsBetter: lessIsBetter))
        definition = UnsafePointer(place)
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
    package static func == (left: Measure, right: Measure) -> Bool { left.definition == right.definition }
    package func hash(into hasher: inout Hasher) { hasher.combine(definition) }
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
