import GRDB
import SocialMetrics

/// Reads the facts of one account and grain, key by key.
struct FactReader {
    private let database: Database
    private let table: FactTable
    private let account: Int64
    private let imports: ImportNumbers
    /// The measures that some import of the account gave in this grain: the columns worth reading.
    let measures: [Measure]
    /// The measures that each of these imports has a column for in this grain, by the import's id.
    private let measuresOfImport: [Int64: Set<Measure>]

    init(_ database: Database, grain: Grain, account: Int64, imports: ImportNumbers) {
        self.database = database
        self.account = account
        self.imports = imports
        table = FactTable.of(grain)
        measuresOfImport = imports.measures(of: grain)
        let all = measuresOfImport.values.reduce(into: Set()) { $0.formUnion($1) }
        measures = all.isEmpty ? [] : Measure.all.filter(all.contains)
    }

    /// The measures that some import of a fact has a column for.
    func reported(by fact: StoredFact) -> Set<Measure> {
        let imports = Set(fact.imports.compactMap(\.rows.first?.source.importID))
        let lists = imports.compactMap { measuresOfImport[$0] }
        return lists.dropFirst().reduce(lists.first ?? []) { $0.union($1) }
    }

    /// The numbers as a dictionary; absent measures are left out.
    func values(_ resolution: Resolution) -> Values {
        var values: Values = [:]
        for (measure, value) in zip(measures, resolution.values) where !value.isNaN {
            values[measure] = value
        }
        return values
    }

    /// Every key of the account; `unbroken` leaves only rows about everybody, `grouped` those about groups.
    ///
    /// A window leaves only rows that touch one of its days; rows of grains without days always stay.
    func facts(unbroken: Bool = false, grouped: Bool = false, window: Period? = nil) throws -> [StoredFact] {
        guard !measuresOfImport.isEmpty else { return [] }
        var conditions = ["account_id = ?"]
        var arguments: StatementArguments = [account]
        if unbroken { conditions.append("breakdown = ''") }
        if grouped { conditions.append("breakdown <> ''") }
        if let window, let days = table.days {
            conditions.append("\(days.from) <= ? AND \(days.to) >= ?")
            arguments += [window.to.description, window.from.description]
        }
        let keys = table.key.dropFirst().joined(separator: ", ")
        var groups = FactGroups(table: table, measures: measures, imports: imports)
        try groups.add(rows(where: conditions.joined(separator: " AND ") + " ORDER BY " + keys, arguments))
        return groups.finished()
    }

    /// The posts of the account (rows about everybody), each once, in no order.
    ///
    /// Periods leave only posts that were published within one of them, or two days around it, or at no known time.
    func posts(publishedIn periods: [Period]? = nil) throws -> [StoredFact] {
        guard !measuresOfImport.isEmpty else { return [] }
        var groups = FactGroups(table: table, measures: measures, imports: imports)
        let all = "account_id = ? AND breakdown = ''"
        guard let periods else {
            try groups.add(rows(where: all, [account]))
            return groups.finished()
        }
        try groups.add(rows(where: all + " AND \(FactTable.moment) IS NULL", [account]))
        for window in merged(periods) {
            let (from, to) = (Int64(window.from.number - 2) * 86_400, Int64(window.to.number + 3) * 86_400)
            try groups.add(
                rows(
                    where: all + " AND \(FactTable.moment) >= ? AND \(FactTable.moment) < ?",
                    [account, from, to]))
        }
        return groups.finished()
    }

    private func rows(where condition: String, _ arguments: StatementArguments) throws -> RowCursor {
        let columns =
            ["import_id", "line", "\(table.assumed) AS assumed"] + table.key.dropFirst() + table.attributes
            + measures.map(FactTable.quoted)
        let statement = try database.cachedStatement(
            sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE \(condition)")
        return try Row.fetchCursor(statement, arguments: arguments)
    }
}

/// Periods so far apart that no padding of two days makes them touch, in order.
private func merged(_ periods: [Period]) -> [Period] {
    periods.sorted { $0.from < $1.from }.reduce(into: []) { merged, period in
        guard let last = merged.last, period.from <= last.to.adding(days: 5) else {
            return merged.append(period)
        }
        merged[merged.count - 1] = Period(from: last.from, to: max(last.to, period.to))
    }
}
