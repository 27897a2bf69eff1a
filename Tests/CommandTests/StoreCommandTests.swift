import Foundation
import Testing

/// `check`, `undo` and `rebuild`, as a person runs them.
struct StoreCommandTests {
    private let path = "inbox/maison/insta/Reach.csv"

    private func inWorkspace(_ body: (Tool, URL) throws -> Void) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: path)
            #expect(try bilan("import").status == 0)
            let archive = bilan.folder.appendingPathComponent("archive")
            let names = try FileManager.default.subpathsOfDirectory(atPath: archive.path)
            let name = try #require(names.first { $0.hasSuffix(".csv") })
            try body(bilan, archive.appendingPathComponent(name))
        }
    }

    private func digest(_ bilan: Tool) throws -> String {
        let run = try bilan("check", "--digest", "--quiet")
        #expect(run.status == 0, "\(run.errors)")
        return run.output
    }

    @Test func whatIsInOrderIsSaidToBe() throws {
        try inWorkspace { bilan, _ in
            let run = try bilan("check")
            #expect(run.status == 0 && run.errors == "")
            #expect(
                run.output == """
                    archive: 1 file; database: 1 import, 3 rows
                    Everything is in order.

                    """)
            let json = try bilan("check", "--json", "--digest").output
            #expect(json.hasPrefix("{\"archived\":1,\"clean\":true,\"digest\":\""), "\(json)")
        }
    }

    @Test func anEmptyWorkspaceIsInOrder() throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan("check")
            #expect(run.status == 0)
        }
    }

    @Test func alteredFileOfTheArchiveIsNamedAndLeftOut() throws {
        try inWorkspace { bilan, file in
            try Data("other".utf8).write(to: file)
            let name = "archive/" + file.pathComponents.suffix(2).joined(separator: "/")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(name): the archived file was changed: its name is not the SHA-256 of its bytes
                    What the database says of it can no longer be made again.
                    To fix: bring it back from a backup, or remove it and import the export from where you keep it.

                    """)
            let rebuilt = try bilan("rebuild")
            #expect(rebuilt.status == 3)
            #expect(rebuilt.errors.contains("error: \(name): the archived file was changed"))
            #expect(rebuilt.output.hasSuffix("The database before is now bilan.sqlite.before.\n"))
            try FileManager.default.removeItem(at: file)
            #expect(try bilan("import").status == 0)
            #expect(try bilan("check").status == 0)
        }
    }

    @Test func missingSidecarIsWrittenAgain() throws {
        try inWorkspace { bilan, file in
            let before = try digest(bilan)
            try FileManager.default.removeItem(
                at: file.deletingPathExtension().appendingPathExtension("json"))
            let run = try bilan("check")
            #expect(
                run.status == 1
                    && run.errors.contains("To fix: write it again from the database: bilan rebuild."))
            let rebuilt = try bilan("rebuild")
            #expect(rebuilt.status == 0)
            #expect(
                rebuilt.errors == """
                    note: Reach.csv: what was known of it beside the archived file was missing or damaged
                    It was written again from the old database, which does not know what else was said of it: other names and places, --as-of, --format.
                    To fix: import the export again from where you keep it, if something was said of it.

                    """)
            #expect(try digest(bilan) == before)
        }
    }

    @Test func damagedDatabaseIsToldAndMended() throws {
        try inWorkspace { bilan, _ in
            let before = try digest(bilan)
            let database = bilan.folder.appendingPathComponent("bilan.sqlite")
            var bytes = try Data(contentsOf: database)
            for index in 4096..<min(bytes.count, 40_000) { bytes[index] ^= 0xFF }
            try bytes.write(to: database)
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(run.errors.contains("To fix: make it again from them: bilan rebuild."), "\(run.errors)")
            let rebuilt = try bilan("rebuild")
            #expect(rebuilt.status == 0, "\(rebuilt.errors)")
            #expect(
                rebuilt.output == """
                    The database was made again from the archive: 1 file, 3 rows.
                    The database before is now bilan.sqlite.damaged.

                    """)
            #expect(try digest(bilan) == before)
            try Data("no database at all".utf8).write(to: database)
            let status = try bilan("status")
            #expect(status.status == 1)
            #expect(
                status.errors.contains("To fix: make it again from archive/: bilan rebuild."),
                "\(status.errors)")
            #expect(try bilan("rebuild").status == 0)
            #expect(try digest(bilan) == before)
        }
    }

    @Test func missingDatabaseIsToldAndMade() throws {
        try inWorkspace { bilan, _ in
            let before = try digest(bilan)
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("bilan.sqlite"))
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: bilan.sqlite: there is no database, and the archive holds 1 file
                    No report can be made.
                    To fix: make it from the archive: bilan rebuild.

                    """)
            #expect(try bilan("rebuild").status == 0)
            #expect(try digest(bilan) == before)
        }
    }

    @Test func fileMissingInTheArchiveIsTold() throws {
        try inWorkspace { bilan, file in
            let digits = file.deletingPathExtension().lastPathComponent.prefix(12)
            for ending in ["csv", "json"] {
                try FileManager.default.removeItem(
                    at: file.deletingPathExtension().appendingPathExtension(ending))
            }
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: Reach.csv: it was imported and is not in archive/
                    The database cannot be made again with it.
                    To fix: import the export again from where you keep it, or take it back: bilan undo \(digits).

                    """)
        }
    }

    @Test func undoneImportIsGoneAndStaysAway() throws {
        try inWorkspace { bilan, file in
            let digits = String(file.deletingPathExtension().lastPathComponent.prefix(12))
            let list = try bilan("undo")
            #expect(
                list.output == """
                    \(digits)  Reach.csv
                                  as of 2026-10-31, 3 rows · maison/insta

                    """)
            let run = try bilan("undo", String(digits.prefix(6)))
            #expect(run.status == 0, "\(run.errors)")
            #expect(
                run.output == """
                    taken back: Reach.csv (\(digits)), 3 rows
                    The files are in archive/undone/; an import of their folder leaves them out, naming one imports it again.

                    """)
            #expect(bilan.has("archive/undone/\(file.lastPathComponent)"))
            #expect(try bilan("check").output.hasPrefix("archive: 0 files; database: 0 imports, 0 rows"))
            let again = try bilan("import")
            #expect(again.status == 0)
            #expect(
                again.output.contains("taken back with `bilan undo`: left out; name it to import it again"))
            #expect(try bilan("undo").output == "Nothing was imported yet.\n")
            #expect(try bilan("import", path).status == 0)
            #expect(try bilan("check").output.hasPrefix("archive: 1 file; database: 1 import, 3 rows"))
            #expect(!bilan.has("archive/undone/\(file.lastPathComponent)"))
        }
    }

    @Test func undoneFileCanBeImportedFromWhereItLies() throws {
        try inWorkspace { bilan, file in
            let before = try digest(bilan)
            _ = try bilan("undo", "Reach.csv")
            #expect(try bilan("import", "archive/undone/\(file.lastPathComponent)").status == 0)
            #expect(try digest(bilan) == before)
        }
    }

    @Test func unknownImportIsTold() throws {
        try inWorkspace { bilan, _ in
            let run = try bilan("undo", "Reach.cvs")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: Reach.cvs: no import is called so; did you mean "Reach.csv"?
                    Nothing was taken back.
                    To fix: see their names and ids with `bilan undo`.

                    """)
        }
    }

    @Test func nameOfSeveralImportsIsAskedAbout() throws {
        try inWorkspace { bilan, _ in
            try bilan.write(Tool.reach.replacing("12", with: "13"), to: "inbox/maison/insta/b/Reach.csv")
            _ = try bilan("import")
            let run = try bilan("undo", "Reach.csv")
            #expect(run.status == 1)
            #expect(
                run.errors.hasPrefix("error: Reach.csv: 2 imports are called so\nNothing was taken back.\n"))
            #expect(try bilan("undo").output.split(separator: "\n").count == 4)
        }
    }

    @Test(.enabled(if: Tool.hasSQLite, "the program sqlite3 is not there"))
    func changedNumberIsToldAndMended() throws {
        try inWorkspace { bilan, file in
            let before = try digest(bilan)
            let digits = file.deletingPathExtension().lastPathComponent.prefix(12)
            try bilan.sql("UPDATE account_day SET reach = 99999 WHERE day = '2026-10-02'")
            let run = try bilan("check")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: Reach.csv (\(digits)): 1 of its 3 rows in the database is not what bilan reads in the archived file, the first on line 5
                    Reports may print other numbers than the file.
                    To fix: make the database again from the archive: bilan rebuild.

                    """)
            #expect(run.output.hasSuffix("Wrong: 1 thing, named above.\n"))
            #expect(!bilan.has("bilan.sqlite-checking"))
            let quick = try bilan("check", "--quick")
            #expect(quick.status == 0)
            #expect(
                quick.output == """
                    archive: 1 file; database: 1 import, 3 rows
                    Left out by --quick: comparing the rows with what the archived files say.
                    Everything is in order.

                    """)
            #expect(try bilan("rebuild").status == 0)
            #expect(try digest(bilan) == before)
            try bilan.sql("UPDATE account SET name = 'another'")
            #expect(
                try bilan("check").errors == """
                    error: bilan.sqlite: what is kept of the account maison/insta is not what bilan.yml and the files say
                    Reports may be wrong.
                    To fix: make the database again from the archive: bilan rebuild.

                    """)
        }
    }

    @Test func changedNoteOfAFileIsToldAndMendedByTheDatabase() throws {
        try inWorkspace { bilan, file in
            let before = try digest(bilan)
            let sidecar = file.deletingPathExtension().appendingPathExtension("json")
            let text = try String(contentsOf: sidecar, encoding: .utf8)
            try Data(text.replacing("\"content\"", with: "\"arrival\"").utf8).write(to: sidecar)
            let name = "archive/" + sidecar.pathComponents.suffix(2).joined(separator: "/")
            #expect(
                try bilan("check").errors == """
                    error: \(name): this is not what bilan wrote beside the archived file
                    Whose it is and when it was exported is not sure.
                    To fix: write it again from the database: bilan rebuild.

                    """)
            #expect(try bilan("rebuild").status == 0)
            #expect(try digest(bilan) == before)
        }
    }

    @Test func everyDatabaseThatHeldMoreIsKept() throws {
        try inWorkspace { bilan, file in
            try bilan.write(Tool.reach.replacing("12", with: "13"), to: "inbox/maison/insta/b/Reach.csv")
            #expect(try bilan("import").status == 0)
            let archive = file.deletingLastPathComponent().deletingLastPathComponent()
            let files = try FileManager.default.subpathsOfDirectory(atPath: archive.path)
                .filter { $0.hasSuffix(".csv") }
            for (number, name) in files.enumerated() {
                try FileManager.default.removeItem(at: archive.appendingPathComponent(name))
                let kept = number == 0 ? "bilan.sqlite.before" : "bilan.sqlite.before-2"
                #expect(try bilan("rebuild").output.hasSuffix("The database before is now \(kept).\n"))
                #expect(bilan.has(kept))
            }
        }
    }

    @Test func noteWithoutAFileCanBeTakenBack() throws {
        try inWorkspace { bilan, file in
            try FileManager.default.removeItem(at: file)
            #expect(try bilan("rebuild").status == 3)
            let digest = file.deletingPathExtension().lastPathComponent
            #expect(
                try bilan("check").errors == """
                    error: archive/\(digest.prefix(2))/\(digest).json: the file it tells of is not in the archive
                    It cannot be imported again.
                    To fix: import the export from where you keep it, or take it back: bilan undo \(digest.prefix(12)).

                    """)
            #expect(
                try bilan("undo").output == """
                    \(digest.prefix(12))  Reach.csv
                                  as of 2026-10-31, in the archive, not stored

                    """)
            #expect(try bilan("undo", String(digest.prefix(12))).status == 0)
            #expect(try bilan("check").status == 0)
        }
    }

    @Test func anotherDayOfExportIsAChange() throws {
        try inWorkspace { bilan, _ in
            let run = try bilan("import", path, "--as-of", "2026-11-01")
            #expect(
                run.output == """
                    \(path)
                      imported before; the day of its export is now 2026-11-01

                    1 file imported before, 1 with another day of export.

                    """)
        }
    }
}
