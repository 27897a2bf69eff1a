import Foundation
import GRDB
import SocialMetrics

/// The database has an earlier shape, or none yet: who may write it alone has to open it first.
package struct OutdatedDatabase: Error {}

/// The database of a workspace: every row of every imported export, with the file and line it came from.
///
/// Nothing is ever overwritten. Rows are added per import, and the current value of a key is resolved when it is
/// read, so what the store says depends only on the set of imported files and never on their order.
package final class Store: Sendable {
    let database: any DatabaseWriter
    /// What lives as long as the store does, such as a lock; nil for nothing.
    private let held: (any Sendable)?
    /// What messages call the database.
    let name: String

    /// Opens the database, and makes it when it is not there.
    ///
    /// A database of an earlier version is copied beside itself and then given the shape of this one.
    /// - Parameters:
    ///   - path: the file; its folder must exist
    ///   - held: what lives as long as the store does, such as a lock
    /// - Throws: a `Problem` when the file is no database, is newer than this program, or cannot be written.
    package convenience init(path: String, holding held: (any Sendable)? = nil) throws {
        let name = URL(fileURLWithPath: path).lastPathComponent
        try self.init(name: name, holding: held) {
            let database = try DatabaseQueue(path: path, configuration: Store.configuration)
            try Store.checkAge(of: database, name)
            if try !database.read(Migrations.migrator.hasCompletedMigrations) {
                try Migrations.bringUpToDate(database, path: path)
            }
            return database
        }
    }

    /// Opens the database to ask it things: also where nothing may be written.
    ///
    /// What another program is writing meanwhile is not seen.
    /// - Parameters:
    ///   - path: the file; where it is not there the store is empty, and nothing is made
    ///   - held: what lives as long as the store does, such as a lock
    /// - Throws: `OutdatedDatabase` when it has to be brought up to date first; a `Problem` when the file is no database,
    ///   or is newer than this program, or is older and cannot be written.
    package convenience init(reading path: String, holding held: (any Sendable)? = nil) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: path) else {
            try self.init(name: "memory", open: Store.openInMemory)
            return
        }
        guard [path, folder].allSatisfy(FileManager.default.isWritableFile) else {
            try self.init(unwritable: path, holding: held)
            return
        }
        let name = URL(fileURLWithPath: path).lastPathComponent
        try self.init(name: name, holding: held) {
            let database = try DatabaseQueue(path: path, configuration: Store.configuration)
            try Store.checkAge(of: database, name)
            guard try database.read(Migrations.migrator.hasCompletedMigrations) else {
                throw OutdatedDatabase()
            }
            return database
        }
    }

    /// Opens the database without writing anything, its folder included.
    convenience init(unwritable path: String, holding held: (any Sendable)? = nil) throws {
        let name = URL(fileURLWithPath: path).lastPathComponent
        try self.init(name: name, holding: held) {
            var configuration = Store.configuration
            configuration.readonly = true
            var journal = stat()
            let hasJournal = ["-wal", "-journal"].contains {
                stat(path + $0, &journal) == 0 && journal.st_size > 0
            }
            var place = URLComponents()
            place.scheme = "file"
            place.path = URL(fileURLWithPath: path).standardizedFileURL.path
            // Without a journal nobody is writing it, and SQLite needs no files of its own beside it.
            if !hasJournal { place.queryItems = [URLQueryItem(name: "immutable", value: "1")] }
            let database = try DatabaseQueue(path: place.string ?? path, configuration: configuration)
            try Store.checkAge(of: database, name)
            if try !database.read(Migrations.migrator.hasCompletedMigrations) {
                throw Problem(
                    file: name,
                    "the database was written by an earlier bilan, and cannot be brought up to date here",
                    consequence: "Nothing was read or changed.",
                    remedy:
                        "run `bilan status` once where you have the right to write \(name) and its folder.")
            }
            return database
        }
    }

    /// A store in memory, gone with the value: for dry runs and tests.
    package static func inMemory() throws -> Store { try Store(name: "memory", open: openInMemory) }

    private static func openInMemory() throws -> any DatabaseWriter {
        let database = try DatabaseQueue(configuration: configuration)
        try Migrations.makeNew(database)
        return database
    }

    private init(
        name: String, holding held: (any Sendable)? = nil, open: () throws -> any DatabaseWriter
    ) throws {
        self.name = name
        self.held = held
        database = try describing(name, open)
    }

    private static func checkAge(of database: any DatabaseReader, _ name: String) throws {
        if try database.read(Migrations.migrator.hasBeenSuperseded) {
            throw Problem(
                file: name, "the database was written by a newer bilan",
                consequence: "Nothing was read or changed.",
                remedy: "use the newer bilan, or make it again from archive/: bilan rebuild.")
        }
    }

    /// Closes the database and folds its journal into the file.
    ///
    /// Nothing may be asked afterwards.
    package func close() throws { try describing(name) { try database.close() } }

    /// Another connection, which reads the database as it was before what is being written now.
    ///
    /// Nil for a store in memory.
    func connectionBeside() throws -> DatabaseQueue? {
        guard let queue = database as? DatabaseQueue, queue.path != ":memory:" else { return nil }
        var configuration = Store.configuration
        configuration.readonly = true
        return try DatabaseQueue(path: queue.path, configuration: configuration)
    }

    /// The same database for another thread to read: what is written is seen once it is stored.
    ///
    /// Nil for a store in memory.
    package func beside() throws -> Store? {
        guard let connection = try describing(name, connectionBeside) else { return nil }
        return try Store(name: name, holding: held) { connection }
    }

    /// Folds the journal into the file, whole, and closes the database, so that the file alone is all of it.
    /// - Throws: a `Problem` when something of the journal cannot be written, as on a full disk.
    package func closeWhole() throws {
        try describing(name) { try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
        try close()
    }

    /// Asks something of one state of the database.
    ///
    /// The connection is not told that it may only read: switching that makes SQLite prepare every statement again.
    func read<Value>(_ question: (Database) throws -> Value) throws -> Value {
        try describing(name) {
            try database.unsafeRead { database in
                var answer: Value?
                // Deferred: whoever reads waits for nobody who writes.
                try database.inTransaction(.deferred) {
                    answer = try question(database)
                    return .commit
                }
                guard let answer else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
                return answer
            }
        }
    }

    func write<Value>(_ change: (Database) throws -> Value) throws -> Value {
        try describing(name) { try database.write(change) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        // Declared for `PRAGMA foreign_key_check`; checked row by row they would cost a third of an import.
        configuration.foreignKeysEnabled = false
        configuration.journalMode = .wal
        // As long as another import may take to write a very large file.
        configuration.busyMode = .timeout(60)
        // In KiB: three times as much makes no import quicker.
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA cache_size = -8000")
        }
        return configuration
    }
}
