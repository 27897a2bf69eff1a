import GRDB
import GRDBSQLite
import SocialMetrics

/// Reads the facts of one account and grain, key by key.
struct FactReader {
    private let database: Database
    let table: FactTable
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
        // Most facts are told by one import, whose set is given as it is.
        var reported: Set<Measure>?
        var last: Int64?
        for row in fact.rows {
            let id = row.numbers.source.importID
            guard id != last, let own = measuresOfImport[id] else { continue }
            reported = reported?.union(own) ?? own
            last = id
        }
        return reported ?? []
    }

    /// The numbers by measure; absent measures are left out.
    func values(_ resolution: Resolution) -> Values {
        Values(measures, resolution.values)
    }

    /// Every key of the account; `unbroken` leaves only rows about everybody, `grouped` those about groups.
    ///
    /// A window leaves only rows that touch one of its days, periods those that touch one of theirs too; rows of grains
    /// without days always stay. `areOfSingleDays` says that no row up to the end of the periods is about more than one
    /// day: rows of a period begin in it then.
    func facts(
        unbroken: Bool = false, grouped: Bool = false, window: Period? = nil,
        touching periods: [Period]? = nil, areOfSingleDays: Bool = false
    ) throws -> [StoredFact] {
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
        func read(_ more: [String], _ values: [Day]) throws {
            try self.read(
                where: (conditions + more).joined(separator: " AND ") + " ORDER BY " + keys,
                arguments + StatementArguments(values.map(\.description)), into: &groups)
        }
        guard let periods, let days = table.days, let last = periods.map(\.to).max() else {
            try read([], [])
            return groups.finished()
        }
        if areOfSingleDays || days.from == days.to {
            for period in merged(periods, apart: 1) {
                try read(["\(days.from) BETWEEN ? AND ?"], [period.from, period.to])
            }
        } else {
            // One walk over the index: it ends at the last day, and rows are looked up only where a period asks for them.
            let asked = periods.map { _ in "(+\(days.from) <= ? AND +\(days.to) >= ?)" }
            try read(
                ["\(days.from) <= ?", "(" + asked.joined(separator: " OR ") + ")"],
                [last] + periods.flatMap { [$0.to, $0.from] })
        }
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
            try read(where: all, [account], into: &groups)
            return groups.finished()
        }
        try read(where: all + " AND \(FactTable.moment) IS NULL", [account], into: &groups)
        for window in merged(periods, apart: 5) {
            let (from, to) = (Int64(window.from.number - 2) * 86_400, Int64(window.to.number + 3) * 86_400)
            try read(
                where: all + " AND \(FactTable.moment) >= ? AND \(FactTable.moment) < ?",
                [account, from, to],
                into: &groups)
        }
        return groups.finished()
    }

    private func read(
        where condition: String, _ arguments: StatementArguments, into groups: inout FactGroups
    ) throws {
        let columns =
            ["import_id", "line", "\(table.assumed) AS assumed"] + table.key.dropFirst() + table.attributes
            + measures.map(FactTable.quoted)
        let statement = try database.cachedStatement(
            sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) WHERE \(condition)")
        try statement.forEachRow(arguments, in: database) { groups.add($0) }
    }
}

/// Periods in order, those put together between which there are fewer than so many days.
private func merged(_ periods: [Period], apart days: Int) -> [Period] {
    periods.sorted { $0.from < $1.from }.reduce(into: []) { merged, period in
        guard let last = merged.last, period.from <= last.to.adding(days: days) else {
            return merged.append(period)
        }
        merged[merged.count - 1] = Period(from: last.from, to: max(last.to, period.to))
    }
}
