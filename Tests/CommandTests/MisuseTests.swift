import Foundation
import Testing

/// What a newcomer does wrong, and what the tool says.
struct MisuseTests {
    @Test func dayToComeIsNoDayOfAnExport() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import", "--as-of", "2026-11-03")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: --as-of 2026-11-03 is after today, 2026-11-02
                    Nothing was imported.
                    To fix: give the day the files were exported.

                    """)
            #expect(!bilan.has("archive"))
            #expect(try bilan("import", "--as-of", "2026-11-02").status == 0)
        }
    }

    @Test func inspectSaysThatAFolderIsNoFile() throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan("inspect", "inbox")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: inbox: it is a folder: only files can be inspected
                    Nothing was read.
                    To fix: name the files in it.

                    """)
        }
    }

    @Test func inspectPrintsNoSumOfWhatIsNeverAdded() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            #expect(try bilan("inspect", "Reach.csv").output.hasSuffix("  measure reach, 3 filled\n"))
            let views = Tool.reach.replacingOccurrences(of: "Instagram reach", with: "Views")
            try bilan.write(views, to: "Views.csv")
            #expect(try bilan("inspect", "Views.csv").output.hasSuffix("  measure views, 3 filled, sum 32\n"))
        }
    }

    @Test func initMakesTheFoldersOfItsExample() throws {
        try Tool.inEmptyFolder { bilan in
            let run = try bilan("init", "agency")
            #expect(
                run.errors == """
                    made inbox/my-client/instagram/, inbox/my-client/facebook/
                    Next: name your clients in bilan.yml, fill inbox/, run bilan import.

                    """)
            #expect(bilan.has("agency/inbox/my-client/facebook"))
            #expect(try bilan("--quiet", "init", "other").errors == "")
        }
    }

    @Test func importOfNamedFilesOrADryRunMakesNoFolders() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Tool.workspaceFile, to: "bilan.yml")
            try bilan.write(Tool.reach, to: "Reach.csv")
            #expect(try bilan("import", "Reach.csv").errors == "")
            #expect(try bilan("import", "--dry-run").errors == "")
            #expect(!bilan.has("inbox"))
            #expect(try bilan("import", "--quiet").errors == "")
            #expect(bilan.has("inbox/maison/page"))
        }
    }

    @Test(.enabled(if: Tool.canGiveUpRights)) func closedFolderStopsNoOtherFile() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let closed = bilan.folder.appendingPathComponent("inbox/maison/page/closed").path
            try bilan.makeFolder("inbox/maison/page/closed")
            let manager = FileManager.default
            try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
            defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
            let run = try bilan.runWithoutRights(["import"])
            #expect(run.status == 3)
            #expect(
                run.errors == """
                    error: inbox/maison/page/closed: the folder cannot be read: you have no right to it
                    Nothing was stored of it; the other files are not concerned.
                    To fix: give yourself the right to the file and its folder (chmod u+rw).

                    """)
            #expect(run.output.hasSuffix("1 file imported, 1 file not imported. Rows: 3 new.\n"))
        }
    }
}
