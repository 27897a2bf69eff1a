import Foundation
import MetricStore
import SocialMetrics
import TestSupport
import Testing

@testable import Ingest

/// The same bytes under several names, in several folders, with different things said of them.
struct SightingTests {
    /// One way a file comes along.
    private struct Sighting {
        var text: String
        var path: String
        /// Said of its folder.
        var asOf: Day?
        var period: Period?
    }

    private static let posts = Export.posts([("1", "17", "maison", 5), ("2", "17", "maison", 8)])
    private static let later = Export.posts([("1", "17", "maison", 6), ("3", "17", "maison", 2)])
    private static let views = Export.series("Views", ["2026-10-01": 5, "2026-10-02": 7])
    private static let tiktok = "\"Date\",\"Video Views\"\n\"October 30\",\"7\"\n\"October 31\",\"5\"\n"
    private static let sales = "Month,Orders,Total sales\n2026-09-01,3,30\n2026-10-01,2,20\n"

    private static let sightings: [Sighting] = [
        Sighting(text: posts, path: "inbox/maison/insta/posts.csv"),
        Sighting(text: posts, path: "inbox/maison/insta/posts (1).csv"),
        Sighting(text: posts, path: "inbox/maison/insta/Oct-01-2026_Oct-05-2026_1.csv"),
        Sighting(text: posts, path: "downloads/Oct-01-2026_Oct-31-2026_1.csv"),
        Sighting(text: posts, path: "downloads/other/posts.csv", asOf: Day("2026-10-20")),
        Sighting(text: later, path: "inbox/maison/insta/more.csv"),
        Sighting(text: later, path: "inbox/maison/insta/more.csv", asOf: Day("2026-10-25")),
        Sighting(text: later, path: "inbox/maison/insta/more.csv", asOf: Day("2026-10-28")),
        Sighting(text: views, path: "inbox/maison/insta/Views.csv"),
        Sighting(text: views, path: "inbox/maison/facebook/Views.csv"),
        Sighting(text: views, path: "inbox/harbour/insta/Ansichten.csv"),
        Sighting(text: views, path: "inbox/maison/Views.csv"),
        Sighting(text: views, path: "downloads/Views.csv"),
        Sighting(
            text: Export.videos, path: "inbox/maison/tube/Content 2026-10-01_2026-11-01 M/Table data.csv"),
        Sighting(
            text: Export.videos, path: "inbox/maison/tube/Content 2026-09-01_2026-10-01 M/Table data.csv"),
        Sighting(text: Export.videos, path: "inbox/maison/tube/x/Table data.csv"),
        Sighting(text: Export.videos, path: "downloads/t.csv", period: Period(month: "2026-08")),
        Sighting(text: tiktok, path: "inbox/maison/tiktok/o.csv"),
        Sighting(text: tiktok, path: "inbox/maison/tiktok/Overview_2024-10-30_1730500000_maison.csv"),
        Sighting(text: sales, path: "inbox/maison/shop/export.csv"),
        Sighting(text: sales, path: "inbox/maison/shop/export.csv", asOf: Day("2026-10-17")),
        Sighting(
            text: sales,
            path: "inbox/maison/shop/Total sales over time - 2026-09-01 - 2026-10-19.csv"),
    ]

    private func bench() throws -> Bench {
        var bench = try Bench()
        bench.accounts += [
            Bench.account("maison", "tiktok", .tiktok), Bench.account("maison", "shop", .shopify),
        ]
        return bench
    }

    private func take(_ sighting: Sighting, into bench: Bench) throws {
        var bench = bench
        bench.options.asOf = sighting.asOf
        bench.options.period = sighting.period
        _ = try bench.importText(sighting.text, at: sighting.path)
        // Each comes along alone: what lies beside it later says nothing of it.
        try FileManager.default.removeItem(at: bench.root.appendingPathComponent(sighting.path))
    }

    /// Everything that is kept, in words.
    private func content(of bench: Bench) throws -> [String] {
        let imports = try bench.store.imports().map { info in
            let accounts = try bench.store.accounts(ofImport: info.id).joined(separator: " ")
            return "\(info.fileName) \(info.sha256) \(info.asOf) \(info.rows) \(info.setAside) \(accounts)"
        }
        let files = try bench.archive.contents().files
        let sidecars = try files.map { file in
            try String(
                contentsOf: file.url.deletingPathExtension().appendingPathExtension("json"), encoding: .utf8)
        }
        return imports.sorted() + sidecars
    }

    @Test func everyOrderAndRepetitionGivesTheSame() throws {
        var expected: [String]?
        for seed in 0..<40 {
            var random = SplitMix64(seed: UInt64(seed))
            let bench = try bench()
            defer { bench.remove() }
            let repeated = (0..<8).compactMap { _ in SightingTests.sightings.randomElement(using: &random) }
            for sighting in (SightingTests.sightings + repeated).shuffled(using: &random) {
                try take(sighting, into: bench)
            }
            let content = try content(of: bench)
            guard let expected else {
                expected = content
                #expect(content.count == 10)
                continue
            }
            for (one, other) in zip(content, expected) where one != other {
                Issue.record("seed \(seed) gives\n\(one)\ninstead of\n\(other)")
                return
            }
            #expect(content.count == expected.count)
        }
    }

