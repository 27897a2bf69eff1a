import GRDB
import GRDBSQLite
import SocialMetrics

/// Everything stored under one key.
///
/// Most keys are told once, in one row: the rows of all imports stand in one list.
struct StoredFact {
    var key: FactKey
    /// Those of the most believed import first, the rows of one in the order of their lines.
    var rows: [StoredRow]

    /// The rows by import, the most believed first.
    var imports: [ArraySlice<StoredRow>] {
        var imports: [ArraySlice<StoredRow>] = []
        var start = 0
        for end in 1...max(1, rows.count)
        where end >= rows.count || rows[end].belief != rows[start].belief {
            imports.append(rows[start..<min(end, rows.count)])
            start = end
        }
        return imports
    }

    /// For each attribute, what the latest import that says it says.
    func attributes(_ count: Int) -> [DatabaseValue] {
        if let only = sharedAttributes { return only.values }
        return (0..<count).map { index in
            rows.lazy.map { $0.attributes[index] }.first { !$0.isNull } ?? .null
        }
    }

    /// The attributes, where every row says the same; nil where rows differ.
    var sharedAttributes: StoredAttributes? {
        guard let first = rows.first?.attributes else { return nil }
        return rows.allSatisfy { $0.attributes === first } ? first : nil
    }

    /// The current numbers.
    func resolved(_ measures: [Measure], adding: Bool) -> Resolution {
        zip(rows, rows.dropFirst()).allSatisfy { $0.belief != $1.belief }
            ? Resolution(once: rows.lazy.map(\.numbers), measureCount: measures.count)
            : Resolution(imports.map { $0.map(\.numbers) }, measures: measures, adding: adding)
    }

    /// The day of the import that gave the newest value.
    func asOf(_ resolution: Resolution) -> Day? { imports[resolution.latest ?? 0].first?.asOf }
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

/// A row that an import has for a key.
struct StoredRow {
    var numbers: ValueRow
    var attributes: StoredAttributes
    /// The same for all rows of one import that name their platform, and for all that do not; the larger of two is believed.
    var belief: Int
    /// Nothing in the table names its platform: that its rows are the account's is assumed.
    var isAssumed: Bool
    /// The day of the export.
    var asOf: Day?
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
            case .name:
                key.name = sharing == .different ? columnText(handle, column) : texts.text(handle, column)
            }
        }
        let said =
            switch sharing {
            case .alike: texts.attributes(handle, attributes)
            case .different: StoredAttributes(handle, attributes)
            case .none: nothing
            }
        let isAssumed = sqlite3_column_int64(handle, 2) != 0
        let row = StoredRow(
            numbers: ValueRow(
                source: SourceLine(importID: source.id, line: Int(sqlite3_column_int64(handle, 1))),
                values: numbers(handle, from: attributes.upperBound)),
            attributes: said, belief: isAssumed ? source.place : source.place + imports.count,
            isAssumed: isAssumed, asOf: source.asOf)
        if let known = position(of: key) {
            facts[known].rows.append(row)
        } else {
            facts.append(StoredFact(key: key, rows: [row]))
        }
    }

    /// The facts, the imports of each the latest first.
    func finished() -> [StoredFact] {
        var facts = facts
        for index in facts.indices where facts[index].rows.count > 1 { facts[index].sort() }
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

    /// Where the fact with a key is; nil for a new one, which is to be the next.
    private mutating func position(of key: FactKey) -> Int? {
        if isOfPosts {
            if let known = positions[key.name] { return known }
            positions[key.name] = facts.count
            return nil
        }
        guard let last = facts.indices.last, facts[last].key == key else { return nil }
        return last
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
        if bytes.count != read.count || !zip(bytes, read).allSatisfy(==) {
            bytes = Array(read)
            day = Day(ascii: read)
        }
        return day
    }
}

extension StoredFact {
    /// Puts the rows of the most believed import first, those of one in the order of the file; rows of one line stay as
    /// they are.
    fileprivate mutating func sort() {
        rows.sort {
            $0.belief != $1.belief
                ? $0.belief > $1.belief : $0.numbers.source.line < $1.numbers.source.line
        }
    }

    /// Takes in the rows of the same thing under another key, each import's behind those it has here.
    mutating func merge(_ other: StoredFact) {
        rows += other.rows
        rows.sort { $0.belief > $1.belief }
    }
}
