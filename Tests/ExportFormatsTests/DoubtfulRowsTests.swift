import SocialMetrics
import Testing

@testable import ExportFormats

/// A row whose cells may stand under the wrong header is set aside in every kind of table, and so is a total.
@Suite struct DoubtfulRowsTests {
    private static func missing(_ width: Int, _ header: Int) -> String {
        "the row has \(width) of the header's \(header) cells, and it is not certain which are missing"
    }

    private func campaigns(total: String) throws -> TableReading {
        let rows = (11...21).map { "C\($0),Enabled,EUR,\($0).50,10\($0),\($0),\($0).00" }
        let header = "Campaign,Campaign status,Currency code,Cost,Impr.,Clicks,Conversions"
        let lines = ["Campaign report", "\"October 1, 2026 - October 31, 2026\"", header] + rows + [total]
        return try table(lines.joined(separator: "\n") + "\n")
    }

    @Test(arguments: [
        "Total: Account,--,200.00,13000,320,70.00", "Total: Account,--,--,200.00,320,70.00",
        "--,--,200.00,13000,320,70.00", "Total: Account,200.00,13000,320,70.00",
    ])
    func aDamagedTotalIsNotStored(total: String) throws {
        let reading = try campaigns(total: total)
        #expect(reading.records == 11 && reading.totalRows == 0)
        #expect(!reading.rows.contains { $0.isTotal })
        #expect(reading.setAside.map(\.line) == [15])
        #expect(reading.setAside.map(\.message) == [Self.missing(total.split(separator: ",").count, 7)])
    }

    @Test func aWholeTotalIsStored() throws {
        let reading = try campaigns(total: "Total: Account,--,--,200.00,13000,320,70.00")
        #expect(reading.totalRows == 1 && reading.setAside.isEmpty)
        #expect(reading.values(.spend).last == 200 && reading.values(.impressions).last == 13000)
    }

    private func exploration(_ row: String) throws -> TableReading {
        let lines = String(repeating: "-", count: 40)
        return try table(
            """
            # \(lines)
            # shop.example
            # Exploration-Free form 1
            # 20260101-20260131
            # \(lines)
            Landing page,Sessions,Transactions
            \(row)
            (not set),5,1
            """)
    }

    @Test func aTotalThatSaysSoBehindTheLastColumnIsRead() throws {
        let reading = try exploration(",9,2,Grand total")
        #expect(reading.totalRows == 1 && reading.setAside.isEmpty)
        #expect(reading.values(.sessions) == [5, 9])
        #expect(
            reading.misfits.map(\.description) == [
                """
                note: file.csv, line 7: the row has 4 cells where the header has 3
                The last one says that the row is a total.
                """
            ])
    }

    @Test func anyOtherWordBehindTheLastColumnSetsTheRowAside() throws {
        let reading = try exploration(",9,2,Lamps")
        #expect(reading.totalRows == 0 && reading.values(.sessions) == [5])
        #expect(reading.setAside.map(\.message) == ["the row has 4 cells where the header has 3"])
        #expect(
            reading.misfits.map(\.description) == [
                """
                warning: file.csv, line 7: the row has 4 cells where the header has 3
                They stand as its delimiters say: the other rows do not tell where they belong. It is not certain: an import sets the row aside.
                """
            ])
    }

    @Test func damagedRowsOfAnAudienceAreSetAside() throws {
        let found = reading(
            """
            sep=,
            "Age & gender"
            "","Women","Men"
            "18-24","10.6","6.5"
            "25-34","19.1"
            "35-44","9.9","9.8"
            "45-54","4.3","3.3"
            "55-64","3.3","1.9"
            "65+",3,2,5

            "Top countries"
            "South Africa","Nigeria","United States","Ghana"
            "33.6","10.1","2.9"

            """)
        #expect(found.tables.map(\.records) == [4, 0])
        #expect(found.tables[0].column("Women")?.filled == 4 && found.tables[0].column("Men")?.filled == 4)
        #expect(
            found.setAside.map(\.message) == [
                Self.missing(2, 3),
                "the row has 4 cells where the header has 3, and it is not certain where they belong",
                Self.missing(3, 4),
            ])
        #expect(found.setAside.map(\.line) == [5, 9, 13])
    }

    private static let days =
        "Campaign name,Day,Reporting starts,Reporting ends,Reach,Impressions,Link clicks,Post comments"

    private func days(_ rows: [String]) throws -> TableReading {
        try table(([Self.days] + rows).joined(separator: "\n") + "\n")
    }

    private static let short = (1...7).map { number in
        "Lamp \(number),2026-10-0\(number),2026-10-01,2026-10-31,100\(number),5\(number),\(number)"
    }

    @Test(arguments: [1, 2])
    func aFewShortRowsWithoutAWholeOneAreSetAside(count: Int) throws {
        let reading = try days(Array(Self.short.prefix(count)))
        #expect(reading.records == 0 && reading.notes.isEmpty)
        #expect(reading.setAside.map(\.message) == Array(repeating: Self.missing(7, 8), count: count))
    }

    @Test func whereNoRowFitsAndAllAreCutAlikeTheLastColumnsAreEmptyAndThatIsSaid() throws {
        let reading = try days(Self.short)
        #expect(reading.records == 7 && reading.setAside.isEmpty)
        #expect(reading.values(.reach).compactMap(\.self) == (1...7).map { 1000 + Double($0) })
        #expect(
            reading.notes.map(\.description) == [
                """
                note: file.csv, line 1: no row has all the cells of the header
                The last columns were taken to be empty.
                """
            ])
    }

    @Test func rowsWithMoreCellsThanTheHeaderDoNotLackAny() throws {
        let long = Self.short.prefix(1).map { $0 } + Self.short.dropFirst().map { $0 + ",,9,9" }
        #expect(try !days(long).notes.contains { $0.message.contains("no row has all the cells") })
    }

    @Test func whereNoRowFitsAndTheyDifferNothingTellsWhichCellsAreMissing() throws {
        let reading = try days(Self.short + ["Lamp 8,2026-10-08,2026-10-01,2026-10-31,58,8"])
        #expect(reading.records == 0 && reading.setAside.count == 8)
    }

    @Test func aRowThatLacksACellAmongThoseThatLackTheLastOneIsSetAside() throws {
        let rows = (11...31).map { number in
            "Lamp \(number),2026-10-\(number),2026-10-01,2026-10-31,\(number),\(number % 9),\(number % 8)"
                + (number < 18 ? ",\(number % 4)" : "")
        }
        let header =
            "Campaign name,Day,Reporting starts,Reporting ends,Impressions,Link clicks,Amount spent (EUR),Post comments"
        let reading = try table(
            ([header] + rows + ["Lamp 32,2026-10-31,2026-10-01,2026-10-31,5,22,1"]).joined(separator: "\n"))
        #expect(
            reading.setAside.map(\.line) == [23] && reading.setAside.map(\.message) == [Self.missing(7, 8)])
        #expect(reading.records == 21)
    }
}
