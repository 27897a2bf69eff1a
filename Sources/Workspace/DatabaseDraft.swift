import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// A database that is made beside the one of a workspace, to take its place in one step or to be compared with it.
struct DatabaseDraft {
    /// What it is made for, as its name ends.
    enum Purpose: String, CaseIterable { case rebuilding = "-rebuilding", checking = "-checking" }

    private let folder: WorkspaceFolder
    private let purpose: Purpose
    private var database: URL { folder.database }

    init(_ folder: WorkspaceFolder, for purpose: Purpose) { (self.folder, self.purpose) = (folder, purpose) }

    var path: String { database.path + purpose.rawValue }

    /// Makes it empty; without a name where nothing may be written beside the database, which only what is made to be compared
    /// can do.
    func open() throws -> Store {
        try purpose == .checking && !folder.isWritable ? Store.withoutName() : Store(path: path)
    }

    /// What messages call it.
    var name: String { database.lastPathComponent + purpose.rawValue }

    /// Clears what runs left behind that were broken off.
    static func clear(in folder: WorkspaceFolder) throws {
        guard folder.isWritable else { return }
        for purpose in Purpose.allCases { try DatabaseDraft(folder, for: purpose).clear() }
    }

    /// Takes it away, with its journals.
    func clear() throws {
        for ending in ["", "-wal", "-shm", "-journal"] { try remove(path + ending) }
    }

    /// Takes it away; what cannot be removed now goes with the next run.
    func clearIfPossible() { do { try clear() } catch {} }

    /// Puts the draft, closed, in the place of the database, when nobody is reading that one.
    ///
    /// A damaged database is kept as `bilan.sqlite.damaged`; one that held more, or may have, as `bilan.sqlite.before`. Those
    /// that were kept earlier stay: the next is `bilan.sqlite.before-2`.
    /// - Parameters:
    ///   - old: the database
    ///   - keepingIt: it held more than the archive
    /// - Returns: the name it is kept under; nil when it is not kept
    /// - Throws: a `Problem`; the database is as it was.
    func takePlace(of old: EarlierDatabase, keepingIt: Bool) throws -> String? {
        let readers = FolderLock(folder.archive.folder, .exclusive)
        return try withExtendedLifetime(readers) {
            try checkDraft()
            try old.close()
            var kept: String?
            switch old.state {
            case .missing: break
            case .damaged: kept = try keep(as: ".damaged")
            case .newer: kept = try keep(as: ".before")
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

    /// A draft that is not whole, as after a journal that a full disk could not take, never takes the place.
    private func checkDraft() throws {
        let damage = try Store.damage(at: path)
        guard hasJournal(path) || damage != nil else { return }
        throw Problem(
            file: name, "the new database is not whole\(damage.map { ": \($0)" } ?? "")",
            consequence: "The database is as it was.",
            remedy: "free some space and run `bilan rebuild` again.")
    }

    /// Gives the database a second name, under which it stays when the draft takes the first.
    private func keep(as ending: String) throws -> String {
        let ending = freeName(ending)
        let name = database.lastPathComponent + ending
        let place = database.path + ending
        if link(database.path, place) != 0 {
            do { try FileManager.default.copyItem(atPath: database.path, toPath: place) } catch {
                throw problem(error)
            }
        }
        for journal in ["-wal", "-journal"] where rename(database.path + journal, place + journal) != 0 {
            guard errno == ENOENT else { throw problem(POSIXError(.init(rawValue: errno) ?? .EIO)) }
        }
        return name
    }

    /// The first of `.before`, `.before-2`, … that nothing has, neither a database nor a journal of one.
    private func freeName(_ ending: String) -> String {
        let isTaken = { (name: String) in
            ["", "-wal", "-shm", "-journal"].contains {
                FileManager.default.fileExists(atPath: database.path + name + $0)
            }
        }
        var (number, name) = (1, ending)
        while isTaken(name) {
            number += 1
            name = "\(ending)-\(number)"
        }
        return name
    }

    /// A journal with something in it, after the database was closed, is being written by another program.
    private func checkJournal() throws {
        guard hasJournal(database.path) else { return }
        throw Problem(
            file: database.lastPathComponent, "another program is reading the database",
            consequence: "The database is as it was.",
            remedy: "close that program, or wait until it has read, and run `bilan rebuild` again.")
    }

    private func hasJournal(_ path: String) -> Bool {
        ["-wal", "-journal"].contains { ending in
            var journal = stat()
            return stat(path + ending, &journal) == 0 && journal.st_size > 0
        }
    }

    private func remove(_ path: String) throws {
        guard unlink(path) != 0, errno != ENOENT else { return }
        throw problem(POSIXError(.init(rawValue: errno) ?? .EIO), at: path)
    }

    private func problem(_ error: any Error, at path: String? = nil) -> Problem {
        let place = path.map { URL(fileURLWithPath: $0).lastPathComponent + ": " } ?? ""
        let isFolder = (error as? POSIXError)?.code == .EISDIR
        let what =
            purpose == .rebuilding
            ? "the new database cannot take its place" : "what an earlier check left cannot be removed"
        return Problem(
            file: database.lastPathComponent, "\(what): \(place)\(FileAccess.reason(of: error))",
            consequence: "The database is as it was.",
            remedy: isFolder ? "move it away, then run the command again." : FileAccess.remedy(of: error))
    }
}

extension WorkspaceFolder {
    /// Whether files can be made in it.
    fileprivate var isWritable: Bool { FileManager.default.isWritableFile(atPath: root.path) }
}
