import SocialMetrics
import Testing

@testable import MetricStore

struct CoverageTests {
    @Test func gapsAreRunsOfDaysWithoutARow() throws {
        let store = try Store.inMemory()
        _ = try store.add(
            Sample.file(
                "aa", asOf: "2026-10-09",
                Sample.days(.views, ["2026-10-01": 7, "2026-10-04": 1, "2026-10-05": 2]),
                Sample.posts([("p1", nil, 1, 1)])))
        let coverage = try #require(try store.coverage().first)
        #expect(coverage.account.key == "insta")
        #expect(coverage.period?.description == "2026-10-01…2026-10-05")
        #expect(coverage.spans.first?.missing.map(\.description) == ["2026-10-02…2026-10-03"])
        #expect(coverage.posts == 1)
        #expect(coverage.postsAsOf == Sample.day("2026-10-09"))
    }

    @Test func windowLimitsDaysButNotPosts() throws {
        let store = try Store.inMemory()
        _ = try store.add(
            Sample.file(
                "aa", asOf: "2026-10-09", Sample.days(.views, ["2026-10-01": 7, "2026-10-04": 1]),
                Sample.posts([("p1", nil, 1, 1)])))
        let window = Period(from: Sample.day("2026-10-02"), to: Sample.day("2026-10-31"))
        let figures = try #require(try store.accountFigures(of: "maison", touching: window).first)
        #expect(figures.days.map(\.day.description) == ["2026-10-04"])
        #expect(figures.posts.count == 1)
        #expect(try store.accountFigures(of: "nobody").isEmpty)
    }
}
