import Foundation
import TestSupport
import Testing

/// Docs/Teaching.md is true: its files are written, its commands run, its outputs compared.
struct TeachingPageTests {
    private static let page = "Docs/Teaching.md"

    @Test func everyCommandOfThePageSaysWhatThePageSays() throws {
        let url = SharedExports.packageRoot.appendingPathComponent(Self.page)
        let text = try String(contentsOf: url, encoding: .utf8)
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Self.workspaceFile, to: "bilan.yml")
            assertPage(try Self.played(text, bilan), at: Self.page, filter: "TeachingPage")
        }
    }

    private static let workspaceFile = """
        clients:
          maison:
            language: fr
            currency: EUR
            timezone: Europe/Paris
            accounts:
              forum: { platform: forum }

        """

    /// The page with the outputs its commands have now.
    private static func played(_ text: String, _ bilan: Tool) throws -> String {
        var result: [String] = []
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
        while let line = lines.popFirst() {
            result.append(line)
            guard line.hasPrefix("```"), line.count > 3 else { continue }
            let block = Array(lines.prefix { $0 != "```" })
            lines = lines.dropFirst(block.count + 1)
            let words = line.dropFirst(3).split(separator: " ").map(String.init)
            switch (words[0], words.count) {
            case ("console", _):
                for command in block where command.hasPrefix("$ bilan ") {
                    result.append(command)
                    let run = try bilan.run(command.dropFirst(8).split(separator: " ").map(String.init))
                    for output in [run.output, run.errors] where !output.isEmpty {
                        result += output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                            .map(String.init)
                    }
                    #expect(run.status == 0, "\(command): \(run.errors)")
                }
            case ("yaml", 2):
                let file = bilan.folder.appendingPathComponent(words[1])
                result += try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(
                    String.init)
            default:
                try bilan.write(block.joined(separator: "\n") + "\n", to: words[words.count - 1])
                result += block
            }
            result.append("```")
        }
        return result.joined(separator: "\n")
    }
}
