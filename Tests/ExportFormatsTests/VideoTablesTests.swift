import SocialMetrics
import Testing

@testable import ExportFormats

/// YouTube Studio's tables of a period.
@Suite struct VideoTablesTests {
    private let videos = """
        Content,Video title,Video publish time,Duration,Views,Watch time (hours),Unique viewers,Average view duration
        Total,,,,30,2.5,17,0:05:00
        abc,A film,"Sep 2, 2019",93,20,2,12,0:06:00
         -k4,Another,"Oct 5, 2026",10,9,0.5,,0:03:20

        """

    private func october() throws -> Period { Period(from: try day("2026-10-01"), to: try day("2026-10-31")) }

    @Test func thePeriodComesFromElsewhere() throws {
        let reading = try table(videos, period: try october())
        #expect(try !reading.needsPeriod && reading.period == october())
        #expect(
            reading.rows.map(\.from) == [try day("2026-10-01"), try day("2026-10-01"), try day("2026-10-01")])
        #expect(reading.observations.map(\.grain) == [.postPeriod, .accountPeriod])
    }

    @Test func withoutAPeriodTheTableAsksForOne() throws {
        let reading = try table(videos)
        #expect(reading.needsPeriod && reading.period == nil && reading.records == 2)
    }

    @Test func theTotalRowIsTheChannelAndNotAVideo() throws {
        let reading = try table(videos, period: try october())
        #expect(reading.records == 2 && reading.totalRows == 1)
        let total = try #require(reading.observations.last)
        #expect(total.rows.map(\.isTotal) == [true] && total.rows.map(\.subject) == [.account])
        #expect(reading.values(.views) == [20, 9, 30])
        // Unique viewers of the channel are fewer than the sum of its videos': only the platform can tell.
        #expect(reading.values(.viewers) == [12, nil, 17])
    }

    @Test func hoursAndLengthsOfTimeAreSeconds() throws {
        let reading = try table(videos, period: try october())
        #expect(reading.values(.watchTime) == [7200, 1800, 9000])
        #expect(reading.values(.averageWatchTime) == [360, 200, 300])
        #expect(reading.column("Watch time (hours)")?.sum == 2.5)
        #expect(reading.column("Average view duration")?.sum == 560)
    }

    @Test func aVideoHasAnAddressAndADateWithoutTime() throws {
        let posts = try table(videos, period: try october()).posts
        #expect(posts.map(\.nativeID) == ["abc", "-k4"])
        #expect(
            posts.map(\.permalink) == [
                "https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=-k4",
            ])
        #expect(try posts.map(\.publishedDay) == [day("2019-09-02"), day("2026-10-05")])
        #expect(posts.map(\.duration) == [93, 10] && posts.map(\.caption) == ["A film", "Another"])
    }

    @Test func aTotalOfNobodyOverABlankColumnIsAbsent() throws {
        let reading = try table("Content,Views,Unique viewers\nTotal,30,0\nabc,20,\n")
        #expect(reading.values(.viewers) == [nil, nil])
        #expect(try table("Content,Views,Unique viewers\nTotal,30,0\nabc,20,0\n").values(.viewers) == [0, 0])
    }

    @Test(arguments: ["Total", "Gesamt", "Ge\u{AD}samt", "Totale", "TOTAL", "Totaal"])
    func totalsAreToldInEveryLanguage(word: String) throws {
        #expect(try table("Content,Views\n\(word),30\nabc,20\n").totalRows == 1)
    }

    @Test func linesThatAreNoRecordAreRemarks() throws {
        let reading = try table("Content,Video title,Views\nTotal,,3\nShowing top 500 results,,\nabc,x,2\n")
        #expect(reading.remarks == ["Showing top 500 results"])
        #expect(reading.records == 1 && reading.setAside.isEmpty)
    }

    @Test func aChartGivesVideosByDayAndATotalGivesTheChannelByDay() throws {
        let chart = try table(
            "Date,Content,Video title,Video publish time,Duration,Views\n2026-10-01,abc,A,\"Sep 2, 2019\",93,5\n"
        )
        #expect(try chart.format?.id == "youtube.video-days" && chart.rows.first?.from == day("2026-10-01"))
        let total = try table("Date,Views\n2026-10-01,5\n2026-10-02,6\n")
        #expect(total.format?.id == "youtube.days" && total.rows.map(\.subject) == [.account, .account])
    }

    @Test func aChannelByCountryIsSplitByIt() throws {
        let reading = try table("Geography,Views\nTotal,30\nFR,20\nBE,10\n", period: try october())
        #expect(reading.format?.id == "youtube.audience")
        #expect(reading.rows.map { $0.breakdown[.country] } == ["FR", "BE", nil])
        #expect(reading.rows.map(\.isTotal) == [false, false, true])
    }
}
