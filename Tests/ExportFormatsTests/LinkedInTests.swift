import Foundation
import SocialMetrics
import Tabular
import TestSupport
import Testing

@testable import ExportFormats

/// Exports of LinkedIn pages and members.
@Suite struct LinkedInTests {
    private let sentence =
        "\"Aggregated engagement metrics for your organic and sponsored posts over time. Data is delayed by up to 2 days. All dates and times are in UTC.\"\n"

    @Test func theSentenceAboveAPagesDaysIsNoRow() throws {
        let reading = try table(
            sentence
                + """
                Date,Impressions (organic),Impressions (sponsored),Impressions (total),Unique impressions (organic),Clicks (total),Reactions (total),Comments (total),Reposts (total),Engagement rate (total)
                03/04/2026,7.0,5.0,12.0,6.0,1.0,2.0,0.0,1.0,1.25

                """)
        #expect(reading.format?.id == "linkedin.page-days" && reading.headerLine == 2)
        #expect(try reading.rows.map(\.from) == [day("2026-03-04")])
        #expect(reading.values(.impressions) == [12] && reading.values(.impressionsOrganic) == [7])
        #expect(reading.values(.impressionsPaid) == [5] && reading.values(.reachOrganic) == [6])
        #expect(reading.values(.shares) == [1])
        #expect(reading.column("Engagement rate (total)")?.role == .ignored)
    }

    @Test func sharesOfOlderFilesAreReposts() throws {
        let reading = try table(
            "Date,Impressions (total),Clicks (total),Reactions (total),Shares (organic),Shares (total)\n12/31/2021,9,1,2,3,4\n"
        )
        #expect(reading.values(.shares) == [4] && reading.column("Shares (organic)")?.role == .ignored)
    }

    @Test func aPagesPostIsKnownByTheDigitsOfItsLink() throws {
        let reading = try table(
            """
            Post title,Post link,Post type,Posted by,Created date,Impressions,Views,Clicks,Likes,Comments,Reposts,Follows,Engagement rate,Content Type
            Hello,https://www.linkedin.com/feed/update/urn:li:activity:7438811255978700800,Organic,Ada L.,03/05/2026,100.0,,5.0,8.0,0.0,1.0,,0.14,Image
            Film,https://www.linkedin.com/feed/update/urn:li:ugcPost:7438811255978700801/,Organic,Ada L.,03/06/2026,90.0,40.0,5.0,8.0,0.0,1.0,,0.16,Video

            """)
        #expect(reading.posts.map(\.nativeID) == ["7438811255978700800", "7438811255978700801"])
        #expect(try reading.posts.map(\.publishedDay) == [day("2026-03-05"), day("2026-03-06")])
        #expect(reading.posts.map(\.caption) == ["Hello", "Film"])
        #expect(reading.posts.map(\.format) == [.photo, .video])
        #expect(reading.values(.views) == [nil, 40])
        #expect(reading.values(.reactions) == [8, 8] && reading.values(.newFollowers) == [nil, nil])
        #expect(reading.column("Posted by")?.reason == "names a person")
    }

