import Foundation
import SocialMetrics
import Testing

@testable import Ingest

/// Links and folders of the inbox that cannot be followed.
struct InboxTests {
    private func imported(_ bench: Bench) throws -> [FileImport] {
        try Inbox.files(at: [bench.inbox], inbox: bench.inbox, archive: bench.archive)
            .map { try bench.importer.importFile($0) }
    }

    private func link(_ bench: Bench, _ path: String, to target: String) throws {
        let place = bench.inbox.appendingPathComponent(path)
        try FileManager.default.createSymbolicLink(atPath: place.path, withDestinationPath: target)
    }

    private func bench() throws -> Bench {
        let bench = try Bench()
        let text = Export.series("Instagram reach", ["2026-10-01": 12])
        try FileAccess.write(
            Data(text.utf8), to: bench.inbox.appendingPathComponent("maison/insta/Reach.csv"))
        return bench
    }

    @Test(arguments: ["nowhere.csv", "A.csv"])
    func linkThatLeadsNowhereStopsNothingElse(_ target: String) throws {
        let bench = try bench()
        defer { bench.remove() }
        try link(bench, "maison/insta/A.csv", to: target)
        let files = try imported(bench)
        #expect(files.map(\.outcome) == [.refused, .imported])
        #expect(ImportSummary(files: files).exitCode == 3)
        #expect(
            files[0].problems.map(\.description) == [
                """
                error: inbox/maison/insta/A.csv: the link leads nowhere, or in a circle
                Nothing was stored of it; the other files are not concerned.
                To fix: remove the link, or put the file itself here.
                """
            ])
    }

    #if os(Linux)
        @Test func nameThatIsNoTextIsNotCalledALink() throws {
            let bench = try bench()
            defer { bench.remove() }
            let place = bench.inbox.appendingPathComponent("maison/insta/").path + "/R"
            let name =
                Array(place.utf8CString.dropLast()) + [CChar(bitPattern: 0xE9)] + Array("s.csv".utf8CString)
            let file = open(name, O_WRONLY | O_CREAT, 0o644)
            #expect(file >= 0)
            close(file)
            let files = try imported(bench)
            #expect(files.map(\.outcome).filter { $0 == .imported }.count == 1)
            let told = files.flatMap(\.problems).map(\.description)
            #expect(
                told == [
                    """
                    error: inbox/maison/insta/R\u{FFFD}s.csv: its name is no text in UTF-8, as file names are
                    Nothing was stored of it; the other files are not concerned.
                    To fix: give it another name, such as the one it was downloaded with.
                    """
                ])
        }
    #endif

    @Test(.enabled(if: geteuid() != 0, "root may enter every folder"))
    func folderThatMayNotBeEnteredIsNotCalledALink() throws {
        let bench = try bench()
        let folder = bench.inbox.appendingPathComponent("maison/insta")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path)
        defer {
            chmod(folder.path, 0o700)
            bench.remove()
        }
        #expect(
            try imported(bench).flatMap(\.problems).map(\.description) == [
                """
                error: inbox/maison/insta/Reach.csv: its folder may be listed, but not entered
                Nothing was stored of it; the other files are not concerned.
                To fix: give yourself the right to the folder (chmod u+rwx).
                """
            ])
    }

    @Test func linkToAFolderAboveIsNotFollowedAgain() throws {
        let bench = try bench()
        defer { bench.remove() }
        try link(bench, "maison/insta/again", to: "../..")
        try link(bench, "maison/all", to: "insta")
        let files = try imported(bench)
        #expect(files.map(\.file) == ["inbox/maison/insta/Reach.csv"])
        #expect(files.map(\.outcome) == [.imported])
    }

    @Test func pipeIsNotWaitedFor() throws {
        let bench = try bench()
        defer { bench.remove() }
        #expect(mkfifo(bench.inbox.appendingPathComponent("maison/insta/pipe.csv").path, 0o600) == 0)
        let files = try imported(bench)
        #expect(files.map(\.outcome) == [.imported, .refused])
        #expect(
            files[1].problems.map(\.description) == [
                """
                error: inbox/maison/insta/pipe.csv: it is no plain file
                Nothing was stored of it; the other files are not concerned.
                To fix: move it out of the folder.
                """
            ])
    }
}
