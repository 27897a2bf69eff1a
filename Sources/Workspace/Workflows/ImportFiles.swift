import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// What a person said of the files to import, and the moment of it.
package typealias ImportRequest = ImportOptions

/// Imports files and folders, or the whole inbox, into the archive and the store.
/// - Parameters:
///   - paths: files and folders; empty for the inbox
///   - folder: the workspace
///   - options: what the person said of the files, and when
///   - progress: told before each file
/// - Returns: what became of each file, in the order of their paths
/// - Throws: `Problem` or `WorkspaceProblems` when nothing more can be done; files before are stored.
package func importFiles(
    at paths: [URL], into folder: WorkspaceFolder, _ options: ImportRequest,
    progress: (WorkflowProgress) -> Void = { _ in }
) throws -> ImportSummary {
    let workspace = try folder.readFile()
    try check(options, against: workspace)
    let hasInbox = FileManager.default.fileExists(atPath: folder.inbox.path)
    let places = paths.isEmpty && hasInbox ? [folder.inbox] : paths
    let files = try Inbox.files(at: places, inbox: folder.inbox)
    let store = try folder.openStore()
    let importer = Importer(
        store: store, archive: folder.archive, accounts: workspace.accountDrafts, options: options)
    var summary = ImportSummary()
    for (index, file) in files.enumerated() {
        progress(WorkflowProgress(item: file.name, done: index, total: files.count))
        summary.files.append(try importer.importFile(file))
    }
    try store.close()
    return summary
}

private func check(_ options: ImportOptions, against workspace: WorkspaceFile) throws {
    let client = try options.client.map { try workspace.require(client: $0) }
    guard let account = options.account else { return }
    let keys = (client.map { [$0] } ?? workspace.clients).flatMap(\.accounts).map(\.key)
    guard !keys.contains(account) else { return }
    let guess = nearest(to: account, among: keys).map { "; did you mean \"\($0)\"?" } ?? ""
    let whose = client.map { "client \"\($0.key)\"" } ?? "bilan.yml"
    throw Problem(
        file: WorkspaceFolder.fileName, "\(whose) has no account \"\(account)\"\(guess)",
        consequence: "Nothing was imported.", remedy: "use one of: \(keys.joined(separator: ", ")).")
}
