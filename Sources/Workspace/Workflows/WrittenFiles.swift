import Foundation
import Ingest
import SocialMetrics

/// Files of which some may be written though others cannot be.
struct WrittenFiles: Sendable {
    private(set) var files: [URL] = []
    /// What could not be written, each with its whole path.
    private(set) var failed: [Problem] = []

    /// Does a step of the work; a `Problem` is kept, and does not stop what comes after.
    /// - Returns: whether it was done
    /// - Throws: anything but a `Problem`.
    mutating func attempt(_ step: () throws -> Void) throws -> Bool {
        do { try step() } catch let problem as Problem {
            failed.append(problem)
            return false
        }
        return true
    }

    /// Writes a file, whole or not at all.
    mutating func write(_ bytes: Data, to file: URL, isLasting: Bool) throws {
        guard try attempt({ try FileAccess.write(bytes, to: file, name: file.path, isLasting: isLasting) })
        else { return }
        files.append(file)
    }
}

/// What is said of files that could not be written, beside a number of others that were.
///
/// What has the same reason and the same remedy is told once, with all of its paths.
func tellingOthers(_ problems: [Problem], written: Int) -> [Problem] {
    var alike: [Problem: [Problem]] = [:]
    var reasons: [Problem] = []
    for problem in problems {
        var reason = problem
        reason.file = nil
        if alike[reason] == nil { reasons.append(reason) }
        alike[reason, default: []].append(problem)
    }
    return reasons.compactMap { reason in
        guard let all = alike[reason], var told = all.first else { return nil }
        let others = all.dropFirst().compactMap(\.file).map { "\n  " + $0 }.joined()
        told.consequence = said(
            told.consequence,
            written == 0 ? nil : "Written all the same: \(count(written, "other files")).",
            others.isEmpty ? nil : "The same is so of:" + others)
        return told
    }
}

/// Sentences of a consequence, each on its line.
func said(_ sentences: String?...) -> String {
    sentences.compactMap(\.self).joined(separator: "\n")
}
