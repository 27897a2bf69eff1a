import Foundation
import Testing

/// Somebody else's text never steers the terminal; output that cannot be written is told.
struct TerminalTests {
    private let hostile = "Na\u{1B}[2J\u{1B}]0;title\u{07}me\u{9B}31m\u{202E}x"

    @Test func messagesShowControlCharacters() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("\(hostile),Age\nAnna,31\n", to: "inbox/maison/insta/file.csv")
            let run = try bilan("import")
            #expect(run.status == 1)
            #expect(
                run.errors == #"""
                    error: inbox/maison/insta/file.csv, line 1: no known export looks like this file: its columns are \#
                    "Na␛[2J␛]0;title␇me\u{9b}31m\u{202e}x", "Age"
                    Nothing was read from this file.
                    To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach inbox/maison/insta/file.csv`.

                    """#)
        }
    }

    @Test func cellsInExcerptsShowThemAndTheMarksStayBelow() throws {
        try Tool.inWorkspace { bilan in
            let text = Tool.reach.replacingOccurrences(of: "\"9\"", with: "\"\u{1B}[2J9\"")
            try bilan.write(text, to: "inbox/maison/insta/Reach.csv")
            #expect(
                try bilan("import").errors.hasPrefix(
                    """
                    warning: inbox/maison/insta/Reach.csv, line 5, column "Primary": "␛[2J9" is not a number; \
                    a value looks like 1200
                      5 | "2026-10-02T00:00:00","␛[2J9"
                        |                        ^^^^^

                    """))
        }
    }

    @Test func resultsForPersonsShowThemAndResultsForProgramsKeepThem() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write("\(hostile),Age\nAnna,31\n", to: "file.csv")
            let words = try bilan("inspect", "file.csv").output
            #expect(words.contains(#"Na␛[2J␛]0;title␇me\u{9b}31m\u{202e}x"#))
            #expect(!words.contains("\u{1B}") && !words.contains("\u{202E}"))
            let csv = try bilan("inspect", "--csv", "file.csv").output
            #expect(csv.hasPrefix("\(hostile),Age\r\n"))
        }
    }

    @Test(
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no device that is full"),
        arguments: [["formats"], ["metrics", "--json"], ["status"], ["inspect", "Reach.csv"]])
    func outputThatCannotBeWrittenIsTold(_ arguments: [String]) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            let run = try bilan.run(arguments, output: URL(fileURLWithPath: "/dev/full"))
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: the results cannot be printed: the disk is full
                    They are incomplete; what the command stored or wrote is there.
                    To fix: make room where the output goes, or send it elsewhere.

                    """)
        }
    }
}
