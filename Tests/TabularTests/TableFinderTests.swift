import Testing

@testable import Tabular

@Suite struct TableFinderTests {
    @Test func linesOfOneCellAboveATableAreItsPreamble() throws {
        let file = try file("Report\n2026-10\n\nA,B\n1,2\n")
        #expect(file.tables.count == 1)
        #expect(file.tables.first?.preamble == ["Report", "2026-10"])
        #expect(file.tables.first?.title == "2026-10")
    }

    @Test func tablesPartedByBlankLinesHaveTheirOwnTitles() throws {
        let file = try file(
            "sep=,\n\"Views\"\n\"Date\",\"Primary\"\n\"2026-10-01\",\"1\"\n\n\"Reach\"\n\"Date\",\"Primary\"\n\"2026-10-01\",\"2\"\n\n"
        )
        #expect(file.tables.map(\.title) == ["Views", "Reach"])
        #expect(file.rows(0) == [["Date", "Primary"], ["2026-10-01", "1"]])
        #expect(file.rows(1) == [["Date", "Primary"], ["2026-10-01", "2"]])
        #expect(file.tables.map { file.records.line(of: $0.header ?? 0) } == [3, 7])
    }

    @Test func aBlankLineInsideATableDoesNotEndIt() throws {
        let file = try file("Date,Views\n2026-10-01,1\n\n2026-10-02,2\n,,\n2026-10-03,3\n")
        #expect(file.tables.count == 1)
        #expect(file.rows(0).count == 4)
    }

    @Test func aBlankLineBeforeWordsEndsATable() throws {
        let file = try file("Country,Views\nFR,1\nDE,2\n\nCity,Views\nLyon,1\n")
        #expect(file.tables.map { file.records.texts($0.header ?? 0)[0] } == ["Country", "City"])
    }

    @Test func theSameHeaderAgainBeginsAnotherTable() throws {
        let file = try file("Date,Views\n2026-10-01,1\nDate,Reach\n2026-10-01,2\n")
        #expect(file.tables.map { $0.rows.count } == [1, 1])
    }

    @Test func aNarrowHeaderRightBelowBeginsAnotherTable() throws {
        let file = try file("City,Value,\nLyon,2,\nAge,Women,Men\n18-24,1,2\n")
        #expect(file.tables.count == 2)
    }

    @Test func aRowWithOneFilledCellStaysInItsTable() throws {
        let file = try file("Post,Views\n1,2\nShowing top 500 results,\n")
        #expect(file.tables.count == 1)
        #expect(file.rows(0).last == ["Showing top 500 results", ""])
    }

    @Test func titlesWithoutATableAreKept() throws {
        let file = try file("No data available.\n")
        #expect(file.tables.count == 1)
        #expect(file.tables.first?.header == nil)
        #expect(file.tables.first?.preamble == ["No data available."])
    }

    @Test func outerBlanksOfACellDoNotCountButTheRawTextKeepsThem() throws {
        let records = try file("A,B\n \" x \" , y \n\" z \",\t\n").records
        #expect(records.text(2, 0) == "z" && records.rawText(2, 0) == " z ")
        #expect(records.isBlank(2, 1))
    }

    @Test func cellsPastTheEndOfARowAreBlank() throws {
        let records = try file("A,B,C\n1\n").records
        #expect(records.width(of: 1) == 1)
        #expect(records.isBlank(1, 2) && records.text(1, 2).isEmpty && records.range(1, 2).isEmpty)
        #expect(records.line(of: 1, 2) == 2)
    }
}
