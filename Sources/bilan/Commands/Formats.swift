import ArgumentParser
import SocialMetrics
import Workspace

struct Formats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "formats",
        abstract: "Lists the exports that are read, those of the workspace's formats/ first.",
        discussion: """
            The last lines are the names that accounts in bilan.yml are given, platform: instagram.

            Examples:
              bilan formats
              bilan formats --yaml meta.results
            """)

    @Option(
        help: ArgumentHelp("Print one of them as a file of formats/, to copy and change.", valueName: "id"))
    var yaml: String?
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            if let yaml {
                return try Console.print(data: try writtenFormat(yaml, in: try global.catalogue()))
            }
            let formats = ListedFormat.all(of: try global.catalogue())
            if json { return try Console.print(json: formats) }
            for format in formats {
                let own = format.isOwn ? "; of this workspace" : ""
                let known = format.languages.joined(separator: ", ")
                let headers = known.isEmpty ? "" : "; headers in \(known)"
                let platforms = format.platforms.map(\.name).joined(separator: ", ")
                try Console.print(
                    result: """
                        \(format.id)
                          \(format.name.en) (\(platforms))\(headers)\(own)
                        """)
            }
            try Console.print(result: "\n" + ListedFormat.platformWords)
        }
    }
}
