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
    /// In the order of their lines.
    var rows: [ValueRow]
    /// One list a row, in the order of `FactTable.attributes`.
    var attributes: [[DatabaseValue]]
}

/// Gathers rows by key as they are read.
///
/// Rows of one key follow each other, but those of a post, which may stand under several days of publication.
struct FactGroups {
    private let table: FactTable
    private let measures: [Measure]
    private let imports: ImportNumbers
    private var facts: [StoredFact] = []
    /// Where each post is in `facts`.
    private var positions: [DatabaseValue: Int] = [:]

    init(table: FactTable, measures: [Measure], imports: ImportNumbers) {
        self.table = table
        self.measures = measures
        self.imports = imports
    }

    /// Takes in rows of import, line, whether they are assumed, the key, the attributes and the measures.
    mutating func add(_ rows: RowCursor) throws {
        let firstKey = 3
        let firstAttribute = firstKey + table.key.count - 1
        let firstMeasure = firstAttribute + table.attributes.count
        while let row = try rows.next() {
            guard let source = imports[row[0]] else { continue }
            var rank = source.rank
            rank.isAssumed = row[2]
            let key: [DatabaseValue] = (firstKey..<firstAttribute).map { row[$0] }
            let attributes: [DatabaseValue] = (firstAttribute..<firstMeasure).map { row[$0] }
            let values = ValueRow(
                source: SourceLine(importID: source.id, line: row[1]),
                values: measures.indices.map { row[firstMeasure + $0] ?? .nan })
            facts[position(of: key)].add(values, attributes: attributes, rank: rank)
        }
    }

    /// The facts, the imports of each the latest first.
    func finished() -> [StoredFact] {
        var facts = facts
        for index in facts.indices { facts[index].sort() }
        return facts
    }

    private mutating func position(of key: [DatabaseValue]) -> Int {
        if table.grain == .post {
            if let known = positions[key[0]] { return known }
            positions[key[0]] = facts.count
        } else if facts.last?.key == key {
            return facts.count - 1
        }
        facts.append(StoredFact(key: key, imports: []))
        return facts.count - 1
    }
}

extension StoredFact {
    fileprivate mutating func add(_ row: ValueRow, attributes: [DatabaseValue], rank: ImportRank) {
        if let index = imports.lastIndex(where: { $0.rank == rank }) {
            imports[index].rows.append(row)
            imports[index].attributes.append(attributes)
        } else {
            imports.append(StoredImport(rank: rank, rows: [row], attributes: [attributes]))
        }
    }

    fileprivate mutating func sort() {
        if imports.count > 1 { imports.sort { $0.rank > $1.rank } }
        for index in imports.indices where imports[index].rows.count > 1 { imports[index].sort() }
    }
}

extension StoredImport {
    /// Puts the rows in the order of the file; rows of one line stay as they are.
    fileprivate mutating func sort() {
        let order = rows.indices.sorted { (rows[$0].source.line, $0) < (rows[$1].source.line, $1) }
        guard order != Array(rows.indices) else { return }
        rows = order.map { rows[$0] }
        attributes = order.map { attributes[$0] }
    }
}
