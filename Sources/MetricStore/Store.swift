import Foundation
import GRDB
import SocialMetrics

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
    /// Its file; nil for one in memory.
    let path: String?
    /// Nothing can be written through it.
    package let isReadOnly: Bool

    /// - Parameters:
    ///   - path: the file; nil for a store in memory
    ///   - held: what lives as long as the store does
    ///   - open: opens what messages call so, and says whether nothing can be written
    /// - Throws: a `Problem` of the database, and what `open` throws
    init(
        at path: String?, holding held: (any Sendable)? = nil,
        open: (String) throws -> (any DatabaseWriter, isReadOnly: Bool)
    ) throws {
        let name = path.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "memory"
        self.name = name
        self.path = path
        self.held = held
        (database, isReadOnly) = try describing(name, at: path) { try open(name) }
    }

    /// Closes the database and folds its journal into the file.
    ///
    /// Nothing may be asked afterwards.
    package func close() throws { try describing(name, at: path) { try database.close() } }

    /// Another connection, which reads the database as it was before what is being written now.
    ///
    /// Nil for a store in memory, and for one without a name.
    func connectionBeside() throws -> DatabaseQueue? {
        guard let queue = database as? DatabaseQueue, !["", ":memory:"].contains(queue.path) else {
            return nil
        }
        var configuration = Store.configuration
        configuration.readonly = true
        return try DatabaseQueue(path: queue.path, configuration: configuration)
    }

    /// The same database for another thread to read: what is written is seen once it is stored.
    ///
    /// Nil for a store in memory.
    package func beside() throws -> Store? {
        guard let connection = try describing(name, at: path, connectionBeside) else { return nil }
        return try Store(at: path, holding: held) { _ in (connection, true) }
    }

    /// Folds the journal into the file, whole, and closes the database, so that the file alone is all of it.
    /// - Throws: a `Problem` when something of the journal cannot be written, as on a full disk.
    package func closeWhole() throws {
        try describing(name, at: path) {
            try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        }
        try close()
    }

    /// Folds the journal into the file and closes the database.
    ///
    /// Where another program is in the midst of reading, what it reads stays in the journal.
    package func closeFolding() throws {
        try describing(name, at: path) {
            try database.writeWithoutTransaction { database in
                // Longer than a question takes, shorter than a person waits.
                try database.execute(sql: "PRAGMA busy_timeout = 2000")
                do { _ = try database.checkpoint(.truncate) } catch let error as DatabaseError
                    where error.resultCode == .SQLITE_BUSY
                {}
            }
        }
        try close()
    }

    /// Asks something of one state of the database.
    ///
    /// The connection is not told that it may only read: switching that makes SQLite prepare every statement again. Nothing is
    /// written all the same, so it waits for nobody.
    func read<Value>(_ question: (Database) throws -> Value) throws -> Value {
        try describing(name, at: path) {
            try database.unsafeRead { database in
                var answer: Value?
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
        try describing(name, at: path) { try database.write(change) }
    }

    /// For a connection that only asks: setting the mode of the journal writes, and would wait for whoever is writing.
    static var readingConfiguration: Configuration {
        var reading = configuration
        reading.journalMode = .default
        return reading
    }

    static var configuration: Configuration {
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
