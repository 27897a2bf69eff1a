import SocialMetrics

/// What a column of an unknown export most likely is, and why a person should look at it.
struct ColumnGuess {
    var header: String
    var content: Column.Content
    /// What to check; nil when header and cells agree on something known.
    var doubt: String?
    /// Codes of the languages in which an export has this header for the same thing.
    var languages: Set<String> = []

    /// - Parameters:
    ///   - header: its header
    ///   - cells: the cells below it
    ///   - platform: where the export is from
    ///   - glossary: every header that is known
    init(_ header: String, _ cells: CellKind, on platform: Platform, _ glossary: Glossary) {
        self.header = header
        content = .ignored("")
        let loose = LooseHeader(header)
        if cells.kind == .empty {
            (content, doubt) = (
                .ignored("empty in the file it was drafted from"), "what is it, when it is filled?"
            )
            return
        }
        if guessByGlossary(loose, cells, platform, glossary) { return }
        if guessByDictionary(loose, cells) { return }
        guessByCells(loose, cells)
    }

    /// Takes the meaning the header has in other exports: of the platform, else of its kind, else of any.
    private mutating func guessByGlossary(
        _ header: LooseHeader, _ cells: CellKind, _ platform: Platform, _ glossary: Glossary
    ) -> Bool {
        let kept = glossary.entries(of: header).filter { $0.content.readAs != nil && cells.canBe($0.content) }
        let circles = [
            kept.filter { $0.platforms.contains(platform) },
            kept.filter { $0.platforms.contains { $0.kind == platform.kind } }, kept,
        ]
        guard let near = circles.first(where: { !$0.isEmpty }) else { return false }
        var names: [String: Int] = [:]
        for entry in near { names[entry.content.readAs ?? "", default: 0] += 1 }
        guard let best = names.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key,
            let entry = near.first(where: { $0.content.readAs == best })
        else { return false }
        content = entry.content
        languages = Set(near.filter { $0.content.readAs == best }.map(\.language))
        // Which of its dates a row is about is settled for the table as a whole.
        let rivals = near.filter { !(entry.content.isDate && $0.content.isDate) }
        let others = Set(rivals.compactMap(\.content.readAs)).subtracting([best]).sorted()
        if !others.isEmpty {
            doubt = "other exports also have \(others.joined(separator: ", ")) under this header"
        }
        settleScale(header.unit, cells, knownUnit: entry.unit)
        return true
    }

    /// Takes the measure of the dictionary that is called like the header.
    private mutating func guessByDictionary(_ header: LooseHeader, _ cells: CellKind) -> Bool {
        guard cells.isNumeric else { return false }
        let keys = [header.key, header.counted].compactMap(\.self)
        for measure in Measure.all {
            for (language, label) in [("en", measure.label.en), ("fr", measure.label.fr)]
            where keys.contains(LooseHeader(label).key) {
                if case .ignored = content { content = .measure(measure, scale: 1) }
                languages.insert(language)
            }
            if !languages.isEmpty { break }
        }
        settleScale(header.unit, cells, knownUnit: nil)
        return !languages.isEmpty
    }

    /// Settles the factor from what is printed to what is stored.
    private mutating func settleScale(_ unit: HeaderUnit?, _ cells: CellKind, knownUnit: HeaderUnit?) {
        guard case .measure(let measure, _) = content else { return }
        switch measure.unit {
        case .seconds:
            if cells.kind == .durations {
                content = .measure(measure, scale: 1)
            } else if let scale = unit?.scale(to: .seconds) {
                content = .measure(measure, scale: scale)
            } else {
                content = .measure(measure, scale: 1)
                doubt = "seconds? for minutes write scale: 60, for hours scale: 3600"
            }
        case .share:
            let isPercent = unit == .percent || cells.kind == .percents
            content = .measure(measure, scale: isPercent || cells.largest > 1 ? 0.01 : 1)
            if !isPercent { doubt = "percent has scale: 0.01, a part of 1 has none" }
        default: content = .measure(measure, scale: 1)
        }
    }

    /// Takes what the cells alone say.
    private mutating func guessByCells(_ header: LooseHeader, _ cells: CellKind) {
        let isID = header.key == "id" || header.key.hasSuffix(" id") || header.key.hasPrefix("id ")
        switch cells.kind {
        case .dates: (content, doubt) = (.field(.day), "the day a row is about?")
        case .links: (content, doubt) = (.field(.permalink), "the address of the post a row is about?")
        case .longNumbers: (content, doubt) = (.field(.postID), "the id of the post a row is about?")
        case .numbers where isID: (content, doubt) = (.field(.postID), "the id of the post a row is about?")
        case .numbers, .percents, .durations:
            content = .ignored("no measure was named for it")
            doubt = "numbers; \(ColumnGuess.suggestion(header)) instead of ignored keeps them"
        case .words: (content, doubt) = (.breakdown(.group), "the group a row is about?")
        case .texts: (content, doubt) = (.field(.title), "the title of the post a row is about?")
        case .empty: break
        }
    }

    /// The measure whose name resembles a header, as a line to write.
    private static func suggestion(_ header: LooseHeader) -> String {
        let labels = Measure.all.flatMap { measure in
            [measure.label.en, measure.label.fr].map { (LooseHeader($0).key, measure.id) }
        }
        guard let near = nearest(to: header.key, among: labels.map(\.0)),
            let id = labels.first(where: { $0.0 == near })?.1
        else { return "a measure of `bilan metrics`" }
        return "measure: \(id)"
    }
}

extension Column.Content {
    fileprivate var isDate: Bool { if case .field(let field) = self { field.role == .date } else { false } }
}

extension CellKind {
    /// Whether cells of this kind can hold what a header says.
    func canBe(_ content: Column.Content) -> Bool {
        switch content {
        case .measure(let measure, _):
            kind == .durations ? measure.unit == .seconds : isNumeric && kind != .longNumbers
        case .field(let field):
            switch field.role {
            // "Lifetime", or a day: no column of a description.
            case .date where field == .postDate: false
            case .date: kind == .dates || (field == .dayIndex && kind == .numbers)
            case .key: kind == .longNumbers || kind == .texts || kind == .numbers || kind == .words
            default: kind != .dates && (field != .permalink || kind == .links)
            }
        case .breakdown: kind == .words || kind == .texts
        case .ignored: false
        }
    }
}
