import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

@Suite struct MailchimpTests {
    private let header =
        "Title,Subject,List,\"Send Date\",\"Total Recipients\",\"Unique Opens\",\"Open Rate\",\"Unique Id\"\n"

    @Test func theDayOfSendingIsKeptWhereTheZoneIsNotKnown() throws {
        let reading = try table(
            header + "News,Hello,Readers,2018-10-26 14:56:00,900,300,33.33%,6bd8b0c192\n")
        let mailing = try #require(reading.mailings.first)
        #expect(mailing.sent == nil && mailing.sentDay == Day("2018-10-26"))
        #expect(mailing.nativeID == "6bd8b0c192" && mailing.name == "News" && mailing.subject == "Hello")
        #expect(mailing.list == "Readers")
        #expect(reading.values(.uniqueOpens) == [300])
        #expect(reading.published?.description == "2018-10-26")
        #expect(reading.column("Open Rate")?.reason == "derived from unique opens and deliveries")
    }

    @Test func partsOfATestThatAddUpStandForTheWhole() throws {
        let reading = try table(
            header
                + """
                Spring,,Readers,"Jun 30, 2019 07:11 pm",900,300,33%,a1
                Spring | Combo 1,One,Readers,"Jun 30, 2019 07:11 pm",200,60,30%,a2
                Spring | Winner,Two,Readers,"Jul 01, 2019 07:11 am",700,240,34%,a3

                """)
        #expect(reading.records == 3, "all three rows are understood")
        #expect(reading.mailings.map(\.nativeID) == ["a2", "a3"])
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 1: 1 A/B test is listed whole and in parts
                Only its parts were kept, so that nobody counts twice.
                """
            ])
    }

    @Test func theWholeStandsWhereAPartIsMissing() throws {
        let reading = try table(
            header
                + """
                Spring,,Readers,"Jun 30, 2019 07:11 pm",900,300,33%,a1
                Spring | Combo 1,One,Readers,"Jun 30, 2019 07:11 pm",200,60,30%,a2

                """)
        #expect(reading.mailings.map(\.nativeID) == ["a1"])
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 1: 1 A/B test is listed whole and in parts
                Only the whole was kept, because its parts do not add up to it.
                """
            ])
    }

    @Test func testSendsStayAndAreTold() throws {
        let reading = try table(
            header
                + "News,Today test,Readers,\"Oct 26, 2018 02:56 pm\",3,3,100%,b1\nNews,Today,Readers,\"Oct 27, 2018 02:56 pm\",900,3,1%,b2\n"
        )
        #expect(reading.values(.recipients) == [3, 900])
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 1: 1 mailing went to 3 addresses or fewer, as a test does
                They were kept; reports leave them out of counts and rates.
                """
            ])
    }

    @Test func aFileSavedAgainWithUnderscoresIsTheSameExport() throws {
        let reading = try table(
            """
            Title,Subject,Send_Date,Total_Recipients,Open_Rate,Unique_Id,Visits,Bounce_Rate,Time_on_Site
            A,S,3/14/17 13:02,68,27.27%,c1,n/a,n/a,n/a
            B,S,2/24/17 11:29,131,29.66,c2,19,78.95,1:40

            """)
        #expect(reading.mailings.map(\.sentDay) == [Day("2017-03-14"), Day("2017-02-24")])
        #expect(reading.values(.sessions) == [nil, 19])
        #expect(reading.values(.bounceRate) == [nil, 78.95 * 0.01])
        #expect(reading.values(.averageVisitDuration) == [nil, 100])
        #expect(reading.setAside.isEmpty)
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func noAddressOfTheRealTestsCountsTwice() throws {
        let file = try #require(SharedExports.file("mailchimp/campaigns-en-1.csv"))
        let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: "campaigns.csv")
        #expect(found.records == 600 && found.tables[0].mailings.count == 598)
        let recipients = found.tables[0].values(.recipients).compactMap(\.self).reduce(0, +)
        #expect(recipients == 413_803 - 12_598 - 1_716)
    }
}

extension TableReading {
    /// What the rows say of mailings.
    fileprivate var mailings: [MailingFacts] {
        rows.compactMap { if case .mailing(let mailing) = $0.subject { mailing } else { nil } }
    }
}
