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

    @Test func aRowOfAPlaceCoversItsPeriodAndOneOfAnAudienceDoesNot() throws {
        let store = try Store.inMemory()
        var table = ObservationTable(
            format: "google-business.performance", platform: .instagram, platforms: [.instagram],
            grain: .accountPeriod, measures: [.callClicks])
        for (line, parts) in [[Breakdown.Dimension.location: "12"], [.age: "18-24"]].enumerated() {
            table.append(
                ObservationRow(
                    line: line + 2, from: Sample.day(line == 0 ? "2026-10-01" : "2025-01-01"),
                    to: Sample.day("2026-10-31"), breakdown: Breakdown(parts)),
                values: [3])
        }
        _ = try store.add(Sample.file("aa", asOf: "2026-11-02", table))
        let coverage = try #require(try store.coverage().first)
        #expect(coverage.known.map(\.description) == ["2026-10-01…2026-10-31"])
    }

    @Test func mailingsAreKnownFromTheFirstToTheirExport() throws {
        let store = try Store.inMemory()
        var table = ObservationTable(
            format: "mailchimp.campaigns", platform: .instagram, platforms: [.instagram], grain: .mailing,
            measures: [.recipients])
        for (line, sent) in ["2026-09-30", "2026-10-20"].enumerated() {
            var mailing = MailingFacts()
            mailing.nativeID = sent
            mailing.sentDay = Sample.day(sent)
            table.append(ObservationRow(line: line + 2, subject: .mailing(mailing)), values: [900])
        }
        _ = try store.add(Sample.file("aa", asOf: "2026-11-02", table))
        let coverage = try #require(try store.coverage().first)
        let mailings = try #require(coverage.mailings)
        #expect(mailings.count == 2 && mailings.asOf == Sample.day("2026-11-02"))
        #expect(mailings.from == Sample.day("2026-09-30") && mailings.to == Sample.day("2026-10-20"))
        #expect(coverage.known.map(\.description) == ["2026-09-30…2026-11-02"])
        #expect(coverage.posts == 0 && coverage.spans.isEmpty)
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
