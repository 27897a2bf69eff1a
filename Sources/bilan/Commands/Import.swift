import ArgumentParser
import Foundation
import Workspace

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Imports exports; without a path, the workspace's inbox.",
        discussion: """
            Each file is recognised by its content, archived and stored with its lines. Importing it twice changes nothing.
            What is said of a file by its name, with --as-of, --client or --account, corrects what was said before: say it again to
            correct it. What was said of a copy for another client or account stays with that one. To forget what was said, take the file back and import it anew: bilan undo FILE, then bilan import FILE.

            Examples:
              bilan import
              bilan import ~/Downloads/Views.csv --client maison-lumiere --account instagram
              bilan import --dry-run
            """)

    @Argument(help: "Files and folders.") var path: [String] = []
    @Option(help: "Whose exports they are: a client of bilan.yml.") var client: String?
    @Option(help: "Whose exports they are: an account of the client.") var account: String?
    @Option(
        help: ArgumentHelp(
            "The day they were exported, like 2026-11-02. In folders it counts for files that do not say.",
            valueName: "date"))
    var asOf: String?
    @Option(
        help: ArgumentHelp("The first day of tables that do not name theirs.", valueName: "date"))
    var from: String?
    @Option(help: ArgumentHelp("The last day of tables that do not name theirs.", valueName: "date"))
    var to: String?
    @Option(
        help: ArgumentHelp(
            "Which export they are, an id of bilan formats, when their columns do not tell.", valueName: "id")
    )
    var format: String?
    @Flag(help: "Say what would change and keep nothing.") var dryRun = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        _ = try range(from: from, to: to)
        _ = try asOf.map { try day($0, "--as-of") }
    }

    func run() throws {
        try Console.run {
            var said = ImportRequest(arrivedAt: Console.now, today: Console.today)
            said.client = client
            said.account = account
            said.asOf = try asOf.map { try day($0, "--as-of") }
            said.period = try range(from: from, to: to)
            said.format = format
            said.dryRun = dryRun
            let bar = ProgressBar(quiet: global.quiet)
            defer { bar.finish() }
            let paths = path.map { URL(fileURLWithPath: $0, relativeTo: Console.currentFolder) }
            let summary = try importFiles(at: paths, into: try global.folder(), said, progress: bar.show)
            bar.finish()
            Console.print(summary.messages, quiet: global.quiet)
            if !global.quiet && !summary.madeFolders.isEmpty {
                Console.print(message: "made " + summary.madeFolders.joined(separator: ", "))
            }
            if json {
                try Console.print(json: summary)
            } else if !global.quiet {
                try Console.print(result: summary.words(isDryRun: dryRun))
            }
            if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
        }
    }
}
