import GRDB
import SocialMetrics

extension Store {
    /// What is wrong inside the database, whatever the archive holds.
    /// - Returns: problems that say where; empty for a database in order
    /// - Throws: a `Problem` when it cannot be read.
    package func faults() throws -> [Problem] {
        try read { database in
            var found = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)").filter { $0 != "ok" }
                .map { fault("the database is damaged: \($0)") }
            // Pages that cannot be read make every other answer worthless.
            guard found.isEmpty else { return found }
            found += try keys(database).map(fault)
            found += try rows(database).map(fault)
            return found
        }
    }

    private func fault(_ message: String) -> Problem {
        Problem(
            file: name, message, consequence: "Reports may be wrong; the export files are safe in archive/.",
            remedy: "make the database again from them: bilan rebuild.")
    }

    /// Rows that speak of something that is not there, by table.
    private func keys(_ database: Database) throws -> [String] {
        let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
        let tables = Dictionary(grouping: broken) { "\($0["table"] as String) \($0["parent"] as String)" }
        return tables.sorted { $0.key < $1.key }.map { names, rows in
            let (table, parent) =
                names.split(separator: " ").first.flatMap { first in
                    names.split(separator: " ").last.map { (String(first), String($0)) }
                } ?? (names, names)
            return "rows of the table \(table) that belong to nothing in the table \(parent): \(rows.count)"
        }
    }

    /// Imports whose rows are not as many as was noted, or not where.
    private func rows(_ database: Database) throws -> [String] {
        var found: [Int64: Int] = [:]
        var wrong: [String] = []
        let names = try Row.fetchAll(database, sql: "SELECT id, file_name FROM import")
            .reduce(into: [Int64: String]()) { $0[$1[0]] = $1[1] }
        for table in FactTable.all {
            let ranges = try Row.fetchAll(
                database, sql: "SELECT import_id, first_row, last_row FROM import_range WHERE grain = ?",
                arguments: [table.grain.rawValue])
            var places: [Int64: ClosedRange<Int64>] = [:]
            for row in ranges where (row[1] as Int64) <= row[2] { places[row[0]] = row[1]...row[2] }
            let stored = try Row.fetchCursor(
                database,
                sql: "SELECT import_id, count(*), min(id), max(id) FROM \(table.name) GROUP BY import_id")
            while let row = try stored.next() {
                let (number, count): (Int64, Int) = (row[0], row[1])
                found[number, default: 0] += count
                let place = places.removeValue(forKey: number)
                let isThere = place.map {
                    $0.lowerBound == row[2] && $0.upperBound == row[3] && $0.count == count
                }
                if isThere != true {
                    wrong.append(
                        "the rows of \(names[number] ?? "a file nobody knows") in the table \(table.name) are not where they were written"
                    )
                }
            }
            wrong += places.keys.sorted().map {
                "the rows of \(names[$0] ?? "a file nobody knows") in the table \(table.name) are gone"
            }
        }
        let noted = try Row.fetchAll(
            database,
            sql: """
                SELECT id, file_name, rows,
                    (SELECT coalesce(sum(rows), 0) FROM import_account WHERE import_id = import.id),
                    set_aside, (SELECT count(*) FROM set_aside WHERE import_id = import.id)
                FROM import ORDER BY sha256
                """)
        for row in noted {
            let (name, rows, ofAccounts): (String, Int, Int) = (row[1], row[2], row[3])
            let stored = found[row[0]] ?? 0
            if stored != rows || ofAccounts != rows {
                wrong.append("rows of \(name) that were stored: \(rows); there: \(stored)")
            }
            if (row[4] as Int) != row[5] {
                wrong.append("rows of \(name) that were set aside: \(row[4] as Int); noted: \(row[5] as Int)")
            }
        }
        return wrong
    }
}
