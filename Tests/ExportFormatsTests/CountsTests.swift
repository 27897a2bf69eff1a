import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Numbers that are no count of things or people.
@Suite struct CountsTests {
    private static let header =
        "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,Permalink,Post type,Data comment,Date,Views,Reach,Likes,Follows\n"

    private func post(_ numbers: String) throws -> TableReading {
        try table(Self.header + "1,2,a,b,c,0,10/14/2026 09:30,,IG image,,Lifetime," + numbers + "\n")
    }

    @Test(arguments: ["-5", "12.5", "-0.5", "\u{2212}5"])
    func whatIsNoCountIsSetAsideCellByCell(cell: String) throws {
        for (index, column) in ["Views", "Reach", "Likes", "Follows"].enumerated() {
            var numbers = ["40", "30", "20", "10"]
            numbers[index] = cell
            let reading = try post(numbers.joined(separator: ","))
            #expect(reading.records == 1)
            let values = [Measure.views, .reach, .likes, .newFollowers].map { reading.values($0) }
            var expected: [[Double?]] = [[40], [30], [20], [10]]
            expected[index] = [nil]
            #expect(values == expected)
            let aside = try #require(reading.setAside.first)
            #expect(reading.setAside.count == 1 && !aside.isWholeRow)
            #expect(aside.column == column && aside.line == 2 && aside.text == cell)
            #expect(
                aside.message
                    == "\"\(cell)\" is not a count; a count is a whole number from 0 on, such as 1200")
            #expect(reading.column(column)?.filled == 0)
        }
    }

    @Test func wholeNumbersWithADecimalSignAreCounts() throws {
        let reading = try post("40.0,30.00,0,-0")
        #expect(reading.values(.views) == [40] && reading.values(.reach) == [30])
        #expect(reading.setAside.isEmpty)
    }

    @Test func whatPeopleTakeBackMayFallBelow0InADay() throws {
        let reading = try table(
            """
            "Date","Video Views","Profile Views","Likes","Comments","Shares"
            "February 27","-10","5","-2","-1","0"
            "February 28","10","5","2","1.5","0"

            """, years: [.exported(try day("2026-02-28"))])
        #expect(reading.values(.likes) == [-2, 2] && reading.values(.comments) == [-1, nil])
        #expect(reading.values(.views) == [nil, 10])
        #expect(
            reading.setAside.map(\.message) == [
                "\"-10\" is not a count; a count is a whole number from 0 on, such as 1200",
                "\"1.5\" is not a count; a count is a whole number, such as 1200 or -3",
            ])
    }

    @Test func attributionSharesOutConversions() throws {
        let reading = try table(
            """
            Campaign report
            "1 October 2026 - 31 October 2026"
            Campaign,Impr.,Cost,Conversions
            A,5.5,1.00,27.32
            B,5,-1.00,-2.00

            """)
        #expect(reading.values(.results) == [27.32, nil] && reading.values(.spend) == [1, -1])
        #expect(reading.values(.impressions) == [nil, 5])
        #expect(
            reading.setAside.map(\.message) == [
                "\"5.5\" is not a count; a count is a whole number from 0 on, such as 1200",
                "\"-2.00\" is not a count; a count is a number from 0 on, such as 1200 or 12.5",
            ])
    }

    @Test func returnsMayExceedSales() throws {
        let reading = try table(
            """
            "Product title","Product vendor","Product type","Net items sold","Gross sales","Discounts","Returns","Net sales","Taxes","Total sales"
            "Lamp","Maison","",-2,0.00,0.00,-40.00,-40.00,0.00,-40.00

            """, period: Period(from: try day("2026-10-01"), to: try day("2026-10-31")))
        #expect(reading.values(.itemsSold) == [-2] && reading.setAside.isEmpty)
    }

    @Test(arguments: [
        ("tiktok/overview-en-1.csv", Measure.comments), ("shopify/sales-product-en-1.csv", .itemsSold),
        ("meta/overview-interactions-en-3.csv", .interactions),
        ("youtube/table-data-pt-1.csv", .netFollowers), ("linkedin/page-followers-en-1.csv", .newFollowers),
    ])
    func realExportsHoldCountsBelow0(path: String, measure: Measure) throws {
        let reading = try shared(path, years: [.exported(try day("2026-03-31"))])
        #expect(reading.values(measure).contains { $0.map { $0 < 0 } == true })
        #expect(!reading.setAside.contains { $0.message.contains("is not a count") })
    }
}
