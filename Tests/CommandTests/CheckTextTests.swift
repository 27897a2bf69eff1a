import Foundation
import Testing

/// What `check` and its remedies say of an archive and a database that are not in order.
struct CheckTextTests {
    /// An imported export; its archived copy, and what messages call that without its ending.
    private func inWorkspace(_ body: (Tool, URL, String) throws -> Void) throws {
        try Tool.inWorkspaceWithAnImport { bilan, file, name in
            try body(bilan, file, "archive/\(name.dropLast(4))")
        }
    }

    private func digits(_ file: URL) -> String {
        String(file.deletingPathExtension().lastPathComponent.prefix(12))
    }

    private func sqlite(_ bilan: Tool, _ sql: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [bilan.folder.appendingPathComponent("bilan.sqlite").path, sql]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func strangerInTheArchiveIsNoted() throws {
        try inWorkspace { bilan, _, _ in
            try bilan.write("mine", to: "archive/notes.txt")
            let run = try bilan("check")
            #expect(run.status == 0)
            #expect(
                run.errors == """
                    note: archive/notes.txt: this is not a file that bilan archived
                    It is left alone.
                    To fix: move it out of archive/.

                    """)
        }
    }

    @Test func secondFileOfADigestIsTold() throws {
        try inWorkspace { bilan, _, name in
            try bilan.write("other", to: name + ".xlsx")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(name).xlsx: another file is archived under the same SHA-256: \(name).csv
                    This one is never read.
                    To fix: move it out of archive/.

                    """)
        }
    }

    @Test func folderInThePlaceOfAnArchivedFileIsTold() throws {
        try inWorkspace { bilan, file, name in
            try FileManager.default.removeItem(at: file)
            try bilan.makeFolder(name + ".csv")
            #expect(
                try bilan("check").errors == """
                    error: \(name).csv: a folder is where the archived file has to be
                    What the database says of it can no longer be made again.
                    To fix: bring it back from a backup, or remove it and import the export from where you keep it.

                    """)
        }
    }

    @Test func missingNoteIsTold() throws {
        try inWorkspace { bilan, file, name in
            try FileManager.default.removeItem(
                at: file.deletingPathExtension().appendingPathExtension("json"))
            #expect(
                try bilan("check").errors == """
                    error: \(name).csv: what is known of it is missing: \(name.suffix(64)).json is not beside it
                    Its name, its account and the day of its export cannot be repeated.
                    To fix: write it again from the database: bilan rebuild.

                    """)
        }
    }

    @Test func importThatWasBrokenOffIsNoted() throws {
        try inWorkspace { bilan, _, name in
            try Tool.inWorkspace { empty in
                #expect(try empty("import").status == 0)
                try bilan.write(
                    Data(contentsOf: empty.folder.appendingPathComponent("bilan.sqlite")), to: "bilan.sqlite")
            }
            try bilan.write("", to: "archive/.importing/\(name.suffix(64))")
            let run = try bilan("check")
            #expect(run.status == 0)
            #expect(
                run.errors == """
                    note: \(name).csv: its import was broken off before it was stored
                    The next import takes it out of the archive and begins anew.

                    """)
            #expect(try bilan("import").status == 0)
            #expect(try bilan("check").errors == "")
        }
    }

    @Test func undoThatWasBrokenOffIsToldAndFinished() throws {
        try inWorkspace { bilan, file, name in
            let undone = bilan.folder.appendingPathComponent("archive/undone")
            try FileManager.default.createDirectory(at: undone, withIntermediateDirectories: true)
            for ending in ["csv", "json"] {
                let part = file.deletingPathExtension().appendingPathExtension(ending)
                try FileManager.default.moveItem(
                    at: part, to: undone.appendingPathComponent(part.lastPathComponent))
            }
            #expect(
                try bilan("check").errors == """
                    error: Reach.csv: taking it back was broken off: its file is in archive/undone/, its rows are in the database
                    Its rows still count.
                    To fix: take it back to the end: bilan undo \(digits(file)).

                    """)
            #expect(try bilan("undo", digits(file)).status == 0)
            #expect(try bilan("check").status == 0)
            try bilan.write("other", to: "archive/undone/\(name.suffix(64)).csv")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: archive/undone/\(name.suffix(64)).csv: the archived file was changed: its name is not the SHA-256 of its bytes
                    It was taken back, and cannot be imported again from here.
                    To fix: bring it back from a backup, or remove it and the .json of its name beside it.

                    """)
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func whatArchiveAndDatabaseSayDifferentlyIsNamed() throws {
        try inWorkspace { bilan, _, _ in
            try sqlite(bilan, "UPDATE import SET as_of = '2026-11-01', file_name = 'R.csv'")
            let run = try bilan("check", "--quick")
            #expect(run.status == 1)
            #expect(
                run.errors.hasPrefix(
                    """
                    error: R.csv: the archive and the database do not say the same of it: its name is "Reach.csv" in the archive \
                    and "R.csv" in the database; the day of its export is "2026-10-31" in the archive and "2026-11-01" in the \
                    database
                    A database made again would say what the archive says.
                    To fix: make it from the archive, which counts: bilan rebuild.

                    """), "\(run.errors)")
            #expect(try bilan("rebuild").status == 0)
            #expect(try bilan("check").errors == "")
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func rowThatTheDatabaseLacksIsTold() throws {
        try inWorkspace { bilan, file, _ in
            try sqlite(
                bilan,
                """
                DELETE FROM account_day WHERE day = '2026-10-31';
                UPDATE import_range SET last_row = last_row - 1;
                UPDATE import SET rows = 2;
                UPDATE import_account SET rows = 2;
                """)
            #expect(
                try bilan("check").errors == """
                    error: Reach.csv (\(digits(file))): 1 row of the archived file is not in the database, the first on line 6
                    Reports may print other numbers than the file.
                    To fix: make the database again from the archive: bilan rebuild.

                    """)
        }
    }

    @Test func folderOfTheDatabasesNameIsTold() throws {
        try Tool.inWorkspace { bilan in
            try bilan.makeFolder("bilan.sqlite")
            for command in ["check", "status", "import", "undo", "rebuild"] {
                let run = try bilan(command)
                #expect(run.status == 1, "\(command)")
                #expect(
                    run.errors == """
                        error: bilan.sqlite: it is a folder, and the database has to be a file of that name
                        \(command == "rebuild" ? "The database is as it was." : "Nothing was read or changed.")
                        To fix: move the folder away, then make the database from the archive: bilan rebuild.

                        """)
            }
        }
    }

