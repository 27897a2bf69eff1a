import ArgumentParser
import SocialMetrics
import Workspace

struct Formats: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the exports that are read.",
        discussion: """
            Example:
              bilan formats
            """)

    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            if json { return try Console.print(json: ListedFormat.all) }
            for format in ListedFormat.all {
                let platforms = format.platforms.map(\.name).joined(separator: ", ")
                try Console.print(
                    result: """
                        \(format.id)
                          \(format.name.en) (\(platforms)); headers in \(format.languages.joined(separator: ", "))
                        """)
            }
        }
    }
}
