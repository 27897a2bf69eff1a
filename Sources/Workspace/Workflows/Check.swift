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
    /// The rows were not compared with the archived files, as the person wanted.
    package var isQuick = false
    /// Everything that is wrong, and notes on what is not.
    package var problems: [Problem] = []

    /// Nothing is wrong.
    package var isClean: Bool { !problems.contains { $0.severity == .error } }

    private enum Key: String, CodingKey { case clean, quick, archived, imported, rows, digest, messages }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(isClean, forKey: .clean)
        if isQuick { try container.encode(true, forKey: .quick) }
        try container.encode(archived, forKey: .archived)
        try container.encode(imported, forKey: .imported)
        try container.encode(rows, forKey: .rows)
        try container.encodeIfPresent(digest, forKey: .digest)
        try container.encode(problems.map(\.description), forKey: .messages)
    }
}

/// Verifies the archive, the database and their agreement; nothing is changed.
///
/// The archived files are read again, into a database that is taken away at the end, and everything stored is compared.
/// - Parameters:
///   - folder: the workspace
///   - quick: leave that reading out
///   - digest: also compute the digest of the content
///   - progress: told before each file, and within long ones
/// - Returns: what was found
/// - Throws: a `Problem` when the archive cannot be listed.
package func check(
    _ folder: WorkspaceFolder, quick: Bool = false, digest: Bool = false,
    progress: @escaping (WorkflowProgress) -> Void = { _ in }
) throws -> CheckResult {
    try folder.writing(progress: progress) {
        var check = WorkspaceCheck(folder, progress: progress)
        try check.archive()
        try check.database(quick: quick, digest: digest)
        return check.result
    }
}
