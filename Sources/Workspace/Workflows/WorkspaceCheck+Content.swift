import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// What is stored, beside what the archived files say.
extension WorkspaceCheck {
    /// A file of the archive that is not stored, and what the archived file is refused for; nil when that is not known.
    mutating func tellUnstored(_ file: ArchivedFile, _ reason: Problem?) {
        // That it was changed or that nothing is known of it is told already.
        guard unreadable[file.sha256] == nil, !altered.contains(file.sha256) else { return }
        let known = entries[file.sha256]?.first.map { " (\($0.name))" } ?? ""
        guard let reason else {
            return add(
                file.name + known, "it is in the archive and not in the database",
                "Reports are made without it.",
                result.isQuick
                    ? "see why, and what to type: bilan check."
                    : "make the database again from the archive: bilan rebuild.")
        }
        add(
            file.name + known, "it is in the archive and not in the database: \(reason.message)",
            "Reports are made without it, and so is a database made again.",
            reason.remedy(followedBy: "; or ", "take it back: bilan undo \(file.sha256.shortID)."))
    }

    /// Compares what is stored with what the archived files say.
    /// - Returns: whether it was compared and is the same
    mutating func compareContent(_ store: Store, quick: Bool, digest: Bool) throws -> Bool {
        let hash: ([UInt8]) -> [UInt8] = { Ingest.digest(of: $0) }
        let content =
            digest || !quick ? try store.content(hashing: hash, progress: progressOfRows("rows")) : nil
        if digest { result.digest = try content.map { try self.digest(of: $0) } }
        let workspace = try folder.readFile()
        if var change = try folder.changeSinceImport(store, workspace.accountDrafts) {
            change.severity = .error
            result.problems.append(change)
            return false
        }
        guard !quick, let content else { return false }
        let draft = DatabaseDraft(folder, for: .checking)
        let files = contents.files.filter {
            unreadable[$0.sha256] == nil && !altered.contains($0.sha256)
                && (content.holds($0.sha256) || !begun.contains($0.sha256))
        }
        var refused: [(ArchivedFile, Problem)] = []
        var found: (files: [ContentDifference], accounts: [String]) = ([], [])
        defer { draft.clearIfPossible() }
        do {
            try DatabaseDraft.clear(in: folder)
            let copy = try draft.open()
            try folder.replay(
                files, into: copy, workspace,
                at: ImportRequest(arrivedAt: Instant(seconds: 0), today: Day(number: 0)), progress: progress
            ) { file, result in
                if result.outcome != .imported { refused.append((file, result.reasons(file)[0])) }
            }
            let again = try copy.content(hashing: hash, progress: progressOfRows("rows read again"))
            found = try store.differences(content, from: again, of: copy, hashing: hash)
            try copy.close()
        } catch let problem as Problem {
            throw Problem(
                file: draft.name,
                "the archived files cannot be read again to compare them: \(problem.message)",
                consequence: "What is stored was not compared with what they say.",
                remedy: problem.remedy(
                    followedBy: "; or ", "leave the comparison out: bilan check --quick."))
        }
        let names = try store.imports().reduce(into: [:]) { $0[$1.sha256] = $1.fileName }
        for (file, reason) in refused {
            guard let name = names[file.sha256] else {
                tellUnstored(file, reason)
                continue
            }
            add(
                "\(name) (\(file.sha256.shortID))",
                "the archived file would not be stored now: \(reason.message)",
                "Its rows are in the database and would not be in one that is made again.",
                "make the database again from the archive: bilan rebuild.")
        }
        // What was broken off is read again by the next import.
        for one in found.files where !begun.contains(one.sha256) {
            let kept = one.wrong == 0 && one.missing == 0 ? try difference(of: one.sha256, store) : nil
            if let kept { tell(kept, of: names[one.sha256] ?? "archive") } else { tell(one, names) }
        }
        for place in found.accounts {
            add(
                folder.database.lastPathComponent,
                "what is kept of the account \(place) is not what bilan.yml and the files say",
                "Reports may be wrong.", "make the database again from the archive: bilan rebuild.")
        }
        let stored = Set(names.keys)
        let left = Set(refused.map(\.0.sha256))
        for file in files where !stored.contains(file.sha256) && !left.contains(file.sha256) {
            tellUnstored(file, nil)
        }
        return found.files.isEmpty && found.accounts.isEmpty
    }

    private mutating func tell(_ one: ContentDifference, _ names: [String: String]) {
        let line = one.line.map { ", the first on line \($0)" } ?? ""
        let wrong = "\(grouped(one.wrong)) of its \(count(one.rows, "rows")) in the database"
        let message =
            if one.wrong > 0 {
                wrong + (one.wrong == 1 ? " is" : " are") + " not what bilan reads in the archived file"
                    + line
            } else if one.missing > 0 {
                "\(count(one.missing, "rows")) of the archived file"
                    + (one.missing == 1 ? " is" : " are") + " not in the database" + line
            } else {
                "what the database keeps of it is not what bilan reads in the archived file"
            }
        add(
            "\(names[one.sha256] ?? "archive") (\(one.sha256.shortID))", message,
            "Reports may print other numbers than the file.",
            "make the database again from the archive: bilan rebuild.")
    }

    private func progressOfRows(_ item: String) -> (Int, Int) -> Void {
        { [progress = self.progress] rows, all in
            var step = WorkflowProgress(item: item, done: 0, total: 1)
            step.part = Double(rows) / Double(max(1, all))
            step.detail = "row \(grouped(rows)) of \(grouped(all))"
            progress(step)
        }
    }
}
