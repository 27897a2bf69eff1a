import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes the reports of one client or of all.",
        discussion: """
            Without a period: the latest month that at least half of a client's accounts tell of to its end, or the
            one that most tell of, in the client's language; a note names the accounts that do not.
            A client without data is left out and named, and a file that cannot be written stops no other: the exit code is
            then 3, or 1 when nothing was written.

            Examples:
              bilan report
              bilan report --client maison-lumiere --month 2026-10 --language en --format html,json
            """)

    @Option(help: "A client of bilan.yml (default: every client).") var client: String?
    @OptionGroup(title: "Period") var when: PeriodOptions
    @Option(help: ArgumentHelp("en or fr (default: the client's language).", valueName: "code"))
    var language: Language?
    @Option(help: ArgumentHelp("html, md, json; several with commas.", valueName: "list"))
    var format = "html,md"
    @Option(help: ArgumentHelp("Where to write (default: the workspace's reports/).", valueName: "dir"))
    var output: String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        _ = try when.period()
        _ = try formats()
    }

    func run() throws {
        Allocator.keepFreed()
        try Console.run {
            var order = ReportOrder()
            order.client = client
            order.period = try when.period()
            order.language = language
            order.formats = try formats()
            order.output = output.map { URL(fileURLWithPath: $0, relativeTo: Console.currentFolder) }
            let bar = ProgressBar(quiet: global.quiet)
            defer { bar.finish() }
            let folder = try global.folder()
            let writer = folder.noteOfWriter()
            // Said before what fails: it may be why.
            Console.print(
                [writer].compactMap(\.self) + (try folder.changesSinceImport()), quiet: global.quiet)
            let built = try buildReports(order, in: folder, progress: bar.show)
            bar.finish()
            Console.print(built.written.compactMap(\.note), quiet: global.quiet)
            Console.print(built.leftOut + built.failed)
            if json {
                try Console.print(json: built.written)
            } else {
                for file in built.written.flatMap(\.files) { try Console.print(result: file) }
            }
            if built.exitCode != 0 { throw ExitCode(built.exitCode) }
        }
    }

    private func formats() throws -> [ReportOrder.Format] {
        try format.split(separator: ",").map { name in
            let name = name.trimmingCharacters(in: .whitespaces)
            guard let format = ReportOrder.Format(rawValue: name) else {
                throw ValidationError("\"\(name)\" is no format: use html, md or json.")
            }
            return format
        }
    }
}