    @Test func aLinkWithoutAnIdIsSetAside() throws {
        let reading = try table(
            "Post title,Post link,Created date,Impressions,Likes\nA,https://www.linkedin.com/feed/,03/05/2026,1,2\nB,https://x/urn:li:activity:7438811255978700800,03/05/2026,1,2\n"
        )
        #expect(reading.records == 1)
        #expect(
            reading.setAside.map(\.message) == [
                "\"https://www.linkedin.com/feed/\" is no link of a post; a link ends in an id such as urn:li:activity:7438811255978700800"
            ])
    }

    @Test(arguments: [
        ("https://www.linkedin.com/feed/update/urn:li:share:7438811255978700800", "7438811255978700800"),
        ("https://www.linkedin.com/posts/ada_hello-activity-7438811255978700800-AbCd", "7438811255978700800"),
        (
            "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7438811255978700800",
            "7438811255978700800"
        ),
        ("https://www.linkedin.com/company/12345", nil),
    ]) func idsStandBehindTheKindOfThing(link: String, id: String?) {
        #expect(LinkedInPostID.id(in: link) == id)
    }

    @Test func totalFollowersOfADayAreItsGain() throws {
        let reading = try table(
            "Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers\n12/21/2024,1,5,2,8\n"
        )
        #expect(reading.values(.newFollowers) == [8] && reading.values(.followers) == [nil])
        #expect(reading.values(.newFollowersOrganic) == [5] && reading.values(.newFollowersPaid) == [1])
    }

    @Test func totalFollowersOfAGroupAreACount() throws {
        let reading = try table("Job function,Total followers\nSales,120\nLegal,30\n")
        #expect(reading.format?.grain == .audience)
        #expect(reading.rows.map(\.breakdown.description) == ["job_function=Sales", "job_function=Legal"])
        #expect(reading.values(.followers) == [120, 30] && !reading.needsPeriod)
    }

    @Test func viewsByGroupNeedThePeriodOfTheDownload() throws {
        let text = "Industry,Total views\nRetail,12\n"
        #expect(try table(text).needsPeriod)
        let october = Period(from: try day("2026-10-01"), to: try day("2026-10-31"))
        let reading = try table(text, period: october)
        #expect(reading.values(.visits) == [12] && reading.rows.first?.to == october.to)
    }

    @Test func aMembersDayCanBeBelowZero() throws {
        let reading = try table("Date,Impressions,Engagements\n3/4/2026,120,-28\n3/13/2026,0,0\n")
        #expect(reading.format?.id == "linkedin.member-days")
        #expect(reading.values(.interactions) == [-28, 0])
        #expect(try reading.rows.map(\.from) == [day("2026-03-04"), day("2026-03-13")])
    }

    @Test func frenchMemberFilesWriteTheDayFirst() throws {
        let reading = try table("Date,Impressions,Interactions\n03/04/2026,120,8\n")
        #expect(try reading.language == "fr" && reading.rows.map(\.from) == [day("2026-04-03")])
    }

    @Test func theFollowerCountStandsAboveTheDays() throws {
        let found = reading(
            "Total followers on 3/23/2026:,3050\n,\nDate,New followers\n3/22/2026,4\n3/23/2026,-1\n")
        #expect(
            found.tables.map { $0.format?.id } == ["linkedin.member-totals", "linkedin.member-followers"])
        #expect(found.tables[0].values(.followers) == [3050])
        #expect(try found.tables[0].rows.map(\.from) == [day("2026-03-23")])
        #expect(found.tables[0].observations.map(\.grain) == [.accountDay])
        #expect(found.tables[1].values(.newFollowers) == [4, -1])
    }

    @Test func theFrenchFollowerCountIsReadDayFirst() throws {
        let reading = try table("Nombre total d’abonnés le 05/07/2026 :;3 050\n")
        #expect(reading.language == "fr" && reading.records == 0)
        #expect(
            reading.setAside.map(\.message) == [
                "\"05/07/2026\" can be read day first or month first, and the dates of the table do not tell which"
            ])
        let comma = try table("Nombre total d’abonnés le 05/07/2026 :,3050\n")
        #expect(try comma.rows.map(\.from) == [day("2026-07-05")] && comma.values(.followers) == [3050])
    }

    @Test func theWholePeriodIsOneObservation() throws {
        let reading = try table(
            "Overall Performance,3/24/2025 - 3/23/2026\nImpressions,32506\nMembers reached,14032\n")
        #expect(reading.records == 1 && !reading.needsPeriod)
        #expect(reading.values(.impressions) == [32506] && reading.values(.reach) == [14032])
        #expect(
            try reading.rows.first?.from == day("2025-03-24") && reading.rows.first?.to == day("2026-03-23"))
    }

    @Test func aPeriodThatIsNoneIsSetAside() throws {
        let reading = try table("Overall Performance,lately\nImpressions,32506\n")
        #expect(reading.needsPeriod)
        #expect(
            reading.setAside.map(\.message) == [
                "\"lately\" is not a period; a period looks like 3/24/2025 - 3/23/2026"
            ])
    }

    @Test func twoListsOfTopPostsStandSideBySide() throws {
        let found = reading(
            """
            Maximum of 50 posts available to include in this list,,,,,,
            ,,,,,,
            Post URL,Post publish date,Engagements,,Post URL,Post publish date,Impressions
            https://l/urn:li:activity:7438811255978700801,3/15/2026,40,,https://l/urn:li:activity:7438811255978700802,3/16/2026,900
            https://l/urn:li:activity:7438811255978700803,3/17/2026,30,,,,

            """, period: Period(from: try day("2026-03-01"), to: try day("2026-03-31")))
        #expect(found.outcome == .recognised && found.tables.count == 2)
        #expect(found.tables.map(\.records) == [2, 1])
        #expect(found.tables[0].posts.map(\.nativeID) == ["7438811255978700801", "7438811255978700803"])
        #expect(found.tables[0].values(.interactions) == [40, 30])
        #expect(found.tables[1].posts.map(\.nativeID) == ["7438811255978700802"])
        #expect(found.tables[1].values(.impressions) == [900])
        #expect(try found.tables[1].rows.first?.to == day("2026-03-31"))
    }

    @Test func sharesOfAnAudienceAreFractionsAndLimitsAreAbsent() throws {
        let reading = try table(
            "Top Demographics,Value,Percentage\nJob titles,Data Analyst,0.25\nLocations,Paris,2%\nLocations,Lyon,< 1%\nHobbies,Chess,3%\n"
        )
        #expect(reading.values(.audienceShare) == [0.25, 0.02, nil] && reading.setAside.count == 1)
        #expect(
            reading.rows.map(\.breakdown.description) == [
                "job_title=Data Analyst", "region=Paris", "region=Lyon",
            ])
    }

    @Test func frenchDemographicsNameTheirGroups() throws {
        let reading = try table(
            "Principales données démographiques,Valeur,Pourcentage\nIntitulés de poste,Juriste,4%\nLieux,Lyon,2%\n"
        )
        #expect(reading.rows.map(\.breakdown.description) == ["job_title=Juriste", "region=Lyon"])
    }

    @Test func theNameOfTheSheetDecidesBetweenExportsThatFitEquallyWell() throws {
        let text = "Date,Nouveaux abonnés\n05/07/2026,4\n"
        let alone = reading(text)
        #expect(alone.candidates == ["youtube.days", "linkedin.member-followers"])
        var file = try TextFile.read(Array(text.utf8)).get()
        file.tables[0].sheet = "ABONNÉS"
        guard case .one(let plan) = ReadingContext().recogniser.verdict(on: file.tables[0], in: file.records)
        else {
            Issue.record("the table was not recognised")
            return
        }
        #expect(plan.format.id == "linkedin.member-followers")
    }

    @Test func aRowThatRepeatsItsFirstCellIsNoSecondTable() throws {
        let reading = try table(
            "Date,Impressions (total),Clicks (total),Reactions (total),Comments (total),Reposts (total)\n12/31/2025,9,1,,12/31/2025,4\n"
        )
        #expect(reading.records == 1 && reading.columns.count == 6)
    }

    @Test func competitorsAreRefusedAndNeverTheClientsFigures() {
        let found = reading(
            "Page,Total Followers,New Followers,Total post engagements,Total posts\nAtelier Nord,5120,31,240,12\n"
        )
        #expect(found.isRefused && found.tables.allSatisfy(\.observations.isEmpty))
        #expect(reading("Page,Total Followers,New Followers\nX,90,3\n").isRefused)
        #expect(
            found.problems.map(\.description) == [
                """
                error: file.csv, line 1: these are the competitors of a LinkedIn page, whose figures are not the client’s
                Nothing of this table was read.
                To fix: download the page’s own content, followers and visitors in its place.
                """
            ])
    }

    @Test(arguments: [
        "Page,New Followers", "Page,Total posts", "Page,Total Followers", "Page,Nouveaux abonnés",
    ])
    func aPageAndOneFigureAreNoListOfCompetitors(header: String) {
        let found = reading(header + "\nX,3\n")
        #expect(!found.isRefused && found.tables.allSatisfy { $0.format == nil })
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func postsOfAWorkbookHaveThePeriodOfItsFirstSheet() throws {
        let file = try #require(SharedExports.file("linkedin/member-content-en-1.xlsx"))
        let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: "Content.xlsx")
        let posts = found.tables.filter { $0.format?.id == "linkedin.member-posts" }
        #expect(posts.count == 2 && !found.tables.contains(where: \.needsPeriod))
        let periods = Set(posts.flatMap(\.rows).map { [$0.from, $0.to] })
        #expect(try periods == [[day("2025-03-24"), day("2026-03-23")]])
        #expect(posts.flatMap(\.posts).first?.nativeID == "7438811255978700800")
        #expect(found.tables.first?.values(.reach) == [14032])
    }
}
