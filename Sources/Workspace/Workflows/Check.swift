import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// What a check of a workspace found.
package struct CheckResult: Sendable, Encodable {
    /// How many files the archive holds, and how many the database knows, with their rows.
    package var archived = 0
    package var imported = 0
    package var rows = 0
    /// The digest of the content; nil when nobody asked, and when the database cannot be read.
    package var digest: String?
    /// Everything that is wrong, and notes on what is not.
    package var problems: [Problem] = []

    /// Nothing is wrong.
    package var isClean: Bool { !problems.contains { $0.severity == .error } }

    private enum Key: String, CodingKey { case clean, archived, imported, rows, digest, messages }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(isClean, forKey: .clean)
        try container.encode(archived, forKey: .archived)
        try container.encode(imported, forKey: .imported)
        try container.encode(rows, forKey: .rows)
        try container.encodeIfPresent(digest, forKey: .digest)
        try container.encode(problems.map(\.description), forKey: .messages)
    }
}

/// Verifies the archive, the database and their agreement; nothing is changed.
/// - Parameters:
///   - folder: the workspace
///   - digest: also compute the digest of the content
///   - progress: told before each file, and within long ones
/// - Returns: what was found
/// - Throws: a `Problem` when the archive cannot be listed.
package func check(
    _ folder: WorkspaceFolder, digest: Bool = false,
    progress: @escaping (WorkflowProgress) -> Void = { _ in }
) throws -> CheckResult {
    try folder.writing(progress: progress) {
        var check = WorkspaceCheck(folder, progress: progress)
        try check.archive()
        try check.database(digest: digest)
        return check.result
    }
}

/// The parts of a check, with what was found so far.
private struct WorkspaceCheck {
    private let folder: WorkspaceFolder
    private let progress: (WorkflowProgress) -> Void
    private var contents = ArchiveContents()
    /// Files whose import was broken off, perhaps before they were stored.
    private var begun: Set<String> = []
    private var entries: [String: [Archive.Entry]] = [:]
    private(set) var result = CheckResult()

    init(_ folder: WorkspaceFolder, progress: @escaping (WorkflowProgress) -> Void) {
        self.folder = folder
        self.progress = progress
    }

    /// Reads every file of the archive and what is known of it.
    mutating func archive() throws {
        contents = try folder.archive.contents()
        begun = Set(try folder.archive.begun())
        result.archived = contents.files.count
        for name in contents.strangers {
            result.problems.append(
                Problem(
                    .note, file: name, "this is not a file that bilan archived",
                    consequence: "It is left alone.", remedy: "move it out of archive/."))
        }
        for (index, file) in contents.files.enumerated() {
            try check(file, WorkflowProgress(item: file.name, done: index, total: contents.files.count))
        }
        for sha256 in contents.orphanedSidecars {
            add(
                "archive/\(sha256.prefix(2))/\(sha256).json", "the file it tells of is not in the archive",
                "It cannot be imported again.",
                "import the export from where you keep it, or take it back: bilan undo \(sha256.prefix(12)).")
        }
    }

    private mutating func check(_ file: ArchivedFile, _ step: WorkflowProgress) throws {
        progress(step)
        do {
            var read = 0
            let found = try sha256(ofFile: file.url, name: file.name) { piece in
                read += piece
                progress(step.within(read, of: file.size))
            }
            if found != file.sha256 {
                add(
                    file.name, "the archived file was changed: its name is not the SHA-256 of its bytes",
                    "What the database says of it can no longer be made again.",
                    "bring it back from a backup, or remove it and import the export from where you keep it.")
            }
            entries[file.sha256] = try folder.archive.entries(sha256: file.sha256)
        } catch let problem as Problem {
            result.problems.append(problem)
        }
        // An import that was broken off may not have come to it.
        if contents.withoutSidecar.contains(file.sha256), !begun.contains(file.sha256) {
            add(
                file.name, "what is known of it is missing: \(file.sha256).json is not beside it",
                "Its name, its account and the day of its export cannot be repeated.",
                "write it again from the database: bilan rebuild.")
        }
    }

