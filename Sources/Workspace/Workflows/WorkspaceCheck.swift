import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// The parts of a check, with what was found so far.
struct WorkspaceCheck {
    let folder: WorkspaceFolder
    let progress: (WorkflowProgress) -> Void
    var contents = ArchiveContents()
    /// Files whose import was broken off, perhaps before they were stored.
    var begun: Set<String> = []
    var entries: [String: [Archive.Entry]] = [:]
    /// Files whose bytes are not those that were archived, or cannot be read.
    var altered: Set<String> = []
    /// Files of which what is known of them cannot be read.
    var unreadable: [String: Problem] = [:]
    var result = CheckResult()

    init(_ folder: WorkspaceFolder, progress: @escaping (WorkflowProgress) -> Void) {
        self.folder = folder
        self.progress = progress
    }

    /// Says what is known of no file or cannot be read, with what mends it: the database, where it knows the file.
    private mutating func tellUnreadable(known: Set<String>) {
        for (sha256, problem) in unreadable.sorted(by: { $0.key < $1.key }) {
            var problem = problem
            if known.contains(sha256) { problem.remedy = "write it again from the database: bilan rebuild." }
            result.problems.append(problem)
        }
    }

    /// Checks the database, alone and against the archive.
    mutating func database(quick: Bool, digest: Bool) throws {
        result.isQuick = quick
        do { try folder.checkDatabase() } catch let problem as Problem {
            tellUnreadable(known: [])
            return result.problems.append(problem)
        }
        let name = folder.database.lastPathComponent
        guard FileManager.default.fileExists(atPath: folder.database.path) else {
            tellUnreadable(known: [])
            if !contents.files.isEmpty {
                add(
                    name,
                    "there is no database, and the archive holds \(count(contents.files.count, "files"))",
                    "No report can be made.", "make it from the archive: bilan rebuild.")
            }
            return
        }
        do {
            if let damage = try Store.damage(at: folder.database.path) {
                tellUnreadable(known: [])
                return add(
                    name, "the database is damaged: \(damage)", "The export files are safe in archive/.",
                    "make it again from them: bilan rebuild.")
            }
            let store = try folder.openStoreForReading(isAlone: true)
            let faults = try store.faults()
            result.problems += faults
            try compareLists(store)
            // What is broken inside has to be made again, whatever its rows say.
            if faults.isEmpty {
                try compareShape(store)
                if try compareContent(store, quick: quick, digest: digest) { try compareViews(store) }
            }
            try store.close()
        } catch var problem as Problem {
            // A database that cannot answer is of another shape than it should be.
            if problem.file == name, problem.isUnexpectedAnswer {
                problem.remedy = "make it again from archive/: bilan rebuild."
            }
            result.problems.append(problem)
        } catch let problems as WorkspaceProblems {
            result.problems += problems.problems
        }
    }

    /// Both ways: files without an import, and imports without a file.
    private mutating func compareLists(_ store: Store) throws {
        let imports = try store.imports()
        result.imported = imports.count
        result.rows = imports.reduce(0) { $0 + $1.rows }
        let archived = Set(contents.files.map(\.sha256))
        let known = Set(imports.map(\.sha256))
        tellUnreadable(known: known)
        for sha256 in contents.orphanedSidecars where !known.contains(sha256) {
            add(
                "archive/\(sha256.prefix(2))/\(sha256).json", "the file it tells of is not in the archive",
                "It cannot be imported again.",
                "import the export from where you keep it, or take it back: bilan undo \(sha256.shortID).")
        }
        for info in imports where !archived.contains(info.sha256) {
            let isUndone = folder.archive.isUndone(sha256: info.sha256)
            add(
                info.fileName,
                isUndone
                    ? "taking it back was broken off: its file is in archive/undone/, its rows are in the database"
                    : "it was imported and is not in archive/",
                isUndone ? "Its rows still count." : "The database cannot be made again with it.",
                isUndone
                    ? "take it back to the end: bilan undo \(info.sha256.shortID)."
                    : "import the export again from where you keep it, or take it back: bilan undo \(info.sha256.shortID)."
            )
        }
        for file in contents.files where !known.contains(file.sha256) && begun.contains(file.sha256) {
            result.problems.append(
                Problem(
                    .note, file: file.name, "its import was broken off before it was stored",
                    consequence: "The next import takes it out of the archive and begins anew."))
        }
        for info in imports where begun.contains(info.sha256) {
            result.problems.append(
                Problem(
                    .note, file: info.fileName, "reading it again was broken off",
                    consequence: "The next import reads it once more."))
        }
        guard result.isQuick else { return }
        for file in contents.files where !known.contains(file.sha256) && !begun.contains(file.sha256) {
            tellUnstored(file, nil)
        }
        for info in imports {
            guard let told = entries[info.sha256], !told.isEmpty, !begun.contains(info.sha256) else {
                continue
            }
            if let difference = try difference(of: info.sha256, store) { tell(difference, of: info.fileName) }
        }
    }

    /// Of the database's content and of what is known of the archived files.
    func digest(of stored: StoredContent) throws -> String {
        var content = stored.digest
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for file in contents.files {
            let told = (entries[file.sha256] ?? []).map(\.withoutArrival)
            content += Array(file.sha256.utf8) + Array(try encoder.encode(told))
        }
        return sha256(of: content)
    }

    mutating func add(_ file: String, _ message: String, _ consequence: String, _ remedy: String) {
        result.problems.append(Problem(file: file, message, consequence: consequence, remedy: remedy))
    }
}
