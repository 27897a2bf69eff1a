import GRDB
import SocialMetrics

extension Store {
    /// Whether the file of a database is damaged so that it cannot be read as a whole.
    /// - Parameter path: the file, which must be there
    /// - Returns: what SQLite says; nil when it is whole
    /// - Throws: a `Problem` when that cannot be told, as where the disk cannot be read.
    package static func damage(at path: String) throws -> String? {
        let name = String(path.split(separator: "/").last ?? "")
        do {
            let database = try DatabaseQueue(path: path, configuration: readingConfiguration)
            // Nothing was written, so nothing can be lost in closing.
            defer { try? database.close() }
            let said = try database.writeWithoutTransaction {
                try String.fetchOne($0, sql: "PRAGMA quick_check(1)")
            }
            return said == "ok" ? nil : said ?? "no answer"
        } catch let error as DatabaseError
            where [.SQLITE_NOTADB, .SQLITE_CORRUPT].contains(error.resultCode.primaryResultCode)
        {
            return error.message ?? "no reason given"
        } catch let error as DatabaseError
            where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode.primaryResultCode)
            || error.isOfFullDisk(at: path)
        {
            // Whoever opens it is told so.
            return nil
        } catch let error as DatabaseError {
            return try describing(name, at: path) { throw error }
        }
    }
}