    /// Checks the database, alone and against the archive.
    mutating func database(digest: Bool) throws {
        let name = folder.database.lastPathComponent
        guard FileManager.default.fileExists(atPath: folder.database.path) else {
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
                return add(
                    name, "the database is damaged: \(damage)", "The export files are safe in archive/.",
                    "make it again from them: bilan rebuild.")
            }
            let store = try folder.openStoreForReading(isAlone: true)
            result.problems += try store.faults()
            try compare(store)
            try views(of: store)
            if digest { result.digest = try self.digest(of: store) }
            try store.close()
        } catch let problem as Problem {
            result.problems.append(problem)
        }
    }

    /// Both ways: files without an import, and imports without a file.
    private mutating func compare(_ store: Store) throws {
        let imports = try store.imports()
        result.imported = imports.count
        result.rows = imports.reduce(0) { $0 + $1.rows }
        let archived = Set(contents.files.map(\.sha256))
        for info in imports where !archived.contains(info.sha256) {
            let isUndone = folder.archive.isUndone(sha256: info.sha256)
            add(
                info.fileName,
                isUndone
                    ? "taking it back was broken off: its file is in archive/undone/, its rows are in the database"
                    : "it was imported and is not in archive/",
                isUndone ? "Its rows still count." : "The database cannot be made again with it.",
                isUndone
                    ? "take it back to the end: bilan undo \(info.sha256.prefix(12))."
                    : "import the export again from where you keep it, or take it back: bilan undo \(info.sha256.prefix(12))."
            )
        }
        let known = Set(imports.map(\.sha256))
        for file in contents.files where !known.contains(file.sha256) {
            if begun.contains(file.sha256) {
                result.problems.append(
                    Problem(
                        .note, file: file.name, "its import was broken off before it was stored",
                        consequence: "The next import takes it out of the archive and begins anew."))
                continue
            }
            add(
                file.name, "it is in the archive and not in the database",
                "Reports are made without it.", "make the database again from the archive: bilan rebuild.")
        }
        for info in imports {
            guard let entry = entries[info.sha256]?.first else { continue }
            let origin = try store.origin(ofImportWithDigest: info.sha256).map { Archive.Entry($0) }
            let agrees = origin.map {
                ($0.name, $0.asOf, $0.client, $0.account) == (
                    entry.name, entry.asOf, entry.client, entry.account
                )
            }
            if agrees == false {
                add(
                    info.fileName, "the archive and the database do not say the same of it",
                    "A database made again would differ.",
                    "make it from the archive, which counts: bilan rebuild.")
            }
        }
    }

    /// Whether the views say what the rows say.
    private mutating func views(of store: Store) throws {
        let name = folder.database.lastPathComponent
        let workspace: WorkspaceFile
        do { workspace = try folder.readFile() } catch let problems as WorkspaceProblems {
            result.problems += problems.problems
            return
        }
        let found = try viewFaults(in: store, of: workspace)
        if !found.late.isEmpty {
            result.problems.append(
                Problem(
                    .note, file: name,
                    "the views for other programs show \(found.late.joined(separator: ", ")) as before the last change",
                    consequence: "Reports are right. The next import makes the views anew.",
                    remedy: "run `bilan import`."))
        }
        for account in found.wrong {
            add(
                name, "the views for other programs say of \(account) what its rows do not say",
                "Other programs read wrong numbers; reports are right.",
                "make the database again from the archive: bilan rebuild.")
        }
    }

    /// Of the database's content and of what is known of the archived files.
    private func digest(of store: Store) throws -> String {
        var step = WorkflowProgress(item: "digest", done: 0, total: 1)
        var content = try store.contentDigest(hashing: { Ingest.digest(of: $0) }) { rows, all in
            step.part = Double(rows) / Double(max(1, all))
            step.detail = "row \(grouped(rows)) of \(grouped(all))"
            progress(step)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for file in contents.files {
            let told = (entries[file.sha256] ?? []).map(\.withoutArrival)
            content += Array(file.sha256.utf8) + Array(try encoder.encode(told))
        }
        return sha256(of: content)
    }

    private mutating func add(_ file: String, _ message: String, _ consequence: String, _ remedy: String) {
        result.problems.append(Problem(file: file, message, consequence: consequence, remedy: remedy))
    }
}

extension WorkflowProgress {
    /// The same step when some of its bytes were read.
    fileprivate func within(_ bytes: Int, of all: Int) -> WorkflowProgress {
        var step = self
        step.part = Double(bytes) / Double(max(1, all))
        step.detail = "\(grouped((bytes + 1023) / 1024)) KB read"
        return step
    }
}
