import Foundation
import SocialMetrics
import Testing

@testable import Analytics

@Suite struct RankingTests {
    func candidates(_ likes: [Double], reach: Double = 1000) -> [RankingCandidate] {
        likes.enumerated().map { index, count in
            let post = post(
                "p\(index)", [.likes: 10 * count, .comments: 0, .saves: 0, .shares: 0, .reach: reach])
            return RankingCandidate(
                post: post.post, values: post.values, day: day("2026-10-28"), asOf: day("2026-11-03"))
        }
    }

    @Test(arguments: 1...8) func noPostIsBothBestAndWorst(count: Int) throws {
        let ranked = try #require(
            ranking(of: candidates((0..<count).map(Double.init)), on: .instagram))
        let best = Set(ranked.best.map(\.post.nativeID))
        #expect(best.isDisjoint(with: ranked.worst.map(\.post.nativeID)))
        #expect(ranked.best.count == min(3, (count + 1) / 2))
        #expect(ranked.worst.count == min(2, count - ranked.best.count))
    }

    @Test func theWorstComesFirstAmongTheWorst() throws {
        let ranked = try #require(ranking(of: candidates([5, 1, 9, 3, 7]), on: .instagram))
        #expect(ranked.best.map(\.score) == [0.09, 0.07, 0.05])
        #expect(ranked.worst.map(\.score) == [0.01, 0.03])
    }

    @Test func tiesAreBrokenTheSameWayEveryTime() throws {
        let tied = candidates([4, 4, 4, 4])
        let forth = try #require(ranking(of: tied, on: .instagram))
        let back = try #require(ranking(of: tied.reversed(), on: .instagram))
        #expect(forth == back)
        #expect(forth.best.map(\.post.nativeID) == ["p0", "p1"])
    }

    @Test func aPostThatFewSawHasNoRate() throws {
        let ranked = try #require(
            ranking(of: candidates([1, 2]) + candidates([30], reach: 90), on: .instagram))
        #expect(ranked.compared == 2)
    }

    @Test func withoutRatesInteractionsDecide() throws {
        let posts = [5.0, 8].map { likes in
            let post = post("p\(likes)", [.interactions: likes])
            return RankingCandidate(post: post.post, values: post.values, day: nil, asOf: nil)
        }
        let ranked = try #require(ranking(of: posts, on: .facebook))
        #expect(ranked.criterion == .interactions)
        #expect(ranked.best.first?.score == 8)
    }

    @Test func aPostYoungerThanAWeekIsFlagged() throws {
        #expect(try #require(ranking(of: candidates([1]), on: .instagram)).best.first?.isYoung == true)
    }

    @Test func postsAreCountedOnlyWhereTheyAreKnown() {
        let figures = account(.instagram) {
            $0.posts = [post("a", on: "2026-08-10", [:]), post("b", on: "2026-10-10", [:])]
        }
        let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
        #expect(publishedCount(in: month("2026-10"), of: figures, zone: zone)?.value == 1)
        #expect(publishedCount(in: month("2026-09"), of: figures, zone: zone)?.value == 0)
        #expect(publishedCount(in: month("2026-07"), of: figures, zone: zone) == nil)
        #expect(publishedCount(in: month("2026-12"), of: figures, zone: zone) == nil)
    }

    @Test func aMonthBetweenTwoExportsOfPostsIsNotKnownToBeEmpty() {
        let figures = account(.x) {
            $0.posts = [
                post("a", on: "2016-12-10", asOf: "2017-01-01", [:]),
                post("b", on: "2026-08-12", asOf: "2026-08-16", [:]),
            ]
        }
        #expect(publishedCount(in: month("2025-08"), of: figures, zone: .gmt) == nil)
        #expect(publishedCount(in: month("2016-12"), of: figures, zone: .gmt)?.value == 1)
    }

    @Test func aCountOfPostsCoversTheDaysUpToTheExport() {
        let figures = account(.instagram) {
            $0.posts = [
                post("a", on: "2026-09-10", asOf: "2026-10-05", [:]),
                post("b", on: "2026-10-02", asOf: "2026-10-05", [:]),
            ]
        }
        let october = publishedCount(in: month("2026-10"), of: figures, zone: .gmt)
        #expect(october == PeriodValue(value: 1, covered: 5, dayCount: 31, origin: .days))
        #expect(publishedCount(in: month("2026-09"), of: figures, zone: .gmt)?.isComplete == true)
    }

    @Test func aCountOfPostsBeginsWhereTheNamesOfTheExportsBegin() {
        var list = file(1, asOf: "2026-11-14")
        list.listsPosts = true
        list.from = day("2026-10-18")
        var figures = account(.instagram) {
            $0.posts = [
                post("a", on: "2026-10-20", asOf: "2026-11-14", [:]),
                post("b", on: "2026-11-02", asOf: "2026-11-14", [:]),
            ]
            $0.imports = [list]
        }
        let cut = publishedCount(in: month("2026-10"), of: figures, zone: .gmt)
        #expect(cut == PeriodValue(value: 1, covered: 14, dayCount: 31, origin: .days))
        var earlier = file(2, asOf: "2026-10-10")
        earlier.listsPosts = true
        earlier.from = day("2026-10-01")
        figures.imports.append(earlier)
        #expect(publishedCount(in: month("2026-10"), of: figures, zone: .gmt)?.covered == 24)
        figures.imports[1].from = nil
        figures.imports[1].asOf = day("2026-10-31")
        #expect(publishedCount(in: month("2026-10"), of: figures, zone: .gmt)?.isComplete == true)
    }

    @Test func aVideoAssetIsNoSecondPost() {
        let reel = post("123_456", on: "2026-10-10", [.reach: 50])
        let asset = post("789", on: "2026-10-10", [.reach: 50], isVideoAsset: true)
        let both = account(.facebook) { $0.posts = [reel, asset] }
        #expect(publishedCount(in: month("2026-10"), of: both, zone: .gmt)?.value == 1)
        #expect(posts(publishedIn: month("2026-10"), of: both, zone: .gmt).map(\.post) == [reel.post])
        let alone = account(.facebook) { $0.posts = [asset] }
        #expect(publishedCount(in: month("2026-10"), of: alone, zone: .gmt)?.value == 1)
        // A month of videos alone beside a month of posts would be another count.
        let earlier = post("123_456", on: "2026-09-10", [.reach: 50])
        let mixed = account(.facebook) { $0.posts = [earlier, asset] }
        #expect(posts(publishedIn: month("2026-10"), of: mixed, zone: .gmt).isEmpty)
    }
}

@Suite struct WeakestPostsTests {
    private func post(_ id: Int, likes: Double, reach: Double) -> RankingCandidate {
        RankingCandidate(
            post: PostFacts(nativeID: "\(id)"),
            values: [.likes: likes, .comments: 0, .saves: 0, .shares: 0, .reach: reach], day: Day(number: id),
            asOf: nil)
    }

    @Test func thePostsAboveTheMedianOfAllAreNotCalledWeak() throws {
        // Seven posts of little reach and rate 1 %, four of large reach and rates over it.
        let small = (0..<7).map { post($0, likes: 0.5, reach: 50) }
        let large = [40.0, 38, 36, 34].enumerated().map {
            post(10 + $0.offset, likes: $0.element, reach: 1000)
        }
        let found = try #require(ranking(of: small + large, on: .instagram))
        #expect(found.compared == 4)
        #expect(found.best.count == 2 && found.worst.isEmpty)
    }

    @Test func tiesOfInteractionsAreNotCalledWeak() throws {
        let posts = (0..<6).map { post($0, likes: $0 < 3 ? 9 : 0, reach: 20) }
        let found = try #require(ranking(of: posts, on: .instagram))
        #expect(found.criterion == .interactions)
        #expect(found.worst.isEmpty)
    }
}
