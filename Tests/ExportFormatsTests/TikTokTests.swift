import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// TikTok Studio and TikTok business accounts.
@Suite struct TikTokTests {
    private let february: [YearEvidence]

    init() throws { february = [.exported(try day("2026-02-28"))] }

    @Test func viewersOfZeroBesideAnUndefinedTotalAreAbsent() throws {
        let text = """
            "Date","Total Viewers","New Viewers","Returning Viewers"
            "February 26","undefined","0","0"
            "February 27","5","0","5"
            """
        let reading = try table(text, years: february)
        #expect(reading.values(.viewers) == [nil, 5])
        #expect(reading.values(.newViewers) == [nil, 0] && reading.values(.returningViewers) == [nil, 5])
        #expect(reading.column("New Viewers")?.filled == 2, "inspect counts the cells as printed")
        #expect(Measure.viewers.aggregation == .never)
    }

    @Test func aDifferenceBesideUndefinedFollowersIsAbsent() throws {
        let text = """
            "Date","Followers","Difference in followers from previous day"
            "February 26","undefined","0"
            "February 27","5013","3"
            """
        let reading = try table(text, years: february)
        #expect(reading.format?.id == "tiktok.follower-history")
        #expect(reading.values(.followers) == [nil, 5013] && reading.values(.netFollowers) == [nil, 3])
    }

    @Test func hoursThatAreStillToComeAreAbsent() throws {
        let text = """
            "Date","Hour","Active followers"
            "February 26","0","0"
            "February 26","1","7"
            "February 26","2","0"
            "February 26","3","0"
            """
        let reading = try table(text, years: february)
        #expect(reading.values(.activeFollowers) == [0, 7, nil, nil])
        #expect(reading.rows.map { $0.breakdown[.hour] } == ["0", "1", "2", "3"])
        #expect(reading.observations.map(\.grain) == [.audience])
    }

    @Test func theMomentOfAVideoIsInItsAddress() throws {
        let text = """
            "Time","Video title","Video link","Post time","Total likes","Total comments","Total shares","Total views"
            "February 28","","https://www.tiktok.com/@a/video/7567452112981069079","October 31","3","1","2","40"
            """
        let reading = try table(text)
        let post = try #require(reading.posts.first)
        #expect(post.nativeID == "7567452112981069079" && post.format == .video && post.caption == nil)
        #expect(post.published?.local(in: .gmt).day == (try day("2025-10-31")))
        #expect(post.published?.local(in: .gmt).secondOfDay == 65_946)
        #expect(reading.exported == (try day("2026-02-28")) && reading.values(.views) == [40])
        #expect(reading.setAside.isEmpty)
    }

    @Test func bothFormsOfTheBusinessListAreRead() throws {
        let old = """
            Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views,Total play time
            A,https://www.tiktok.com/@a/photo/7567452112981069079,2025-10-31 18:19:10,3,1,2,40,120
            """
        let reading = try table(old)
        #expect(reading.format?.id == "tiktok.business-videos" && reading.posts.first?.format == .carousel)
        #expect(reading.column("Total play time")?.role == .ignored)
    }

    @Test func theAudienceOfABusinessAccountIsADayOfTheAccount() throws {
        let text = """
            Date,New followers,Total followers,Reached audience,Engaged audience
            2025/10/31,3,500,NAN,--
            """
        let reading = try table(text)
        #expect(reading.format?.id == "tiktok.business-days" && reading.values(.followers) == [500])
        #expect(reading.values(.reach) == [nil] && reading.values(.engagedUsers) == [nil])
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing)) func aYearOfRealDaysIsDated()
        throws
    {
        let reading = try shared("tiktok/overview-en-1.csv", years: february)
        #expect(reading.period == Period(from: try day("2025-02-28"), to: try day("2026-02-27")))
        #expect(reading.dated == reading.period)
        let british = try shared("tiktok/overview-en-gb-1.csv", years: [.firstDay(try day("2026-02-10"))])
        #expect(british.period == Period(from: try day("2026-02-10"), to: try day("2026-03-14")))
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func realVideosAgreeWithTheirPostTime()
        throws
    {
        let reading = try shared("tiktok/business-videos-en-1.csv")
        #expect(reading.posts.count == 51 && reading.posts.allSatisfy { $0.published != nil })
        let first = try #require(reading.posts.first?.published?.local(in: .gmt))
        #expect(first.day == (try day("2025-10-31")) && first.secondOfDay == 65_946)
    }
}
