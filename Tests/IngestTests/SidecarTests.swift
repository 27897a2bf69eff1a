import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// What is known of an archived file is sealed, and an export that is at hand mends it.
struct SidecarTests {
    private let reach = Export.series("Instagram reach", ["2026-10-01": 12])

    private func sidecar(_ bench: Bench, _ sha256: String) -> URL {
        bench.archive.file(sha256: sha256).deletingPathExtension().appendingPathExtension("json")
    }

    @Test func everyChangedLetterIsSeen() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        let place = sidecar(bench, first.sha256)
        let text = try String(contentsOf: place, encoding: .utf8)
        for (old, new) in [
            ("\"content\"", "\"arrival\""), ("Reach.csv", "Reach.cvs"), ("2026-10-01", "2026-10-02"),
            ("\"account\"", "\"acount\""), ("{", "["),
        ] {
            try Data(text.replacing(old, with: new, maxReplacements: 1).utf8).write(to: place)
            let error = #expect(throws: Problem.self, "\(old)") {
                try bench.archive.entries(sha256: first.sha256)
            }
            #expect(
                error?.description == """
                    error: archive/\(first.sha256.prefix(2))/\(first.sha256).json: this is not what bilan wrote beside the archived file
                    Whose it is and when it was exported is not sure.
                    To fix: import the export again from where you keep it: that writes it anew.
                    """)
        }
    }

    @Test func noteOfAnotherFileIsSeen() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        let other = Export.series("Instagram reach", ["2026-10-01": 13])
        let second = try bench.importText(other, at: "inbox/maison/insta/Other.csv")
        let note = try Data(contentsOf: sidecar(bench, second.sha256))
        try note.write(to: sidecar(bench, first.sha256))
        #expect(throws: Problem.self) { try bench.archive.entries(sha256: first.sha256) }
    }

    @Test func exportAtHandMendsItsAlteredCopyWhetherItIsStoredOrNot() throws {
        for isStored in [true, false] {
            let bench = try Bench()
            defer { bench.remove() }
            let first = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
            let copy = bench.archive.file(sha256: first.sha256)
            for altered in ["", reach.replacing("12", with: "21")] {
                try Data(altered.utf8).write(to: copy)
                let later = isStored ? bench : try Bench(root: bench.root)
                let again = try later.importText(reach, at: "inbox/maison/insta/Reach.csv")
                #expect(
                    again.problems.map(\.description) == [
                        """
                        note: inbox/maison/insta/Reach.csv: its copy in archive/ had been changed and is now what it was
                        """
                    ])
                #expect(try Data(contentsOf: copy) == Data(reach.utf8))
            }
        }
    }

    @Test func whatIsKnownStaysWhenAMissingCopyCannotBePutBack() throws {
        var bench = try Bench()
        defer { bench.remove() }
        let first = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        try FileManager.default.removeItem(at: bench.archive.file(sha256: first.sha256))
        let note = try Data(contentsOf: sidecar(bench, first.sha256))
        bench.write = { data, url in
            if url.pathExtension == "csv" {
                throw Problem(file: url.lastPathComponent, "the file cannot be written: the disk is full")
            }
            try FileAccess.write(data, to: url)
        }
        #expect(throws: Problem.self) {
            try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        }
        #expect(try Data(contentsOf: sidecar(bench, first.sha256)) == note)
    }

    @Test func exportImportedAgainMendsIt() throws {
        for isKnown in [true, false] {
            let bench = try Bench()
            defer { bench.remove() }
            let first = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
            let place = sidecar(bench, first.sha256)
            let text = try String(contentsOf: place, encoding: .utf8)
            try Data("no sidecar".utf8).write(to: place)
            let later = isKnown ? bench : try Bench(root: bench.root)
            let again = try later.importText(reach, at: "inbox/maison/insta/Reach.csv")
            #expect(again.outcome == (isKnown ? .known : .imported))
            #expect(
                again.problems.map(\.description) == [
                    """
                    note: inbox/maison/insta/Reach.csv: what was known of it beside the archived file was damaged
                    It is written anew.
                    """
                ])
            #expect(try String(contentsOf: place, encoding: .utf8) == text)
        }
    }

    @Test func archivedFileThatNobodyHasAnyMoreIsGivenToTheClientThatIsNamed() throws {
        var bench = try Bench()
        defer { bench.remove() }
        let videos = "inbox/maison/tube/Content 2026-10-01_2026-11-01 M/Table data.csv"
        let first = try bench.importText(Export.videos, at: videos)
        var renamed = try Bench(root: bench.root)
        renamed.accounts = [
            Bench.account("atelier", "tube", .youtube), Bench.account("other", "tube", .youtube),
        ]
        let archived = try Inbox.files(at: [bench.archive.folder], inbox: bench.inbox, archive: bench.archive)
        let refused = try renamed.importer.importFile(archived[0])
        #expect(
            refused.problems.map(\.description) == [
                """
                error: \(archived[0].name): it was imported for "maison", which is no client of bilan.yml with an account
                Nothing was stored of this file.
                To fix: write the client "maison" in bilan.yml again, or give the file to another: bilan import --client atelier \(archived[0].name).
                """
            ])
        renamed.options.client = "atelier"
        #expect(try renamed.importer.importFile(archived[0]).outcome == .imported)
        #expect(try renamed.archive.entry(sha256: first.sha256)?.client == "atelier")
        bench = try Bench(root: bench.root)
        bench.accounts = renamed.accounts
        #expect(try bench.importer.importFile(archived[0]).outcome == .imported, "made again")
        #expect(try bench.store.accounts().map(\.client) == ["atelier"])
    }
}
