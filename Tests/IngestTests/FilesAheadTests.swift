import ExportFormats
import Foundation
import MetricStore
import SocialMetrics
import TestSupport
import Testing

@testable import Ingest

/// What is read before its turn is imported as if it had been read then.
struct FilesAheadTests {
    private let reach = Export.series("Instagram reach", ["2026-10-01": 5, "2026-10-02": 7])

    private func file(_ text: String, at path: String, in bench: Bench) throws -> InboxFile {
        let url = bench.root.appendingPathComponent(path)
        try FileAccess.write(Data(text.utf8), to: url)
        return InboxFile(url: url, name: path, folders: ["maison", "insta"])
    }

    /// Imports an inbox with files of all kinds; the last one lies there twice.
    private func summary(ahead isAhead: Bool) throws -> [String] {
        let bench = try Bench()
        defer { bench.remove() }
        let texts = [
            "a.csv": reach, "b.csv": "", "c.csv": "no,export\n1,2\n",
            "d.csv": String(repeating: "x", count: 3),
            "e.csv": Export.posts([("1", "17", "insta", 4)]),
            "f.csv": Export.posts([("2", "55", "other", 4)]),
            "g.csv": Export.videos, "h.csv": reach,
        ]
        for (name, text) in texts { _ = try file(text, at: "inbox/maison/insta/\(name)", in: bench) }
        let zip = ZipBuilder.archive([("in/reach.csv", reach), ("in/views.csv", Export.totals)])
        try FileAccess.write(Data(zip), to: bench.inbox.appendingPathComponent("maison/insta/z.zip"))
        var files = try Inbox.files(at: [bench.inbox], inbox: bench.inbox, archive: bench.archive)
        files.append(InboxFile(url: bench.inbox.appendingPathComponent("none.csv"), name: "none.csv"))
        let importer = bench.importer
        var opened: [OpenedFile] = []
        let ahead = FilesAhead(files, for: importer)
        defer { ahead.stop() }
        var results: [FileImport] = []
        for file in files {
            guard let next = isAhead ? try ahead.next() : open(file) else { break }
            opened.append(next)
            results += try next.files.map { try importer.importFile($0) }
        }
        #expect(try !isAhead || ahead.next() == nil)
        #expect(opened.count == files.count)
        return results.map { result in
            "\(result.file) \(result.sha256) \(result.outcome) \(result.rows) \(result.tables) \(result.problems)"
        }
    }

    @Test func resultsAreTheSame() throws {
        let results = try summary(ahead: true)
        #expect(results == (try summary(ahead: false)))
        #expect(results.count == 11)
    }

    @Test func readingEndsWhenNobodyAsksForMore() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let files = try (1...20).map { try file(reach, at: "inbox/maison/insta/\($0).csv", in: bench) }
        let ahead = FilesAhead(files, for: bench.importer)
        #expect(try ahead.next()?.files.first?.ahead != nil)
        ahead.stop()
    }

    @Test func whatWasReadIsStoredAndArchived() throws {
        let bench = try Bench()
        defer { bench.remove() }
        var file = try file(reach, at: "inbox/maison/insta/a.csv", in: bench)
        let ahead = try #require(FileAhead(file, for: bench.importer))
        file.ahead = ahead
        try FileAccess.write(Data("changed since".utf8), to: file.url)
        let result = try bench.importer.importFile(file)
        #expect(result.outcome == .imported && result.sha256 == sha256(of: Array(reach.utf8)))
        let kept = bench.archive.file(sha256: result.sha256)
        #expect(try FileAccess.read(kept, name: "copy") == Array(reach.utf8))
    }

    @Test func aReadingCountsInItsOwnContextOnly() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let file = try file(reach, at: "inbox/maison/insta/a.csv", in: bench)
        let ahead = try #require(FileAhead(file, for: bench.importer))
        var context = try bench.importer.context(of: file)
        #expect(ahead.reading(in: context)?.outcome == .recognised)
        context.period = Period(from: Day(number: 0), to: Day(number: 1))
        #expect(ahead.reading(in: context) == nil)
        #expect(ahead.reading(in: ReadingContext(catalogue: FormatCatalogue(own: []))) == nil)
    }

    @Test func whatIsKnownIsNotReadAgain() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let file = try file(reach, at: "inbox/maison/insta/a.csv", in: bench)
        _ = try bench.importer.importFile(file)
        let ahead = try #require(FileAhead(file, for: bench.importer))
        #expect(ahead.reading(in: try bench.importer.context(of: file)) == nil)
    }

    @Test func someFilesWaitForTheirTurn() throws {
        var bench = try Bench()
        defer { bench.remove() }
        let large = try file(
            String(repeating: "a,b\n", count: 300_000), at: "inbox/maison/insta/large.csv", in: bench)
        #expect(FileAhead(large, for: bench.importer) == nil)
        let workbook = try file("PK and more", at: "inbox/maison/insta/b.xlsx", in: bench)
        #expect(FileAhead(workbook, for: bench.importer) == nil)
        let absent = InboxFile(url: bench.root.appendingPathComponent("none.csv"), name: "none.csv")
        #expect(FileAhead(absent, for: bench.importer) == nil)
        let small = try file(reach, at: "inbox/maison/insta/a.csv", in: bench)
        bench.long = LongFiles(least: 10)
        #expect(FileAhead(small, for: bench.importer) == nil)
    }
}

/// A new file is archived while its rows are written.
struct ArchivingBesideTests {
    private struct Stopped: Error {}

    @Test func whatIsNotStoredIsNotKept() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let url = bench.inbox.appendingPathComponent("a.csv")
        try FileAccess.write(Data("a,b\n".utf8), to: url)
        let file = InboxFile(url: url, name: "inbox/a.csv")
        let content = try FileContent(of: file, longFrom: .max, copies: [])
        let draft = ImportDraft(
            sha256: content.sha256, fileName: "a.csv", asOf: bench.options.today, asOfSource: .arrival,
            arrivedAt: bench.options.arrivedAt, tables: [])
        let (importer, entries) = (bench.importer, [Archive.Entry(draft)])
        for isFinished in [true, false] {
            #expect(throws: Stopped.self) {
                try importer.noting(content.sha256, [], isStored: false) {
                    let archiving = importer.archiving(
                        content, as: entries, name: file.name, beside: true)
                    defer { archiving.end() }
                    if isFinished {
                        try archiving.finish()
                        #expect(bench.archive.holds(sha256: content.sha256))
                        #expect(try bench.archive.begun() == [content.sha256])
                    }
                    throw Stopped()
                }
            }
            #expect(!bench.archive.holds(sha256: content.sha256))
        }
        #expect(try bench.archive.begun().isEmpty && bench.archive.entries(sha256: content.sha256).isEmpty)
    }
}
