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
        guess(LooseHeader(header), cells, platform, glossary)
        if case .measure = content, let sign = cells.openSign {
            doubt = [doubt, ColumnGuess.doubt(of: sign)].compactMap(\.self).joined(separator: "; ")
        }
    }

    /// Asks what the only sign in the numbers is.
    private static func doubt(of sign: Character) -> String {
        let (thousands, decimals) =
            sign == "." ? ("decimal-comma", "decimal-point") : ("decimal-point", "decimal-comma")
        return
            "is 1\(sign)234 a thousand and more? then add the line numbers: \(thousands), else numbers: \(decimals)"
    }

    private mutating func guess(
        _ loose: LooseHeader, _ cells: CellKind, _ platform: Platform, _ glossary: Glossary
    ) {
        if cells.kind == .empty {
            (content, doubt) = (
                .ignored("empty in the file it was drafted from"), "what is it, when it is filled?"
            )
            return
        }
        if guessPeriod(loose, cells) { return }
        guessMeaning(loose, cells, platform, glossary)
        guessWeeks(loose, cells)
    }

    private mutating func guessMeaning(
        _ loose: LooseHeader, _ cells: CellKind, _ platform: Platform, _ glossary: Glossary
    ) {
        if guessByGlossary(loose, cells, platform, glossary) { return }
        if guessByName(loose, cells, platform) { return }
        if guessByDictionary(loose, cells) { return }
        if guessByOthers(loose, cells, platform, glossary) { return }
        guessByCells(loose, cells, platform)
    }

    /// Takes months, and the dates of a column that says week, for what they are.
    private mutating func guessPeriod(_ header: LooseHeader, _ cells: CellKind) -> Bool {
        if cells.kind == .months {
            content = .field(.month)
            return true
        }
        guard cells.kind == .dates, header.hasWord(of: HeaderWords.weeks), !header.namesMoment else {
            return false
        }
        content = .field(cells.isWeekly ? .week : .day)
        if !cells.isWeekly {
            doubt =
                "the header says week, the dates do not tell: for the week that begins with each write field: week"
        }
        return true
    }

    /// Takes days that are weeks apart for weeks where nothing says what they are the dates of.
    private mutating func guessWeeks(_ header: LooseHeader, _ cells: CellKind) {
        guard content == .field(.day), cells.kind == .dates, cells.isWeekly, !header.namesMoment,
            !header.hasWord(of: HeaderWords.weeks)
        else { return }
        content = .field(.week)
        doubt =
            "the dates are weeks apart: the week that begins with each? for single days write field: day"
    }

    /// Takes the meaning the header has in other exports of the platform, else of its kind.
    private mutating func guessByGlossary(
        _ header: LooseHeader, _ cells: CellKind, _ platform: Platform, _ glossary: Glossary
    ) -> Bool {
        let kept = ColumnGuess.meanings(of: header, cells, platform, glossary)
        let own = kept.filter { $0.platforms.contains(platform) }
        let near = own.isEmpty ? kept.filter { $0.platforms.contains { $0.kind == platform.kind } } : own
        return take(near, header, cells)
    }

    /// Takes the meaning the header has on platforms of another kind, which is doubtful but for days.
    private mutating func guessByOthers(
        _ header: LooseHeader, _ cells: CellKind, _ platform: Platform, _ glossary: Glossary
    ) -> Bool {
        let entries = ColumnGuess.meanings(of: header, cells, platform, glossary)
        guard take(entries, header, cells) else { return false }
        if doubt == nil, content != .field(.day),
            let entry = entries.first(where: { $0.content.isSameThing(as: content) })
        {
            doubt = "it is so in exports of \(entry.platforms[0].name); here too?"
        }
        return true
    }

    /// What the header means wherever an export of such a platform can have it and the cells agree.
    private static func meanings(
        of header: LooseHeader, _ cells: CellKind, _ platform: Platform, _ glossary: Glossary
    ) -> [Glossary.Entry] {
        glossary.entries(of: header).filter { entry in
            entry.content.readAs != nil && cells.canBe(entry.content) && platform.kind.canHave(entry.content)
        }
    }

    /// Takes the meaning that most of the exports give the header.
    private mutating func take(_ near: [Glossary.Entry], _ header: LooseHeader, _ cells: CellKind) -> Bool {
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

    /// Takes what words of the header say: the id of a post, or when it was published.
    private mutating func guessByName(_ header: LooseHeader, _ cells: CellKind, _ platform: Platform) -> Bool
    {
        guard platform.kind == .social || platform.kind == .other else { return false }
        if header.isID, header.hasWord(of: HeaderWords.posts), cells.canBe(.field(.postID)) {
            content = .field(.postID)
            return true
        }
        if cells.kind == .dates, header.hasWord(of: HeaderWords.publication) {
            (content, doubt) = (.field(.publishTime), "when the post was published?")
            return true
        }
        return false
    }

    /// Takes the measure of the dictionary that is called like the header.
    private mutating func guessByDictionary(_ header: LooseHeader, _ cells: CellKind) -> Bool {
        guard let found = HeaderWords.measure(called: header),
            cells.canBe(.measure(found.measure, scale: 1))
        else { return false }
        content = .measure(found.measure, scale: 1)
        languages = found.languages
        settleScale(found.unit ?? header.unit, cells, knownUnit: nil)
        doubt = doubt ?? found.doubt
        return true
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
    private mutating func guessByCells(_ header: LooseHeader, _ cells: CellKind, _ platform: Platform) {
        let isSocial = platform.kind == .social
        let isID = header.isID && (cells.kind == .numbers || isSocial && cells.kind == .texts)
        if cells.kind == .longNumbers || isID {
            if !isSocial { return leaveID() }
            (content, doubt) = (.field(.postID), "the id of the post a row is about?")
            return
        }
        switch cells.kind {
        case .months: content = .field(.month)
        case .dates: (content, doubt) = (.field(.day), "the day a row is about?")
        case .links: (content, doubt) = (.field(.permalink), "the address of the post a row is about?")
        case .numbers, .percents, .durations, .longNumbers:
            content = .ignored("no measure was named for it")
            doubt = "numbers; \(HeaderWords.suggestion(for: header)) instead of ignored keeps them"
        case .words: (content, doubt) = (.breakdown(.group), "the group a row is about?")
        case .texts: (content, doubt) = (.field(.title), "the title of the post a row is about?")
        case .empty: break
        }
    }

    /// Why a column of ids is left where rows are no posts.
    private static let idOfARow = "the id of a row, which is no post"
    private static let listDoubt =
        "rows of single deals or contacts are not counted: download counts by day, such as leads or opportunities"

    /// Whether the cells tell rows apart that are no posts.
    var isIDOfARow: Bool { content == .ignored(ColumnGuess.idOfARow) }

    /// Leaves the column, as the id of a row that is no post.
    mutating func leaveID() { (content, doubt) = (.ignored(ColumnGuess.idOfARow), ColumnGuess.listDoubt) }
}

extension LooseHeader {
    /// Whether it says that its cells are ids.
    fileprivate var isID: Bool { hasWord(of: ["id", "identifiant", "identifier", "kennung"]) }

    /// Whether it names a sending or a publication, which is no week.
    fileprivate var namesMoment: Bool {
        hasWord(of: HeaderWords.sending) || hasWord(of: HeaderWords.publication)
    }

    fileprivate func hasWord(of words: Set<String>) -> Bool {
        key.split { " '’".contains($0) }.contains { words.contains(String($0)) }
    }
}

extension Platform.Kind {
    /// Whether a column of such a platform's exports can be this: ads are advertising's, mailings a mailing tool's.
    fileprivate func canHave(_ content: Column.Content) -> Bool {
        guard case .field(let field) = content else { return true }
        switch field {
        case .campaignID, .campaign, .adSetID, .adSet, .adID, .ad, .resultType, .attribution:
            return self == .advertising
        case .mailingID, .mailing, .subject, .mailingList, .sentTime: return self == .mailing
        default: return true
        }
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
            case .date where field == .month: kind == .months
            case .date: kind == .dates || (field == .dayIndex && kind == .numbers)
            case .key: kind == .longNumbers || kind == .texts || kind == .numbers || kind == .words
            default: kind != .dates && kind != .months && (field != .permalink || kind == .links)
            }
        case .breakdown: kind == .words || kind == .texts
        case .ignored: false
        }
    }
}
