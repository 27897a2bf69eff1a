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

    @Test func fileWhereAFolderIsToBeMadeIsTold() throws {
        try Tool.inEmptyFolder { bilan in
            try bilan.write(Tool.workspaceFile, to: "bilan.yml")
            try bilan.write(Tool.reach, to: "inbox/maison")
            let run = try bilan("import", "--client", "maison")
            #expect(
                run.errors == """
                    warning: inbox/maison/insta/: the folder cannot be made: the file "maison" is where a folder has to be
                    Nothing was written into it.
                    To fix: move the file "maison" away, then run the command again.

                    """)
        }
    }

    @Test func rowWithARoundedIdIsToBeDownloadedAgain() throws {
        try Tool.inWorkspace { bilan in
            let header =
                "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
                + "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n"
            let row = ",17,maison,maison,Hello,0,10/03/2026 08:00,https://www.instagram.com/p/x/,IG image,,"
            let rest = row + "Lifetime,5,9,3,0,,1,0\n"
            try bilan.write(
                header + "18071234567890123" + rest + "1.80711E+16" + rest, to: "inbox/maison/insta/posts.csv"
            )
            let run = try bilan("import")
            #expect(run.status == 3)
            #expect(
                run.errors.hasPrefix(
                    """
                    warning: inbox/maison/insta/posts.csv, line 3, column "Post ID": "1.80711E+16" is an id that a \
                    spreadsheet rounded; an id looks like 18071234567890123
                    """), "\(run.errors)")
            #expect(
                run.errors.hasSuffix(
                    """
                    This row was set aside; stored of this file: 1 row.
                    To fix: download the export again and do not open it in a spreadsheet before importing.

                    """), "\(run.errors)")
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
                    To fix: give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx).

                    """)
            #expect(run.output.hasSuffix("1 file imported, 1 file not imported. Rows: 3 new.\n"))
        }
    }
}
