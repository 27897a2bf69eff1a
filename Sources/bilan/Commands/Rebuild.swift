import ArgumentParser
import Workspace

struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Makes the database again from the archive.",
        discussion: """
            The new database is made beside the old one and takes its place when it is whole. A damaged one is kept as
            bilan.sqlite.damaged, one that held more or that a newer bilan wrote as bilan.sqlite.before. Reports are the same
            afterwards, byte for byte. While another program is in the midst of reading bilan.sqlite, it is not replaced: close
            that program and run the command again.

            Example:
              bilan rebuild
            """)

    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            let bar = ProgressBar(quiet: global.quiet)
            defer { bar.finish() }
            let said = ImportRequest(arrivedAt: Console.now, today: Console.today)
            let summary = try rebuild(try global.folder(), said, progress: bar.show)
            bar.finish()
            Console.print(summary.problems, quiet: global.quiet)
            if json {
                try Console.print(json: summary)
            } else if !global.quiet {
                try Console.print(result: summary.words)
            }
            if summary.exitCode != 0 { throw ExitCode(summary.exitCode) }
        }
    }
}
