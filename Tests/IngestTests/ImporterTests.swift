import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

struct ImporterTests {
    private let reach = Export.series("Instagram reach", ["2026-10-01": 12, "2026-10-02": 9])

    @Test func fileIsArchivedByteForByteWithWhatIsKnownOfIt() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        let kept = bench.archive.file(sha256: result.sha256)
        #expect(kept.pathComponents.suffix(2) == [String(result.sha256.prefix(2)), result.sha256 + ".csv"])
        #expect(try Data(contentsOf: kept) == Data(reach.utf8))
        let sidecar = kept.deletingPathExtension().appendingPathExtension("json")
        #expect(
            try String(contentsOf: sidecar, encoding: .utf8) == """
                {
                  "account" : "insta",
                  "arrived" : "2026-11-02T08:00:00Z",
                  "asOf" : "2026-10-02",
                  "asOfSource" : "content",
                  "client" : "maison",
                  "name" : "Reach.csv",
                  "seal" : "c190305415051347"
                }

                """)
    }

    @Test func sameFileUnderAnotherNameIsKnown() throws {
        let bench = try Bench()
        defer { bench.remove() }
        _ = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        let again = try bench.importText(reach, at: "inbox/maison/insta/Reach (1).csv")
        #expect(again.outcome == .known)
        #expect(again.rows == RowCounts())
        #expect(try bench.store.imports().count == 1)
    }

    @Test func copyInTheFolderOfAnotherAccountIsWarnedOf() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let views = Export.series("Views", ["2026-10-01": 0])
        _ = try bench.importText(views, at: "inbox/maison/facebook/Views.csv")
        let copy = try bench.importText(views, at: "inbox/maison/insta/Views.csv")
        #expect(copy.outcome == .known)
        #expect(
            copy.problems.map(\.description) == [
                """
                warning: inbox/maison/insta/Views.csv: the same bytes were imported for maison/facebook
                Nothing was stored for maison/insta: a file counts once.
                To fix: download the export of maison/insta again; if this is it, and not a copy in the wrong folder, \
                say so: bilan import --client maison --account insta inbox/maison/insta/Views.csv.
                """
            ])
    }

    @Test func tableThatNobodyKnowsIsTold() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text = reach + "\n\"Phase of the moon\"\n\"Night\",\"Light\"\n\"1\",\"0.4\"\n"
        let result = try bench.importText(text, at: "inbox/maison/insta/Reach.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/insta/Reach.csv, line 8: the table "Phase of the moon" is not one bilan knows
                It was set aside; the other tables of the file were stored.
                To fix: see `bilan inspect` for its columns.
                """
            ])
    }

    @Test func dryRunLeavesNothing() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.dryRun = true
        let result = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        #expect(result.rows == RowCounts(new: 2))
        #expect(try bench.store.imports().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: bench.archive.folder.path))
    }

    @Test func fullDiskStoresNothing() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.write = { _, url in
            throw Problem(.error, file: url.pathExtension, "the file cannot be written: the disk is full")
        }
        #expect(throws: Problem.self) { try bench.importText(reach, at: "inbox/maison/insta/Reach.csv") }
        #expect(try bench.store.imports().isEmpty)
        #expect(try bench.store.accounts().isEmpty)
    }

    @Test func fullDeviceIsNamed() {
        let error = #expect(throws: POSIXError.self) {
            let device = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
            do { try device.write(contentsOf: Data("x".utf8)) } catch {
                let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code
                throw POSIXError(.init(rawValue: Int32(code ?? (error as NSError).code)) ?? .EIO)
            }
        }
        #expect(error.map(FileAccess.reason) == "the disk is full")
    }

    @Test func halfWrittenFileIsTakenAway() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let taken = folder.appendingPathComponent("report.html")
        try FileManager.default.createDirectory(
            at: taken.appendingPathComponent("in the way"), withIntermediateDirectories: true)
        #expect(throws: Problem.self) { try FileAccess.write(Data("x".utf8), to: taken) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
    }

    @Test func fileWithoutDataIsNoFailure() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let header = Export.posts([])
        let result = try bench.importText(header, at: "inbox/maison/insta/posts.csv")
        #expect(result.outcome == .empty)
        #expect(ImportSummary(files: [result]).exitCode == 0)
    }

    @Test func exitCodeTellsRefusedFilesFromFailure() {
        let done = FileImport(file: "a", outcome: .imported)
        let refused = FileImport(file: "b", outcome: .refused)
        var partly = done
        partly.setAside = [SetAside(line: 3, text: "x", message: "no number")]
        #expect(ImportSummary(files: []).exitCode == 0)
        #expect(ImportSummary(files: [done]).exitCode == 0)
        #expect(ImportSummary(files: [done, refused]).exitCode == 3)
        #expect(ImportSummary(files: [partly]).exitCode == 3)
        #expect(ImportSummary(files: [refused]).exitCode == 1)
    }

    @Test func orderOfFilesDoesNotMatter() throws {
        let files = [
            ("Reach.csv", Export.series("Instagram reach", ["2026-10-01": 12, "2026-10-02": 2])),
            ("Reach (1).csv", Export.series("Instagram reach", ["2026-10-02": 9, "2026-10-03": 4])),
            (
                "Oct-01-2026_Oct-05-2026_1.csv",
                Export.posts([("1", "17", "maison", 5), ("2", "17", "maison", 8)])
            ),
            (
                "Oct-01-2026_Oct-09-2026_1.csv",
                Export.posts([("2", "17", "maison", 80), ("3", "17", "maison", 1)])
            ),
        ]
        var seen: Set<String> = []
        for order in permutations(Array(files.indices)) {
            let bench = try Bench()
            defer { bench.remove() }
            for index in order + order {
                _ = try bench.importText(files[index].1, at: "inbox/maison/insta/" + files[index].0)
            }
            let figures = try #require(try bench.store.accountFigures(of: "maison").first)
            let days = figures.days.map { "\($0.day) \($0.values[.reach] ?? .nan) \($0.sources)" }
            let posts = figures.posts.map {
                "\($0.post.nativeID) \($0.values[.views] ?? .nan) \($0.asOf) \($0.sources)"
            }
            seen.insert((days + posts).joined(separator: "\n"))
        }
        #expect(seen.count == 1)
        #expect(seen.first?.contains("2026-10-02 9.0") == true)
        #expect(seen.first?.contains("2 80.0 2026-10-09") == true)
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func digestIsThatOfTheStandard(_ text: String, _ expected: String) {
        #expect(sha256(of: Array(text.utf8)) == expected)
    }
}

/// Every order of some elements.
private func permutations<Element>(_ elements: [Element]) -> [[Element]] {
    guard elements.count > 1 else { return [elements] }
    return elements.indices.flatMap { index -> [[Element]] in
        var rest = elements
        let first = rest.remove(at: index)
        return permutations(rest).map { [first] + $0 }
    }
}
