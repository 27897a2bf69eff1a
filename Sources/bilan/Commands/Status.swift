import ArgumentParser
import Workspace

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Shows what is covered from when to when, the gaps, and what to export next.",
        discussion: """
            Example:
              bilan status --json
            """)

    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            let folder = try global.folder()
            let writer = folder.noteOfWriter()
            let status = try status(of: folder, today: Console.today)
            Console.print(
                [writer].compactMap(\.self) + (try folder.changesSinceImport()), quiet: global.quiet)
            if json { return try Console.print(json: status) }
            try Console.print(result: status.words)
        }
    }
}
