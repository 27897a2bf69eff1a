import Foundation
import Testing

/// What `check` says of content, views and notes that are not what bilan makes, word for word.
struct CheckContentTests {
    private static let mend = "To fix: make the database again from the archive: bilan rebuild.\n"

    /// An imported export, and what messages call it.
    private func inWorkspace(_ body: (Tool, URL, String) throws -> Void) throws {
        try Tool.inWorkspaceWithAnImport { bilan, file, name in
            let digits = name.suffix(68).prefix(12)
            try body(bilan, file, "Reach.csv (\(digits))")
        }
    }

    @Test(.enabled(if: Tool.hasSQLite), arguments: ["measures = 'views'", "format = 'meta.overview'"])
    func whatIsKeptOfAFileBesideItsRowsIsCompared(_ change: String) throws {
        try inWorkspace { bilan, _, name in
            try bilan.sql("UPDATE import_table SET \(change)")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(name): what the database keeps of it is not what bilan reads in the archived file
                    Reports may print other numbers than the file.
                    \(Self.mend)
                    """)
        }
    }

    @Test func storedFileThatIsNotRecognisedAnyMoreIsTold() throws {
        try inWorkspace { bilan, _, _ in
            try bilan.write("Day,Mentions\n2026-10-01,3\n", to: "inbox/maison/insta/mentions.csv")
            try bilan.write(
                """
                id: own.mentions
                name: {en: Mentions, fr: Mentions}
                platform: instagram
                grain: day
                columns:
                  - field: day
                    headers: {en: [Day]}
                  - measure: comments
                    headers: {en: [Mentions]}
                required:
                  - field: day
                  - measure: comments

                """, to: "formats/mentions.yml")
            #expect(try bilan("import").status == 0)
            #expect(try bilan("check").status == 0)
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("formats"))
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: mentions.csv (49058ef745ce): the archived file would not be stored now: no known export looks like this file: its columns are "Day", "Mentions"
                    Its rows are in the database and would not be in one that is made again.
                    \(Self.mend)
                    """)
        }
    }

    @Test func archivedFileWithoutDataIsTold() throws {
        try inWorkspace { bilan, file, _ in
            // The first three lines, as somebody put them into the archive by hand.
            let sha256 = "c10d49709fff38b371d06db3637d3235228589014d94bc922dcfe630f63579b3"
            let name = "archive/c1/\(sha256)"
            let note = try String(
                contentsOf: file.deletingPathExtension().appendingPathExtension("json"), encoding: .utf8)
            let lines = note.split(separator: "\n").filter { !$0.contains("seal") }
            try bilan.write(
                Tool.reach.split(separator: "\n").prefix(3).joined(separator: "\n") + "\n", to: name + ".csv")
            try bilan.write(
                lines.joined(separator: "\n").replacing("\"Reach.csv\",", with: "\"Empty.csv\""),
                to: name + ".json")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(name).csv (Empty.csv): it is in the archive and not in the database: it holds no data
                    Reports are made without it, and so is a database made again.
                    To fix: import the export again when it has data; or take it back: bilan undo c10d49709fff.

                    """)
            let rebuilt = try bilan("rebuild")
            #expect(rebuilt.status == 3)
            #expect(
                rebuilt.errors == """
                    error: \(name).csv: it holds no data
                    It was left out.
                    To fix: import the export again when it has data.

                    """)
        }
    }

    @Test func whatAnEarlierCheckLeftAndCannotBeRemovedIsTold() throws {
        try inWorkspace { bilan, _, _ in
            try bilan.makeFolder("bilan.sqlite-checking")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: bilan.sqlite-checking: the archived files cannot be read again to compare them: what an earlier check left cannot be removed: bilan.sqlite-checking: it is a folder
                    What is stored was not compared with what they say.
                    To fix: move it away, then run the command again; or leave the comparison out: bilan check --quick.

                    """)
            #expect(try bilan("check", "--quick").status == 0)
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func viewsFromBeforeTheLastChangeAreNoted() throws {
        try inWorkspace { bilan, _, _ in
            try bilan.sql("UPDATE current_account SET made_with = ''")
            let run = try bilan("check")
            #expect(run.status == 0)
            #expect(
                run.errors == """
                    note: bilan.sqlite: the views for other programs show maison/insta as before the last change
                    Reports are right. The next import makes the views anew.
                    To fix: run `bilan import`.

                    """)
            #expect(try bilan("import").status == 0)
            #expect(try bilan("check").errors == "")
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func viewsThatSayOtherThanTheRowsAreTold() throws {
        try inWorkspace { bilan, _, _ in
            try bilan.sql("UPDATE current_kpi SET value = value + 1")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: bilan.sqlite: the views for other programs say of maison/insta what its rows do not say
                    Other programs read wrong numbers; reports are right.
                    \(Self.mend)
                    """)
            #expect(try bilan("rebuild").status == 0)
            #expect(try bilan("check").errors == "")
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func viewsThatCannotBeMadeAfterAChangeAreTold() throws {
        try inWorkspace { bilan, _, _ in
            try bilan.sql(
                "CREATE TRIGGER no BEFORE INSERT ON current_account BEGIN SELECT RAISE(ABORT, 'no'); END")
            try bilan.write(Tool.reach.replacing("12", with: "13"), to: "inbox/maison/insta/More.csv")
            let imported = try bilan("import")
            let told = """
                bilan.sqlite: the database reported an error: no
                The change itself is stored. The views for other programs show what they showed before, until the next import.
                To fix: report it, with the command you ran.

                """
            #expect(imported.errors.hasSuffix("\nwarning: " + told), "\(imported.errors)")
            #expect(imported.output.contains("1 file imported, 1 file imported before."))
            let undone = try bilan("undo", "Reach.csv")
            #expect(undone.status == 1)
            #expect(undone.errors == "error: " + told)
        }
    }

    @Test func changedNoteOfAFileThatWasTakenBackIsTold() throws {
        try inWorkspace { bilan, file, _ in
            #expect(try bilan("undo", "Reach.csv").status == 0)
            let name = "archive/undone/\(file.deletingPathExtension().lastPathComponent).json"
            let text = try String(
                contentsOf: bilan.folder.appendingPathComponent(name), encoding: .utf8)
            try bilan.write(text.replacing("insta", with: "page"), to: name)
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(name): this is not what bilan wrote beside the archived file
                    It was taken back, and what was said of it is not sure.
                    To fix: import the export again from where you keep it: that writes it anew.

                    """)
        }
    }
}
