import Foundation
import TestSupport
import Testing

struct ExportCommandTests {
    @Test func csvIsPlainForMachines() throws {
        try inReach { bilan in
            let run = try bilan("export", "--what", "days", "--month", "2026-10")
            #expect(run.errors == "")
            #expect(
                run.output
                    == [
                        "client,platform,account,account_name,section,day,currency,reach,id",
                        "maison,instagram,insta,maisonlumiere,,2026-10-01,,12,maison/insta/{metric}/period/2026-10-01..2026-10-01",
                        "maison,instagram,insta,maisonlumiere,,2026-10-02,,9,maison/insta/{metric}/period/2026-10-02..2026-10-02",
                        "maison,instagram,insta,maisonlumiere,,2026-10-31,,11,maison/insta/{metric}/period/2026-10-31..2026-10-31",
                        "",
                    ].joined(separator: "\r\n"))
        }
    }

    @Test func languageChangesWordsNotNumbers() throws {
        try inReach { bilan in
            let french = try bilan("export", "--what", "kpis", "--month", "2026-10").output
            let english = try bilan("export", "--what", "kpis", "--month", "2026-10", "--language", "en")
                .output
            #expect(french.contains(",Portée quotidienne moyenne,,count,"))
            #expect(english.contains(",Average daily reach,,count,"))
            for output in [french, english] {
                #expect(output.contains(",2026-10-01,2026-10-31,10.6666666667,"))
                #expect(output.contains(",3,31,,,"))
            }
        }
    }

    @Test func fileAndFolderAreWritten() throws {
        try inReach { bilan in
            let file = try bilan("export", "--what", "kpis", "--month", "2026-10", "--output", "out/kpis.csv")
            #expect(file.output.hasSuffix("/out/kpis.csv\n"))
            #expect(bilan.has("out/kpis.csv"))
            let json = try bilan("export", "--month", "2026-10", "--output", "numbers.json")
            #expect(json.status == 0)
            #expect(bilan.has("numbers.json"))
            let folder = try bilan("export", "--month", "2026-10", "--output", "all")
            #expect(folder.output.split(separator: "\n").count == 5)
            for subject in ["kpis", "posts", "days", "ads", "campaigns"] {
                #expect(bilan.has("all/maison/2026-10/\(subject).csv"))
            }
        }
    }

    @Test func fileThatCannotBeWrittenStopsNoOther() throws {
        try inReach { bilan in
            try bilan.makeFolder("all/maison/2026-10/kpis.csv")
            let run = try bilan("export", "--month", "2026-10", "--output", "all")
            #expect(run.status == 3)
            let folder = bilan.folder.path + "/all/maison/2026-10/"
            #expect(
                run.errors == """
                    error: \(folder)kpis.csv: the file cannot be written: it is a folder
                    Nothing half-written was left behind.
                    Written all the same: 4 other files.
                    To fix: move the folder "kpis.csv" away, then run the command again.

                    """)
            let others = ["posts", "days", "ads", "campaigns"].map { folder + $0 + ".csv\n" }
            #expect(run.output == others.joined())
        }
    }

    @Test func workbookGoesBesideTheReport() throws {
        try inReach { bilan in
            let run = try bilan("export", "--month", "2026-10", "--format", "xlsx")
            #expect(run.output.hasSuffix("/reports/maison/2026-10/numbers.fr.xlsx\n"))
            let named = try bilan(
                "export", "--month", "2026-10", "--output", "book.xlsx", environment: ["TZ": "Asia/Tokyo"])
            #expect(named.output.hasSuffix("/book.xlsx\n"))
            let first = try Data(
                contentsOf: bilan.folder.appendingPathComponent("reports/maison/2026-10/numbers.fr.xlsx"))
            let second = try Data(contentsOf: bilan.folder.appendingPathComponent("book.xlsx"))
            #expect(first == second)
        }
    }

    @Test func aWorkbookIsOneClients() throws {
        try inReach { bilan in
            let file =
                Tool.workspaceFile + """
                      balise:
                        language: fr
                        currency: EUR
                        timezone: Europe/Paris

                    """
            try bilan.write(file, to: "bilan.yml")
            let run = try bilan("export", "--month", "2026-10", "--output", "book.xlsx")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: book.xlsx: a workbook holds one client, and bilan.yml has 2
                    Nothing was exported.
                    To fix: name one with --client, or name a folder with --output for a workbook each.

                    """)
            #expect(!bilan.has("book.xlsx"))
        }
    }

    @Test func clientWithoutDataIsTold() throws {
        try inReach { bilan in
            let run = try bilan("export", "--what", "kpis", "--client", "maison", "--month", "2020-01")
            #expect(run.status == 1)
            #expect(run.output == "")
            #expect(
                run.errors == """
                    error: there is no data of client "maison" in 2020-01-01…2020-01-31
                    Nothing was exported.
                    To fix: name days of 2026-10-01…2026-10-31, or import exports of these; `bilan status` tells account by account.

                    """)
        }
    }

    @Test func accountsThatDoNotReachTheEndOfTheMonthAreNamed() throws {
        try inReach { bilan in
            let views = Tool.reach.replacingOccurrences(of: "Instagram reach", with: "Facebook views")
                .replacingOccurrences(of: "10-31", with: "10-05")
            try bilan.write(views, to: "inbox/maison/page/Views.csv")
            #expect(try bilan("import", "--quiet").status == 0)
            let run = try bilan("export", "--what", "kpis")
            #expect(run.status == 0)
            #expect(!run.output.isEmpty)
            #expect(try bilan("export", "--what", "kpis", "--quiet").errors == "")
        }
    }

    @Test func whatAnAuthorWroteIsNeverAFormula() throws {
        try Tool.inWorkspace { bilan in
            let header =
                "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
                + "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n"
            let row =
                "18071234567890123,17,maison,maison,\"=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\",0,10/03/2026 08:00,"
                + "https://www.instagram.com/p/x/,IG image,,Lifetime,5,9,3,0,,1,0\n"
            try bilan.write(header + row, to: "inbox/maison/insta/posts.csv")
            #expect(try bilan("import", "--quiet").status == 0)
            let csv = try bilan("export", "--what", "posts", "--month", "2026-10").output
            #expect(csv.contains(#","'=HYPERLINK(""http://evil.example"",""x"")","#))
            let json = try bilan("export", "--what", "posts", "--month", "2026-10", "--format", "json").output
            #expect(json.contains(#""caption" : "=HYPERLINK(\"http://evil.example\",\"x\")""#))
        }
    }

    private func inReach(_ body: (Tool) throws -> Void) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import", "--quiet").status == 0)
            try body(bilan)
        }
    }

    @Test func aClientWithoutDataIsNamed() throws {
        try Demo.inWorkspaceWithAClientWithoutData { bilan in
            let done = try bilan("export", "--what", "kpis", "--month", "2026-10")
            #expect(done.status == 3)
            #expect(
                done.errors == """
                    warning: no export of client "zz" is imported
                    It is left out; the other clients are complete.
                    To fix: put its exports into inbox/zz/insta/ and run `bilan import`.

                    """)
        }
    }

    @Test func aFolderThatEndsLikeAFileIsRefused() throws {
        try Tool.inWorkspace { bilan in
            let done = try bilan("export", "--what", "kpis", "--output", "numbers.txt")
            #expect(done.status == 64)
            #expect(
                done.errors.contains(
                    "--output numbers.txt ends like a file, and not in .csv, .json or .xlsx: end a folder's name with a slash."
                ))
        }
    }
}
