import GRDB
import SocialMetrics

/// Runs database work and turns what SQLite says into a message a person can act on.
func describing<Value>(_ name: String, _ work: () throws -> Value) throws -> Value {
    do { return try work() } catch let error as DatabaseError {
        throw problem(of: error, database: name)
    }
}

private func problem(of error: DatabaseError, database: String) -> Problem {
    let said = error.message ?? "no reason given"
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        return Problem(
            file: database, "the database is damaged, or is not a database: \(said)",
            consequence: "Nothing was changed; the export files are safe in archive/.",
            remedy: "make it again from archive/: bilan rebuild.")
    case .SQLITE_FULL:
        return Problem(
            file: database, "the disk is full: \(said)",
            consequence: "The file being imported was not stored; earlier imports are unchanged.",
            remedy: "free some space and run the command again.")
    case .SQLITE_IOERR:
        // So says SQLite too where there is no room for the files it needs beside the database.
        return Problem(
            file: database, "the disk is full, or cannot be read or written: \(said)",
            consequence: "Nothing was changed.",
            remedy: "free some space, or check the disk, and run the command again.")
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
            consequence: "Nothing was changed.", remedy: "report it, with the command you ran.")
    }
}
