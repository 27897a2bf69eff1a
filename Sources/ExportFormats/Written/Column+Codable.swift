import SocialMetrics

/// A column as people write it: `- measure: views` with `headers: {fr: [Vues], en: [Views]}` below it.
extension Column: Codable {
    static let keys = [
        "measure", "scale", "field", "breakdown", "ignored", "headers", "described", "begins",
    ]

    package init(from decoder: any Decoder) throws {
        let entries = try WrittenEntries(decoder, of: "a column", keys: Self.keys)
        self.init(
            try Column.content(entries), try entries.terms("headers"),
            described: try entries.text("described", example: "daily"),
            isPrefix: try entries.flag("begins"))
        if names.values.allSatisfy(\.isEmpty) {
            throw WrittenFault(
                path: decoder.codingPath, message: "the column has no \"headers\"",
                remedy: "add a line such as \"headers: {en: [Views]}\".")
        }
    }

    private static func content(_ entries: WrittenEntries) throws -> Content {
        let kinds = ["measure", "field", "breakdown", "ignored"].filter(entries.has)
        guard kinds.count == 1 else {
            throw WrittenFault(
                path: entries.container.codingPath,
                message: kinds.isEmpty
                    ? "the column does not say what its cells are"
                    : "the column says twice what its cells are: \(kinds.joined(separator: ", "))",
                remedy: "write one of: measure: views, field: day, breakdown: country, ignored: \"why\".")
        }
        if let measure = try entries.measure("measure") {
            let scale: Double? = try entries.value("scale", "a number", example: "scale: 60")
            return .measure(measure, scale: scale ?? 1)
        }
        if entries.has("scale") {
            throw WrittenFault(
                path: entries.container.codingPath + [WrittenKey("scale")], isKey: true,
                message: "only a measure has a scale", remedy: "remove the line.")
        }
        if let field = try entries.choice("field", Field.self, "something a cell can say") {
            return .field(field)
        }
        if let dimension = try entries.choice("breakdown", Breakdown.Dimension.self, "a kind of group") {
            return .breakdown(dimension)
        }
        return .ignored(
            try entries.required("ignored", "a reason", example: "ignored: \"the rank of the row\""))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WrittenKey.self)
        switch content {
        case .measure(let measure, let scale):
            try container.encode(measure, forKey: WrittenKey("measure"))
            if scale != 1 { try container.encode(scale, forKey: WrittenKey("scale")) }
        case .field(let field): try container.encode(field, forKey: WrittenKey("field"))
        case .breakdown(let dimension): try container.encode(dimension, forKey: WrittenKey("breakdown"))
        case .ignored(let reason): try container.encode(reason, forKey: WrittenKey("ignored"))
        }
        try container.encode(sorted: names, "headers")
        try container.encodeIfPresent(described, forKey: WrittenKey("described"))
        if isPrefix { try container.encode(true, forKey: WrittenKey("begins")) }
    }
}
