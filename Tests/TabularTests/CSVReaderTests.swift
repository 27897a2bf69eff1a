import Testing

@testable import Tabular

@Suite struct CSVReaderTests {
    @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEndEndsARecord(end: String) throws {
        let file = try file(["a,b", "1,2", "3,4"].joined(separator: end))
        #expect(file.raw == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect((0..<3).map { file.records.line(of: $0) } == [1, 2, 3])
    }

    @Test func mixedLineEndsAreCountedOnce() throws {
        let file = try file("a,b\r\n1,2\n3,4\r5,6\r\n")
        #expect((0..<4).map { file.records.line(of: $0) } == [1, 2, 3, 4])
    }

    @Test func emptyCellsAreCells() throws {
        #expect(try file(",a,\n,,\n").raw == [["", "a", ""], ["", "", ""]])
    }

    @Test func quotedCellsHoldDelimitersQuotesAndLineBreaks() throws {
        let file = try file("\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\n\"\",x,\"\"\"\"\n")
        #expect(file.raw == [["a,b", "say \"hi\"", "two\nlines"], ["", "x", "\""]])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func everyCellKnowsItsLine(end: String) throws {
        let marked = Marked(
            "Post,Caption,Views\n1️⃣A,\"first\nsecond\n\nfourth\",2️⃣7\n3️⃣B,\"\"\"q\"\"\",4️⃣8\n5️⃣C,\"x\n\",6️⃣9\n"
                .replacing("\n", with: end))
        let records = try file(marked.text).records
        let cells = [(1, 0), (1, 2), (2, 0), (2, 2), (3, 0), (3, 2)]
        for (cell, place) in zip(cells, marked.places) {
            let excerpt = records.excerpt(cell.0, cell.1)
            #expect(records.line(of: cell.0, cell.1) == place.line)
            #expect(excerpt.line == place.line && excerpt.offset == place.offset)
        }
    }

    @Test func anExcerptShowsTheLineOfTheCellAndMarksIt() throws {
        let records = try file("Post,Views\n\"a\nb 😀\", 1 2OO ,x\n").records
        let excerpt = records.excerpt(1, 1)
        #expect(excerpt == (line: 3, text: "b 😀\", 1 2OO ,x", offset: 6, length: 5))
    }

    @Test func aQuoteNobodyDoubledIsPartOfTheCell() throws {
        let file = try file("a,\"the \"best\" lamp, they said\",b\n1,2,3\n")
        #expect(file.raw == [["a", "the \"best\" lamp, they said", "b"], ["1", "2", "3"]])
    }

    @Test func quotesInsideAnUnquotedCellAreText() throws {
        #expect(try file("a 5\" pipe,b\n1,2\n").raw == [["a 5\" pipe", "b"], ["1", "2"]])
    }

    @Test func blanksBehindAClosingQuoteDoNotCount() throws {
        #expect(try file("\"a\" ,b\n\"1\"  \n").raw == [["a", "b"], ["1"]])
    }

    @Test func aQuoteThatIsNeverClosedIsTextAndTheRowsBelowAreReadAsTheyStand() throws {
        let marked = Marked("a,b\n1,\"x\"\n2,1️⃣\"open\n3,sh\"ut\n4,\"y, z\"\n5,\"\"\n")
        let file = try file(marked.text)
        #expect(file.records.unclosedQuotes == marked.places.map(\.line))
        #expect(
            file.raw == [
                ["a", "b"], ["1", "x"], ["2", "\"open"], ["3", "sh\"ut"], ["4", "y, z"], ["5", ""],
            ])
    }

    @Test func linesSavedAsOneQuotedCellAreTakenApart() throws {
        let file = try file(
            "\"Post ID,\"\"Page name\"\",Views\"\n\"1,\"\"Lamps, and more\"\",12\"\n\"2,\"\"say \"\"\"\"hi\"\"\"\"\"\",3\"\n"
        )
        #expect(file.wasRewrapped)
        #expect(
            file.rows(0) == [
                ["Post ID", "Page name", "Views"], ["1", "Lamps, and more", "12"], ["2", "say \"hi\"", "3"],
            ])
        #expect((0..<3).map { file.records.line(of: $0) } == [1, 2, 3])
    }

    @Test func rewrappedSemicolonsAreTakenApartToo() throws {
        let file = try file("\"Post ID;\"\"Page name\"\";Views\"\r\n\"1;\"\"a;b\"\";2\"\r\n")
        #expect(file.wasRewrapped && file.delimiter == ";")
        #expect(file.rows(0) == [["Post ID", "Page name", "Views"], ["1", "a;b", "2"]])
    }

    @Test func aTitleInQuotesIsNotARewrappedLine() throws {
        let file = try file("\"the best of October\"\nA,B\n1,2\n")
        #expect(file.tables.first?.title == "the best of October")
        #expect(file.rows(0) == [["A", "B"], ["1", "2"]])
    }

    @Test func millionsOfCommasAreOneRow() throws {
        let file = try file([UInt8](repeating: 0x2C, count: 2_000_000))
        #expect(file.records.count == 1 && file.records.width(of: 0) == 2_000_001)
        #expect(file.tables.isEmpty)
    }

    @Test(.timeLimit(.minutes(20)), arguments: ["\"", "\" ", "\"\n"])
    func millionsOfQuotesDoNotSlowTheReader(text: String) throws {
        // Looking ahead for each of them would take hours.
        #expect(try file(Array(String(repeating: text, count: 1_000_001).utf8)).records.count > 0)
    }
}
