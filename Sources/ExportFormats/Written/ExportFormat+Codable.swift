import SocialMetrics

/// A format as people write it, in `formats/*.yml`: what is left out has its default.
extension ExportFormat: Codable {
    static let keys =
        [
            "id", "name", "platform", "platforms", "grain", "columns", "required", "forbidden", "layout",
            "titles", "uncertain-headers", "totals", "has-descriptions", "dates", "numbers",
            "only-known-columns", "lacks-period", "post-formats", "group-kinds", "part-marks", "download",
            "quirks", "samples",
        ] + rareKeys

    package init(from decoder: any Decoder) throws {
        let entries = try WrittenEntries(decoder, of: "a format", keys: Self.keys)
        let platform = try entries.choice("platform", Platform.self, "a platform bilan knows")
        let several = try entries.choices("platforms", Platform.self, "a platform bilan knows")
        let platforms = platform.map { [$0] } ?? several
        guard !platforms.isEmpty else {
            throw WrittenFault(
                path: decoder.codingPath, message: "a format has no \"platform\"",
                remedy: "add a line such as \"platform: forum\".")
        }
        guard let grain = try entries.choice("grain", Grain.self, "what a row can be about") else {
            throw WrittenFault(
                path: decoder.codingPath, message: "a format has no \"grain\"",
                remedy: "say what a row is about, as in \"grain: \(Grain.accountDay.rawValue)\".")
        }
        let columns: [Column] = try entries.required(
            "columns", "a list of columns", example: "columns: [{measure: views, headers: {en: [Views]}}]")
        let id: String = try entries.required("id", "a text", example: "id: forum.topics")
        let name: WrittenWords? = try entries.value("name", "a text", example: "name: Forum topics")
        let required: [Choice]? = try entries.value(
            "required", "a list of what a table must have", example: "required: [{field: day}, any-measure]")
        self.init(
            id: id, name: name?.words ?? Words(id), platforms: platforms, grain: grain, columns: columns,
            required: required?.map(\.requirements)
                ?? columns.compactMap { Requirement($0.content).map { [$0] } })
        try readRest(entries)
    }

    /// What most formats need not say.
    private mutating func readRest(_ entries: WrittenEntries) throws {
        forbidden = try entries.choices("forbidden", Field.self, "something a cell can say")
        layout = try entries.choice("layout", Layout.self, "how a table can be laid out") ?? .records
        titles =
            try entries.value(
                "titles", "a list of titles", example: "titles: [{measure: reach, texts: {en: [Reach]}}]")
            ?? []
        uncertainHeaders = try entries.texts("uncertain-headers", example: "Primary")
        totals = try entries.choice("totals", Totals.self, "how total rows are told") ?? .none
        hasDescriptions = try entries.flag("has-descriptions")
        dates =
            try entries.value("dates", "how dates are written", example: "dates: {order: day-first}")
            ?? DateReading()
        numbers = try entries.choice("numbers", NumberStyle.self, "how numbers are written") ?? .plain
        onlyKnownColumns = try entries.flag("only-known-columns")
        lacksPeriod = try entries.flag("lacks-period")
        postFormats = try entries.words(
            "post-formats", of: PostFormat.self, "a kind of post", "{video: [Vidéo]}")
        groupKinds = try entries.words(
            "group-kinds", of: Breakdown.Dimension.self, "a kind of group", "{referrer: [Websites]}")
        partMarks = try entries.texts("part-marks", example: "\" | Combo \"")
        let clicks: WrittenWords? = try entries.value(
            "download", "a text", example: "download: Reports › Export")
        download = clicks?.words
        quirks = try entries.texts("quirks", example: "Times are in UTC.")
        samples = try entries.texts("samples", example: "topics.csv")
        try readRare(entries)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: WrittenKey.self)
        func write(_ value: some Encodable, _ key: String) throws {
            try container.encode(value, forKey: WrittenKey(key))
        }
        try write(id, "id")
        try write(name, "name")
        if platforms.count == 1 {
            try write(platforms[0], "platform")
        } else {
            try write(platforms, "platforms")
        }
        try write(grain, "grain")
        try write(columns, "columns")
        try write(required.map(Choice.init), "required")
        if !forbidden.isEmpty { try write(forbidden, "forbidden") }
        if layout != .records { try write(layout, "layout") }
        if !titles.isEmpty { try write(titles, "titles") }
        if !uncertainHeaders.isEmpty { try write(uncertainHeaders, "uncertain-headers") }
        if totals != .none { try write(totals, "totals") }
        if hasDescriptions { try write(true, "has-descriptions") }
        if dates != DateReading() { try write(dates, "dates") }
        if numbers != .plain { try write(numbers, "numbers") }
        if onlyKnownColumns { try write(true, "only-known-columns") }
        if lacksPeriod { try write(true, "lacks-period") }
        if !postFormats.isEmpty {
            try container.encode(sorted: WrittenEntries.words(postFormats), "post-formats")
        }
        if !groupKinds.isEmpty {
            try container.encode(sorted: WrittenEntries.words(groupKinds), "group-kinds")
        }
        if !partMarks.isEmpty { try write(partMarks, "part-marks") }
        if let download { try write(download, "download") }
        if !quirks.isEmpty { try write(quirks, "quirks") }
        if !samples.isEmpty { try write(samples, "samples") }
        try writeRare(to: &container)
    }
}

/// A phrase in both languages, or the same text for both.
struct WrittenWords: Decodable {
    var words: Words

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            words = Words(text)
            return
        }
        let entries = try WrittenEntries(decoder, of: "a text in two languages", keys: ["en", "fr"])
        words = Words(
            en: try entries.required("en", "a text", example: "en: Topics"),
            fr: try entries.required("fr", "a text", example: "fr: Sujets"))
    }
}
