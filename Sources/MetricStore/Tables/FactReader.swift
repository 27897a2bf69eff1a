import GRDB
import SocialMetrics

/// Everything stored under one key, the latest import first.
struct StoredFact {
    /// In the order of `FactTable.key`, without the account.
    var key: [DatabaseValue]
    var imports: [StoredImport]

    /// For each attribute, what the latest import that says it says.
    func attributes(_ count: Int) -> [DatabaseValue] {
        (0..<count).map { index in
            for one in imports {
                for attributes in one.attributes where !attributes[index].isNull { return attributes[index] }
            }
            return .null
        }
    }

    /// The current numbers.
    func resolved(_ measures: [Measure], adding: Bool) -> Resolution {
        Resolution(imports.map(\.rows), measures: measures, adding: adding)
    }

    /// The day of the import that gave the newest value.
    func asOf(_ resolution: Resolution) -> Day? {
        Day(imports[resolution.latest ?? 0].rank.asOf)
    }
}

/// The rows one import has for one key.
struct StoredImport {
    var rank: ImportRank
    var rows: [ValueRow]
    /// One list a row, in the order of `FactTable.attributes`.
    var attributes: [[DatabaseValue]]
}

/// Reads the facts of one account and grain, key by key.
struct FactReader {
    private let database: Database
    private let table: FactTable
    /// The measures that some import of the account gave in this grain: the columns worth reading.
    let measures: [Measure]
    /// The measures that each of these imports has a column for in this grain.
    private let measuresOfImport: [Int64: Set<Measure>]

    init(_ database: Database, grain: Grain, account: Int64) throws {
        self.database = database
        table = FactTable.of(grain)
        let lists = try Row.fetchCursor(
            database,
            sql: """
                SELECT import_id, measures FROM import_table JOIN import_account USING (import_id)
                WHERE account_id = ? AND grain = ?
                """, arguments: [account, grain.rawValue])
        var given: [Int64: Set<Measure>] = [:]
        while let row = try lists.next() {
            let list: String = row[1]
            given[row[0], default: []].formUnion(
                list.split(separator: ",").compactMap { Measure.named(String($0)) })
        }
        measuresOfImport = given
        let all = given.values.reduce(into: Set()) { $0.formUnion($1) }
        measures = Measure.all.filter(all.contains)
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

    /// Every key of an account; `unbroken` leaves only rows about everybody, `grouped` those about groups.
    ///
    /// A window leaves only rows that touch one of its days; rows of grains without days always stay.
    func facts(account: Int64, unbroken: Bool = false, grouped: Bool = false, window: Period? = nil) throws
        -> [StoredFact]
    {
        let keys = table.key.dropFirst()
        let columns =
            ["f.import_id", "f.line", "import.as_of", "import.sha256", "\(table.assumed) AS assumed"]
            + keys.map { $0 == "post_id" ? "post.native_id" : "f.\($0)" }
            + table.attributes.map { "f.\($0)" } + measures.map { "f." + FactTable.quoted($0) }
        var conditions = ["f.account_id = ?"]
        var arguments: StatementArguments = [account]
        if unbroken { conditions.append("f.breakdown = ''") }
        if grouped { conditions.append("f.breakdown <> ''") }
        if let window, let days = days {
            conditions.append("f.\(days.from) <= ? AND f.\(days.to) >= ?")
            arguments += [window.to.description, window.from.description]
        }
        let post = keys.contains("post_id") ? "JOIN post ON post.id = f.post_id" : ""
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM \(table.name) AS f
                JOIN import ON import.id = f.import_id \(post)
                WHERE \(conditions.joined(separator: " AND "))
                ORDER BY \(keys.map { "f.\($0)" }.joined(separator: ", ")),
                    assumed, import.as_of DESC, import.sha256 DESC, f.line, f.rowid
                """, arguments: arguments)
        return try group(rows, keys: keys.count)
    }

    private func group(_ rows: RowCursor, keys: Int) throws -> [StoredFact] {
        var facts: [StoredFact] = []
        let firstAttribute = 5 + keys
        let firstMeasure = firstAttribute + table.attributes.count
        while let row = try rows.next() {
            let rank = ImportRank(isAssumed: row[4], asOf: row[2], sha256: row[3])
            let key: [DatabaseValue] = (5..<firstAttribute).map { row[$0] }
            let attributes: [DatabaseValue] = (firstAttribute..<firstMeasure).map { row[$0] }
            let values = ValueRow(
                source: SourceLine(importID: row[0], line: row[1]),
                values: measures.indices.map { row[firstMeasure + $0] ?? .nan })
            if facts.last?.key != key { facts.append(StoredFact(key: key, imports: [])) }
            facts[facts.count - 1].add(values, attributes: attributes, rank: rank)
        }
        return facts
    }

    /// The columns of the first and the last day; nil for lifetime values.
    private var days: (from: String, to: String)? {
        switch table.grain {
        case .post, .mailing: nil
        case .accountDay: ("day", "day")
        case .postPeriod, .accountPeriod, .ad, .web, .search, .sales, .audience: ("from_day", "to_day")
        }
    }
}

extension StoredFact {
    /// Adds a row that comes after all others in the order of `FactReader`.
    fileprivate mutating func add(_ row: ValueRow, attributes: [DatabaseValue], rank: ImportRank) {
        if imports.last?.rank == rank {
            imports[imports.count - 1].rows.append(row)
            imports[imports.count - 1].attributes.append(attributes)
        } else {
            imports.append(StoredImport(rank: rank, rows: [row], attributes: [attributes]))
        }
    }
}
