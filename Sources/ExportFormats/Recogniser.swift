import SocialMetrics
import Tabular

/// Tells which export a table is, by its content alone.
struct Recogniser: Sendable {
    enum Verdict {
        case one(TablePlan)
        /// Several exports fit equally well.
        case several([TablePlan])
        /// None fits; the nearest one, when any header is known.
        case none(nearest: TablePlan?)
    }

    let indexes: [HeaderIndex]
    /// Ids of the formats that win over all others.
    let own: Set<String>
    /// Every header of every format, to understand headers that are new to one.
    let glossary: Glossary
    /// The person said that tables are the only format there is.
    var isSaid = false

    /// No spreadsheet has more columns, and no export.
    private static let mostColumns = 16_384

    /// - Parameters:
    ///   - formats: what a table can be recognised as
    ///   - own: ids of those that win over all others
    ///   - glossary: every header that is known; nil for those of `formats`
    init(_ formats: [ExportFormat], own: Set<String> = [], glossary: Glossary? = nil) {
        indexes = formats.map(HeaderIndex.init)
        self.own = own
        self.glossary = glossary ?? Glossary(formats)
    }

    /// The same, for one of the formats alone.
    func only(_ id: String) -> Recogniser {
        var only = Recogniser(indexes.map(\.format).filter { $0.id == id }, own: own, glossary: glossary)
        only.isSaid = true
        return only
    }

    func verdict(on table: TextTable, in records: Records) -> Verdict {
        guard let header = table.header else { return .none(nearest: nil) }
        var headers = records.texts(header)
        while headers.count > 1, headers.last?.isEmpty == true { headers.removeLast() }
        guard headers.count <= Recogniser.mostColumns else { return .none(nearest: nil) }
        let names = headers.map { HeaderName($0) }
        let below = table.rows.first.map { records.texts($0) } ?? []
        var fitting: [(HeaderIndex, TablePlan)] = []
        var incomplete: [(HeaderIndex, TablePlan)] = []
        let hasComments = table.preamble.contains { $0.hasPrefix("#") }
        let begun = hasComments ? PreamblePeriod.period(in: table.preamble, order: nil)?.from : nil
        let namesBothDays = table.preamble.contains(where: PreamblePeriod.isRange)
        for index in indexes {
            let plan: TablePlan?
            if let ended = index.format.ended, let begun, begun > ended { continue }
            switch index.format.commentLines {
            case .always where !hasComments: continue
            case .withBothDays where hasComments && !namesBothDays: continue
            default: break
            }
            switch index.format.layout {
            case .records where !index.mayFit(names): continue
            case .records:
                let candidate = index.plan(
                    headers: headers, names: names, descriptions: index.format.hasDescriptions ? below : [])
                if index.format.needsReportName && !isReport(index, table.preamble) {
                    plan = nil
                } else {
                    plan = candidate.isComplete ? candidate : nil
                    if plan == nil { incomplete.append((index, candidate)) }
                }
            case .series:
                plan = series(index, title: title(of: table, for: index), headers: headers, names: names)
            case .namesAndValues: plan = namesAndValues(index, table: table, headers: headers, below: below)
            case .lines: plan = lines(index, table: table, records)
            case .crossTable:
                plan = crossTable(
                    index, title: title(of: table, for: index), headers: headers, names: names)
            }
            if let plan { fitting.append((index, plan)) }
        }
        let best = best(
            of: fitting.isEmpty ? renamed(incomplete) : fitting, hasComments: hasComments, headers)
        if best.count == 1 { return .one(withRenames(best[0].0, best[0].1)) }
        if let named = named(by: table.sheet, best) { return .one(withRenames(named.0, named.1)) }
        guard best.isEmpty else { return .several(best.map(\.1)) }
        return .none(nearest: nearest(of: incomplete.map(\.1), headers))
    }

