import SocialMetrics
import Testing

@testable import ExportFormats

/// Everything that is said of damaged rows and bytes, word for word.
@Suite struct SalvageMessagesTests {
    private let header = "Post ID,Page ID,Title,Publish time,Views"

    private func read(third: String) -> FileReading {
        let rows = (1...6).map { "\($0)000000000000,9,Lamp number \($0),10/1\($0)/2026 09:30,\($0)" }
        var lines = [header] + rows
        lines[3] = third
        return reading(lines.joined(separator: "\n") + "\n")
    }

    private func rows(_ third: String) -> (all: [String], notes: [String], setAside: [String], records: Int) {
        let found = read(third: third)
        return (
            found.tables.flatMap(\.misfits).map(\.description),
            found.tables.flatMap(\.notes).map(\.description),
            found.setAside.map(\.message), found.records
        )
    }

    @Test func aDelimiterTooMany() {
        let said = rows("3000000000000,9,Lamp, the third,10/13/2026 09:30,3")
        let note = """
            note: file.csv, line 4: the row has 6 cells where the header has 5
            A delimiter inside "Title" was taken for text.
            """
        #expect(said.all == [note] && said.notes == [note] && said.setAside.isEmpty && said.records == 6)
    }

    @Test func aDelimiterTooFew() {
        let said = rows("3000000000000,9,Lamp number 310/13/2026 09:30,3")
        #expect(
            said.all == [
                """
                warning: file.csv, line 4: the row has 4 of the header's 5 cells
                They stand where the other rows have such cells; "Publish time" is empty. It is not certain: an import sets the row aside.
                """
            ])
        #expect(
            said.setAside == [
                "the row has 4 of the header's 5 cells, and it is not certain which are missing"
            ])
        #expect(said.notes.isEmpty && said.records == 5)
    }

    @Test func cellsLeftOutAtTheEnd() {
        let said = rows("3000000000000,9,Lamp number 3,10/13/2026 09:30")
        #expect(
            said.all == [
                """
                note: file.csv, line 4: the row has 4 of the header's 5 cells
                The last ones are empty.
                """
            ])
    }

    @Test func cellsLeftOutInSeveralRowsAreCounted() {
        let rows = (10...40).map { number in
            "\(number)000000000000,9,Lamp number \(number),10/11/2026 09:30" + (number % 3 == 0 ? "" : ",1")
        }
        let notes = reading("\(header)\n\(rows.joined(separator: "\n"))\n").tables[0].notes
        #expect(
            notes.map(\.description) == [
                """
                note: file.csv, line 4: the row has fewer cells than the header, and so on lines 7, 10, 13, 16, 19 and 4 more
                The last ones are empty.
                """
            ])
    }

    @Test func whereMostRowsLeaveOutCellsNothingIsSaid() {
        let rows = (10...40).map { number in
            "\(number)000000000000,9,Lamp number \(number),10/11/2026 09:30" + (number % 3 == 0 ? ",1" : "")
        }
        #expect(reading("\(header)\n\(rows.joined(separator: "\n"))\n").tables[0].notes.isEmpty)
    }

    @Test func quotesThatAreNotDoubled() {
        let rows = (10...40).map { number in
            "\(number)000000000000,9,\"Lamp \(number % 10 == 0 ? "\"x\" y" : "z")\",10/11/2026 09:30,1"
        }
        let all = reading("\(header)\n\(rows.joined(separator: "\n"))\n")
        #expect(
            all.problems.map(\.description) == [
                """
                note: file.csv, line 2: a quotation mark stands inside a cell and is not doubled, and so on lines 12, 22 and 32
                It was taken for text.
                """
            ])
        let one = reading("\(header)\n\(rows[0])\n")
        #expect(
            one.problems.map(\.description) == [
                """
                note: file.csv, line 2: a quotation mark stands inside a cell and is not doubled
                It was taken for text.
                """
            ])
    }

    @Test func aQuoteThatIsNeverClosed() {
        let said = read(third: "3000000000000,9,\"Lamp number 3,10/13/2026 09:30,3")
        #expect(
            said.problems.map(\.description) == [
                """
                warning: file.csv, line 4: a quotation mark opens here and is never closed
                Its row was taken to end with this line, the lines below to be rows of their own.
                """
            ])
        #expect(said.records == 6)
    }

    @Test func theEndOfARowThatAQuoteCutOff() {
        let said = rows("3000000000000,9,\"Lamp number 3\nline, two, three, four, five")
        #expect(
            said.all.last == """
                warning: file.csv, line 5: the row follows a quotation mark that is never closed, and does not look like the others
                It may be the end of the row above. It is not certain: an import sets the row aside.
                """)
        #expect(
            said.setAside.last
                == "the row may be the end of the one above, where a quotation mark is never closed")
        #expect(said.records == 5)
    }

    @Test func aCellMissingAmongNumbers() {
        let header =
            "Campaign name,Day,Reach,Impressions,Clicks (all),Reporting starts,Reporting ends,Link clicks"
        var rows = (10...30).map { "Lamp,2026-10-01,9\($0),10\($0),1\($0),2026-10-01,2026-10-31,\($0)" }
        rows[3] = "Lamp,2026-10-01,1013,113,2026-10-01,2026-10-31,13"
        let table = reading("\(header)\n\(rows.joined(separator: "\n"))\n").tables[0]
        #expect(table.misfits.count == 1 && table.setAside.count == 1)
        rows[3] = "Lamp,2026-10-01,913,1013,113,2026-10-01"
        let cut = reading("\(header)\n\(rows.joined(separator: "\n"))\n").tables[0]
        #expect(cut.misfits.count == 1 && cut.notes.isEmpty)
        #expect(
            cut.setAside.map(\.message) == [
                "the row has 6 of the header's 8 cells, and it is not certain which are missing"
            ])
    }

    @Test func tooManyCellsAmissToLookInto() {
        let found = rows("3000000000000,9,a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,10/13/2026 09:30,3")
        #expect(
            found.all == [
                """
                warning: file.csv, line 4: the row has 19 cells where the header has 5
                They stand as its delimiters say: so many cells too many are not looked into. It is not certain: an import sets the row aside.
                """
            ])
    }

    @Test func aPlacementThatIsNotCertain() {
        let found = reading("\(header)\n1,9,a,10/11/2026 09:30,1\n2,9,b,x,10/12/2026 09:30,2\n")
        #expect(
            found.tables[0].misfits.map(\.description) == [
                """
                warning: file.csv, line 3: the row has 6 cells where the header has 5
                A delimiter inside "Title" was taken for text. It is not certain: an import sets the row aside.
                """
            ])
        #expect(
            found.setAside.map(\.message) == [
                "the row has 6 cells where the header has 5, and it is not certain where they belong"
            ])
    }

    @Test func aRowOfALoneTableStandsAsRead() {
        #expect(
            reading("\(header)\n2,9,b,x,10/12/2026 09:30,2\n").tables[0].misfits.map(\.description) == [
                """
                warning: file.csv, line 2: the row has 6 cells where the header has 5
                They stand as its delimiters say: the other rows do not tell where they belong. It is not certain: an import sets the row aside.
                """
            ])
    }

    @Test(arguments: [
        (
            "3000000000000;9;Lamp number 3;10/13/2026 09:30;3",
            """
            note: file.csv, line 4: the row is cut by ";", unlike the others
            Its cells were told apart by it.
            """
        ),
        (
            "\"3000000000000\",\"9\",\"Lamp number 3,\"10/13/2026 09:30\",\"3\"",
            """
            note: file.csv, line 4: the row has a quotation mark too many or too few
            Its cells were told apart as the other rows have them.
            """
        ),
        (
            "\"3000000000000,9,\"\"Lamp number 3\"\",10/13/2026 09:30,3\"",
            """
            note: file.csv, line 4: the row stood in one quoted cell
            Its cells were taken apart.
            """
        ),
        (
            "3000000000000,9,Lamp\nnumber 3,10/13/2026 09:30,3",
            """
            note: file.csv, line 4: a line break parts the row
            It was taken for text of "Title".
            """
        ),
    ])
    func rowsPutRight(row: String, message: String) {
        let said = rows(row)
        #expect(said.all == [message] && said.notes == [message] && said.records == 6)
    }

    @Test func bytesOfAnotherProgram() {
        let text = "\(header)\n1,9,Été,10/11/2026 09:30,1\n"
        let foreign = Array("2,9,".utf8) + [0xC9, 0x74, 0xE9] + Array(",10/12/2026 09:30,2\n".utf8)
        let last = Array("3,9,No\u{EB}l\u{0}\u{0},10/13/2026 09:30,3\n".utf8)
        #expect(
            readExport(bytes: Array(text.utf8) + foreign + last, fileName: "file.csv").problems.map(
                \.description) == [
                    "note: file.csv: 2 NUL bytes were taken out: another program wrote them between the characters",
                    """
                    warning: file.csv, line 3: the line is not UTF-8 like the rest of the file
                    It was read as Windows-1252; check its accents.
                    """,
                ])
    }

    @Test func manyOfAKindAreCounted() {
        let damaged = (1...30).map { "\($0)00000000000,9,\"Lamp number \($0),10/11/2026 09:30,1\n" }.joined()
        let said = reading("\(header)\n\(damaged)").problems
        #expect(said.count == 21)
        #expect(
            said.last?.description == "warning: file.csv, line 22: 10 more quotation marks are never closed")
        let wide = (10...40).map { "\($0)0000000000,9,Lamp, number \($0),10/11/2026 09:30,1\n" }.joined()
        let healthy = (10...90).map { "\($0)0000000001,9,Lamp number \($0),10/11/2026 09:30,1\n" }.joined()
        let notes = reading("\(header)\n\(healthy)\(wide)").tables[0].notes
        #expect(
            notes.last?.description
                == "note: file.csv, line 103: 11 more rows did not fit the header and were put right")
    }
}
