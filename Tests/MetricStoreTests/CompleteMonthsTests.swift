import SocialMetrics
import Testing

@testable import MetricStore

/// Which months an account tells of to their end.
struct CompleteMonthsTests {
    private func months(_ files: ImportDraft...) throws -> [String] {
        let store = try Store.inMemory()
        for file in files { _ = try store.add(file) }
        let coverage = try #require(try store.coverage().first)
        return coverage.completeMonths.sorted().map { String($0.description.prefix(7)) }
    }

    private func total(_ from: String, _ to: String, _ parts: [Breakdown.Dimension: String] = [:])
        -> ObservationTable
    {
        var table = ObservationTable(
            format: "linkedin-ads.report", platform: .instagram, platforms: [.instagram],
            grain: .accountPeriod, measures: [.views])
        table.append(
            ObservationRow(
                line: 2, from: Sample.day(from), to: Sample.day(to), breakdown: Breakdown(parts)),
            values: [3])
        return table
    }

    private func posts(_ published: [String]) -> ObservationTable {
        var table = ObservationTable(
            format: "x.content", platform: .instagram, platforms: [.instagram], grain: .post,
            measures: [.views])
        for (index, day) in published.enumerated() {
            var post = PostFacts(nativeID: "p\(index)")
            post.publishedDay = Sample.day(day)
            table.append(ObservationRow(line: index + 2, subject: .post(post)), values: [3])
        }
        return table
    }

    @Test func daysThatBreakOffDoNotTellOfTheirMonth() throws {
        let days = Sample.days(.views, ["2026-02-27": 1, "2026-03-15": 2])
        #expect(try months(Sample.file("aa", asOf: "2026-03-15", days)) == ["2026-02"])
    }

    @Test func aMonthThatBreaksOffIsNotToldByMonthsLongAfterIt() throws {
        let days = Sample.days(
            .views, ["2024-12-01": 1, "2024-12-04": 2, "2026-02-28": 1, "2026-03-15": 2])
        #expect(try months(Sample.file("aa", asOf: "2026-03-15", days)) == ["2026-02"])
    }

    @Test func anotherExportDoesNotTellOfTheDaysThatOneBreaksOff() throws {
        let early = Sample.file("aa", asOf: "2026-02-04", Sample.days(.views, ["2026-02-04": 1]))
        let late = Sample.file("bb", asOf: "2026-03-15", Sample.days(.views, ["2026-03-15": 2]))
        #expect(try months(early, late) == [])
    }

    @Test func aWeekOverTheEndOfAMonthTellsOfIt() throws {
        let within = Sample.file("aa", asOf: "2026-02-22", total("2026-02-16", "2026-02-22"))
        let over = Sample.file("bb", asOf: "2026-03-05", total("2026-02-23", "2026-03-01"))
        #expect(try months(within) == [])
        #expect(try months(within, over) == ["2026-02"])
    }

    @Test func postsOfALaterMonthDoNotCompleteTheDaysBefore() throws {
        let days = Sample.days(.views, ["2026-02-27": 1, "2026-03-15": 2])
        let list = posts(["2026-08-03", "2026-08-12"])
        #expect(
            try months(
                Sample.file("aa", asOf: "2026-03-15", days), Sample.file("bb", asOf: "2026-08-12", list))
                == ["2026-02"])
        #expect(
            try months(
                Sample.file("aa", asOf: "2026-03-15", days), Sample.file("bb", asOf: "2026-08-31", list))
                == ["2026-02", "2026-08"])
    }

    @Test func aTotalBeyondAMonthTellsOfNoMonth() throws {
        #expect(try months(Sample.file("aa", asOf: "2026-03-05", total("2026-01-01", "2026-03-05"))) == [])
        #expect(try months(Sample.file("aa", asOf: "2026-03-05", total("2026-02-10", "2026-03-05"))) == [])
        #expect(
            try months(Sample.file("aa", asOf: "2026-02-28", total("2026-02-01", "2026-02-28")))
                == ["2026-02"])
    }

    @Test func groupsOfAMonthTellOfItAndAPictureOfADayDoesNot() throws {
        let partner = total("2026-09-01", "2026-09-30", [.group: "Lyon"])
        #expect(try months(Sample.file("aa", asOf: "2026-09-30", partner)) == ["2026-09"])
        let picture = total("2026-09-30", "2026-09-30", [.age: "18-24"])
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-09-30", picture))
        let coverage = try #require(try store.coverage().first)
        #expect(coverage.completeMonths.isEmpty && coverage.spans.isEmpty)
        #expect(coverage.groups?.description == "2026-09-30")
    }
}
