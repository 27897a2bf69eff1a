import Foundation
import Testing

struct ImportCommandTests {
    @Test func importTellsEachFileAndTheTotals() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import")
            #expect(run.status == 0)
            #expect(run.errors == "")
            #expect(
                run.output == """
                    inbox/maison/insta/Reach.csv
                      Daily results (Meta Business Suite) → maison/insta, 2026-10-01…2026-10-31
                      3 new · exported 2026-10-31 or later (its last day)

                    1 file imported. Rows: 3 new.

                    """)
            let again = try bilan("import")
            #expect(again.status == 0)
            #expect(
                again.output == """
                    inbox/maison/insta/Reach.csv
                      imported before: nothing changed

                    1 file imported before: nothing changed.

                    """)
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach (1).csv")
            let copy = try bilan("import", "inbox/maison/insta/Reach (1).csv")
            #expect(copy.status == 0)
            #expect(
                copy.output == """
                    inbox/maison/insta/Reach (1).csv
                      imported before: its name, folder or options were noted, no number changed

                    1 file imported before: no number changed.

                    """)
            #expect(try bilan("import").output.hasSuffix("2 files imported before: nothing changed.\n"))
        }
    }

    @Test func workspaceWithoutInboxHasNothingToImport() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Tool.workspaceFile, to: "bilan.yml")
            let run = try bilan("import")
            #expect(run.status == 0)
            #expect(run.output == "There is nothing to import: the inbox is empty.\n")
            #expect(run.errors == "made inbox/maison/insta/, inbox/maison/page/\n")
            #expect(bilan.has("inbox/maison/page"))
            #expect(try bilan("import").errors == "", "they are there")
        }
    }

    @Test func jsonIsOneObject() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            let run = try bilan("import", "--json", "Reach.csv", "--client", "maison")
            #expect(run.status == 0)
            let answer = try #require(
                try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
            let file = try #require((answer["files"] as? [[String: Any]])?.first)
            #expect(file["outcome"] as? String == "imported")
            #expect(file["asOf"] as? String == "2026-10-31")
            #expect((answer["rows"] as? [String: Int])?["new"] == 3)
        }
    }

    @Test func rowSetAsideIsShownAndTheExitCodeSaysSo() throws {
        try Tool.inWorkspace { bilan in
            let text = Tool.reach.replacingOccurrences(of: "\"9\"", with: "\"1 2OO\"")
            try bilan.write(text, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import")
            #expect(run.status == 3)
            #expect(
                run.errors == """
                    warning: inbox/maison/insta/Reach.csv, line 5, column "Primary": "1 2OO" is not a number; \
                    a value looks like 1200
                      5 | "2026-10-02T00:00:00","1 2OO"
                        |                        ^^^^^
                    This cell was set aside and counts as absent; stored of this file: 2 rows.
                    To fix: download it again or correct it, and import the file again (rows are not counted twice).

                    """)
            #expect(run.output.hasSuffix("1 file imported. Rows: 2 new; 1 set aside.\n"))
        }
    }

    @Test func dryRunKeepsNothing() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import", "--dry-run")
            #expect(run.output.hasSuffix("1 file would be imported. Rows: 3 new.\n"))
            #expect(!bilan.has("archive"))
            #expect(try bilan("import").output.hasSuffix("1 file imported. Rows: 3 new.\n"))
        }
    }

    /// Each file is compared with those before it, not with the database alone.
    @Test func dryRunTellsOfFilesThatOverlapWhatTheImportTells() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach (1).csv")
            let longer = Tool.reach.replacing("\"9\"", with: "\"10\"") + "\"2026-11-01T00:00:00\",\"4\"\n"
            try bilan.write(longer, to: "inbox/maison/insta/Reach (2).csv")
            let other = Tool.reach.replacing("\"9\"", with: "\"11\"")
            try bilan.write(other, to: "inbox/maison/insta/Reach (3).csv")
            let trial = try bilan("import", "--dry-run")
            #expect(!bilan.has("archive") && !bilan.has("bilan.sqlite"))
            let done = try bilan("import")
            #expect(
                trial.output.hasSuffix(
                    "3 files would be imported, 1 file imported before. Rows: 4 new, 1 changed, 4 unchanged, 1 older than what is known.\n"
                ), "\(trial.output)")
            #expect(trial.output.replacing("would be imported", with: "imported") == done.output)
            #expect(trial.errors == done.errors && trial.status == done.status)
            #expect(
                try bilan("import", "--dry-run").output.hasSuffix(
                    "4 files imported before: nothing changed.\n"))
        }
    }

    @Test func dryRunTellsWhatAChangeOfTheWorkspaceFileMoves() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            try bilan.write(Tool.workspaceFile.replacing("insta:", with: "ig:"), to: "bilan.yml")
            let digest = try bilan("check", "--digest", "--quick").output
            let trial = try bilan("import", "--dry-run")
            #expect(try bilan("check", "--digest", "--quick").output == digest)
            let done = try bilan("import")
            #expect(done.errors.contains("Its rows are now those of maison/ig."))
            let would = trial.errors.replacing("would be those of", with: "are now those of")
            #expect(would + "made inbox/maison/ig/\n" == done.errors)
            #expect(trial.output.replacing("would be read again", with: "read again") == done.output)
        }
    }

    @Test func quietLeavesOnlyProblems() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            try bilan.write("", to: "inbox/maison/insta/empty.csv")
            let run = try bilan("--quiet", "import")
            #expect(run.status == 3)
            #expect(run.output == "")
            #expect(run.errors.hasPrefix("error: inbox/maison/insta/empty.csv: the file is empty\n"))
        }
    }

    @Test func workspaceMayBeNamedBeforeOrBehindTheCommandOrByTheEnvironment() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Tool.workspaceFile, to: "agency/bilan.yml")
            try bilan.write(Tool.reach, to: "Reach.csv")
            let runs = [
                try bilan("--workspace", "agency", "import", "--client", "maison", "Reach.csv"),
                try bilan("import", "--workspace=agency", "--client", "maison", "Reach.csv"),
                try bilan(
                    "import", "--client", "maison", "Reach.csv", environment: ["BILAN_WORKSPACE": "agency"]),
            ]
            #expect(runs.map(\.status) == [0, 0, 0], "\(runs.map(\.errors))")
            #expect(bilan.has("agency/archive"))
        }
    }
}
