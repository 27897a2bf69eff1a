import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows how files would be read; stores nothing and needs no workspace.",
        discussion: """
            Examples:
              bilan inspect Views.csv
              bilan inspect --json *.csv
              bilan inspect --csv --table 2 "Table data.csv"
            """)

    @Argument(help: "The files.") var file: [String]
    @Flag(help: "Print JSON, one object a line.") var json = false
    @Flag(help: "Print a table as it was read, as RFC 4180 CSV.") var csv = false
    @Option(help: ArgumentHelp("Which table of the file --csv prints, from 1.", valueName: "n"))
    var table = 1
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if json && csv { throw ValidationError("--json and --csv exclude each other.") }
        if csv && file.count > 1 { throw ValidationError("--csv takes one file.") }
        if table < 1 { throw ValidationError("--table counts from 1.") }
    }

    func run() throws {
        var codes: [Int32] = []
        for (index, name) in file.enumerated() {
            do {
                let url = URL(fileURLWithPath: name, relativeTo: Console.currentFolder)
                let inspected = try InspectedFile(url, name: name)
                if csv {
                    try Console.print(bytes: try inspected.csv(table: table))
                } else if json {
                    try Console.print(data: try inspected.json() + "\n")
                } else {
                    try Console.print(result: (index > 0 ? "\n" : "") + inspected.words)
                }
                Console.print(inspected.messages, quiet: global.quiet)
                codes.append(inspected.needsAttention ? 3 : 0)
            } catch let problem as Problem {
                Console.print([problem])
                codes.append(1)
            }
        }
        let code: Int32 = codes.allSatisfy { $0 == 1 } ? 1 : codes.contains { $0 != 0 } ? 3 : 0
        if code != 0 { throw ExitCode(code) }
    }
}