    @Test func theSurerSourceOfTheDayCountsThenTheLaterDay() throws {
        let bench = try bench()
        defer { bench.remove() }
        for sighting in SightingTests.sightings.prefix(5) { try take(sighting, into: bench) }
        let entries = try #require(
            try bench.archive.contents().files.first.map { try bench.archive.entries(sha256: $0.sha256) })
        #expect(
            entries.map { "\($0.name) \($0.asOf) \($0.asOfSource.rawValue)" } == [
                "Oct-01-2026_Oct-31-2026_1.csv 2026-10-31 file-name",
                "Oct-01-2026_Oct-05-2026_1.csv 2026-10-05 file-name", "posts.csv 2026-10-20 option",
                "posts.csv 2026-10-03 publication", "posts (1).csv 2026-10-03 publication",
            ])
    }

    @Test func whatIsSaidOfAFileCorrectsWhatWasSaidOfItBefore() throws {
        var bench = try bench()
        defer { bench.remove() }
        let path = "inbox/maison/insta/Oct-01-2026_Oct-31-2026_1.csv"
        for day in ["2026-11-01", "2026-10-31"] {
            bench.options.asOf = Day(day)
            _ = try bench.importText(SightingTests.posts, at: path, named: true)
        }
        bench.options.asOf = nil
        let again = try bench.importText(SightingTests.posts, at: "inbox/maison/insta/posts.csv")
        #expect(again.outcome == .known)
        #expect(try bench.store.imports().map(\.asOf.description) == ["2026-10-31"])
    }

    @Test func whatIsSaidOfAnothersCopyIsNotTakenOverInAnyOrder() throws {
        func said(_ bench: Bench, _ isOfMaison: Bool) throws {
            var bench = bench
            if isOfMaison { bench.options.asOf = Day("2026-11-01") }
            if !isOfMaison { (bench.options.client, bench.options.account) = ("harbour", "insta") }
            let path = isOfMaison ? "inbox/maison/insta/Views.csv" : "downloads/copy.csv"
            _ = try bench.importText(SightingTests.views, at: path, named: true)
        }
        var contents: [[String]] = []
        for order in [[true, false], [false, true], [false, true, false, true]] {
            let bench = try bench()
            defer { bench.remove() }
            for isOfMaison in order { try said(bench, isOfMaison) }
            contents.append(try content(of: bench))
            let file = try #require(try bench.archive.contents().files.first)
            let entries = try bench.archive.entries(sha256: file.sha256)
            #expect(
                entries.map { "\($0.client ?? "") \($0.asOf) \($0.saidAsOf?.description ?? "-")" } == [
                    "harbour 2026-10-02 -", "maison 2026-11-01 2026-11-01",
                ])
            #expect(try bench.store.imports().map(\.asOf.description) == ["2026-10-02"])
            // Whose it is was said twice: the last word counts.
            var back = bench
            (back.options.client, back.options.account) = ("maison", "insta")
            _ = try back.importText(SightingTests.views, at: "downloads/copy.csv", named: true)
            let accounts = try bench.store.imports().flatMap { try bench.store.accounts(ofImport: $0.id) }
            #expect(accounts == ["maison/insta"])
        }
        #expect(Set(contents).count == 1)
    }

    @Test func rebuildingRepeatsWhatWasSaidOfAFolder() throws {
        let bench = try bench()
        defer { bench.remove() }
        for sighting in SightingTests.sightings { try take(sighting, into: bench) }
        let before = try content(of: bench)
        var later = try Bench(root: bench.root)
        later.accounts = bench.accounts
        later.options = ImportOptions(
            arrivedAt: Instant(seconds: 1_900_000_000), today: Day("2030-03-17") ?? Day(number: 0))
        later.options.isRebuild = true
        for file in try bench.archive.contents().files {
            #expect(try later.importer.importFile(file.inboxFile).outcome == .imported)
        }
        #expect(try content(of: later) == before)
    }

    @Test func accentsOfANameAreThoseOfUnicodesShorterForm() throws {
        let bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(SightingTests.posts, at: "inbox/maison/insta/e\u{301}te\u{301}.csv")
        let name = try #require(try bench.store.imports().first?.fileName)
        #expect(Array(name.utf8) == Array("\u{E9}t\u{E9}.csv".utf8))
    }

    @Test func anInboxImportedEachMonthWithAnotherDayStaysAsItWas() throws {
        var bench = try bench()
        defer { bench.remove() }
        for day in ["2026-10-20", "2026-10-27", "2026-10-31"] {
            bench.options.asOf = Day(day)
            let result = try bench.importText(SightingTests.posts, at: "inbox/maison/insta/posts.csv")
            #expect(result.asOf?.description == "2026-10-20", "it existed then")
        }
        let entries = try bench.archive.contents().files.map { try bench.archive.entries(sha256: $0.sha256) }
        #expect(entries.map(\.count) == [1])
    }
}
