import GRDB
import GRDBSQLite
import SocialMetrics

/// Everything stored under one key, the latest import first.
struct StoredFact {
    var key: FactKey
    var imports: [StoredImport]

    /// For each attribute, what the latest import that says it says.
    func attributes(_ count: Int) -> [DatabaseValue] {
        if let only = sharedAttributes { return only.values }
        return (0..<count).map { index in
            for one in imports {
                for attributes in one.attributes where !attributes[index].isNull { return attributes[index] }
            }
            return .null
        }
    }

    /// The attributes, where every row says the same; nil where rows differ.
    var sharedAttributes: StoredAttributes? {
        guard let first = imports.first?.attributes.first else { return nil }
        return imports.allSatisfy { $0.attributes.allSatisfy { $0 === first } } ? first : nil
    }

    /// The current numbers.
    func resolved(_ measures: [Measure], adding: Bool) -> Resolution {
        Resolution(imports.map(\.rows), measures: measures, adding: adding)
    }

    /// The day of the import that gave the newest value.
    func asOf(_ resolution: Resolution) -> Day? { imports[resolution.latest ?? 0].asOf }
}

/// The key of a fact, without the account; what its table has no column for is nil or empty.
struct FactKey: Hashable {
    var from: Day?
    var to: Day?
    /// Of a post, an ad or a mailing.
    var name = ""
    var breakdown = ""

    /// The days; nil for a fact without days, or with something else in their place.
    var period: Period? {
        guard let from, let to else { return nil }
        return Period(from: from, to: to)
    }

    /// The columns of the key as they are stored.
    func texts(of table: FactTable) -> [String] {
        table.key.dropFirst().map { column in
            switch column {
            case "day", "from_day": from?.description ?? ""
            case "to_day": to?.description ?? ""
            case "breakdown": breakdown
            default: name
            }
        }
    }
}

/// The rows one import has for one key.
struct StoredImport {
    /// The larger of two is believed.
    var belief: Int
    /// Nothing in the table names its platform: that its rows are the account's is assumed.
    var isAssumed: Bool
    /// The day of the export.
    var asOf: Day?
    /// In the order of their lines.
    var rows: [ValueRow]
    /// One a row.
    var attributes: [StoredAttributes]
}

/// Gathers rows by key as they are read.
///
/// Rows of one key follow each other, but those of a post, which may stand under several days of publication.
struct FactGroups {
    private let isOfPosts: Bool
    private let columns: [KeyColumn]
    private let attributes: Range<Int32>
    private let measureCount: Int32
    private let imports: ImportNumbers
    private var facts: [StoredFact] = []
    /// Where each post is in `facts`.
    private var positions: [String: Int] = [:]
    private var texts = StoredTexts()
    private var days = StoredDays()
    private let sharing: Sharing
    private let nothing = StoredAttributes([])

    init(table: FactTable, measures: [Measure], imports: ImportNumbers) {
        isOfPosts = table.grain == .post
        columns = table.key.dropFirst().map(KeyColumn.init)
        let first = Int32(3 + columns.count)
        attributes = first..<first + Int32(table.attributes.count)
        sharing =
            switch table.grain {
            case .ad: .alike
            case .post, .postPeriod, .mailing: .different
            case .accountDay, .accountPeriod, .web, .search, .sales, .audience: .none
            }
        measureCount = Int32(measures.count)
        self.imports = imports
    }

    /// Takes in a row of import, line, whether it is assumed, the key, the attributes and the measures.
    mutating func add(_ handle: OpaquePointer) {
        guard let source = imports[sqlite3_column_int64(handle, 0)] else { return }
        var key = FactKey()
        for (place, part) in columns.enumerated() {
            let column = Int32(3 + place)
            switch part {
            case .day:
                key.from = days.day(handle, column)
                key.to = key.from
            case .from: key.from = days.day(handle, column)
            case .to: key.to = days.day(handle, column)
            case .breakdown: key.breakdown = texts.text(handle, column)
            case .name: key.name = texts.text(handle, column)
            }
        }
        let said =
            switch sharing {
            case .alike: texts.attributes(handle, attributes)
            case .different: StoredAttributes(handle, attributes)
            case .none: nothing
            }
        let isAssumed = sqlite3_column_int64(handle, 2) != 0
        let row = ValueRow(
            source: SourceLine(importID: source.id, line: Int(sqlite3_column_int64(handle, 1))),
            values: numbers(handle, from: attributes.upperBound))
        facts[position(of: key)].add(
            row, attributes: said, of: source,
            belief: isAssumed ? source.place : source.place + imports.count,
            isAssumed: isAssumed)
    }

    /// The facts, the imports of each the latest first.
    func finished() -> [StoredFact] {
        var facts = facts
        for index in facts.indices { facts[index].sort() }
        return facts
    }

    private func numbers(_ handle: OpaquePointer, from first: Int32) -> [Double] {
        [Double](unsafeUninitializedCapacity: Int(measureCount)) { numbers, count in
            for slot in 0..<measureCount {
                let isAbsent = sqlite3_column_type(handle, first + slot) == SQLITE_NULL
                numbers[Int(slot)] = isAbsent ? .nan : sqlite3_column_double(handle, first + slot)
            }
            count = Int(measureCount)
        }
    }

    private mutating func position(of key: FactKey) -> Int {
        if isOfPosts {
            if let known = positions[key.name] { return known }
            positions[key.name] = facts.count
        } else if facts.last?.key == key {
            return facts.count - 1
        }
        facts.append(StoredFact(key: key, imports: []))
        return facts.count - 1
    }
}

/// Whether rows have attributes, and whether many have the same: all their texts are read by one look then.
private enum Sharing { case alike, different, none }

/// What a column of a key holds.
private enum KeyColumn {
    case day, from, to, breakdown, name

    init(_ column: String) {
        switch column {
        case "day": self = .day
        case "from_day": self = .from
        case "to_day": self = .to
        case "breakdown": self = .breakdown
        default: self = .name
        }
    }
}

/// Reads days, of which the same one stands in many rows after each other.
private struct StoredDays {
    private var bytes: [UInt8] = []
    private var day: Day?

    mutating func day(_ handle: OpaquePointer, _ column: Int32) -> Day? {
        let read = columnBytes(handle, column)
        if !bytes.elementsEqual(read) {
            bytes = Array(read)
            day = Day(ascii: read)
        }
        return day
    }
}

extension StoredFact {
    fileprivate mutating func add(
        _ row: ValueRow, attributes: StoredAttributes, of source: ImportNumbers.Entry, belief: Int,
        isAssumed: Bool
    ) {
        if let index = imports.lastIndex(where: { $0.belief == belief }) {
            imports[index].rows.append(row)
            imports[index].attributes.append(attributes)
        } else {
            imports.append(
                StoredImport(
                    belief: belief, isAssumed: isAssumed, asOf: source.asOf, rows: [row],
                    attributes: [attributes]))
        }
    }

    fileprivate mutating func sort() {
        if imports.count > 1 { imports.sort { $0.belief > $1.belief } }
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
