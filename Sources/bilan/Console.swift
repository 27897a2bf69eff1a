import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

#if canImport(Glibc)
    import Glibc
#endif

/// Results go to stdout, messages and progress to stderr.
enum Console {
    /// Prints a result for a person.
    static func print(result text: String) throws { try print(data: visibleOnTerminal(text) + "\n") }

    /// Prints a result for a program, as it is.
    static func print(data text: String) throws { try print(bytes: Array(text.utf8)) }

    /// Prints a value as JSON on one line.
    static func print(json value: some Encodable) throws { try print(data: try oneLineJSON(value) + "\n") }

    static func print(bytes: [UInt8]) throws {
        if isatty(1) != 0 { hasTold = false }
        do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
            throw outputProblem(error)
        }
    }

    /// Prints problems with an empty line between them; notes are left out when the person wants quiet.
    static func print(_ problems: [Problem], quiet: Bool = false) {
        for problem in problems where !quiet || problem.severity != .note {
            print(message: (hasTold ? "\n" : "") + text(of: problem))
            hasTold = true
        }
    }

    /// Whether the last that the person saw was a problem; results on the same terminal part problems as well.
    ///
    /// Commands print from one thread alone.
    nonisolated(unsafe) private static var hasTold = false

    static func print(message text: String) { tell(text + "\n") }

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
        let text = visible(problem).description
        guard colours else { return text }
        let word = problem.severity.rawValue + ":"
        let colour = problem.severity == .error ? "31" : problem.severity == .warning ? "33" : "36"
        return "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + text.dropFirst(word.count)
    }

    /// The problem with nothing in it that steers a terminal; the marks stay under the spot they point to.
    private static func visible(_ problem: Problem) -> Problem {
        var shown = problem
        shown.file = problem.file.map(visibleOnOneLine)
        shown.column = problem.column.map(visibleOnOneLine)
        shown.message = visibleOnTerminal(problem.message)
        shown.consequence = problem.consequence.map(visibleOnTerminal)
        shown.remedy = problem.remedy.map(visibleOnTerminal)
        shown.excerpt = problem.excerpt.map { excerpt in
            let before = excerpt.text.prefix(excerpt.offset)
            let marked = excerpt.text.dropFirst(excerpt.offset).prefix(excerpt.length)
            return Problem.Excerpt(
                line: excerpt.line, text: visibleOnOneLine(excerpt.text),
                offset: visibleOnOneLine(String(before)).count, length: visibleOnOneLine(String(marked)).count
            )
        }
        return shown
    }

    /// Writes to stderr; when that fails there is nobody left to tell.
    fileprivate static func tell(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}

/// A bar on the terminal for work that takes more than a second; nothing elsewhere.
final class ProgressBar {
    private let started = Date()
    private let isShown: Bool
    private let isQuiet: Bool
    private var width = 0

    init(quiet: Bool) {
        isQuiet = quiet
        isShown = Console.stderrIsTerminal && !quiet
    }

    func show(_ progress: WorkflowProgress) {
        if progress.isWaiting, !isQuiet {
            Console.print(message: "waiting for another bilan that is at work in \(progress.item)")
        }
        guard isShown, Date().timeIntervalSince(started) > 1 else { return }
        let done = (Double(progress.done) + progress.part) / Double(max(1, progress.total))
        let filled = min(24, max(0, Int(done * 24)))
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: 24 - filled)
        let detail = progress.detail.map { " · " + $0 } ?? ""
        let item = visibleOnOneLine(String(progress.item.suffix(40)))
        let line = "\(bar) \(progress.done)/\(progress.total) \(item)\(detail)"
        let pad = String(repeating: " ", count: max(0, width - line.count))
        width = line.count
        Console.tell("\r\(line)\(pad)")
    }

    /// Wipes the bar.
    func finish() {
        guard width > 0 else { return }
        Console.tell("\r" + String(repeating: " ", count: width) + "\r")
        width = 0
    }
}

extension GlobalOptions {
    /// The exports that can be recognised: the built-in ones alone when there is no workspace and none was named.
    func catalogue() throws -> ExportCatalogue {
        let environment = ProcessInfo.processInfo.environment
        let isNamed = workspace != nil || !(environment["BILAN_WORKSPACE"] ?? "").isEmpty
        do { return try folder().catalogue() } catch let problem as Problem {
            if isNamed || problem.file != nil { throw problem }
            return .builtIn
        }
    }

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
