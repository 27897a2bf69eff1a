import Foundation
import GRDB
import SocialMetrics

/// The database of a workspace: every row of every imported export, with the file and line it came from.
///
/// Nothing is ever overwritten. Rows are added per import, and the current value of a key is resolved when it is
/// read, so what the store says depends only on the set of imported files and never on their order.
package final class Store: Sendable {
    let database: any DatabaseWriter
    /// What messages call the database.
    let name: String

    /// Opens the database, and makes it when it is not there.
    /// - Parameter path: the file; its folder must exist.
    /// - Throws: a `Problem` when the file is no database, is newer than this program, or cannot be written.
    package convenience init(path: String) throws {
        let name = URL(fileURLWithPath: path).lastPathComponent
        try self.init(name: name) { try DatabaseQueue(path: path, configuration: Store.configuration) }
    }

    /// A store in memory, gone with the value: for dry runs and tests.
    package static func inMemory() throws -> Store {
        try Store(name: "memory") { try DatabaseQueue(configuration: configuration) }
    }

    private init(name: String, open: () throws -> any DatabaseWriter) throws {
        self.name = name
        database = try describing(name) {
            let database = try open()
            let migrator = Migrations.migrator
            if try database.read(migrator.hasBeenSuperseded) {
                throw Problem(
                    file: name, "the database was written by a newer bilan",
                    consequence: "Nothing was read or changed.",
                    remedy:
                        "use the newer bilan, or move \(name) away and import the files of archive/ again.")
            }
            try migrator.migrate(database)
            try database.write(FactTable.addMissingMeasures)
            return database
        }
    }

    /// Closes the database and folds its journal into the file.
    ///
    /// Nothing may be asked afterwards.
    package func close() throws { try describing(name) { try database.close() } }

    func read<Value>(_ question: (Database) throws -> Value) throws -> Value {
        try describing(name) { try database.read(question) }
    }

    func write<Value>(_ change: (Database) throws -> Value) throws -> Value {
        try describing(name) { try database.write(change) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        return configuration
    }
}

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
            remedy: "move \(database) away and import the files of archive/ again.")
    case .SQLITE_FULL:
        return Problem(
            file: database, "the disk is full: \(said)",
            consequence: "The file being imported was not stored; earlier imports are unchanged.",
            remedy: "free some space and run the command again.")
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
