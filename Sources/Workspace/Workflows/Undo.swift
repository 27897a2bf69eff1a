import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// The imports of a workspace that can be taken back, the latest first.
package func importsToUndo(in folder: WorkspaceFolder) throws -> [RecentImport] {
    let store = try folder.openStoreForReading()
    let imports = try candidates(in: folder, store)
    try store.close()
    return imports
}

/// Everything that is stored, the latest first, then what lies in the archive and is not stored.
private func candidates(in folder: WorkspaceFolder, _ store: Store) throws -> [RecentImport] {
    let imports = try store.recentImports()
    return imports
        + (try folder.unstored(in: store)).map { sha256 in
            // Of what cannot be read, the digest is known.
            let entry = try? folder.archive.entry(sha256: sha256)
            return RecentImport(sha256: sha256, entry)
        }
}

/// Takes imports back: their rows go, their files move to `archive/undone/`.
///
/// The workspace is then as if the files had never been there.
/// - Parameters:
///   - names: what the person calls the imports: 6 or more first digits of the SHA-256, or the name of the file
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
        let imports = try candidates(in: folder, store)
        var chosen: [RecentImport] = []
        for name in names {
            let found = try find(name, among: imports)
            if !chosen.contains(found) { chosen.append(found) }
        }
        for (index, one) in chosen.enumerated() {
            progress(WorkflowProgress(item: one.fileName, done: index, total: chosen.count))
            guard let origin = try store.origin(ofImportWithDigest: one.sha256) else {
                try folder.archive.undo(sha256: one.sha256, [])
                continue
            }
            try store.remove(importWithDigest: one.sha256) {
                try folder.archive.undo(sha256: one.sha256, [Archive.Entry(origin)])
            }
        }
        try refreshViewsAfterChange(in: store, of: workspace, progress: progress)
        try store.close()
        return chosen
    }
}

private func find(_ name: String, among imports: [RecentImport]) throws -> RecentImport {
    let digits = name.lowercased()
    let isDigest = digits.count >= 6 && digits.allSatisfy(\.isHexDigit)
    var found = isDigest ? imports.filter { $0.sha256.hasPrefix(digits) } : []
    if found.isEmpty {
        let wanted = name.precomposedStringWithCanonicalMapping
        found = imports.filter { one in
            one.fileName == wanted || one.fileName.split(separator: "/").last.map(String.init) == wanted
        }
    }
    if found.count == 1 { return found[0] }
    guard let first = found.first else {
        let guess = didYouMean(name, among: imports.map(\.fileName))
        throw Problem(
            file: name, "no import is called so\(guess)", consequence: "Nothing was taken back.",
            remedy: "see their names and ids with `bilan undo`.")
    }
    let list = found.prefix(10).map { "\n  \($0.shortID)  \($0.fileName), \($0.dated)" }.joined()
    throw Problem(
        file: name, "\(count(found.count, "imports")) are called so", consequence: "Nothing was taken back.",
        remedy: "name one by its id, as in: bilan undo \(first.shortID)" + list)
}

extension RecentImport {
    /// The first digits of its SHA-256: what `bilan undo` takes.
    package var shortID: String { sha256.shortID }

    /// `as of 2026-10-31`.
    var dated: String { asOf.map { "as of \($0)" } ?? "of a day unknown" }

    /// A file of the archive that is not stored.
    fileprivate init(sha256: String, _ entry: Archive.Entry?) {
        self.init(
            sha256: sha256, fileName: entry?.name ?? "archive/\(sha256.prefix(2))/\(sha256)",
            asOf: entry?.asOf,
            arrivedAt: nil, rows: 0, accounts: [])
    }
}

extension String {
    /// The first digits of a SHA-256: what `bilan undo` takes.
    var shortID: String { String(prefix(12)) }
}
