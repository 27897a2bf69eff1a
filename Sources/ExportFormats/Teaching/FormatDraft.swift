import SocialMetrics

/// A format guessed from one file of an unknown export, with what a person should check.
package struct FormatDraft: Sendable {
    package private(set) var format: ExportFormat
    /// Code of the language the headers are taken for.
    package let language: String
    /// What to check: of the columns by their place, of lines by their key.
    private(set) var doubts: [Int: String] = [:]
    private(set) var lineDoubts: [String: String] = [:]

    /// How many lines are marked.
    package var doubtCount: Int { doubts.count + lineDoubts.count }

    /// Guesses; nil when no column is a date, a name, a group or a known number.
    ///
    /// - Parameters:
    ///   - rows: the header and the rows of the table
    ///   - id: of the format
    ///   - name: of the export
    ///   - platform: where it is from; nil when nobody said so
    ///   - glossary: every header that is known
    package init?(
        of rows: [[String]], id: String, name: String, platform: Platform?, glossary: Glossary
    ) {
        guard let headers = rows.first else { return nil }
        let (records, totals) = FormatDraft.withoutTotals(Array(rows.dropFirst()))
        let kinds = headers.indices.map { column in
            CellKind(records.prefix(500).map { $0.indices.contains(column) ? $0[column] : "" })
        }
        var guesses: [ColumnGuess] = []
        for (header, kind) in zip(headers, kinds) {
            guesses.append(ColumnGuess(header, kind, on: platform ?? .other, glossary))
        }
        var languages: [String: Int] = [:]
        for guess in guesses { for language in guess.languages { languages[language, default: 0] += 1 } }
        let french = headers.count { HeaderWords.isFrench($0) }
        if french > 0 { languages["fr", default: 0] += french }
        let code = languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
        language = code
        FormatDraft.takeOnce(&guesses)
        let grain = FormatDraft.grain(&guesses, platform)
        var columns: [Column] = []
        var seen: Set<String> = []
        for guess in guesses where !HeaderName(guess.header).key.isEmpty {
            // Of two columns with one header, the first is read.
            guard seen.insert(HeaderName(guess.header).key).inserted else { continue }
            let names = [code: [HeaderTerm(guess.header)]]
            if let doubt = guess.doubt { doubts[columns.count] = doubt }
            columns.append(Column(guess.content, names))
        }
        if languages.isEmpty, !columns.isEmpty {
            doubts[0] = (doubts[0].map { $0 + "; " } ?? "") + "are the headers English?"
        }
        let sure = columns.indices.filter { columns[$0].content.readAs != nil }
        format = ExportFormat(
            id: id, name: Words(name), platforms: [platform ?? .other], grain: grain, columns: columns,
            required: sure.compactMap { ExportFormat.Requirement(columns[$0].content).map { [$0] } })
        format.totals = totals
        guard !format.required.isEmpty else { return nil }
        lineDoubts["grain"] = FormatDraft.doubt(of: grain)
        if platform == nil {
            lineDoubts["platform"] = "where is it from? forum, inbox, listening, pinterest, …"
        }
        settleDates(kinds)
    }

    /// Says how dates are written, and asks for the period where there are none.
    private mutating func settleDates(_ kinds: [CellKind]) {
        let dated = kinds.filter { $0.kind == .dates }
        let orders = Set(dated.compactMap(\.dateOrder))
        if orders.count == 1 {
            format.dates.order = orders.first
        } else if dated.contains(where: \.hasOpenDates) {
            format.dates.order = language == "en" ? .monthFirst : .dayFirst
            lineDoubts["dates"] = "its dates do not tell whether the day or the month comes first"
        }
        if !format.isDated {
            format.lacksPeriod = true
            lineDoubts["lacks-period"] = "no column says which days a row is about"
        }
    }

    /// The rows without totals at their begin and end, and how those are told.
    private static func withoutTotals(_ rows: [[String]]) -> (rows: [[String]], totals: ExportFormat.Totals) {
        func place(_ row: [String]) -> Int? {
            row.firstIndex { !BlankCell.isBlank($0) }.flatMap {
                TotalText.kind(of: row[$0]) == .whole ? $0 : nil
            }
        }
        let first = rows.prefix { place($0) != nil }
        let rest = rows.dropFirst(first.count)
        let last = Array(rest.reversed().prefix { place($0) != nil })
        let places = (first + last).compactMap(place)
        guard !rest.isEmpty, rest.count > last.count, !places.isEmpty else { return (rows, .none) }
        return (
            Array(rest.dropLast(last.count)),
            places.allSatisfy { $0 == 0 } ? .firstCellSaysTotal : .textSaysTotal
        )
    }

    /// A field, group or measure is read from one column: the first.
    private static func takeOnce(_ guesses: inout [ColumnGuess]) {
        for index in guesses.indices where guesses[index].content.readAs != nil {
            let content = guesses[index].content
            guard let first = guesses[..<index].first(where: { $0.content.isSameThing(as: content) }) else {
                continue
            }
            guesses[index].content = .ignored("another \(content.readAs ?? "column") is \"\(first.header)\"")
            guesses[index].doubt = "or is it this column that counts?"
        }
    }

    /// What a row is about; columns that say so in another way are turned to it.
    private static func grain(_ guesses: inout [ColumnGuess], _ said: Platform?) -> Grain {
        let platform = said ?? .other
        func place(of fields: Field...) -> Int? {
            guesses.firstIndex { guess in fields.contains { guess.content == .field($0) } }
        }
        switch platform.kind {
        case .advertising: return .ad
        case .website: return .web
        case .search: return .search
        case .sales: return .sales
        case .mailing where place(of: .mailing, .mailingID, .subject, .title) != nil:
            if let title = place(of: .title), place(of: .mailing, .mailingID, .subject) == nil {
                guesses[title].content = .field(.mailing)
            }
            if place(of: .sentTime) == nil, let day = place(of: .day, .publishTime, .week) {
                if guesses[day].content == .field(.week) { guesses[day].doubt = "when the mailing was sent?" }
                guesses[day].content = .field(.sentTime)
            }
            return .mailing
        case .social, .places, .other, .mailing: break
        }
        // A contact, a deal or a mention has an id as well; only its address makes it a post.
        if said?.kind == .other, place(of: .permalink) == nil, let id = place(of: .postID) {
            guesses[id].leaveID()
        }
        if place(of: .postID, .permalink) != nil {
            if place(of: .publishTime) == nil, let day = place(of: .day, .week) {
                guesses[day].content = .field(.publishTime)
                if guesses[day].doubt != nil { guesses[day].doubt = "when the post was published?" }
            }
            return .post
        }
        // A title without id or address does not tell posts apart: it is a group, or the name of a thing in a list.
        let isList = guesses.contains(where: \.isIDOfARow)
        for index in guesses.indices {
            guard [.field(.title), .field(.caption)].contains(guesses[index].content) else { continue }
            guesses[index].content = isList ? .ignored("the name of a row") : .breakdown(.group)
            if isList { guesses[index].doubt = nil }
        }
        takeOnce(&guesses)
        if let published = place(of: .publishTime), place(of: .day) == nil {
            guesses[published].content = .field(.day)
            guesses[published].doubt = "the day a row counts, or when a post was published?"
        }
        return place(of: .day) != nil ? .accountDay : .accountPeriod
    }

    private static func doubt(of grain: Grain) -> String? {
        switch grain {
        case .post: "is a row a post and all it ever got? post-period is what it got in a period"
        case .accountDay, .accountPeriod, .mailing, .ad, .web, .search, .sales, .audience, .postPeriod: nil
        }
    }
}
