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

    /// For the built-in catalogue.
    static let standard = Recogniser(ExportFormat.all)

    /// No spreadsheet has more columns, and no export.
    private static let mostColumns = 16_384

    init(_ formats: [ExportFormat]) { indexes = formats.map(HeaderIndex.init) }

    func verdict(on table: TextTable, in records: Records) -> Verdict {
        guard let header = table.header else { return .none(nearest: nil) }
        var headers = records.texts(header)
        while headers.count > 1, headers.last?.isEmpty == true { headers.removeLast() }
        guard headers.count <= Recogniser.mostColumns else { return .none(nearest: nil) }
        let names = headers.map { HeaderName($0) }
        let below = table.rows.first.map { records.texts($0) } ?? []
        var fitting: [TablePlan] = []
        var nearest: TablePlan?
        for index in indexes {
            let plan: TablePlan?
            switch index.format.layout {
            case .records:
                let candidate = index.plan(
                    headers: headers, names: names, descriptions: index.format.hasDescriptions ? below : [])
                if candidate.isComplete {
                    plan = candidate
                } else {
                    plan = nil
                    if candidate.known > (nearest?.known ?? 0) { nearest = candidate }
                }
            case .series:
                plan = series(index, title: title(of: table, for: index), headers: headers, names: names)
            case .namesAndValues: plan = namesAndValues(index, table: table, headers: headers, below: below)
            case .crossTable:
                plan = crossTable(
                    index, title: title(of: table, for: index), headers: headers, names: names)
            }
            if let plan { fitting.append(plan) }
        }
        let most = fitting.map(\.known).max() ?? 0
        let best = fitting.filter { $0.known == most }
        if best.count == 1 { return .one(best[0]) }
        return best.isEmpty ? .none(nearest: nearest) : .several(best)
    }

    /// The line above the header, in a workbook else the name of the sheet where the format knows it.
    private func title(of table: TextTable, for index: HeaderIndex) -> String? {
        if let line = table.preamble.last { return line }
        guard let sheet = table.sheet, term(index.format, sheet) != nil else { return nil }
        return sheet
    }

    /// A date and one value; the title names the measure, or a value header that names measure and platform.
    private func series(
        _ index: HeaderIndex, title: String?, headers: [String], names: [HeaderName]
    ) -> TablePlan? {
        var plan = index.plan(headers: headers, names: names, descriptions: [])
        guard plan.columns.count == 2, plan.columns[0].content == .field(.day) else { return nil }
        if let title {
            guard let found = term(index.format, title) else { return nil }
            plan.title = found.term
            plan.language = found.language
        } else if let found = term(index.format, headers[1]), found.term.platform != nil {
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
        guard let title = title(of: table, for: index), let found = term(index.format, title),
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
        if let title, let found = term(index.format, title) {
            plan.title = found.term
            plan.language = plan.language ?? found.language
        } else if plan.columns[0].content != .breakdown(.age) {
            return nil
        }
        plan.columns[0].content = .breakdown(.age)
        plan.known = plan.columns.count
        return plan
    }

    private func term(
        _ format: ExportFormat, _ title: String
    ) -> (term: ExportFormat.TitleTerm, language: String)? {
        let key = HeaderName(title).key
        for term in format.titles {
            for language in term.names.keys.sorted()
            where (term.names[language] ?? []).contains(where: { HeaderName($0.text).key == key }) {
                return (term, language)
            }
        }
        return nil
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
