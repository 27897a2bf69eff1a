import GRDB
import GRDBSQLite
import SocialMetrics

/// A file of which two databases do not hold the same.
package struct ContentDifference: Sendable {
    package var sha256: String
    /// How many rows the first database has of it.
    package var rows: Int
    /// How many of these are not in the other, and how many of the other are not in the first.
    package var wrong: Int
    package var missing: Int
    /// The first line of the file that such a row is from; nil when the rows agree.
    package var line: Int?
}

extension Store {
    /// Compares what is stored with what another database holds.
    /// - Parameters:
    ///   - content: what is stored here
    ///   - other: what is stored there
    ///   - store: there
    ///   - hash: what both contents were hashed with
    /// - Returns: the files that both hold and that differ, by their digests, and the accounts that differ, as `client/account`
    /// - Throws: a `Problem` of a database.
    package func differences(
        _ content: StoredContent, from other: StoredContent, of store: Store,
        hashing hash: ([UInt8]) -> [UInt8]
    ) throws -> (files: [ContentDifference], accounts: [String]) {
        let files = try content.files.keys.sorted().compactMap { sha256 -> ContentDifference? in
            guard let here = content.files[sha256], let there = other.files[sha256], here != there else {
                return nil
            }
            let tables = FactTable.all.filter { here.rows[$0.name] != there.rows[$0.name] }
            var difference = ContentDifference(
                sha256: sha256, rows: here.rows.values.reduce(0) { $0 + Int($1.count) }, wrong: 0, missing: 0)
            for table in tables {
                let left = try hashes(of: table, ofImport: sha256, hash)
                let right = try store.hashes(of: table, ofImport: sha256, hash)
                let wrong = left.leftOver(without: right)
                let missing = right.leftOver(without: left)
                difference.wrong += wrong.count
                difference.missing += missing.count
                let line = (wrong + missing).min()
                difference.line = [difference.line, line].compactMap(\.self).min()
            }
            return difference
        }
        let accounts = content.accounts.keys.sorted().filter { place in
            other.accounts[place].map { $0 != content.accounts[place] } ?? false
        }
        return (files, accounts)
    }

    /// The rows of a file in a table, as hashes, each with the lines it is from.
    private func hashes(
        of table: FactTable, ofImport sha256: String, _ hash: ([UInt8]) -> [UInt8]
    ) throws -> [UInt64: [Int]] {
        try read { database in
            let place = try Row.fetchOne(
                database,
                sql: """
                    SELECT first_row, last_row FROM import_range JOIN import ON import.id = import_id
                    WHERE sha256 = ? AND grain = ?
                    """, arguments: [sha256, table.grain.rawValue])
            guard let place, (place[0] as Int64) <= place[1] else { return [:] }
            let range: ClosedRange<Int64> = place[0]...place[1]
            let lines = try Int.fetchCursor(
                database, sql: "SELECT line FROM \(table.name) WHERE id BETWEEN ? AND ?",
                arguments: [range.lowerBound, range.upperBound])
            var found: [UInt64: [Int]] = [:]
            try ContentDigest.rows(
                of: table, ContentDigest.imports(database), ContentDigest.accounts(database), database,
                in: range
            ) { _, row in
                let number = hash(row).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
                found[number, default: []].append(try lines.next() ?? 0)
            }
            return found
        }
    }
}

extension [UInt64: [Int]] {
    /// The lines of the rows that others have fewer of.
    fileprivate func leftOver(without others: [UInt64: [Int]]) -> [Int] {
        flatMap { number, lines in lines.dropFirst(others[number]?.count ?? 0) }
    }
}
