import Foundation
import Testing

/// A workspace that an earlier version made, kept in `Earlier/`: its database noted under another name by what files were
/// assigned, and what is known of its file was sealed without the file's digest.
struct EarlierWorkspaceTests {
    private func inEarlierWorkspace(_ body: (Tool) throws -> Void) throws {
        try Tool.inWorkspace { bilan in
            let kept = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("Earlier")
            for name in ["archive", "bilan.sqlite"] {
                try FileManager.default.copyItem(
                    at: kept.appendingPathComponent(name), to: bilan.folder.appendingPathComponent(name))
            }
            try body(bilan)
        }
    }

    @Test func itIsInOrderAndARebuildMakesTheSame() throws {
        try inEarlierWorkspace { bilan in
            let check = try bilan("check", "--digest")
            #expect(check.status == 0 && check.errors == "", "\(check.errors)")
            #expect(bilan.has("bilan.sqlite.v7-backup"))
            #expect(check.output.hasPrefix("archive: 1 file; database: 1 import, 3 rows\n"))
            let rebuilt = try bilan("rebuild")
            #expect(rebuilt.status == 0 && rebuilt.errors == "", "\(rebuilt.errors)")
            #expect(
                rebuilt.output == "The database was made again from the archive: 1 file, 3 rows.\n")
            #expect(try bilan("check", "--digest").output == check.output)
        }
    }

    @Test func itsFileIsKnownWhenItIsImportedAgain() throws {
        try inEarlierWorkspace { bilan in
            try bilan.write(Tool.reach, to: "inbox/maison/insta/Reach.csv")
            let run = try bilan("import")
            #expect(run.status == 0 && run.errors == "", "\(run.errors)")
            #expect(run.output.hasSuffix("\n1 file imported before: nothing changed.\n"), "\(run.output)")
        }
    }

    @Test func changeOfWhatIsKnownIsStillSeen() throws {
        try inEarlierWorkspace { bilan in
            let names = try FileManager.default.subpathsOfDirectory(atPath: bilan.folder.path)
            let name = try #require(names.first { $0.hasSuffix(".json") })
            let place = bilan.folder.appendingPathComponent(name)
            let text = try String(contentsOf: place, encoding: .utf8)
            try bilan.write(text.replacingOccurrences(of: "10-31", with: "10-30"), to: name)
            let check = try bilan("check")
            #expect(check.status == 1)
            #expect(
                check.errors.hasPrefix(
                    "error: \(name): this is not what bilan wrote beside the archived file\n"))
        }
    }
}