    /// The export that lacks least of what it requires; nil when each lacks more than half of it, or shares with the table
    /// only a few headers that any export may have.
    ///
    /// One that lacks nothing was ruled out by what the table has, and is not near.
    private func nearest(of incomplete: [TablePlan], _ headers: [String]) -> TablePlan? {
        let plans = incomplete.filter { plan in
            let known = plan.columns.filter { $0.content != nil && !$0.header.isEmpty }
            let isTold = known.contains { glossary.tells(plan.format.platforms, by: LooseHeader($0.header)) }
            return !plan.missing.isEmpty && (isTold || known.count * 3 >= headers.count * 2)
        }
        let most = plans.map { ($0.metShare, $0.known) }.max { $0 < $1 } ?? (0, 0)
        guard most.0 >= 0.5, most.1 > 0 else { return nil }
        let near = plans.filter { ($0.metShare, $0.known) == most }
        return near.first { RecognitionProblem.nearMiss($0, headers, glossary) != nil } ?? near.first
    }

    /// Of those that fit, the person's own; of these, the ones that know most of the headers.
    private func best(
        of fitting: [(HeaderIndex, TablePlan)], hasComments: Bool, _ headers: [String]
    ) -> [(HeaderIndex, TablePlan)] {
        let mine = fitting.filter { own.contains($0.1.format.id) }
        let all = mine.isEmpty ? fitting : mine
        let most = all.map(\.1.known).max() ?? 0
        let best = all.filter { $0.1.known == most }
        // Of headers that several exports have, lines that begin with # tell.
        let commented = hasComments ? best.filter { $0.1.format.commentLines != .never } : []
        if commented.isEmpty { return best }
        // "Landing page" in one of them is "Landing Page" in another.
        let spelled = commented.map { $0.1.format.spelled(headers) }
        return zip(commented, spelled).filter { $1 == spelled.max() }.map(\.0)
    }

    /// Of those that fit equally well, the only one that stands on a sheet of this name.
    private func named(by sheet: String?, _ best: [(HeaderIndex, TablePlan)]) -> (HeaderIndex, TablePlan)? {
        guard let key = sheet.map({ HeaderName($0).key }) else { return nil }
        let named = best.filter { $0.1.format.sheets.contains { HeaderName($0).key == key } }
        return named.count == 1 ? named[0] : nil
    }

    /// Exports that the table is under headers which changed a little.
    private func renamed(_ incomplete: [(HeaderIndex, TablePlan)]) -> [(HeaderIndex, TablePlan)] {
        incomplete.compactMap { index, plan in
            guard plan.known > 0, !index.format.onlyKnownColumns else { return nil }
            let candidate = index.renaming(plan, glossary, within: [.platform])
            return candidate.isRenamed(glossary, isSaid: isSaid) ? (index, candidate) : nil
        }
    }

    /// The plan with the headers that are new to it and known elsewhere.
    private func withRenames(_ index: HeaderIndex, _ plan: TablePlan) -> TablePlan {
        guard index.format.layout == .records else { return plan }
        let more = index.renaming(plan, glossary, within: [.platform, .kind])
        // What a format must not have, it does not get through a new header either.
        return more.isComplete ? more : plan
    }

    /// The line above the header, in a workbook else the name of the sheet where the format knows it.
    private func title(of table: TextTable, for index: HeaderIndex) -> String? {
        if let line = table.preamble.last { return line }
        guard let sheet = table.sheet, term(index, sheet) != nil else { return nil }
        return sheet
    }

    /// A date and one value; the title names the measure, or a value header that names measure and platform.
    private func series(
        _ index: HeaderIndex, title: String?, headers: [String], names: [HeaderName]
    ) -> TablePlan? {
        var plan = index.plan(headers: headers, names: names, descriptions: [])
        guard plan.columns.count == 2, plan.columns[0].content == .field(.day) else { return nil }
        if let title {
            guard let found = term(index, title) else { return nil }
            plan.title = found.term
            plan.language = found.language
        } else if let found = term(index, headers[1]), found.term.platform != nil {
            plan.title = found.term
            plan.language = found.language
        } else if index.format.uncertainHeaders.contains(where: {
            HeaderName($0).key == HeaderName(headers[1]).key
        }) {
            plan.isUncertain = true
            plan.known = 2
            return plan
        } else {
            return nil
        }
        guard let measure = plan.title?.measure else { return nil }
        plan.columns[1].content = .measure(measure, scale: 1)
        plan.known = 2
        return plan
    }

