import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

extension Platform: ExpressibleByArgument {}

struct Teach: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "teach",
        abstract: "Drafts a description of an export that is not known yet, formats/<name>.yml.",
        discussion: """
            Columns are guessed from their headers and cells; guesses are marked "please check". Never overwrites a description.

            Examples:
              bilan teach topics.csv --platform forum
              bilan teach topics.csv --check
            """)

    @Argument(help: "An export: CSV, XLSX or XLS; a file of a ZIP archive as download.zip/Table.csv.")
    var file: String
    @Option(help: "The name of the description (default: the file's).") var name: String?
    @Option(help: "Where it is from: forum, inbox, listening, pinterest, crm, newsletter, …") var platform:
        Platform?
    @Flag(help: "Read the file through its description: the first rows and the totals.") var check = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            var request = TeachRequest()
            request.name = name
            request.platform = platform
            let url = URL(fileURLWithPath: file, relativeTo: Console.currentFolder)
            let folder = try global.folder()
            if check { return try show(try checkTaught(url, named: file, request, in: folder)) }
            let taught = try teach(url, named: file, request, in: folder)
            if json { return try Console.print(json: taught) }
            try Console.print(result: taught.words)
            if !global.quiet {
                let named = name.map { " --name \(shellWord($0))" } ?? ""
                Console.print(
                    message:
                        "Next: read \(taught.file), then run bilan teach \(shellWord(file))\(named) --check.")
            }
        }
    }

    private func show(_ reading: TaughtReading) throws {
        if json { try Console.print(json: reading) } else { try Console.print(result: reading.words) }
        Console.print(reading.messages, quiet: global.quiet)
        if reading.needsAttention { throw ExitCode(3) }
    }
}
