import Foundation
import Testing

/// What `undo` says where something is in its way.
struct UndoFaultTests {
    /// An imported export: its digest.
    private func inWorkspace(_ body: (Tool, String) throws -> Void) throws {
        try Tool.inWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try bilan("import").status == 0)
            let names = try FileManager.default.subpathsOfDirectory(atPath: bilan.folder.path)
            let name = try #require(names.first { $0.hasPrefix("archive/") && $0.hasSuffix(".csv") })
            try body(bilan, String(name.dropLast(4).suffix(64)))
        }
    }

    @Test func importWhoseFileCannotBeMovedStillCounts() throws {
        try inWorkspace { bilan, sha256 in
            try bilan.write("a file in the way of a folder", to: "archive/undone")
            let run = try bilan("undo", "Reach.csv")
            #expect(run.status == 1)
            #expect(
                run.errors == """
                    error: \(sha256).csv: the file cannot be moved: the file "undone" is where a folder has to be
                    Reach.csv was not taken back: its rows still count.
                    To fix: move the file "undone" away, then run the command again.

                    """)
            #expect(try bilan("status").output.contains("1 file"))
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("archive/undone"))
            #expect(try bilan("check").status == 0)
        }
    }

    @Test func fileThatCannotBeMovedBackIsTold() throws {
        try inWorkspace { bilan, sha256 in
            try bilan.makeFolder("archive/undone/\(sha256).json/a folder in the way")
            let run = try bilan("undo", "Reach.csv")
            #expect(run.status == 1)
            #expect(
                run.errors.hasPrefix("error: \(sha256).json: the file cannot be moved: it is a folder\n"),
                "\(run.errors)")
            #expect(
                run.errors.contains(
                    "\nThe rows of Reach.csv still count, and not all that was moved to archive/undone/ could be moved back.\n"
                ), "\(run.errors)")
            #expect(
                run.errors.hasSuffix("; take it back to the end: bilan undo \(sha256.prefix(12)).\n"),
                "\(run.errors)")
            try FileManager.default.removeItem(at: bilan.folder.appendingPathComponent("archive/undone"))
            #expect(try bilan("check").status == 0)
        }
    }

    @Test func noteThatCannotBeReadIsToldByTheListAndWhereANameIsUnknown() throws {
        try inWorkspace { bilan, sha256 in
            let note = "archive/\(sha256.prefix(2))/\(sha256).json"
            try bilan.write("no note", to: note)
            let list = try bilan("undo")
            #expect(list.status == 0)
            #expect(list.output.hasPrefix("\(sha256.prefix(12))  Reach.csv\n"))
            #expect(
                list.errors == """
                    warning: \(note): this is not what bilan wrote beside the archived file
                    Whose it is and when it was exported is not sure.
                    To fix: import the export again from where you keep it: that writes it anew.

                    """)
            #expect(
                try bilan("undo", "nothing-like-it.txt").errors == """
                    error: nothing-like-it.txt: no import is called so
                    Nothing was taken back. The other names of 1 file cannot be read: `bilan check` says why.
                    To fix: see their names and ids with `bilan undo`.

                    """)
            #expect(try bilan("undo", "Reach.csv").status == 0, "its own name is known to the database")
        }
    }
}