    /// A line of names, a line of values, nothing else; the title names the dimension.
    private func namesAndValues(
        _ index: HeaderIndex, table: TextTable, headers: [String], below: [String]
    ) -> TablePlan? {
        guard let title = title(of: table, for: index), let found = term(index, title),
            table.rows.count <= 1,
            headers.count >= 1, !DateCells.looksLikeDate(below.first ?? ""),
            !MetaSeriesHeader.isDateHeader(headers[0])
        else { return nil }
        let scale = found.term.measure.unit == .share ? 0.01 : 1
        let columns = [
            TablePlan.PlannedColumn(
                header: title, occurrence: 1, content: .measure(found.term.measure, scale: scale))
        ]
        return TablePlan(
            format: index.format, columns: columns, language: found.language, title: found.term, known: 2)
    }

    /// Groups of one dimension in the header, of the other in the first column.
    private func crossTable(
        _ index: HeaderIndex, title: String?, headers: [String], names: [HeaderName]
    ) -> TablePlan? {
        var plan = index.plan(headers: headers, names: names, descriptions: [])
        guard headers.count >= 2 else { return nil }
        let values = plan.columns.dropFirst()
        guard values.allSatisfy({ if case .measure = $0.content { true } else { false } }) else { return nil }
        if let title, let found = term(index, title) {
            plan.title = found.term
            plan.language = plan.language ?? found.language
        } else if plan.columns[0].content != .breakdown(.age) {
            return nil
        }
        plan.columns[0].content = .breakdown(.age)
        plan.known = plan.columns.count
        return plan
    }

    /// A name and a value on each line; the first names the period, or a measure on a day.
    private func lines(_ index: HeaderIndex, table: TextTable, _ records: Records) -> TablePlan? {
        guard table.rows.count < 20 else { return nil }
        let lines = [table.header].compactMap { $0 } + table.rows
        guard lines.allSatisfy({ (1...2).contains(records.filledWidth(of: $0)) }) else { return nil }
        var plan = TablePlan(format: index.format, columns: [], language: nil, title: nil, known: 0)
        for (position, line) in lines.enumerated() {
            let name = LineName(records.text(line, 0))
            var content: Column.Content?
            var language: String?
            if let found = term(index, name.name) {
                content = .measure(found.term.measure, scale: 1)
                language = found.language
            } else if let match = index.matches(HeaderName(name.name)).first {
                content = index.format.columns[match.column].content
                language = match.language
            }
            if position == 0,
                content.map({ if case .measure = $0 { name.date == nil } else { false } }) ?? true
            {
                return nil
            }
            plan.known += content == nil ? 0 : 1
            plan.language = plan.language ?? language
            plan.columns.append(
                TablePlan.PlannedColumn(
                    header: records.text(line, 0), occurrence: 1, content: content, currency: nil))
        }
        return plan.measures.isEmpty ? nil : plan
    }

    /// The export whose report stands above no table at all, for a period without data.
    func report(above table: TextTable) -> ExportFormat? {
        guard table.header == nil else { return nil }
        return indexes.first { isReport($0, table.preamble) }?.format
    }

    private func isReport(_ index: HeaderIndex, _ preamble: [String]) -> Bool {
        if index.reportBeginnings.isEmpty { return false }
        let keys = preamble.map { HeaderName($0).key }
        return index.reportBeginnings.contains { beginning in keys.contains { $0.hasPrefix(beginning) } }
    }

    private func term(
        _ index: HeaderIndex, _ title: String
    ) -> (term: ExportFormat.TitleTerm, language: String)? {
        index.titles.isEmpty ? nil : index.titles[HeaderName(title).key]
    }
}

/// The header of the date column of a daily series, in any language the catalogue knows.
enum MetaSeriesHeader {
    private static let names: Set<String> = Set(
        ExportFormat.metaResults.columns.flatMap { $0.names.values.flatMap { $0 } }.map {
            HeaderName($0.text).key
        }
    )

    static func isDateHeader(_ header: String) -> Bool { names.contains(HeaderName(header).key) }
}
