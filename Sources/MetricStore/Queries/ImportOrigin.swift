import GRDB
import SocialMetrics

extension Store {
    /// What was known of a file when it was imported, without its rows; nil when it was never imported.
    package func origin(ofImportWithDigest sha256: String) throws -> ImportDraft? {
        try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT file_name, as_of, as_of_source, arrived_at, client, account, from_day, to_day
                    FROM import WHERE sha256 = ?
                    """)
            return try Row.fetchOne(statement, arguments: [sha256]).map { row in
                let from = (row[6] as String?).flatMap { Day($0) }
                let to = (row[7] as String?).flatMap { Day($0) }
                var period: Period?
                if let from, let to { period = Period(from: from, to: to) }
                return ImportDraft(
                    sha256: sha256, fileName: row[0], asOf: Day(row[1] as String) ?? Day(number: 0),
                    asOfSource: AsOfSource(rawValue: row[2]) ?? .arrival,
                    arrivedAt: Instant(seconds: row[3]), client: row[4], account: row[5], period: period,
                    tables: [])
            }
        }
    }
}
