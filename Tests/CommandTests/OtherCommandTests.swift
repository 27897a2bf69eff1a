import Foundation
import Testing

struct OtherCommandTests {
    @Test func initMakesAWorkspaceThatWorksAndOverwritesNothing() throws {
        try Tool.inEmptyFolder { bilan in
            let run = try bilan("init", "agency")
            #expect(run.status == 0)
            #expect(run.output.hasSuffix("/agency: made bilan.yml, inbox/, notes/\n"))
            #expect(
                try bilan("--workspace", "agency", "status").status == 0, "the template is a valid bilan.yml")
            try bilan.write("mine", to: "agency/bilan.yml")
            let again = try bilan("init", "agency")
            #expect(again.output.hasSuffix("made nothing new; left as it was: bilan.yml, inbox/, notes/\n"))
            let kept = bilan.folder.appendingPathComponent("agency/bilan.yml")
            #expect(try String(contentsOf: kept, encoding: .utf8) == "mine")
        }
    }

    @Test func reportIsWrittenForTheLastCompleteMonth() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            _ = try bilan("import")
            let run = try bilan("report")
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.output.split(separator: "\n").count == 2)
            for ending in ["html", "md"] { #expect(bilan.has("reports/maison/2026-10/report.fr.\(ending)")) }
            let other = try bilan(
                "report", "--client", "maison", "--quarter", "2026-Q4", "--language", "en", "--format",
                "json",
                "--output", "elsewhere")
            #expect(other.status == 0, "\(other.errors)")
            #expect(bilan.has("elsewhere/maison/2026-Q4/report.en.json"))
        }
    }

    @Test func statusNamesGapsAndWhatToExportNext() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            _ = try bilan("import")
            #expect(
                try bilan("status").output == """
                    Maison Lumière (maison): 1 file, last complete month 2026-10
                      insta (Instagram, maisonlumiere)
                        days: 2026-10-01…2026-10-31; 28 days missing: 2026-10-03…2026-10-30
                        to export next: 2026-11-01
                      page (Facebook, Maison Lumière)
                        nothing imported yet: put its exports into inbox/maison/page/
                        to export next: 2026-10-01…2026-11-01

                    """)
        }
    }

    @Test func inspectNeedsNoWorkspaceAndWritesNothing() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            let run = try bilan("inspect", "Reach.csv")
            #expect(run.status == 0)
            #expect(
                run.output == """
                    Reach.csv: recognised
                      table 1 "Instagram reach": Daily results (Meta Business Suite) (meta.results), en; utf-8, \
                    delimiter ,, header in line 3
                        3 records, 2026-10-01…2026-10-31
                        Date     date
                        Primary  measure reach, 3 filled

                    """)
            let csv = try bilan("inspect", "--csv", "Reach.csv")
            #expect(csv.output.hasPrefix("Date,Primary\r\n2026-10-01T00:00:00,12\r\n"))
            #expect(!bilan.has("bilan.sqlite"))
        }
    }

    @Test func inspectSaysThatATitleIsMissing() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(
                "sep=,\n\"Date\",\"Primary\"\n\"2026-10-01T00:00:00\",\"3\"\n", to: "Visits.csv")
            #expect(
                try bilan("inspect", "Visits.csv").output.hasPrefix(
                    "Visits.csv: looks like meta.results, and does not say what its numbers are\n"))
        }
    }

    @Test func inspectPrintsADamagedTableAsReadAndNamesTheRowsThatDoNotFit() throws {
        try Tool.inEmptyFolder { bilan in
            let text = """
                Day,Guest,Nights,Price,,
                2026-10-01,Anna Berg,2,80.5,,
                2026-10-02,Ben Carr,3,81.5,,
                2026-10-03,Dora, née Ek,1,82.5
                2026-10-04,Fay Gill,4
                2026-10-05,Hal Ivers3,83.5
                2026-10-06,Jo Kern,5,84.5,,
                2026-10-07,Lou Mann,6,85.5,,
                2026-10-08,Nora Orr,7,86.5,,
                ,,,,,

                """
            try bilan.write(text, to: "guests.csv")
            let run = try bilan("inspect", "--csv", "guests.csv")
            #expect(
                run.output
                    == [
                        "Day,Guest,Nights,Price", "2026-10-01,Anna Berg,2,80.5", "2026-10-02,Ben Carr,3,81.5",
                        "2026-10-03,\"Dora, née Ek\",1,82.5", "2026-10-04,Fay Gill,4,",
                        "2026-10-05,Hal Ivers3,,83.5", "2026-10-06,Jo Kern,5,84.5",
                        "2026-10-07,Lou Mann,6,85.5", "2026-10-08,Nora Orr,7,86.5", "",
                    ].joined(separator: "\r\n"))
            #expect(
                run.errors.hasPrefix(
                    """
                    note: guests.csv, line 4: the row has 5 cells where the header has 4
                    A delimiter inside "Guest" was taken for text.

                    note: guests.csv, line 5: the row has 3 of the header's 4 cells
                    The last ones are empty.

                    warning: guests.csv, line 6: the row has 3 of the header's 4 cells
                    They stand where the other rows have such cells; "Nights" is empty. It is not certain: an import \
                    sets the row aside.

                    """))
        }
    }

    @Test func messagesHaveAnEmptyLineBetweenThem() throws {
        try Tool.inEmptyFolder { bilan in
            let rows = (1...9).map { "2026-10-0\($0),Guest \($0),\($0),8\($0).5\n" }.joined()
            try bilan.write(
                "Day,Guest,Nights,Price\n" + rows + "2026-10-10,Dora, née Ek,1,82.5\n", to: "guests.csv")
            let csv = try bilan("inspect", "--csv", "guests.csv").errors
            #expect(csv.contains("was taken for text.\n\nerror: guests.csv, line 1: no known export"))
            try bilan.write("Name,Age\nAnna,31\n", to: "a.csv")
            try bilan.write("Name,Age\nAnna,31\n", to: "b.csv")
            let two = try bilan("inspect", "--json", "a.csv", "b.csv").errors
            #expect(two.contains("teach a.csv`.\n\nerror: b.csv, line 1: no known export"))
        }
    }

    @Test func inspectPrintsOneJSONObjectALine() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            try bilan.write("Name,Age\nAnna,31\n", to: "other.csv")
            let run = try bilan("inspect", "--json", "Reach.csv", "other.csv")
            #expect(run.status == 3)
            let answers = try run.output.split(separator: "\n").map {
                try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
            }
            #expect(answers.map { $0["outcome"] as? String } == ["recognised", "unrecognised"])
            let table = try #require((answers.first?["tables"] as? [[String: Any]])?.first)
            #expect(table["format"] as? String == "meta.results")
            #expect(table["records"] as? Int == 3)
            #expect(table["headerLine"] as? Int == 3)
        }
    }

    @Test func cataloguesArePrintedAndAreJSON() throws {
        try Tool.inEmptyFolder { bilan in
            #expect(try bilan("formats").output.contains("meta.instagram-posts\n  "))
            #expect(try bilan("metrics", "--language", "fr").output.contains("reach\n  Portée\u{00A0}: "))
            #expect(try bilan("metrics", "--language", "fr").output.contains("\n  Cumul\u{00A0}: jamais\n"))
            let english = try bilan("metrics").output
            #expect(english.contains("\n  Combined: added\n"))
            #expect(english.contains("\n  Formula: `1000 × spend ÷ impressions`\n"))
            #expect(english.contains("instagram: (likes + comments + saves + shares) ÷ reach`\n"))
            for command in ["formats", "metrics"] {
                let list = try bilan(command, "--json").output
                #expect(try JSONSerialization.jsonObject(with: Data(list.utf8)) is [[String: Any]])
            }
        }
    }

    @Test func numberOfAnAccountWithoutExportsIsToldToHaveNothingBehindIt() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let run = try bilan("trace", "maison/page/views/period/2026-10-01..2026-10-31")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: there is nothing behind maison/page/views/period/2026-10-01..2026-10-31: no export of the account was imported
                    Nothing can be shown.
                    To fix: see `bilan status` for the days that are known, or copy the id anew from a report in JSON.

                    """)
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self"), "there is no /proc"))
    func workbookWithoutAPlaceForItsDraftIsRefused() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let run = try bilan(
                "export", "--client", "maison", "--month", "2026-10", "--format", "xlsx",
                environment: ["TMPDIR": "/proc"])
            #expect(run.status == 1)
            #expect(
                run.errors.hasSuffix(
                    """
                    error: the workbook cannot be made: Error creating output xlsx file. Usually a permissions error.
                    No workbook was written.
                    To fix: make room in the folder for temporary files, or use --format csv.

                    """), "\(run.errors)")
            #expect(!bilan.has("reports"))
        }
    }

    @Test func everyCommandHasHelpWithAnExample() throws {
        try Tool.inEmptyFolder { bilan in
            for command in [
                "init", "import", "inspect", "report", "status", "teach", "formats", "metrics", "trace",
            ] {
                let run = try bilan(command, "--help")
                #expect(run.status == 0)
                #expect(run.output.contains("Example"), "\(command)")
                #expect(run.output.contains("bilan \(command)"), "\(command)")
            }
            #expect(try bilan("--version").output == "0.1.0\n")
        }
    }
}
