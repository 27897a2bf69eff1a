import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// What became of the database that was made anew.
package struct RebuildSummary: Sendable, Encodable {
    /// How many files of the archive were stored, and how many rows.
    package var files = 0
    package var rows = 0
    /// What was left out, and why.
    package var problems: [Problem] = []
    /// Where the database lies that was there before, when it was damaged or held more: a name beside `bilan.sqlite`.
    package var before: String?

    /// 0 done; 3 done, but files were left out.
    package var exitCode: Int32 { problems.contains { $0.severity == .error } ? 3 : 0 }

    private enum Key: String, CodingKey { case files, rows, messages, before }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(files, forKey: .files)
        try container.encode(rows, forKey: .rows)
        try container.encode(problems.map(\.description), forKey: .messages)
        try container.encodeIfPresent(before, forKey: .before)
    }
}

/// Makes the database again from the archive.
///
/// The new one is made beside the old one and takes its place when it is whole; a run that is broken off leaves the old one.
/// - Parameters:
///   - folder: the workspace
///   - options: the moment of it; what else they say is not used
///   - progress: told before each file, and within long ones
/// - Returns: what was stored, and what was left out
/// - Throws: `Problem` or `WorkspaceProblems`; the database is as it was.
package func rebuild(
    _ folder: WorkspaceFolder, _ options: ImportRequest,
    progress: @escaping (WorkflowProgress) -> Void = { _ in }
) throws -> RebuildSummary {
    let workspace = try folder.readFile()
    do { return try remake(folder, workspace, options, progress) } catch var problem as Problem {
        problem.consequence = "The database is as it was."
        throw problem
    }
}

private func remake(
    _ folder: WorkspaceFolder, _ workspace: WorkspaceFile, _ options: ImportRequest,
    _ progress: @escaping (WorkflowProgress) -> Void
) throws -> RebuildSummary {
    try folder.writing(progress: progress) {
        let old = try EarlierDatabase(folder)
        var summary = RebuildSummary()
        summary.problems += try old.describeAgain(in: folder.archive)
        let files = try folder.archive.contents().files
        let draft = DatabaseDraft(folder, for: .rebuilding)
        try DatabaseDraft.clear(in: folder)
        // After the swap there is nothing left of it; on a full disk it would be in the way.
        defer { draft.clearIfPossible() }
        let store = try Store(path: draft.path)
        try folder.replay(files, into: store, workspace, at: options, progress: progress) { file, result in
            if result.outcome == .imported {
                summary.files += 1
                summary.rows += result.rows.total
            } else {
                summary.problems += result.reasons(file).map { $0.of(file.name) }
            }
        }
        let lost = try old.imports.filter { try store.importInfo(sha256: $0.sha256) == nil }
        let held = Set(files.map(\.sha256))
        summary.problems += lost.filter { !held.contains($0.sha256) }.map(lostFile)
        try refreshViews(in: store, of: workspace, progress: progress)
        try store.closeWhole()
        summary.before = try draft.takePlace(of: old, keepingIt: !lost.isEmpty)
        return summary
    }
}

private func lostFile(_ info: ImportInfo) -> Problem {
    Problem(
        file: info.fileName,
        "it was imported and is not in archive/: its rows were in the old database alone",
        consequence: "Left out: \(count(info.rows, "rows")).",
        remedy: "import the export again from where you keep it.")
}

extension Problem {
    /// The same, about a file where it names none.
    fileprivate func of(_ name: String) -> Problem {
        var problem = self
        problem.file = problem.file ?? name
        return problem
    }
}
