import Foundation
import GRDB

extension Migrations {
    /// Copies a database of an earlier shape before it is changed: `bilan.sqlite.v4-backup` beside `bilan.sqlite`.
    ///
    /// Nothing is copied of a new database. A copy that was begun and broken off leaves nothing under that name.
    static func backUp(_ database: any DatabaseWriter, path: String) throws {
        let version = try database.read { try migrator.appliedIdentifiers($0).count }
        guard version > 0 else { return }
        let unfinished = path + ".backup-unfinished"
        try removeFile(unfinished)
        try database.writeWithoutTransaction {
            try $0.execute(sql: "VACUUM INTO ?", arguments: [unfinished])
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
