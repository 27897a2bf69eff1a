import Foundation
import Testing

/// Compares a generated page with the committed one.
///
/// `UPDATE_GOLDENS=1` rewrites the page and then fails, so that a rewriting run never passes.
/// - Parameters:
///   - actual: what the code makes
///   - path: the page, from the folder of `Package.swift`: `Docs/Formats.md`
///   - filter: what to name behind `--filter` to write this page alone
///   - sourceLocation: where a failure is shown
package func assertPage(
    _ actual: String, at path: String, filter: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let page = SharedExports.packageRoot.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
        do {
            try Data(actual.utf8).write(to: page)
            Issue.record(
                "\(path) was rewritten. Read the diff, then run without UPDATE_GOLDENS.",
                sourceLocation: sourceLocation)
        } catch {
            Issue.record("\(path) could not be written: \(error)", sourceLocation: sourceLocation)
        }
        return
    }
    guard let expected = try? String(contentsOf: page, encoding: .utf8), expected == actual else {
        Issue.record(
            "\(path) is out of date. To write it again: UPDATE_GOLDENS=1 swift test --disable-xctest --filter \(filter)",
            sourceLocation: sourceLocation)
        return
    }
}
