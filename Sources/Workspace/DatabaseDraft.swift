import Foundation
import Ingest
import SocialMetrics

/// A database that is made beside the one of a workspace, to take its place in one step.
struct DatabaseDraft {
    private let folder: WorkspaceFolder
    private var database: URL { folder.database }

    init(_ folder: WorkspaceFolder) { self.folder = folder }

    var path: String { database.path + "-rebuilding" }

    /// Clears what a run left behind that was broken off.
    func begin() throws { for ending in ["", "-wal", "-shm", "-journal"] { try remove(path + ending) } }

    /// Puts the draft, closed, in the place of the database, when nobody is reading that one.
    ///
    /// A damaged database is kept as `bilan.sqlite.damaged`; one that held more, as `bilan.sqlite.before`.
    /// - Parameters:
    ///   - old: the database
    ///   - keepingIt: it held more than the archive
    /// - Returns: the name it is kept under; nil when it is not kept
    /// - Throws: a `Problem`; the database is as it was.
    func takePlace(of old: EarlierDatabase, keepingIt: Bool) throws -> String? {
        let readers = FolderLock(folder.archive.folder, .exclusive)
        return try withExtendedLifetime(readers) {
            try old.close()
            var kept: String?
            switch old.state {
            case .missing: break
            case .damaged: kept = try keep(as: ".damaged")
            case .whole:
                try checkJournal()
                if keepingIt { kept = try keep(as: ".before") }
            }
            // Journals belong to the database that goes: the new one must not find them.
            for ending in ["-wal", "-shm", "-journal"] { try remove(database.path + ending) }
            if rename(path, database.path) != 0 { throw problem(POSIXError(.init(rawValue: errno) ?? .EIO)) }
            return kept
        }
    }

    /// Gives the database a second name, under which it stays when the draft takes the first.
    private func keep(as ending: String) throws -> String {
        let name = database.lastPathComponent + ending
        let place = database.path + ending
        for journal in ["-wal", "-shm", "-journal", ""] { try remove(place + journal) }
        if link(database.path, place) != 0 {
            do { try FileManager.default.copyItem(atPath: database.path, toPath: place) } catch {
                throw problem(error)
            }
        }
        if rename(database.path + "-wal", place + "-wal") != 0, errno != ENOENT {
            throw problem(POSIXError(.init(rawValue: errno) ?? .EIO))
        }
        return name
    }

    /// A journal with something in it, after the database was closed, is being written by another program.
    private func checkJournal() throws {
        var journal = stat()
        guard stat(database.path + "-wal", &journal) == 0, journal.st_size > 0 else { return }
        throw Problem(
            file: database.lastPathComponent, "another program has the database open",
            consequence: "The database is as it was.",
            remedy: "close that program and run `bilan rebuild` again.")
    }

    private func remove(_ path: String) throws {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw problem(POSIXError(.init(rawValue: errno) ?? .EIO))
    }

    private func problem(_ error: any Error) -> Problem {
        Problem(
            file: database.lastPathComponent,
            "the new database cannot take its place: \(FileAccess.reason(of: error))",
            consequence: "The database is as it was.", remedy: FileAccess.remedy(of: error))
    }
}
