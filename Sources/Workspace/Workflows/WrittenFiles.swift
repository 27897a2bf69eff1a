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
    var paths: [Problem: [String]] = [:]
    var told: [Problem] = []
    for problem in problems {
        var reason = problem
        reason.file = nil
        if paths[reason] == nil { told.append(problem) }
        paths[reason, default: []] += [problem.file].compactMap(\.self)
    }
    return told.map { problem in
        var told = problem
        told.file = nil
        let others = paths[told].map { $0.dropFirst().map { "  " + $0 } } ?? []
        told.file = problem.file
        told.consequence = said(
            problem.consequence,
            written == 0 ? nil : "Written all the same: \(count(written, "other files")).")
        if !others.isEmpty {
            told.consequence = said(
                told.consequence, "The same is so of:\n" + others.joined(separator: "\n"))
        }
        return told
    }
}

/// Sentences of a consequence, each on its line.
func said(_ sentences: String?...) -> String {
    sentences.compactMap(\.self).joined(separator: "\n")
}
