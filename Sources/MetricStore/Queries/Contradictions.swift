import GRDB
import SocialMetrics

/// Two exports of one day that say different things of the same.
package struct Contradiction: Hashable, Sendable {
    package var client: String
    package var account: String
    package var asOf: Day
    /// The file that is believed, and the other.
    package var believed: String
    package var other: String
    /// How many days, posts, periods or ads they differ in.
    package var rows: Int
}

extension Store {
    /// Where two exports of one day contradict each other, by account; which is believed has no reason but their digests.
    ///
    /// Only files of one account, grain and day of export that share a measure are read.
    package func contradictions(of client: String) throws -> [Contradiction] {
        try read { database in
            try accountList(database, of: client).flatMap { account in
                try Peers.all(database, account: account.id).flatMap { peers in
                    try peers.contradictions(database).map { first, second, rows in
                        Contradiction(
                            client: account.client, account: account.key,
                            asOf: Day(peers.asOf) ?? Day(number: 0),
                            believed: first, other: second, rows: rows)
                    }
                }
            }
        }
    }
}

/// Imports of one account and grain that were exported on one day.
private struct Peers {
    let account: Int64
    let asOf: String
    let table: FactTable
    /// By the database's number.
    private(set) var members: [Int64: Member] = [:]

    struct Member {
        var name: String
        var sha256: String
        var measures: Set<Measure>
        var rows: ClosedRange<Int64>
    }

    static func all(_ database: Database, account: Int64) throws -> [Peers] {
        let tables = try Row.fetchAll(
            database,
            sql: """
                SELECT import.id, as_of, file_name, sha256, import_table.grain, measures, first_row, last_row
                FROM import_account JOIN import ON import.id = import_account.import_id
                JOIN import_table ON import_table.import_id = import.id
                JOIN import_range ON import_range.import_id = import.id AND import_range.grain = import_table.grain
                WHERE account_id = ?
                """, arguments: [account])
        var peers: [String: Peers] = [:]
        for row in tables {
            guard let grain = Grain(rawValue: row[4]), (row[6] as Int64) <= row[7] else { continue }
            let asOf: String = row[1]
            let measures = (row[5] as String).split(separator: ",").compactMap { Measure.named(String($0)) }
            var group = peers[grain.rawValue + asOf] ?? Peers(account: account, asOf: asOf, table: .of(grain))
            group.members[
                row[0], default: Member(name: row[2], sha256: row[3], measures: [], rows: row[6]...row[7])
            ]
            .measures.formUnion(measures)
            peers[grain.rawValue + asOf] = group
        }
        return peers.sorted { $0.key < $1.key }.map(\.value).compactMap(\.sharing)
    }

    /// Only the members that share a measure with another; nil when there are none.
    private var sharing: Peers? {
        var counts: [Measure: Int] = [:]
        for member in members.values { for measure in member.measures { counts[measure, default: 0] += 1 } }
        var result = self
        result.members = members.filter { $0.value.measures.contains { (counts[$0] ?? 0) > 1 } }
        return result.members.count > 1 ? result : nil
    }

    /// The pairs that differ, with in how many keys.
    func contradictions(_ database: Database) throws -> [(String, String, Int)] {
        let measures = Measure.all.filter { measure in
            members.values.contains { $0.measures.contains(measure) }
        }
        let key =
            Array(table.key.dropFirst()) + table.attributes.filter { $0 == "is_assumed" } + ["is_total"]
        let places = members.values.map { "id BETWEEN \($0.rows.lowerBound) AND \($0.rows.upperBound)" }
            .sorted()
        let columns = ["import_id", "line"] + key + measures.map(FactTable.quoted)
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns.joined(separator: ", ")) FROM \(table.name)
                WHERE (\(places.joined(separator: " OR "))) AND account_id = +?
                ORDER BY \(key.joined(separator: ", ")), import_id, line, id
                """, arguments: [account])
        var counts: [Pair: Int] = [:]
        var current: [DatabaseValue] = []
        var told: [Int64: [ValueRow]] = [:]
        func close() {
            guard told.count > 1 else { return }
            let isTotal = Int.fromDatabaseValue(current.last ?? .null) == 1
            let isAdding = table.grain == .ad && !isTotal
            let said = told.map { number, rows in
                (number, Resolution.combine(rows, measures: measures, adding: isAdding))
            }.sorted { digest(of: $0.0) > digest(of: $1.0) }
            for (index, one) in said.enumerated() {
                for other in said[(index + 1)...] where differ(one.1, other.1) {
                    counts[Pair(first: one.0, second: other.0), default: 0] += 1
                }
            }
        }
        while let row = try rows.next() {
            let found = (2..<2 + key.count).map { row[$0] as DatabaseValue }
            if found != current {
                close()
                (current, told) = (found, [:])
            }
            let values = measures.indices.map { row[2 + key.count + $0] as Double? ?? .nan }
            told[row[0], default: []].append(
                ValueRow(source: SourceLine(importID: row[0], line: row[1]), values: values))
        }
        close()
        return counts.map { (members[$0.first]?.name ?? "", members[$0.second]?.name ?? "", $1) }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    private func digest(of number: Int64) -> String { members[number]?.sha256 ?? "" }

    private struct Pair: Hashable { var first: Int64, second: Int64 }

    private func differ(_ one: [Double], _ other: [Double]) -> Bool {
        zip(one, other).contains { !$0.isNaN && !$1.isNaN && $0 != $1 }
    }
}
