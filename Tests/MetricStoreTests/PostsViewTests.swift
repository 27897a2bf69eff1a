import GRDB
import SocialMetrics
import TestSupport
import Testing

@testable import MetricStore

/// `v_posts` puts posts together as the reader of reports does.
struct PostsViewTests {
    /// 2026-10-04 at 09:20 in UTC.
    private static let morning: Int64 = 1_791_105_600

    @Test func laterExportIsBelievedAndWhatItLacksStaysFromTheEarlier() throws {
        let store = try Store.inMemory()
        _ = try store.add(
            Sample.file(
                "aa", asOf: "2026-10-05", Self.posts([("p1", Self.morning, "Un", [10, 1])])))
        _ = try store.add(
            Sample.file("bb", asOf: "2026-10-09", Self.posts([("p1", Self.morning, nil, [25, .nan])])))
        try store.showOnly()
        let row = try #require(try store.posts().first)
        #expect(row["views"] as Double == 25)
        #expect(row["likes"] as Double == 1)
        let texts = ["caption", "as_of", "published", "published_day", "file", "id"].map { row[$0] as String }
        #expect(
            texts == [
                "Un", "2026-10-09", "2026-10-04T09:20:00Z", "2026-10-04", "bb.csv",
                "maison/insta/{metric}/lifetime/2026-10-04..2026-10-09/post=p1",
            ])
        #expect(row["age_days"] as Int == 5)
        #expect(row["line"] as Int == 2)
        #expect(try store.posts().count == 1)
    }

    @Test func dayIsThatOfTheClientsClock() throws {
        let store = try Store.inMemory()
        let night: Int64 = 1_791_158_400 - 1_800
        _ = try store.add(Sample.file("aa", asOf: "2026-10-09", Self.posts([("p1", night, nil, [1, 1])])))
        try store.showOnly()
        #expect(try store.posts().map { $0["published_day"] as String } == ["2026-10-05"])
    }

    @Test func idIsWrittenAsIdsAre() throws {
        let store = try Store.inMemory()
        let odd = "urn:li:share/7 é🌞%&="
        _ = try store.add(
            Sample.file("aa", asOf: "2026-10-09", Self.posts([(odd, Self.morning, nil, [1, 1])])))
        try store.showOnly()
        let id = NumberID(
            client: "maison", account: "insta", metric: "views", basis: .lifetime,
            period: Period(from: Sample.day("2026-10-04"), to: Sample.day("2026-10-09")),
            subject: .init([.post: odd]))
        #expect(
            try store.posts().map { $0["id"] as String } == [
                id.description.replacing("/views/", with: "/{metric}/")
            ])
    }

    @Test func importTakenBackShowsWhatWasBefore() throws {
        let store = try Store.inMemory()
        for (digits, views) in [("aa", 10.0), ("bb", 20)] {
            _ = try store.add(
                Sample.file(
                    digits, asOf: digits == "aa" ? "2026-10-05" : "2026-10-09",
                    Self.posts([("p1", Self.morning, nil, [views, 1])])))
        }
        try store.showOnly()
        #expect(try store.posts().map { $0["views"] as Double } == [20])
        try store.remove(importWithDigest: Sample.digest("bb"))
        #expect(try store.posts().map { $0["views"] as Double } == [10])
        #expect(try store.currentlyMadeWith().values.sorted() == [""])
        try store.remove(importWithDigest: Sample.digest("aa"))
        #expect(try store.posts().isEmpty)
        #expect(try store.currentlyMadeWith().isEmpty)
        #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    }

    @Test func everyImportMarksWhatItTouchesAsMadeBefore() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-05", Sample.days(.views, ["2026-10-01": 1])))
        _ = try store.add(
            Sample.file("bb", asOf: "2026-10-05", account: Sample.ads, Sample.ads([("T", "1", nil, 1, 2, 3)]))
        )
        try store.showOnly()
        _ = try BulkSample.add([("p1", Self.morning, [1, 2])], "cc", asOf: "2026-10-09", to: store)
        let made = try store.currentlyMadeWith()
        let accounts = try store.accounts()
        #expect(made[try #require(accounts.first { $0.key == "insta" }?.id)] == "")
        #expect(made[try #require(accounts.first { $0.key == "ads" }?.id)] == "test")
    }

    @Test func viewsGetTheColumnsThatImportsBring() throws {
        let store = try Store.inMemory()
        func columns() throws -> Set<String> {
            try store.showOnly()
            return try store.read { Set(try $0.columns(in: "v_posts").map(\.name)) }
        }
        #expect(try !columns().contains("views"))
        _ = try store.add(
            Sample.file("aa", asOf: "2026-10-05", Self.posts([("p1", Self.morning, nil, [1, 2])])))
        #expect(try columns().isSuperset(of: ["views", "likes"]))
    }

    /// Exports that give moments, days or nothing, that lack measures and words, that have a post twice, or video assets.
    @Test(arguments: 0..<60) func anySetOfExportsIsPutTogetherAsTheReaderDoes(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let store = try Store.inMemory()
        let isVideo = Bool.random(using: &random)
        for number in 0..<Int.random(in: 1...5, using: &random) {
            let dating = Int.random(in: 0...3, using: &random)
            let rows = (0..<Int.random(in: 1...8, using: &random)).map { _ -> Post in
                let post = Int.random(in: 0...5, using: &random)
                let moment = Self.morning + Int64(post) * 50_000
                let published: Int64? = [moment, moment / 86_400 * 86_400, nil, moment][dating]
                let values = (0..<2).map { _ in
                    Bool.random(using: &random) ? Double(Int.random(in: 0...9, using: &random)) : .nan
                }
                return (
                    "p\(post)", published, Bool.random(using: &random) ? "caption \(number)" : nil, values
                )
            }
            var table = Self.posts(rows)
            if isVideo, Int.random(in: 0...2, using: &random) > 0 { table.format = "meta.facebook-videos" }
            _ = try store.add(
                Sample.file(
                    "\(number)\(seed % 10)", asOf: "2026-10-1\(Int.random(in: 0...2, using: &random))", table)
            )
        }
        try store.showOnly()
        let figures = try #require(try store.onlyFigures())
        let isOnlyVideo =
            figures.posts.allSatisfy(\.isVideoAsset)
            && figures.postExports.allSatisfy(\.isOfVideoAssets)
        let expected = figures.posts.filter { $0.isVideoAsset == isOnlyVideo }.map { figure in
            let post = figure.post
            return [
                post.nativeID, post.caption ?? "-", post.published?.text ?? "-", "\(figure.asOf)",
                figure.values[.views].map { "\($0)" } ?? "-", figure.values[.likes].map { "\($0)" } ?? "-",
            ].joined(separator: " ")
        }.sorted()
        let shown = try store.posts().map { row in
            func text(_ name: String) -> String {
                switch (row[name] as DatabaseValue).storage {
                case .string(let text): text
                case .double(let number): "\(number)"
                case .null, .int64, .blob: "-"
                }
            }
            return [
                text("post"), text("caption"), text("published"), text("as_of"), text("views"), text("likes"),
            ].joined(separator: " ")
        }.sorted()
        #expect(shown == expected)
    }

    private typealias Post = (id: String, published: Int64?, caption: String?, values: [Double])

    private static func posts(_ posts: [Post]) -> ObservationTable {
        var table = ObservationTable(
            format: "meta.instagram-posts", platform: .instagram, platforms: [.instagram], grain: .post,
            measures: [.views, .likes])
        for (index, post) in posts.enumerated() {
            var facts = PostFacts(nativeID: post.id)
            facts.caption = post.caption
            if let seconds = post.published, seconds % 86_400 == 0 {
                facts.publishedDay = Day(number: Int(seconds / 86_400))
            } else {
                facts.published = post.published.map(Instant.init(seconds:))
            }
            table.append(ObservationRow(line: index + 2, subject: .post(facts)), values: post.values)
        }
        return table
    }
}

extension Store {
    /// Shows every account on a clock that is an hour ahead, without a rate.
    func showOnly() throws {
        let numbers = try accounts().map { account in
            CurrentNumbers(
                account: account.id, madeWith: "test",
                terms: CurrentTerms(
                    name: account.name, zone: "test", currency: "EUR",
                    prefix: "\(account.client)/\(account.key)",
                    rate: nil, publishedLabel: "Posts"))
        }
        try setCurrent(numbers, clocks: ["test": [ClockChange(since: -62_135_596_800, ahead: 3600)]])
    }

    fileprivate func posts() throws -> [Row] {
        try read { try Row.fetchAll($0, sql: "SELECT * FROM v_posts ORDER BY post") }
    }
}
