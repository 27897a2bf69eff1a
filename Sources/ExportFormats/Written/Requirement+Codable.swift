import SocialMetrics

/// A requirement as people write it: `any-measure`, `{field: day}`, `{measure: views}`, `{breakdown: country}`.
extension ExportFormat.Requirement: Codable {
    private static let anyMeasureWord = "any-measure"
    private static let ignoredWord = "ignored"

    /// What asks for a column with this content; nil for one that is not kept.
    init?(_ content: Column.Content) {
        switch content {
        case .field(let field): self = .field(field)
        case .measure(let measure, _): self = .measure(measure)
        case .breakdown(let dimension): self = .breakdown(dimension)
        case .ignored: return nil
        }
    }

    package init(from decoder: any Decoder) throws {
        if let word = try? decoder.singleValueContainer().decode(String.self) {
            if word == Self.ignoredWord {
                self = .ignored
                return
            }
            guard word == Self.anyMeasureWord else {
                throw WrittenFault(
                    path: decoder.codingPath,
                    message: "\"\(word)\" is not something a table can be asked for",
                    remedy: "write any-measure, {field: day}, {measure: views} or {breakdown: country}.")
            }
            self = .anyMeasure
            return
        }
        let entries = try WrittenEntries(
            decoder, of: "a requirement", keys: ["field", "measure", "breakdown"])
        if let field = try entries.choice("field", Field.self, "something a cell can say") {
            self = .field(field)
        } else if let measure = try entries.measure("measure") {
            self = .measure(measure)
        } else if let dimension = try entries.choice("breakdown", Breakdown.Dimension.self, "a kind of group")
        {
            self = .breakdown(dimension)
        } else {
            throw WrittenFault(
                path: decoder.codingPath, message: "the requirement is empty",
                remedy: "write any-measure, {field: day}, {measure: views} or {breakdown: country}.")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        if self == .anyMeasure || self == .ignored {
            var container = encoder.singleValueContainer()
            return try container.encode(self == .ignored ? Self.ignoredWord : Self.anyMeasureWord)
        }
        var container = encoder.container(keyedBy: WrittenKey.self)
        switch self {
        case .field(let field): try container.encode(field, forKey: WrittenKey("field"))
        case .measure(let measure): try container.encode(measure, forKey: WrittenKey("measure"))
        case .breakdown(let dimension): try container.encode(dimension, forKey: WrittenKey("breakdown"))
        case .anyMeasure, .ignored: break
        }
    }
}

extension ExportFormat {
    /// One requirement, or a list of them of which a table must meet one.
    struct Choice: Codable {
        var requirements: [Requirement]

        init(_ requirements: [Requirement]) { self.requirements = requirements }

        init(from decoder: any Decoder) throws {
            guard var list = try? decoder.unkeyedContainer() else {
                requirements = [try Requirement(from: decoder)]
                return
            }
            requirements = []
            while !list.isAtEnd { requirements.append(try list.decode(Requirement.self)) }
        }

        func encode(to encoder: any Encoder) throws {
            if requirements.count == 1 { return try requirements[0].encode(to: encoder) }
            var list = encoder.unkeyedContainer()
            for requirement in requirements { try list.encode(requirement) }
        }
    }
}

extension ExportFormat.TitleTerm: Codable {
    package init(from decoder: any Decoder) throws {
        let entries = try WrittenEntries(
            decoder, of: "a title", keys: ["measure", "platform", "breakdown", "texts"])
        guard let measure = try entries.measure("measure") else {
            throw WrittenFault(
                path: decoder.codingPath, message: "a title has no \"measure\"",
                remedy: "add a line such as \"measure: reach\".")
        }
        self.init(
            measure: measure,
            platform: try entries.choice("platform", Platform.self, "a platform bilan knows"),
            dimension: try entries.choice("breakdown", Breakdown.Dimension.self, "a kind of group"),
            names: try entries.terms("texts"))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WrittenKey.self)
        try container.encode(measure, forKey: WrittenKey("measure"))
        try container.encodeIfPresent(platform, forKey: WrittenKey("platform"))
        try container.encodeIfPresent(dimension, forKey: WrittenKey("breakdown"))
        try container.encode(sorted: names, "texts")
    }
}

extension DateReading: Codable {
    package init(from decoder: any Decoder) throws {
        let entries = try WrittenEntries(decoder, of: "dates", keys: ["order", "orders", "zone"])
        self.init(
            order: try entries.choice("order", DayOrder.self, "an order of day and month"),
            orders: try entries.value(
                "orders", "an order of day and month by language", example: "orders: {fr: day-first}") ?? [:],
            zone: try entries.text("zone", example: "Europe/Paris"))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WrittenKey.self)
        try container.encodeIfPresent(order, forKey: WrittenKey("order"))
        if !orders.isEmpty { try container.encode(sorted: orders, "orders") }
        try container.encodeIfPresent(zone, forKey: WrittenKey("zone"))
    }
}
