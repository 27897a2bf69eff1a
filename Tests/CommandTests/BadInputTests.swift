import Foundation
import Testing

/// What people do by mistake: each is told what, where, what it led to and what to do; nothing is stored.
struct BadInputTests {
    /// The messages of importing one file that cannot be imported.
    private func refusal(of data: Data, status: Int32 = 1) throws -> String {
        var errors = ""
        try Tool.inWorkspace { bilan in
            try bilan.write(data, to: "inbox/maison/insta/file.csv")
            let run = try bilan("import")
            #expect(run.status == status)
            #expect(!bilan.has("archive"), "nothing was kept")
            errors = run.errors
        }
        return errors
    }

    @Test func emptyFile() throws {
        #expect(
            try refusal(of: Data()) == """
                error: inbox/maison/insta/file.csv: the file is empty
                Nothing was read from this file.
                To fix: download the export again; an export that holds data has a line of column names.

                """)
    }

    @Test func binaryFile() throws {
        let bytes = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
        #expect(
            try refusal(of: Data(bytes)) == """
                error: inbox/maison/insta/file.csv: this is a binary file, not a table such as a CSV export or a workbook
                Nothing was read from this file.
                To fix: download the export as CSV or as a workbook (XLSX, XLS).

                """)
    }

    @Test func pictureCalledCSV() throws {
        let bytes: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52,
        ]
        #expect(
            try refusal(of: Data(bytes)) == """
                error: inbox/maison/insta/file.csv: this is a PNG picture, not a table such as a CSV export or a workbook
                Nothing was read from this file.
                To fix: download the export as CSV or as a workbook (XLSX, XLS).

                """)
    }

    @Test func tableOfSomethingElse() throws {
        #expect(
            try refusal(of: Data("Name,Age\nAnna,31\n".utf8)) == """
                error: inbox/maison/insta/file.csv, line 1: no known export looks like this file: its columns are \
                "Name", "Age"
                Nothing was read from this file.
                To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach inbox/maison/insta/file.csv`.

                """)
    }

    @Test func headerWithoutRowsIsNoFailure() throws {
        let header =
            "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,"
            + "Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves\n"
        #expect(try refusal(of: Data(header.utf8), status: 0) == "")
    }

    @Test func truncatedUTF16IsReadAsFarAsItGoes() throws {
        try Tool.inWorkspace { bilan in
            var data = Data([0xFF, 0xFE])
            for unit in Tool.reach.utf16 { data += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
            try bilan.write(data.dropLast(9), to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import")
            #expect(run.status == 3)
            #expect(
                run.errors.hasPrefix(
                    """
                    warning: inbox/maison/insta/Reach.csv, line 6: the file ends in the middle of a character: its end \
                    is missing
                    The last row was set aside; rows after it are not in the file.
                    To fix: download the export again and import it (rows are not counted twice).

                    """), "\(run.errors)")
            #expect(run.output.hasSuffix("1 file imported. Rows: 2 new; 1 set aside.\n"))
        }
    }

    @Test(.enabled(if: Tool.canGiveUpRights, "the superuser may do everything, and setpriv is not there"))
    func fileWithoutPermission() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "Reach.csv")
            let path = bilan.folder.appendingPathComponent("Reach.csv").path
            try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
            let run = try bilan.runWithoutRights(["import", "Reach.csv", "--client", "maison"])
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: Reach.csv: the file cannot be read: you have no right to it
                    Nothing was read from this file.
                    To fix: give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx).

                    """)
        }
    }

    @Test(.enabled(if: Tool.canGiveUpRights, "the superuser may do everything, and setpriv is not there"))
    func workspaceThatMayNotBeWritten() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let reports = bilan.folder.appendingPathComponent("reports")
            try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
            let run = try bilan.runWithoutRights(["report"], forbidden: ["reports"])
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(reports.path)/maison/2026-10: the folder cannot be made: you have no right to it
                    Nothing was written into it.
                    To fix: give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx).

                    """)
            let closed = try bilan.runWithoutRights(["status"], forbidden: ["bilan.sqlite"])
            #expect(closed.status == 1)
            #expect(
                closed.errors == """
                    error: bilan.sqlite: the database cannot be opened for writing: unable to open database file
                    Nothing was changed.
                    To fix: give yourself the right to write the file and its folder.

                    """)
        }
    }

    @Test(.enabled(if: Tool.canGiveUpRights, "the superuser may do everything, and setpriv is not there"))
    func chartsThatCannotBeTakenAwayAreTold() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let old = "reports/maison/2026-10/report.fr-assets/old"
            try bilan.write("old", to: old + "/chart.svg")
            let run = try bilan.runWithoutRights(["report", "--format", "md"], forbidden: [old])
            #expect(run.status == 3)
            let report = bilan.folder.path + "/reports/maison/2026-10/report.fr"
            #expect(run.output == report + ".md\n")
            #expect(
                run.errors == """
                    error: \(report)-assets/old: what an earlier run wrote cannot be removed: you have no right to it
                    It is out of date now.
                    Written all the same: 1 other file.
                    To fix: give yourself the right to the file (chmod u+rw) and to its folder (chmod u+rwx).

                    """)
        }
    }

    @Test func folderThatCannotBeWritten() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            try bilan.write("a file in the way of a folder", to: "archive")
            let run = try bilan("import")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: archive: the folder cannot be read: the file "archive" is where a folder has to be
                    Nothing was changed.
                    To fix: move the file "archive" away, then run the command again.

                    """)
        }
    }

    @Test func pathWithNothingThere() throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan("import", "nope.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: nope.csv: there is no such file or folder
                    Nothing was imported.
                    To fix: check the spelling of the path.

                    """)
        }
    }

    @Test func mistypedWorkspaceFile() throws {
        try Tool.inWorkspace { bilan in
            let text = Tool.workspaceFile.replacingOccurrences(of: "language", with: "langage")
            try bilan.write(text, to: "bilan.yml")
            let run = try bilan("status")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: bilan.yml, line 5: "langage" is not a key of a client; did you mean "language"?
                      5 |     langage: fr
                        |     ^^^^^^^
                    Nothing was read or changed.
                    To fix: use one of: name, language, currency, timezone, accent, accounts.

                    error: bilan.yml, line 3: client "maison" has no "language"
                      3 |   maison:
                        |   ^^^^^^
                    Nothing was read or changed.
                    To fix: add a line such as "language: fr".

                    """)
        }
    }

    @Test func mistypedClient() throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan("report", "--client", "masion")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: bilan.yml: there is no client "masion"; did you mean "maison"?
                    Nothing was done.
                    To fix: use one of: maison.

                    """)
        }
    }

    @Test func folderWithoutWorkspace() throws {
        try Tool.inEmptyFolder { bilan in
            let run = try bilan("status")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: there is no bilan.yml in this folder or in one above it
                    Nothing was read or changed.
                    To fix: go to a workspace, name one with --workspace, or make one with `bilan init`.

                    """)
        }
    }

    @Test func damagedDatabase() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(String(repeating: "no database ", count: 200), to: "bilan.sqlite")
            let run = try bilan("status")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: bilan.sqlite: the database is damaged, or is not a database: file is not a database
                    Nothing was changed; the export files are safe in archive/.
                    To fix: make it again from archive/: bilan rebuild.

                    """)
        }
    }

    @Test func monthWithoutData() throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan("report")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: no export of client "maison" is imported
                    No report was written.
                    To fix: put its exports into inbox/maison/insta/, inbox/maison/page/ and run `bilan import`.

                    """)
        }
    }

    @Test func periodWithoutData() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let run = try bilan("report", "--month", "1999-01")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: there is no data of client "maison" in 1999-01-01…1999-01-31
                    No report was written.
                    To fix: name days of 2026-10-01…2026-10-31, or import exports of these; `bilan status` tells account by account.

                    """)
            #expect(!bilan.has("reports"))
        }
    }

    @Test(arguments: [
        ["import", "--from", "2026-10-01"], ["import", "--as-of", "yesterday"],
        ["report", "--month", "2026-13"],
        ["report", "--month", "2026-10", "--year", "2026"], ["report", "--format", "pdf"],
        ["report", "--language", "de"], ["inspect"], ["inspect", "--json", "--csv", "a.csv"], ["imprt"],
        ["import", "--verbsoe"],
    ])
    func wrongUsageIsSixtyFour(_ arguments: [String]) throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan.run(arguments)
            #expect(run.status == 64)
            #expect(run.output == "")
            #expect(run.errors.hasPrefix("Error: "))
        }
    }
}
