import Foundation
import Testing

/// Compares text with the committed file `Goldens/<name>` beside the test.
///
/// `UPDATE_GOLDENS=1` rewrites the file and then fails, so that a rewriting run never passes. On a difference the
/// actual text is written to `Goldens/<name>.actual`, which git ignores.
/// - Parameters:
///   - actual: what the code made
///   - name: the file's name with its ending; write it as a literal, so that unused goldens can be found
///   - file: the test's own path
///   - sourceLocation: where a failure is shown
package func assertGolden(
    _ actual: String, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    assertGolden(Data(actual.utf8), named: name, file: file, sourceLocation: sourceLocation)
}

/// Compares bytes with the committed file `Goldens/<name>` beside the test, as `assertGolden` of a text does.
/// - Parameters:
///   - actual: what the code made
///   - name: the file's name with its ending
///   - file: the test's own path
///   - sourceLocation: where a failure is shown
package func assertGolden(
    _ actual: Data, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let golden = goldenFolder(beside: file).appendingPathComponent(name)
    let leftover = golden.appendingPathExtension("actual")
    do {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
            try write(actual, to: golden)
            try? FileManager.default.removeItem(at: leftover)
            Issue.record(
                "Goldens/\(name) was rewritten. Read the diff, then run without UPDATE_GOLDENS.",
                sourceLocation: sourceLocation)
            return
        }
        guard let expected = try? Data(contentsOf: golden) else {
            try write(actual, to: leftover)
            Issue.record(
                """
                Goldens/\(name) is missing. The actual output is in \(leftover.path).
                To make it: UPDATE_GOLDENS=1 swift test, read it, commit it.
                """, sourceLocation: sourceLocation)
            return
        }
        if expected == actual {
            try? FileManager.default.removeItem(at: leftover)
            return
        }
        try write(actual, to: leftover)
        Issue.record(
            """
            Goldens/\(name) differs. \(firstDifference(expected, actual))
            Compare: diff \(golden.path) \(leftover.path)
            To accept: UPDATE_GOLDENS=1 swift test, read the diff, commit it.
            """, sourceLocation: sourceLocation)
    } catch {
        Issue.record("Goldens/\(name) could not be written: \(error)", sourceLocation: sourceLocation)
    }
}

/// Fails for every file of `Goldens/` whose name no Swift file beside it writes as a literal.
///
/// Call it from one test of each target that has goldens.
/// - Parameters:
///   - also: names that the tests put together from parts
///   - file: the test's own path
///   - sourceLocation: where a failure is shown
package func assertNoUnusedGoldens(
    also: [String] = [], file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let goldens = goldenFolder(beside: file)
    let sources = paths(under: folder).filter { $0.hasSuffix(".swift") }
        .compactMap { try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
        .joined(separator: "\n")
    for name in paths(under: goldens) where !name.hasSuffix(".actual") && !also.contains(name) {
        if !sources.contains("\"\(name)\"") {
            Issue.record(
                "Goldens/\(name) is used by no test. Delete it, or name it in one.",
                sourceLocation: sourceLocation)
        }
    }
}

/// The folder of the goldens of the test in `file`.
private func goldenFolder(beside file: String) -> URL {
    URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent(
        "Goldens", isDirectory: true)
}

/// The files under a folder, as paths relative to it, in order of name.
private func paths(under folder: URL) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
        var isFolder: ObjCBool = false
        let there = FileManager.default.fileExists(
            atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
        return there && !isFolder.boolValue
    }.sorted()
}

private func write(_ data: Data, to file: URL) throws {
    try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
}

/// Names the first line that is not the same.
private func firstDifference(_ expected: Data, _ actual: Data) -> String {
    let before = lines(of: expected)
    let after = lines(of: actual)
    let same = zip(before, after).prefix { $0 == $1 }.count
    let was = same < before.count ? before[same] : "the end of the file"
    let got = same < after.count ? after[same] : "the end of the file"
    return "First at line \(same + 1):\n  expected: \(was)\n  actual:   \(got)"
}

private func lines(of data: Data) -> [String] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.prefix(300)) }
}
