import ArgumentParser
import Foundation
import Workspace

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Makes a workspace; never overwrites anything.",
        discussion: """
            Writes a commented bilan.yml, inbox/ and notes/.

            Example:
              bilan init my-agency
            """)

    @Argument(help: "The folder (default: this one).") var dir: String = "."
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            let folder = WorkspaceFolder(URL(fileURLWithPath: dir, relativeTo: Console.currentFolder))
            let result = try initialise(folder)
            if json { return try Console.print(json: result) }
            let made = result.made.isEmpty ? "nothing new" : result.made.joined(separator: ", ")
            let kept = result.kept.isEmpty ? "" : "; left as it was: " + result.kept.joined(separator: ", ")
            try Console.print(result: "\(result.folder): made \(made)\(kept)")
            if !global.quiet && !result.accountFolders.isEmpty {
                Console.print(message: "made " + result.accountFolders.joined(separator: ", "))
            }
            if !global.quiet && result.made.contains(WorkspaceFolder.fileName) {
                Console.print(message: "Next: name your clients in bilan.yml, fill inbox/, run bilan import.")
            }
        }
    }
}
