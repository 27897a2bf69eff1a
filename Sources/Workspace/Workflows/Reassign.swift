import Foundation
import Ingest
import MetricStore
import SocialMetrics

extension WorkspaceFolder {
    /// Reads files of the archive again where `bilan.yml` changed since they were imported, so that what is stored is what a
    /// rebuild would store; so are files that no account took before.
    /// - Parameters:
    ///   - store: the database
    ///   - accounts: every account of `bilan.yml`
    ///   - options: the moment, the exports, and whether it is a dry run; what else they say is not used
    ///   - others: more files to be read again
    ///   - progress: told before each file, and within long ones
    /// - Returns: the files that changed or were taken out
    /// - Throws: a `Problem` of what would stop every file; the rest is read with the next import.
    func reassign(
        _ store: Store, _ accounts: [AccountDraft], _ options: ImportRequest, also others: Set<String>,
        progress: @escaping (WorkflowProgress) -> Void
    ) throws -> [FileImport] {
        let files = try archive.contents().files
        let known = Set(try store.digests())
        let changed = try filesAssignedAnew(in: store, by: accounts).union(others)
        let waiting = files.filter { changed.contains($0.sha256) || !known.contains($0.sha256) }
        var said = ImportRequest(arrivedAt: options.arrivedAt, today: options.today)
        said.catalogue = options.catalogue
        said.isReassigning = true
        (said.dryRun, said.isOnCopy) = (options.dryRun, options.isOnCopy)
        let importer = Importer(store: store, archive: archive, accounts: accounts, options: said)
        var results: [FileImport] = []
        for (index, file) in waiting.enumerated() {
            let step = WorkflowProgress(item: file.name, done: index, total: waiting.count)
            progress(step)
            let result = try importer.importFile(file.inboxFile) { progress(step.within($0)) }
            if result.outcome == .imported || result.outcome == .readAgain || result.removed > 0 {
                results.append(result)
            }
        }
        try store.note(assignmentsBy: accounts)
        return results
    }

    /// What a person must know of `bilan.yml` and the archive before they believe what is stored: which files may belong to
    /// another account now, and which the archive holds that are not stored.
    /// - Returns: nothing where all is stored as `bilan.yml` says
    /// - Throws: `Problem` or `WorkspaceProblems`; an archive that cannot be read is one of the problems.
    package func changesSinceImport() throws -> [Problem] {
        let accounts = try readFile().accountDrafts
        let store = try openStoreForReading()
        var found = try [changeSinceImport(store, accounts)].compactMap(\.self)
        do { found += try unstoredFiles(store) } catch var problem as Problem {
            problem.severity = .warning
            found.append(problem)
        }
        try store.close()
        return found
    }

    /// That files of the archive are not stored, by the name of the first; nothing where all are.
    private func unstoredFiles(_ store: Store) throws -> [Problem] {
        let waiting = try unstored(in: store)
        guard let first = waiting.first else { return [] }
        var found: [Problem] = []
        // Of what cannot be read, the digest is known.
        var name = "archive/\(first.prefix(2))/\(first)"
        do { name = try archive.entry(sha256: first)?.name ?? name } catch var problem as Problem {
            problem.severity = .warning
            found.append(problem)
        }
        let others = waiting.count == 1 ? "" : " and \(count(waiting.count - 1, "other files"))"
        found.append(
            Problem(
                .warning, file: name,
                "it\(others) \(waiting.count == 1 ? "is" : "are") in the archive and not in the database",
                consequence: "Reports are made without.",
                remedy: "see why, and what to type: bilan check."))
        return found
    }

    /// Digests of files that lie in the archive, or of which something is known there, and that are not stored, in order.
    func unstored(in store: Store) throws -> [String] {
        // An import that is at work shows in the one or the other.
        let before = try archive.begun()
        let archived = try archive.digests()
        return try archived.subtracting(before + archive.begun() + store.digests()).sorted()
    }

    /// That files may be another account's, or nobody's, since `bilan.yml` was changed; nil where they are not.
    func changeSinceImport(_ store: Store, _ accounts: [AccountDraft]) throws -> Problem? {
        let changed = try filesAssignedAnew(in: store, by: accounts).count
        if changed == 0 { return nil }
        return Problem(
            .warning, file: WorkspaceFolder.fileName, "it changed since the last import",
            consequence: "\(count(changed, "files")) may belong to another account now, and "
                + "\(changed == 1 ? "is" : "are") stored as before.",
            remedy: "run `bilan import`.")
    }
}
