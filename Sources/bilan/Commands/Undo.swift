import ArgumentParser
import Workspace

struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes imports back; without a name, lists them.",
        discussion: """
            The workspace is then as if the file had never been there. The file itself moves to archive/undone/. An import
            of its folder leaves it out from now on; naming the file imports it again.

            Examples:
              bilan undo
              bilan undo 3f9a1c02b77e
              bilan undo inbox/maison-lumiere/instagram/Oct-01-2026_Oct-31-2026_123.csv
            """)

    @Argument(
        help: ArgumentHelp(
            "Which: the id that the list shows, or a name or the path of the file.", valueName: "import"))
    var imports: [String] = []
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            let folder = try global.folder()
            guard !imports.isEmpty else {
                let (list, problems) = try importsToUndo(in: folder)
                Console.print(problems, quiet: global.quiet)
                if json { return try Console.print(json: list) }
                return try Console.print(result: list.listed)
            }
            let bar = ProgressBar(quiet: global.quiet)
            defer { bar.finish() }
            let undone = try undo(imports, in: folder, progress: bar.show)
            bar.finish()
            if json { return try Console.print(json: undone) }
            if !global.quiet { try Console.print(result: undone.undone) }
        }
    }
}
