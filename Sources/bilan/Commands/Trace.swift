import ArgumentParser
import SocialMetrics
import Workspace

struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Shows what stands behind a printed number: its formula, its rows, the lines of the files.",
        discussion: """
            Every number of a report has an id: in the JSON report, in the HTML page (data-id) and in exports.

            Example:
              bilan trace "maison-lumiere/instagram/views/period/2026-10-01..2026-10-31"
            """)

    @Argument(help: ArgumentHelp("The id of a number.", valueName: "id")) var id: String
    @Flag(help: "Show every part; otherwise the first 20 of each list.") var all = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            let (trace, problems) = try traceNumber(id, all: all, in: try global.folder())
            if json { try Console.print(json: trace) } else { try Console.print(result: trace.words) }
            Console.print(problems)
            if !problems.isEmpty { throw ExitCode(3) }
        }
    }
}
