import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// What a person said of the files to import, and the moment of it.
package typealias ImportRequest = ImportOptions

/// Imports files and folders, or the whole inbox, into the archive and the store.
///
/// With the whole inbox, the folders of accounts that are missing there are made.
/// - Parameters:
///   - paths: files and folders; empty for the inbox
///   - folder: the workspace
///   - options: what the person said of the files, and when
///   - progress: told before each file, and within long ones
/// - Returns: what became of each file, those in a ZIP archive one by one, in the order of their paths; what stopped it when files before are stored
/// - Throws: `Problem` or `WorkspaceProblems` when nothing was done.
package func importFiles(
    at paths: [URL], into folder: WorkspaceFolder, _ options: ImportRequest,
    progress: @escaping (WorkflowProgress) -> Void = { _ in }
) throws -> ImportSummary {
    let workspace = try folder.readFile()
    var options = options
    options.catalogue = try folder.catalogue()
    options.isOnCopy = options.dryRun
    _ = try options.catalogue.saying(options.format)
    try check(options, against: workspace)
    let hasInbox = FileManager.default.fileExists(atPath: folder.inbox.path)
    let places = paths.isEmpty && hasInbox ? [folder.inbox] : paths
    let files = try Inbox.files(at: places, inbox: folder.inbox, archive: folder.archive)
    return try folder.writing(progress: progress) {
        let store = try options.dryRun ? folder.openStoreForTrial() : folder.openStore()
        let importer = Importer(
            store: store, archive: folder.archive, accounts: workspace.accountDrafts, options: options)
        var interrupted: Set<String> = []
        if !options.dryRun {
            interrupted = try importer.clearInterrupted()
            try DatabaseDraft.clear(in: folder)
        }
        try store.describe(workspace.accountDrafts)
        let reassigned = try folder.reassign(
            store, workspace.accountDrafts, options, also: interrupted, progress: progress)
        if !options.dryRun { try importer.endInterrupted(interrupted) }
        var summary = try importAll(files, with: importer, progress: progress)
        summary.files.insert(contentsOf: reassigned, at: 0)
        if paths.isEmpty, !options.dryRun, summary.stop == nil {
            do { summary.madeFolders = try folder.makeAccountFolders(for: workspace) } catch let problem
                as Problem
            {
                summary.folderProblem = problem
                summary.folderProblem?.severity = .warning
            }
        }
        if !options.dryRun {
            do {
                try refreshViewsAfterChange(in: store, of: workspace, progress: progress)
            } catch var problem as Problem {
                problem.severity = .warning
                summary.viewsProblem = problem
            }
        }
        try store.close()
        return summary
    }
}

/// Imports files until one of them meets what would stop all others too.
///
/// Throws that when nothing was stored before it; else it is in the summary.
func importAll(
    _ files: [InboxFile], with importer: Importer, progress: @escaping (WorkflowProgress) -> Void
) throws -> ImportSummary {
    var summary = ImportSummary()
    let ahead = FilesAhead(files, for: importer)
    defer { ahead.stop() }
    for index in files.indices {
        guard let opened = try ahead.next() else { break }
        let first = summary.files.count
        for (place, part) in opened.files.enumerated() {
            let step = WorkflowProgress(item: part.name, done: index, total: files.count)
            progress(step)
            do {
                summary.files.append(try importer.importFile(part) { progress(step.within($0)) })
            } catch var problem as Problem {
                guard summary.changedSomething, !importer.options.dryRun else { throw problem }
                let stored = summary.count(.imported) + summary.count(.readAgain)
                problem.consequence = """
                    The import stopped at \(part.name), which was not stored; stored before it: \(count(stored, "files")).
                    """
                summary.stop = problem
                summary.notReached = files.count - index - 1 + opened.files.count - place - 1
                return summary
            }
        }
        // Said with the first import, not again with each one that changes nothing.
        if let remark = opened.remark, summary.files[first...].contains(where: { $0.outcome != .known }) {
            summary.files[first].problems.insert(remark, at: 0)
        }
    }
    return summary
}

extension WorkflowProgress {
    /// The same step while its file is being stored.
    func within(_ file: FileProgress) -> WorkflowProgress {
        var step = self
        if let rows = file.rows, let all = file.allRows, all > 0 {
            step.part = Double(rows) / Double(all)
            step.detail = "row \(grouped(rows)) of \(grouped(all))"
        } else {
            step.detail = "\(grouped((file.bytes + 1023) / 1024)) KB read"
        }
        return step
    }
}

private func check(_ options: ImportOptions, against workspace: WorkspaceFile) throws {
    if let asOf = options.asOf, asOf > options.today {
        throw Problem(
            .error, "--as-of \(asOf) is after today, \(options.today)", consequence: "Nothing was imported.",
            remedy: "give the day the files were exported.")
    }
    let client = try options.client.map { try workspace.require(client: $0) }
    guard let account = options.account else { return }
    let keys = (client.map { [$0] } ?? workspace.clients).flatMap(\.accounts).map(\.key)
    guard !keys.contains(account) else { return }
    let guess = didYouMean(account, among: keys)
    let whose = client.map { "client \"\($0.key)\"" } ?? "bilan.yml"
    throw Problem(
        file: WorkspaceFolder.fileName, "\(whose) has no account \"\(account)\"\(guess)",
        consequence: "Nothing was imported.", remedy: "use one of: \(keys.joined(separator: ", ")).")
}
