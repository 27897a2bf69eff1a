/// What a number counts, so that a writer knows how to print it.
package enum Unit: Hashable, Sendable {
    /// Things that can be added: views, clicks, comments.
    case count
    /// Different people; never added.
    case people
    /// A part of a whole, 1 being all of it; printed as a percentage.
    case share
    /// A length of time in seconds.
    case seconds
    /// Money in a currency, written as its ISO 4217 code; the empty code when the export names none.
    case money(String)
    /// How many times: a frequency, a return on spend.
    case factor
    /// Days.
    case days
    /// A place in a ranking, 1 being the first: less is better.
    case position
}

extension Unit: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        switch text {
        case "count": self = .count
        case "people": self = .people
        case "share": self = .share
        case "seconds": self = .seconds
        case "factor": self = .factor
        case "days": self = .days
        case "position": self = .position
        default: self = .money(text.hasPrefix("money:") ? String(text.dropFirst(6)) : "")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }

    /// `count`, `people`, `share`, `seconds`, `factor`, `days`, `position` or `money:EUR`.
    package var name: String {
        switch self {
        case .count: "count"
        case .people: "people"
        case .share: "share"
        case .seconds: "seconds"
        case .factor: "factor"
        case .days: "days"
        case .position: "position"
        case .money(let currency): "money:" + currency
        }
    }
}

/// A value with its unit.
///
/// Absence is an absent `Quantity`, never a 0.
package struct Quantity: Hashable, Codable, Sendable {
    package var value: Double
    package var unit: Unit
    /// What the number is called by, for `bilan trace`; nil for one that stands in no report.
    package var id: NumberID?

    package init(_ value: Double, _ unit: Unit, id: NumberID? = nil) {
        self.value = value
        self.unit = unit
        self.id = id
    }
}
