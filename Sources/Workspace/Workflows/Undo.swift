import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// The imports of a workspace that can be taken back, the latest first.
/// - Returns: them, and warnings of files whose other names cannot be read
package func importsToUndo(
    in folder: WorkspaceFolder
) throws -> (imports: [RecentImport], problems: [Problem]) {
    let store = try folder.openStoreForReading()
    let candidates = try UndoCandidates(folder, store)
    try store.close()
    return (candidates.imports, candidates.unreadable)
}

/// Takes imports back: their rows go, their files move to `archive/undone/`.
///
/// The workspace is then as if the files had never been there.
/// - Parameters:
///   - names: what the person calls the imports: 6 or more first digits of the SHA-256, or a name or path of the file
///   - folder: the workspace
///   - progress: told before each
/// - Returns: what was taken back
/// - Throws: a `Problem` when a name means none or several; nothing was changed then. `WorkspaceProblems` of `bilan.yml`.
package func undo(
    _ names: [String], in folder: WorkspaceFolder, progress: (WorkflowProgress) -> Void = { _ in }
) throws -> [RecentImport] {
    let workspace = try folder.readFile()
    return try folder.writing(progress: progress) {
        let store = try folder.openStore()
        let candidates = try UndoCandidates(folder, store)
        var chosen: [RecentImport] = []
        for name in names {
            let found = try candidates.find(name)
            if !chosen.contains(found) { chosen.append(found) }
        }
        for (index, one) in chosen.enumerated() {
            progress(WorkflowProgress(item: one.fileName, done: index, total: chosen.count))
            do { try takeBack(one, store, folder.archive) } catch var problem as Problem {
                if index > 0 {
                    let done = "Taken back before it: \(count(index, "imports"))."
                    problem.consequence = [problem.consequence, done].compactMap(\.self).joined(
                        separator: " ")
                }
                throw problem
            }
        }
        try refreshViewsAfterChange(in: store, of: workspace, progress: progress)
        try store.close()
        return chosen
    }
}

/// Takes one import out of the store and its file out of the archive, both or none.
private func takeBack(_ one: RecentImport, _ store: Store, _ archive: Archive) throws {
    guard let origin = try store.origin(ofImportWithDigest: one.sha256) else {
        return try archive.undo(sha256: one.sha256, [])
    }
    do {
        try store.remove(importWithDigest: one.sha256) {
            try archive.undo(sha256: one.sha256, [Archive.Entry(origin)])
        }
    } catch var problem as Problem {
        problem.consequence = "\(one.fileName) was not taken back: its rows still count."
        do { try archive.takeFromUndone(sha256: one.sha256) } catch is Problem {
            problem.consequence =
                "The rows of \(one.fileName) still count, and not all that was moved to archive/undone/ could be moved back."
            problem.remedy = problem.remedy(
                followedBy: "; ", "take it back to the end: bilan undo \(one.shortID).")
        }
        throw problem
    }
}

extension Problem {
    /// What helps, and what helps instead or after it.
    ///
    /// - Returns: one sentence, such as `free some space; or leave the comparison out: bilan check --quick.`
    func remedy(followedBy joint: String, _ next: String) -> String {
        guard let remedy else { return next }
        return (remedy.hasSuffix(".") ? String(remedy.dropLast()) : remedy) + joint + next
    }
}

extension RecentImport {
    /// The first digits of its SHA-256: what `bilan undo` takes.
    package var shortID: String { sha256.shortID }

    /// `as of 2026-10-31`.
    var dated: String { asOf.map { "as of \($0)" } ?? "of a day unknown" }
}

extension String {
    /// The first digits of a SHA-256: what `bilan undo` takes.
    var shortID: String { String(prefix(12)) }
}
