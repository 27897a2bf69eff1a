import SocialMetrics

/// A sentence whose numbers are still values: the writer formats them for its language and medium.
///
/// Written as an interpolated literal: `"Reach rose to \(reach) (\(change))"`. Text that somebody typed on a
/// platform goes in as `\(user: caption)` and is escaped by every writer.
package struct Phrase: Hashable, Codable, Sendable {
    package enum Piece: Hashable, Codable, Sendable {
        case text(String)
        /// Hostile: typed by somebody, or read from a file.
        case user(String)
        case strong(String)
        case quantity(Quantity)
        case change(Change)
        case day(Day)
        case period(Period)
    }

    package var pieces: [Piece]

    package init(_ pieces: [Piece]) { self.pieces = pieces }

    package static func + (left: Phrase, right: Phrase) -> Phrase { Phrase(left.pieces + right.pieces) }
}

extension Phrase: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { self.init([.text(value)]) }

    package init(stringInterpolation: StringInterpolation) {
        self.init(stringInterpolation.pieces)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { pieces.append(.text(literal)) }
        }

        /// A word of ours: a platform, a metric's label.
        package mutating func appendInterpolation(_ text: String) { pieces.append(.text(text)) }
        /// Text that somebody typed.
        package mutating func appendInterpolation(user text: String) { pieces.append(.user(text)) }
        package mutating func appendInterpolation(strong text: String) { pieces.append(.strong(text)) }
        package mutating func appendInterpolation(_ quantity: Quantity) { pieces.append(.quantity(quantity)) }
        package mutating func appendInterpolation(_ change: Change) { pieces.append(.change(change)) }
        package mutating func appendInterpolation(_ day: Day) { pieces.append(.day(day)) }
        package mutating func appendInterpolation(_ period: Period) { pieces.append(.period(period)) }
        package mutating func appendInterpolation(_ phrase: Phrase) {
            pieces.append(contentsOf: phrase.pieces)
        }
    }
}

extension Sequence<Phrase> {
    /// One phrase with a separator between its parts; nil of none.
    func joined(by separator: Phrase) -> Phrase? {
        reduce(nil) { joined, part in joined.map { $0 + separator + part } ?? part }
    }
}

/// A sentence in every report language.
package struct Sentence: Hashable, Sendable {
    package var en: Phrase
    package var fr: Phrase

    package init(en: Phrase, fr: Phrase) {
        self.en = en
        self.fr = fr
    }

    package func callAsFunction(_ language: Language) -> Phrase {
        switch language {
        case .en: en
        case .fr: fr
        }
    }
}

/// How a value moved against an earlier one.
package enum Change: Hashable, Codable, Sendable {
    /// A part of the earlier value: 0.12 is +12 %.
    case relative(Double)
    /// Difference of two rates, in percentage points: 0.012 is +1.2 pt.
    case points(Double)
    /// Difference of two places in a ranking: −0.4 is 0.4 places nearer to the first.
    case places(Double)
    /// Cannot be said, and why, in the report's language ("n/a: no earlier value").
    case notAvailable(String)

    /// Up, down or level; nil when it cannot be said.
    package var direction: Int? {
        switch self {
        case .relative(let value), .points(let value), .places(let value): value > 0 ? 1 : value < 0 ? -1 : 0
        case .notAvailable: nil
        }
    }
}
