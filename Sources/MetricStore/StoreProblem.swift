import Foundation
import GRDB
import SocialMetrics

/// Runs database work and turns what SQLite says into a message a person can act on.
/// - Parameters:
///   - name: what messages call the database
///   - path: its file; nil for one in memory
///   - work: what to do
/// - Returns: what the work gives
/// - Throws: a `Problem` instead of an error of the database; anything else as it is.
func describing<Value>(_ name: String, at path: String?, _ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as DatabaseError {
        throw problem(of: error, database: name, isFull: error.isOfFullDisk(at: path))
    }
}

extension Problem {
    fileprivate static let unexpected = "report it, with the command you ran."

    /// The database answered what nobody expected, as one of another shape than it should be does.
    package var isUnexpectedAnswer: Bool { remedy == Problem.unexpected }
}

extension DatabaseError {
    /// Whether the disk of a database is full.
    ///
    /// SQLite says so of rows that have no room. Where there is none for the files it needs beside the database, it says that it
    /// cannot read or write.
    func isOfFullDisk(at path: String?) -> Bool {
        switch resultCode {
        case .SQLITE_FULL: return true
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            var disk = statvfs()
            guard let path, statvfs((path as NSString).deletingLastPathComponent, &disk) == 0 else {
                return false
            }
            let hasNoNames = disk.f_files > 0 && disk.f_favail == 0
            return hasNoNames || UInt64(disk.f_bavail) * UInt64(disk.f_frsize) < 65_536
        default: return false
        }
    }
}

private func problem(of error: DatabaseError, database: String, isFull: Bool) -> Problem {
    let said = error.message ?? "no reason given"
    if isFull {
        return Problem(
            file: database, "the disk is full", consequence: "Nothing was changed.",
            remedy: "free some space and run the command again.")
    }
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        return Problem(
            file: database, "the database is damaged, or is not a database: \(said)",
            consequence: "Nothing was changed; the export files are safe in archive/.",
            remedy: "make it again from archive/: bilan rebuild.")
    case .SQLITE_IOERR:
        return Problem(
            file: database, "the disk cannot be read or written: \(said)",
            consequence: "Nothing was changed.", remedy: "check the disk, then run the command again.")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        return Problem(
            file: database, "the database cannot be opened for writing: \(said)",
            consequence: "Nothing was changed.",
            remedy: "give yourself the right to write the file and its folder.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
        return Problem(
            file: database, "another program is writing the database",
            consequence: "Nothing was changed.", remedy: "wait for it to finish and run the command again.")
    default:
        return Problem(
            file: database, "the database reported an error: \(said)",
            consequence: "Nothing was changed.", remedy: Problem.unexpected)
    }
}
