import ArgumentParser
import SocialMetrics
import Workspace

/// The command line: arguments in, words out.
@main
struct Bilan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bilan",
        abstract: "Client reports from the exports of social media and advertising platforms.",
        discussion: """
            In a workspace: put exports into inbox/<client>/<account>/, then

              bilan import
              bilan report

            Exit codes: 0 done; 3 done, but rows or files were set aside or could not be written, and stderr said which;
            1 failed, nothing changed; 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, Import.self, Inspect.self, ReportCommand.self, Export.self, Trace.self, Status.self,
            Undo.self, Rebuild.self, Check.self, Teach.self, Formats.self, Metrics.self,
        ])

    @OptionGroup var global: GlobalOptions

    /// Global options may stand before the command too.
    static func main() {
        main(GlobalOptions.behindCommand(Array(CommandLine.arguments.dropFirst())))
    }
}

/// What every command understands.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The workspace (default: $BILAN_WORKSPACE, or the nearest folder upwards with a bilan.yml).",
            valueName: "dir"))
    var workspace: String?

    @Flag(help: "Print no progress, remarks or summary; results and problems only.")
    var quiet = false

    /// Moves leading global options behind the name of the command, where its parser looks for them.
    static func behindCommand(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let first = rest.first {
            if first == "--workspace", rest.count > 1 {
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if first == "--quiet" || first.hasPrefix("--workspace=") {
                leading.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        guard let command = rest.first, !command.hasPrefix("-") else { return arguments }
        return [command] + leading + rest.dropFirst()
    }
}