    @Test func fileInThePlaceOfTheArchiveIsTold() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write("a file in the way of a folder", to: "archive")
            #expect(
                try bilan("check").errors == """
                    error: archive: the folder cannot be read: the file "archive" is where a folder has to be
                    Nothing was changed.
                    To fix: move the file "archive" away, then run the command again.

                    """)
        }
    }

    @Test(.enabled(if: Tool.canGiveUpRights)) func folderThatMayOnlyBeReadIsCheckedAndTriedIn() throws {
        try inWorkspace { bilan, _, _ in
            let run = try bilan.runWithoutRights(["check"], forbidden: [""])
            #expect(run.status == 0, "\(run.errors)")
            try bilan.write(Tool.reach.replacing("12", with: "13"), to: "inbox/maison/insta/More.csv")
            let trial = try bilan.runWithoutRights(["import", "--dry-run"], forbidden: [""])
            #expect(trial.status == 0, "\(trial.errors)")
            #expect(
                trial.output.contains("1 file would be imported, 1 file imported before."), "\(trial.output)")
        }
    }

    @Test func dryRunMakesNoDatabase() throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import", "--dry-run")
            #expect(run.output.contains("1 file would be imported"), "\(run.output)")
            #expect(!bilan.has("bilan.sqlite") && !bilan.has("archive"))
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func databaseOfANewerBilanIsKeptByARebuild() throws {
        try inWorkspace { bilan, _, _ in
            try sqlite(bilan, "INSERT INTO grdb_migrations VALUES ('99 from the future')")
            #expect(
                try bilan("rebuild").output == """
                    The database was made again from the archive: 1 file, 3 rows.
                    The database before is now bilan.sqlite.before.

                    """)
            #expect(try bilan("check").status == 0)
        }
    }

    @Test func rowsOfALostFileAreToldByARebuild() throws {
        try inWorkspace { bilan, file, _ in
            for ending in ["csv", "json"] {
                try FileManager.default.removeItem(
                    at: file.deletingPathExtension().appendingPathExtension(ending))
            }
            let run = try bilan("rebuild")
            #expect(run.status == 3)
            #expect(
                run.errors == """
                    error: Reach.csv: it was imported and is not in archive/: its rows were in the old database alone
                    Left out: 3 rows.
                    To fix: import the export again from where you keep it.

                    """)
        }
    }

    @Test(.enabled(if: Tool.hasSQLite)) func rebuildDoesNotReplaceADatabaseThatIsBeingRead() throws {
        try inWorkspace { bilan, _, _ in
            let (reader, input, output) = (Process(), Pipe(), Pipe())
            reader.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
            reader.arguments = [bilan.folder.appendingPathComponent("bilan.sqlite").path]
            (reader.standardInput, reader.standardOutput) = (input, output)
            try reader.run()
            defer { reader.terminate() }
            try input.fileHandleForWriting.write(
                contentsOf: Data("BEGIN; SELECT count(*) FROM import;\n".utf8))
            #expect(output.fileHandleForReading.availableData == Data("1\n".utf8))
            let refused = try bilan("rebuild")
            #expect(refused.status == 1)
            #expect(
                refused.errors == """
                    error: bilan.sqlite: another program is reading the database
                    The database is as it was.
                    To fix: close that program, or wait until it has read, and run `bilan rebuild` again.

                    """)
            #expect(!bilan.has("bilan.sqlite-rebuilding"))
            // It keeps the database open, and has read.
            try input.fileHandleForWriting.write(contentsOf: Data("COMMIT; SELECT 2;\n".utf8))
            #expect(output.fileHandleForReading.availableData == Data("2\n".utf8))
            #expect(try bilan("rebuild").status == 0)
            #expect(try bilan("check").status == 0)
        }
    }

    @Test func folderInThePlaceOfAJournalIsTold() throws {
        try inWorkspace { bilan, _, _ in
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("bilan.sqlite"))
            try bilan.makeFolder("bilan.sqlite-wal")
            #expect(
                try bilan("rebuild").errors == """
                    error: bilan.sqlite: the new database cannot take its place: bilan.sqlite-wal: it is a folder
                    The database is as it was.
                    To fix: move it away, then run the command again.

                    """)
        }
    }

    @Test func exportsThatContradictEachOtherAreToldByStatus() throws {
        try inWorkspace { bilan, file, _ in
            try bilan.write(
                Tool.reach.replacing("\"11\"", with: "\"13\""), to: "inbox/maison/insta/Other.csv")
            #expect(try bilan("import").status == 0)
            let list = try bilan("undo").output.split(separator: "\n")
            let names = list.filter { !$0.hasPrefix(" ") }.map { line in
                "\(line.dropFirst(14)) (\(line.prefix(12)))"
            }
            #expect(names.count == 2)
            let told = { (believed: String, other: String) in
                "\n    contradictory: 1 row of 2026-10-31; \(believed) is believed, not \(other). Import the newer one again "
                    + "with --as-of and the day it was exported\n"
            }
            let output = try bilan("status").output
            #expect(
                output.contains(told(names[0], names[1])) || output.contains(told(names[1], names[0])),
                "\(output)")
        }
    }
}
