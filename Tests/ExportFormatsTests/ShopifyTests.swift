import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

@Suite struct ShopifyTests {
    @Test func aMonthWrittenAsItsFirstDayIsTheWholeMonth() throws {
        let text = "\"Month\",\"Orders\",\"Net sales\",\"Total sales\"\n\"2024-02-01\",5,-12.5,20\n"
        let reading = try table(text)
        #expect(reading.format?.id == "shopify.sales")
        #expect(
            reading.rows.map { "\($0.from?.description ?? "") \($0.to?.description ?? "")" } == [
                "2024-02-01 2024-02-29"
            ])
        #expect(reading.values(.netSales) == [-12.5])
    }

    @Test func theLastMonthEndsWhereTheReportEnds() throws {
        var context = ReadingContext()
        context.namedPeriod = Period(from: try day("2025-01-15"), to: try day("2025-02-10"))
        let text = "\"Month\",\"Orders\",\"Total sales\"\n\"2025-01-01\",5,20\n\"2025-02-01\",6,21\n"
        let found = readExport(bytes: Array(text.utf8), fileName: "sales.csv", context: context)
        let rows = found.tables.flatMap(\.rows)
        #expect(rows.compactMap(\.from).map(\.description) == ["2025-01-15", "2025-02-01"])
        #expect(rows.compactMap(\.to).map(\.description) == ["2025-01-31", "2025-02-10"])
    }

    @Test func columnsOfAComparisonAreLeftOutThoughOnlyABlankTellsThem() throws {
        let reading = try table(
            """
            "Day","Online store visitors","Sessions","Conversion rate","Day (previous_year)","Sessions (previous_year)","Sessions (previous_year) "
            "2025-01-01",80,100,0.0166,"2024-01-01",50,100
            ,0,0,,"2024-12-01",39,

            """)
        #expect(reading.format?.id == "shopify.sessions")
        #expect(reading.values(.sessions) == [100] && reading.values(.orderRate) == [0.0166])
        #expect(
            reading.column("Sessions (previous_year)", 2)?.reason
                == "the period compared with: import its own report")
        #expect(
            reading.setAside.map { "\($0.line) \($0.isWholeRow) \($0.message)" } == [
                "3 true the row names no day"
            ])
    }

    @Test func aReportByProductTakesThePeriodOfItsName() throws {
        let text =
            "\"Product title\",\"Product vendor\",\"Product type\",\"Net items sold\",\"Net sales\"\nMug,Maison,Cups,-3,-12\n"
        let open = try table(text)
        #expect(open.format?.id == "shopify.sales-groups" && open.needsPeriod)
        let reading = try table(text, period: Period(month: "2026-10"))
        #expect(reading.rows.map(\.breakdown.description) == ["product=Mug&product_type=Cups&vendor=Maison"])
        #expect(reading.rows.first?.to == Day("2026-10-31") && reading.values(.itemsSold) == [-3])
    }

    @Test func newAndReturningCustomersAreGroupsOfAMonth() throws {
        let reading = try table(
            "\"New or returning customer\",\"Month\",\"Customers\",\"Orders\",\"Total sales\"\n\"New\",\"2024-01-01\",4111,4111,25.5\n"
        )
        #expect(reading.rows.map(\.breakdown.description) == ["customer_type=New"])
        #expect(reading.rows.first?.to == Day("2024-01-31") && !reading.needsPeriod)
        #expect(Measure.customers.aggregation == .never)
    }

    @Test func theOtherReportsSalesAreLeftOutOfTheAverageOrderValue() throws {
        let reading = try table(
            "\"Month\",\"Gross sales\",\"Discounts\",\"Orders\",\"Average order value\"\n\"2024-01-01\",35.5,-2,6,5.5\n"
        )
        #expect(reading.format?.id == "shopify.average-order-value")
        #expect(reading.observations.flatMap(\.measures) == [.orders])
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func daysOfARealYearAddUpToItsMonths() throws {
        let sums = try ["shopify/sales-day-en-1.csv", "shopify/sales-month-en-1.csv"].map { name in
            let file = try #require(SharedExports.file(name))
            let found = readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: name)
            #expect(found.tables.first?.period?.description == "2024-01-01…2024-12-31")
            return found.tables[0].values(.totalSales).compactMap(\.self).reduce(0, +)
        }
        #expect(abs(sums[0] - 36_074_163.62) < 0.01 && abs(sums[1] - sums[0]) < 0.01)
    }
}
