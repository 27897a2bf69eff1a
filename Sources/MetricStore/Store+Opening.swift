import Foundation
import GRDB
import SocialMetrics

/// The database has an earlier shape, or none yet: who may write it alone has to open it first.
package struct OutdatedDatabase: Error {}

extension Store {
    /// Opens the database, and makes it when it is not there.
    ///
    /// A database of an earlier version is copied beside itself and then given the shape of this one.
    /// - Parameters:
    ///   - path: the file; its folder must exist
    ///   - held: what lives as long as the store does, such as a lock
    /// - Throws: a `Problem` when the file is no database, is newer than this program, or cannot be written.
    package convenience init(path: String, holding held: (any Sendable)? = nil) throws {
        try self.init(at: path, holding: held) { name in
            let database = try DatabaseQueue(path: path, configuration: Store.configuration)
            try Store.checkAge(of: database, name)
            if try !database.read(Migrations.migrator.hasCompletedMigrations) {
                try Migrations.bringUpToDate(database, path: path)
            }
            return (database, false)
        }
    }

    /// Opens the database to ask it things: also where nothing may or can be written.
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
            try self.init(at: nil) { _ in (try Store.openInMemory(), false) }
            return
        }
        guard [path, folder].allSatisfy(FileManager.default.isWritableFile) else {
            try self.init(unwritable: path, holding: held)
            return
        }
        try self.init(at: path, holding: held) { name in
            do {
                return (try Store.openToRead(path, name), false)
            } catch let error as DatabaseError where error.isOfFullDisk(at: path) {
                // SQLite has no room for the file by which readers and writers know of each other.
                do { return (try Store.openUnwritable(path, name), true) } catch is DatabaseError {
                    throw error
                }
            }
        }
    }

    /// Opens the database without writing anything, its folder included.
    convenience init(unwritable path: String, holding held: (any Sendable)? = nil) throws {
        try self.init(at: path, holding: held) { (try Store.openUnwritable(path, $0), true) }
    }

    /// A database that is only asked, though it could be written.
    private static func openToRead(_ path: String, _ name: String) throws -> any DatabaseWriter {
        let database = try DatabaseQueue(path: path, configuration: readingConfiguration)
        try checkAge(of: database, name)
        guard try database.read(Migrations.migrator.hasCompletedMigrations) else { throw OutdatedDatabase() }
        return database
    }

    private static func openUnwritable(_ path: String, _ name: String) throws -> any DatabaseWriter {
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
        try checkAge(of: database, name)
        if try !database.read(Migrations.migrator.hasCompletedMigrations) {
            throw Problem(
                file: name,
                "the database was written by an earlier bilan, and cannot be brought up to date here",
                consequence: "Nothing was read or changed.",
                remedy: "run `bilan status` once where you have the right to write \(name) and its folder.")
        }
        return database
    }

    /// A store in memory, gone with the value: for dry runs and tests.
    package static func inMemory() throws -> Store { try Store(at: nil) { _ in (try openInMemory(), false) } }

    /// An empty store in a file without a name, which goes with the value however the run ends: for what may not fit in
    /// memory.
    package static func withoutName() throws -> Store {
        try Store(at: nil) { _ in
            // SQLite makes such a file of an empty path, in the folder for temporary files.
            let database = try DatabaseQueue(path: "", configuration: readingConfiguration)
            try Migrations.makeNew(database)
            return (database, false)
        }
    }

    /// A copy of all of it in which anything can be tried, gone with the value: in memory where nothing may be written, else in
    /// a file without a name, for what may not fit in memory.
    package func copy() throws -> Store {
        try Store(at: nil) { _ in
            let copy =
                isReadOnly
                ? try DatabaseQueue(configuration: Store.configuration)
                : try DatabaseQueue(path: "", configuration: Store.readingConfiguration)
            try describing(name, at: path) { try database.backup(to: copy) }
            return (copy, false)
        }
    }

    private static func openInMemory() throws -> any DatabaseWriter {
        let database = try DatabaseQueue(configuration: configuration)
        try Migrations.makeNew(database)
        return database
    }

    /// Whether a newer bilan wrote the database at a path, which must be there.
    package static func isNewer(at path: String) throws -> Bool {
        let name = URL(fileURLWithPath: path).lastPathComponent
        return try describing(name, at: path) {
            let database = try DatabaseQueue(path: path, configuration: readingConfiguration)
            // Nothing was written, so nothing can be lost in closing.
            defer { try? database.close() }
            return try database.read(Migrations.areNewer)
        }
    }

    private static func checkAge(of database: any DatabaseReader, _ name: String) throws {
        if try database.read(Migrations.areNewer) {
            throw Problem(
                file: name, "the database was written by a newer bilan",
                consequence: "Nothing was read or changed.",
                remedy: "use the newer bilan, or make it again from archive/: bilan rebuild.")
        }
    }
}
