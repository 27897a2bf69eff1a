import GRDB
import SocialMetrics

/// Two exports of one day that say different things of the same.
package struct Contradiction: Hashable, Sendable {
    package var client: String
    package var account: String
    package var asOf: Day
    /// The file that is believed, and the other.
    package var believed: File
    package var other: File
    /// How many days, posts, periods or ads they differ in, and no later export decides.
    package var rows: Int

    /// A file by its name, which others can have too, and its digest.
    package struct File: Hashable, Sendable {
        package var name: String
        package var sha256: String
    }
}

extension Store {
    /// Where two exports of one day contradict each other, by account; which is believed has no reason but their digests.
    ///
    /// What a later export tells again is decided and left out. Only files of one account, grain and day of export that
    /// share a measure are read, and the later ones until all is decided.
    /// - Parameters:
    ///   - client: whose accounts
    ///   - sha256: only those of this file; nil for all
    /// - Returns: the file that is believed with each that says something else
    /// - Throws: a `Problem` of the database.
    package func contradictions(of client: String? = nil, file sha256: String? = nil) throws
        -> [Contradiction]
    {
        try read { database in
            try accountList(database, of: client).flatMap { account in
                try Peers.all(database, account: account.id).flatMap { peers -> [Contradiction] in
                    let names = peers.members.values.map(\.file.sha256)
                    if let sha256, !names.contains(sha256) { return [] }
                    return try peers.contradictions(database).map { pair, rows in
                        Contradiction(
                            client: account.client, account: account.key,
                            asOf: Day(peers.asOf) ?? Day(number: 0), believed: pair.believed,
                            other: pair.other,
                            rows: rows)
                    }
                }
            }.filter { sha256 == nil || $0.believed.sha256 == sha256 || $0.other.sha256 == sha256 }
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
    /// The other exports of the account and grain, the latest first.
    private var others: [(asOf: String, rows: ClosedRange<Int64>)] = []

    struct Member {
        var file: Contradiction.File
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
                WHERE account_id = ? ORDER BY as_of DESC, sha256 DESC
                """, arguments: [account])
        var peers: [String: Peers] = [:]
        var ranges: [Grain: [(asOf: String, rows: ClosedRange<Int64>)]] = [:]
        for row in tables {
            guard let grain = Grain(rawValue: row[4]), (row[6] as Int64) <= row[7] else { continue }
            let asOf: String = row[1]
            let measures = (row[5] as String).split(separator: ",").compactMap { Measure.named(String($0)) }
            var group = peers[grain.rawValue + asOf] ?? Peers(account: account, asOf: asOf, table: .of(grain))
            group.members[
                row[0],
                default: Member(
                    file: Contradiction.File(name: row[2], sha256: row[3]), measures: [],
                    rows: row[6]...row[7])
            ]
            .measures.formUnion(measures)
            peers[grain.rawValue + asOf] = group
            ranges[grain, default: []].append((asOf, row[6]...row[7]))
        }
        return peers.sorted { $0.key < $1.key }.map(\.value).compactMap(\.sharing).map { group in
            var group = group
            group.others = (ranges[group.table.grain] ?? []).filter { $0.asOf != group.asOf }
            return group
        }
    }

    /// Only the members that share a measure with another; nil when there are none.
    private var sharing: Peers? {
        var counts: [Measure: Int] = [:]
        for member in members.values { for measure in member.measures { counts[measure, default: 0] += 1 } }
        var result = self
        result.members = members.filter { $0.value.measures.contains { (counts[$0] ?? 0) > 1 } }
        return result.members.count > 1 ? result : nil
    }

    /// The file that is believed with each that says something else, and in how many keys; no later export tells these.
    func contradictions(_ database: Database) throws -> [(pair: Pair, rows: Int)] {
        let measures = Measure.all.filter { measure in
            members.values.contains { $0.measures.contains(measure) }
        }
        let places = members.values.map { "id BETWEEN \($0.rows.lowerBound) AND \($0.rows.upperBound)" }
            .sorted()
        let sources = ["import_id", "line"]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT \(columns(measures, after: sources)) FROM \(table.name)
                WHERE (\(places.joined(separator: " OR "))) AND account_id = +?
                ORDER BY \((key + (table.assumed == "0" ? [] : [table.assumed])).joined(separator: ", ")), import_id, line, id
                """, arguments: [account])
        var open: [Key: [Dispute]] = [:]
        var current: Key?
        var told: [Int64: [ValueRow]] = [:]
        func close() {
            guard let key = current, told.count > 1 else { return }
            let isAdding = table.grain == .ad && !key.isTotal
            let said = told.map { number, rows in
                (number, Resolution.combine(rows, measures: measures, adding: isAdding))
            }.sorted { digest(of: $0.0) > digest(of: $1.0) }
            let found = measures.indices.flatMap { disputes(over: $0, among: said) }
            if !found.isEmpty { open[key] = found }
        }
        while let row = try rows.next() {
            let found = Key(row, from: sources.count, count: key.count)
            if found != current {
                close()
                (current, told) = (found, [:])
            }
            let first = sources.count + key.count + 1
            let values = measures.indices.map { row[first + $0] as Double? ?? .nan }
            told[row[0], default: []].append(
                ValueRow(source: SourceLine(importID: row[0], line: row[1]), values: values))
        }
        close()
        try leaveOutDecided(&open, measures, database)
        var counts: [Pair: Int] = [:]
        for disputes in open.values {
            for pair in Set(disputes.map(\.pair)) { counts[pair, default: 0] += 1 }
        }
        return counts.map { (pair: $0, rows: $1) }.sorted { $0.pair.order < $1.pair.order }
    }

    /// Who says another value than the one that is believed.
    private func disputes(over measure: Int, among said: [(Int64, [Double])]) -> [Dispute] {
        let values = said.filter { !$0.1[measure].isNaN }
        guard let believed = values.first else { return [] }
        return values.dropFirst().filter { $0.1[measure] != believed.1[measure] }.compactMap { other in
            guard let first = members[believed.0]?.file, let second = members[other.0]?.file else {
                return nil
            }
            return Dispute(measure: measure, pair: Pair(believed: first, other: second))
        }
    }

    /// Takes out what an export tells that counts before all of these: a later one, or one that names its platform.
    private func leaveOutDecided(
        _ open: inout [Key: [Dispute]], _ measures: [Measure], _ database: Database
    ) throws {
        for other in others {
            let hasAssumed = open.keys.contains(where: \.isAssumed)
            guard !open.isEmpty, other.asOf > asOf || hasAssumed else { continue }
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(columns(measures, after: [])) FROM \(table.name)
                    WHERE id BETWEEN ? AND ? AND account_id = +?
                    """, arguments: [other.rows.lowerBound, other.rows.upperBound, account])
            while let row = try rows.next() {
                var told = Key(row, from: 0, count: key.count)
                let isSurer = !told.isAssumed
                for isAssumed in [false, true] {
                    guard isAssumed ? isSurer || other.asOf > asOf : isSurer && other.asOf > asOf else {
                        continue
                    }
                    told.isAssumed = isAssumed
                    let left = open[told]?.filter { (row[key.count + 1 + $0.measure] as Double?) == nil }
                    if let left { open[told] = left.isEmpty ? nil : left }
                }
            }
        }
    }

    /// What rows agree in that tell of the same.
    private var key: [String] { Array(table.key.dropFirst()) + ["is_total"] }

    private func columns(_ measures: [Measure], after first: [String]) -> String {
        (first + key + [table.assumed] + measures.map(FactTable.quoted)).joined(separator: ", ")
    }

    private func digest(of number: Int64) -> String { members[number]?.file.sha256 ?? "" }

    private struct Key: Hashable {
        var values: [DatabaseValue]
        var isAssumed: Bool

        init(_ row: Row, from first: Int, count: Int) {
            values = (first..<first + count).map { row[$0] as DatabaseValue }
            isAssumed = row[first + count]
        }

        var isTotal: Bool { Int.fromDatabaseValue(values.last ?? .null) == 1 }
    }

    private struct Dispute {
        var measure: Int
        var pair: Pair
    }

    struct Pair: Hashable {
        var believed: Contradiction.File
        var other: Contradiction.File

        fileprivate var order: (String, String, String, String) {
            (believed.name, believed.sha256, other.name, other.sha256)
        }
    }
}
