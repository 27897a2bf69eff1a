import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// The archived files, and what is known of them.
extension WorkspaceCheck {
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
        for (file, read) in contents.doubles {
            add(
                file, "another file is archived under the same SHA-256: \(read)",
                "This one is never read.", "move it out of archive/.")
        }
        let undone = try folder.archive.undoneFiles()
        let count = contents.files.count + undone.count
        for (index, file) in contents.files.enumerated() {
            try check(file, WorkflowProgress(item: file.name, done: index, total: count))
        }
        for (index, file) in undone.enumerated() {
            try checkUndone(
                file, WorkflowProgress(item: file.name, done: contents.files.count + index, total: count))
        }
    }

    private mutating func check(_ file: ArchivedFile, _ step: WorkflowProgress) throws {
        let isWhole = try checkBytes(
            of: file, step, "What the database says of it can no longer be made again.",
            "bring it back from a backup, or remove it and import the export from where you keep it.")
        if !isWhole { altered.insert(file.sha256) }
        do { entries[file.sha256] = try folder.archive.entries(sha256: file.sha256) } catch let problem
            as Problem
        { unreadable[file.sha256] = problem }
        // An import that was broken off may not have come to it.
        if contents.withoutSidecar.contains(file.sha256), !begun.contains(file.sha256) {
            unreadable[file.sha256] = Problem(
                file: file.name, "what is known of it is missing: \(file.sha256).json is not beside it",
                consequence: "Its name, its account and the day of its export cannot be repeated.",
                remedy: "import the export again from where you keep it: that writes it anew.")
        }
    }

    /// A file that was taken back can be imported again, if it is what it was.
    private mutating func checkUndone(_ file: ArchivedFile, _ step: WorkflowProgress) throws {
        _ = try checkBytes(
            of: file, step, "It was taken back, and cannot be imported again from here.",
            "bring it back from a backup, or remove it and the .json of its name beside it.")
        do { _ = try folder.archive.entries(sha256: file.sha256, undone: true) } catch var problem as Problem
        {
            problem.consequence = "It was taken back, and what was said of it is not sure."
            result.problems.append(problem)
        }
    }

    /// Whether the bytes of a file are those it is named by; says so where they are not, or cannot be read.
    private mutating func checkBytes(
        of file: ArchivedFile, _ step: WorkflowProgress, _ consequence: String, _ remedy: String
    ) throws -> Bool {
        progress(step)
        do {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: file.url.path, isDirectory: &isFolder),
                isFolder.boolValue
            {
                add(file.name, "a folder is where the archived file has to be", consequence, remedy)
                return false
            }
            var read = 0
            let found = try sha256(ofFile: file.url, name: file.name) { [progress] piece in
                read += piece
                progress(step.within(read, of: file.size))
            }
            if found == file.sha256 { return true }
            add(
                file.name, "the archived file was changed: its name is not the SHA-256 of its bytes",
                consequence,
                remedy)
        } catch var problem as Problem {
            problem.consequence = consequence
            // A file that is there is not to be looked for elsewhere.
            let isThere = FileManager.default.fileExists(atPath: file.url.path)
            if !isThere || FileManager.default.isReadableFile(atPath: file.url.path) {
                problem.remedy = remedy
            }
            result.problems.append(problem)
        }
        return false
    }
}

/// What the archive and the database say of one file.
extension WorkspaceCheck {
    /// What both say of a file beside its rows, where that is not the same: `the day of its export is …`.
    /// - Returns: nil where they say the same, and where one of them says nothing
    func difference(of sha256: String, _ store: Store) throws -> String? {
        guard let told = entries[sha256], let origin = try store.origin(ofImportWithDigest: sha256) else {
            return nil
        }
        let stored = Archive.Entry(origin)
        if told.contains(where: { $0.isOrigin(stored) }) { return nil }
        let all = told.map { $0.differences(from: stored) }
        guard let nearest = all.min(by: { $0.count < $1.count }) else { return nil }
        return nearest.map { "\($0.what) is \($0.archived) in the archive and \($0.stored) in the database" }
            .joined(separator: "; ")
    }

    mutating func tell(_ difference: String, of name: String) {
        add(
            name, "the archive and the database do not say the same of it: \(difference)",
            "A database made again would say what the archive says.",
            "make it from the archive, which counts: bilan rebuild.")
    }
}

extension Archive.Entry {
    /// What is kept of a file in the archive and in the database, where both differ.
    fileprivate func differences(from stored: Archive.Entry) -> [(
        what: String, archived: String, stored: String
    )] {
        let said: [(String, String?, String?)] = [
            ("its name", name, stored.name),
            ("the day of its export", asOf.description, stored.asOf.description),
            ("where that day is from", asOfSource.rawValue, stored.asOfSource.rawValue),
            ("its client", client, stored.client), ("its account", account, stored.account),
            ("its first day", from?.description, stored.from?.description),
            ("its last day", to?.description, stored.to?.description),
        ]
        return said.filter { $0.1 != $0.2 }.map {
            ($0.0, $0.1.map(quoted) ?? "not said", $0.2.map(quoted) ?? "not said")
        }
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }
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
