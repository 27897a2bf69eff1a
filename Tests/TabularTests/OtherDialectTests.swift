import Testing

@testable import Tabular

/// Quotes, escapes, delimiters and bytes that are not the usual ones, told from the whole file.
@Suite struct OtherDialectTests {
    @Test func apostrophesAreQuotesWhereAColumnNeverStandsWithoutThem() throws {
        let file = try file("'Date','Post','Views'\n'2026-10-01','a, b','1'\n'2026-10-02','it''s','2'\n")
        #expect(
            file.rows(0) == [
                ["Date", "Post", "Views"], ["2026-10-01", "a, b", "1"], ["2026-10-02", "it's", "2"],
            ])
    }

    @Test func apostrophesThatBeginAWordAreText() throws {
        let file = try file("Post,Text\n1,'tis the lamp\n2,'n roll\n3,'quoted'\n4,lamp\n")
        #expect(file.rows(0).dropFirst().map { $0[1] } == ["'tis the lamp", "'n roll", "'quoted'", "lamp"])
    }

    @Test func backslashesBeforeQuotesAreEscapes() throws {
        let file = try file(
            "\"Post\",\"Text\",\"Views\"\n\"1\",\"say \\\"hi\\\", ok\",\"1\"\n\"2\",\"b\",\"2\"\n\"3\",\"c \\\\ \\\"x\\\"\",\"3\"\n"
        )
        #expect(file.rows(0).dropFirst().map { $0[1] } == ["say \"hi\", ok", "b", "c \\ \"x\""])
    }

    @Test func backslashesBeforeDelimitersAreEscapes() throws {
        let file = try file("Post,Text,Views\n1,a\\, b,1\n2,c,2\n3,d\\, e,3\n")
        #expect(file.rows(0).dropFirst().map { $0[1] } == ["a, b", "c", "d, e"])
        #expect(file.misfits.isEmpty)
    }

    @Test func aBackslashAtTheEndOfAPathIsText() throws {
        let file = try file("\"Folder\",\"Views\"\n\"C:\\\",\"1\"\n\"D:\\\",\"2\"\n")
        #expect(file.rows(0) == [["Folder", "Views"], ["C:\\", "1"], ["D:\\", "2"]])
    }

    @Test func blanksBehindDelimitersBelongToThem() throws {
        let file = try file(
            "Date, Post, Views\n2026-10-01, \"a, b\", 1\n2026-10-02, \" kept\", 2\n2026-10-03, c, 3\n")
        #expect(
            file.raw == [
                ["Date", "Post", "Views"], ["2026-10-01", "a, b", "1"], ["2026-10-02", " kept", "2"],
                ["2026-10-03", "c", "3"],
            ])
    }

    @Test func blanksOnBothSidesOfBarsBelongToThem() throws {
        let file = try file("Date | Post\n2026-10-01 | a, b\n2026-10-02 | c\n")
        #expect(file.delimiter == "|")
        #expect(file.raw == [["Date", "Post"], ["2026-10-01", "a, b"], ["2026-10-02", "c"]])
    }

    @Test func blanksPartTheCellsOfAnEvenTable() throws {
        let file = try file("Date Post Views\n2026-10-01 \"a lamp\" 1\n2026-10-02 b 2\n2026-10-03 c 3\n")
        #expect(file.delimiter == " ")
        #expect(file.rows(0)[1] == ["2026-10-01", "a lamp", "1"])
    }

    @Test(arguments: [
        "Comment\nthe lamp is nice\nI bought 2 lamps\nthree words here ok\n",
        "What people say\nI like it\nwe love it\nso do I\n",
        "Date\n1 October 2026\n2 October 2026\n3 October 2026\n",
    ])
    func proseIsNotCutByBlanks(text: String) throws { #expect(try file(text).delimiter == ",") }

    @Test func nulBytesAreTakenOutAndCounted() throws {
        let file = try file("Date,Views\n2026-\u{0}10-01,\u{0}5\n")
        #expect(file.rows(0) == [["Date", "Views"], ["2026-10-01", "5"]])
        #expect(file.droppedNULs == 2)
    }

    @Test func nulBytesBetweenTheCharactersAreUTF16() throws {
        let file = try file("Légende,Views\nÉté,5\n".utf8.flatMap { [$0, 0] })
        #expect(file.rows(0) == [["Légende", "Views"], ["Été", "5"]])
    }

    @Test func linesOfAnotherEncodingAreReadByTheirOwn() throws {
        let lines = [
            Array("Date,Post\n1,Été\n".utf8), [0x32, 0x2C, 0xC9, 0x74, 0xE9, 0x0A], Array("3,Noël\n".utf8),
        ]
        let file = try file(lines.flatMap(\.self))
        #expect(file.rows(0).map { $0[1] } == ["Post", "Été", "Été", "Noël"])
        #expect(file.foreignLines == [3] && file.replacedCharacters == 0 && file.encoding == .utf8)
    }

    @Test func everyLineInOneQuotedCellIsTakenApartWithoutInnerQuotesToo() throws {
        let file = try file("\"Date,Post,Views\"\n\"1,a,2\"\n\"2,b,3\"\n")
        #expect(file.wasRewrapped)
        #expect(file.rows(0) == [["Date", "Post", "Views"], ["1", "a", "2"], ["2", "b", "3"]])
    }

    @Test func aColumnOfSentencesIsNotTakenApart() throws {
        let file = try file("\"Red, green, blue\"\n\"one, two, three\"\n\"four, five, six\"\n")
        #expect(!file.wasRewrapped)
    }

    @Test func everyLineWithAQuoteMayBeWrappedLinesOfACellToo() throws {
        let plain = [
            "Post ID,\"Account name\",Description,Views", "1,\"Maison, Paris\",\"One, two",
            "and three, lines",
            "of \"\"one\"\" cell\",30", "2,Maison,\"Short\",40", "3,Maison,\"Fine\",50", "4,Maison,Plain,60",
        ]
        let wrapped = plain.map { line in
            line.contains("\"") ? "\"" + line.replacing("\"", with: "\"\"") + "\"" : line
        }
        let file = try TextFile.read(Array((wrapped.joined(separator: "\r\n") + "\r\n").utf8)).get()
        #expect(file.wasRewrapped && file.misfits.isEmpty)
        let rows = file.tables[0].rows.map { file.records.texts($0) }
        #expect(rows.map { $0[3] } == ["30", "40", "50", "60"])
        #expect(rows[0][1] == "Maison, Paris")
        #expect(rows[0][2] == "One, two\r\nand three, lines\r\nof \"one\" cell")
        #expect(file.records.line(of: file.tables[0].rows[1]) == 5)
        // A quote that stands in no wrapped line makes it another file.
        let doubtful = wrapped.joined(separator: "\r\n").replacing(
            "and three, lines", with: "and \"three\", lines")
        #expect(Rewrapped.unwrappedLines(Array(doubtful.utf8)) == nil)
    }

    @Test func aRowInAnotherDelimiterHasItsQuotesClosed() throws {
        let rows = (1...9).map { "\"2026-10-0\($0)\",\($0)1,\($0)2.5,\($0)3" }
        let mixed = rows.enumerated().map { $0 > 3 && $0 < 7 ? $1.replacing(",", with: ";") : $1 }
        let text = (["\"Day\",\"Orders\",\"Net sales\",\"Customers\""] + mixed).joined(separator: "\n") + "\n"
        let file = try TextFile.read(Array(text.utf8)).get()
        #expect(file.misfits.map(\.placement) == Array(repeating: .delimiter(";"), count: 3))
        #expect(file.records.unclosedQuotes.isEmpty)
        #expect(file.tables[0].rows.map { file.records.texts($0)[0] }.last == "2026-10-09")
    }
}
