import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

#if canImport(Glibc)
    import Glibc
#endif

/// Results go to stdout, messages and progress to stderr.
enum Console {
    static func print(result text: String) { write(text + "\n", to: .standardOutput) }

    static func print(bytes: [UInt8]) { FileHandle.standardOutput.write(Data(bytes)) }

    /// Prints problems with an empty line between them; notes are left out when the person wants quiet.
    static func print(_ problems: [Problem], quiet: Bool = false) {
        let shown = problems.filter { !quiet || $0.severity != .note }
        if !shown.isEmpty { print(message: shown.map(text).joined(separator: "\n\n")) }
    }

    static func print(message text: String) { write(text + "\n", to: .standardError) }

    /// Runs a command and turns what it throws into a message and the exit code 1.
    static func run(_ work: () throws -> Void) throws {
        do { try work() } catch let problem as Problem {
            print([problem])
            throw ExitCode.failure
        } catch let problems as WorkspaceProblems {
            print(problems.problems)
            throw ExitCode.failure
        }
    }

    static let stderrIsTerminal = isatty(2) == 1

    /// Colour only on a terminal whose owner has not said `NO_COLOR`.
    private static let colours: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return stderrIsTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }()

    private static func text(of problem: Problem) -> String {
        let text = problem.description
        guard colours else { return text }
        let word = problem.severity.rawValue + ":"
        let colour = problem.severity == .error ? "31" : problem.severity == .warning ? "33" : "36"
        return "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + text.dropFirst(word.count)
    }

    private static func write(_ text: String, to handle: FileHandle) { handle.write(Data(text.utf8)) }
}

/// A bar on the terminal for work that takes more than a second; nothing elsewhere.
final class ProgressBar {
    private let started = Date()
    private let isShown: Bool
    private var width = 0

    init(quiet: Bool) { isShown = Console.stderrIsTerminal && !quiet }

    func show(_ progress: WorkflowProgress) {
        guard isShown, Date().timeIntervalSince(started) > 1 else { return }
        let filled = progress.total > 0 ? progress.done * 24 / progress.total : 0
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 24 - filled)
        let line = "\(bar) \(progress.done)/\(progress.total) \(progress.item.suffix(40))"
        let pad = String(repeating: " ", count: max(0, width - line.count))
        width = line.count
        FileHandle.standardError.write(Data("\r\(line)\(pad)".utf8))
    }

    /// Wipes the bar.
    func finish() {
        guard width > 0 else { return }
        FileHandle.standardError.write(Data(("\r" + String(repeating: " ", count: width) + "\r").utf8))
        width = 0
    }
}

extension GlobalOptions {
    /// The workspace the person means.
    func folder() throws -> WorkspaceFolder {
        try WorkspaceFolder.find(
            named: workspace, environment: ProcessInfo.processInfo.environment, from: Console.currentFolder)
    }
}

extension Console {
    static var currentFolder: URL {
        URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
    }

    /// The moment of the command; `SOURCE_DATE_EPOCH` fixes it, for runs that must be repeatable.
    static var now: Instant {
        let fixed = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int64($0) }
        return Instant(seconds: fixed ?? Int64(Date().timeIntervalSince1970))
    }

    /// The date on the person's clock.
    static var today: Day { now.day(in: .current) }
}
