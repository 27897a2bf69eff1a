import ArgumentParser
import Foundation
import SocialMetrics
import Workspace

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows how files would be read; stores nothing and needs no workspace.",
        discussion: """
            Examples:
              bilan inspect Views.csv
              bilan inspect --json *.csv
              bilan inspect --csv --table 2 "Table data.csv"
              bilan inspect followers.xls download.zip
              bilan inspect --format meta.results Primary.csv
            """)

    @Argument(help: "The files.") var file: [String]
    @Flag(help: "Print JSON, one object a line; one for each file of a ZIP archive.") var json = false
    @Flag(help: "Print a table as it was read, as RFC 4180 CSV.") var csv = false
    @Option(
        help: ArgumentHelp("Which table --csv prints, from 1, counted through all sheets.", valueName: "n"))
    var table = 1
    @Option(help: ArgumentHelp("Which export they are: an id of bilan formats.", valueName: "id"))
    var format: String?
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if json && csv { throw ValidationError("--json and --csv exclude each other.") }
        if csv && file.count > 1 { throw ValidationError("--csv takes one file.") }
        if table < 1 { throw ValidationError("--table counts from 1.") }
    }

    func run() throws {
        var catalogue = ExportCatalogue.builtIn
        try Console.run { catalogue = try global.catalogue().saying(format) }
        var codes: [Int32] = []
        for name in file {
            do { codes += try inspect(name, catalogue, isFirst: codes.isEmpty) } catch let problem as Problem
            {
                Console.print([problem])
                codes.append(1)
            }
        }
        let code: Int32 = codes.allSatisfy { $0 == 1 } ? 1 : codes.contains { $0 != 0 } ? 3 : 0
        if code != 0 { throw ExitCode(code) }
    }

    /// Prints how a file, or each file of an archive, would be read.
    /// - Returns: an exit code for each
    private func inspect(_ name: String, _ catalogue: ExportCatalogue, isFirst: Bool) throws -> [Int32] {
        let url = URL(fileURLWithPath: name, relativeTo: Console.currentFolder)
        let (files, remark) = try InspectedFile.files(
            at: url, name: name, catalogue: catalogue)
        if let remark { Console.print([remark], quiet: global.quiet) }
        let read = files.compactMap { try? $0.get() }
        if csv, !read.isEmpty {
            try Console.print(bytes: try InspectedFile.csv(table: table, of: read, name: name))
            Console.print(InspectedFile.misfits(table: table, of: read), quiet: global.quiet)
        }
        return try files.enumerated().map { index, file in
            switch file {
            case .failure(let problem):
                Console.print([problem])
                return 1
            case .success(let inspected):
                if json {
                    try Console.print(data: try inspected.json() + "\n")
                } else if !csv {
                    try Console.print(result: (isFirst && index == 0 ? "" : "\n") + inspected.words)
                }
                Console.print(inspected.messages, quiet: global.quiet)
                return inspected.needsAttention ? 3 : 0
            }
        }
    }
}
