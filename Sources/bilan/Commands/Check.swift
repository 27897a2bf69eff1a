import ArgumentParser
import Workspace

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Verifies the archive, the database and their agreement.",
        discussion: """
            Every archived file is read again, and all that is stored is compared with it; --quick leaves that out. Nothing is
            changed. Exit code 0: everything is in order; 1: stderr says what is wrong and what to type.
            The digest is the same for every order in which the same files were imported, and after a rebuild. The names and
            folders they came with, and what was said of them, belong to it.

            Examples:
              bilan check
              bilan check --quick
              bilan check --digest --json
            """)

    @Flag(help: "Do not compare the rows with what the archived files say.") var quick = false
    @Flag(help: "Print one SHA-256 of everything that is stored.") var digest = false
    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
        try Console.run {
            let bar = ProgressBar(quiet: global.quiet)
            defer { bar.finish() }
            let result = try check(try global.folder(), quick: quick, digest: digest, progress: bar.show)
            bar.finish()
            Console.print(result.problems, quiet: global.quiet)
            if json {
                try Console.print(json: result)
            } else if !global.quiet {
                try Console.print(result: result.words)
            } else if let digest = result.digest {
                try Console.print(result: digest)
            }
            if !result.isClean { throw ExitCode.failure }
        }
    }
}
