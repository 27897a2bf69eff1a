import Foundation
import GRDB

extension Migrations {
    /// Makes the tables of a new database; copies an earlier one before it is changed.
    static func bringUpToDate(_ database: any DatabaseWriter, path: String) throws {
        let version = try database.read { try migrator.appliedIdentifiers($0).count }
        guard version > 0 else { return try makeNew(database) }
        try backUp(database, version: version, path: path)
        try migrator.migrate(database)
    }

    /// Copies a database of an earlier shape: `bilan.sqlite.v4-backup` beside `bilan.sqlite`.
    ///
    /// A copy that was begun and broken off leaves nothing under that name.
    private static func backUp(_ database: any DatabaseWriter, version: Int, path: String) throws {
        let unfinished = path + ".backup-unfinished"
        try removeFile(unfinished)
        do {
            try database.writeWithoutTransaction {
                try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
            }
        } catch {
            // On a full disk it would be in the way. Where it cannot be removed, what went wrong first counts.
            _ = unlink(unfinished)
            throw error
        }
        // Another program may have changed the shape meanwhile, and made the copy.
        let copy = try DatabaseQueue(path: unfinished)
        let copied = try copy.read { try migrator.appliedIdentifiers($0).count }
        try copy.close()
        guard copied == version else { return try removeFile(unfinished) }
        let finished = "\(path).v\(version)-backup"
        guard rename(unfinished, finished) == 0 else {
            throw DatabaseError(
                resultCode: .SQLITE_CANTOPEN, message: "the copy \(finished) cannot be made")
        }
    }

    private static func removeFile(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "the file \(path) cannot be removed")
        }
    }
}
