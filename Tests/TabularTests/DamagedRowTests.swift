import Testing

@testable import Tabular

/// One damaged row in a healthy file: it is put right where the others tell how, and they are read as ever.
@Suite struct DamagedRowTests {
    private static let header = ["Date", "Post", "Type", "Views", "Cost"]

    private static let healthy = (1...8).map { number in
        [
            "2026-10-0\(number)", "Lamp number \(number)", number % 2 == 0 ? "IMAGE" : "VIDEO",
            "\(100 + 7 * number)", "\(number).5",
        ]
    }

    /// The file with its third row written as given, and what is read of it.
    private func read(
        third: String, fourth: String? = nil, alwaysQuoted: Bool = false,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> TextFile {
        var lines = ([Self.header] + Self.healthy).map { row in
            alwaysQuoted ? row.map { "\"\($0)\"" }.joined(separator: ",") : row.joined(separator: ",")
        }
        lines[3] = third
        if let fourth { lines[4] = fourth }
        let file = try file(lines.joined(separator: "\n") + "\n", sourceLocation: sourceLocation)
        var others = file.rows(0)
        #expect(others.count == 9, sourceLocation: sourceLocation)
        var expected = [Self.header] + Self.healthy
        for index in fourth == nil ? [3] : [3, 4] {
            others[index] = []
            expected[index] = []
        }
        #expect(
            others == expected, "one bad row never changes how the others are read",
            sourceLocation: sourceLocation)
        return file
    }

    private func third(_ file: TextFile) -> [String] { file.rows(0)[3] }

    @Test func aDelimiterInsideACaptionIsText() throws {
        let file = try read(third: "2026-10-03,Lamp, the third,VIDEO,121,3.5")
        #expect(third(file) == ["2026-10-03", "Lamp, the third", "VIDEO", "121", "3.5"])
        #expect(
            file.misfits == [
                Misfit(
                    record: 3, line: 4, width: 6, expected: 5, placement: .joined(columns: [1]),
                    isCertain: true)
            ])
    }

    @Test func aDecimalCommaInACommaFileIsPartOfItsNumber() throws {
        let file = try read(third: "2026-10-03,Lamp number 3,VIDEO,121,3,5")
        #expect(third(file) == ["2026-10-03", "Lamp number 3", "VIDEO", "121", "3,5"])
        #expect(file.misfits.map(\.placement) == [.joined(columns: [4])])
    }

    @Test func severalDelimitersInACaptionAreText() throws {
        let file = try read(third: "2026-10-03,red, green, and, blue,VIDEO,121,3.5")
        #expect(third(file) == ["2026-10-03", "red, green, and, blue", "VIDEO", "121", "3.5"])
    }

    @Test func aMissingDelimiterLeavesAGapAndIsNeverCertain() throws {
        let file = try read(third: "2026-10-03,Lamp number 3VIDEO,121,3.5")
        #expect(third(file) == ["2026-10-03", "Lamp number 3VIDEO", "", "121", "3.5"])
        #expect(file.misfits.map(\.placement) == [.gaps(columns: [2])])
        #expect(file.misfits.map(\.isCertain) == [false])
    }

    @Test func aMissingFirstCellMovesTheOthers() throws {
        let file = try read(third: "Lamp number 3,VIDEO,121,3.5")
        #expect(third(file) == ["", "Lamp number 3", "VIDEO", "121", "3.5"])
        #expect(file.misfits.map(\.isCertain) == [false])
    }

    @Test func cellsLeftOutAtTheEndStandWhereTheyAre() throws {
        let file = try read(third: "2026-10-03,Lamp number 3,VIDEO")
        #expect(third(file) == ["2026-10-03", "Lamp number 3", "VIDEO"])
        #expect(file.misfits.map(\.placement) == [.asRead] && file.misfits.map(\.isCertain) == [true])
    }

    @Test(arguments: [
        ("2026-10-03,\"Lamp number 3,VIDEO,121,3.5", false, "\"Lamp number 3"),
        ("\"2026-10-03\",\"Lamp number 3,\"VIDEO\",\"121\",\"3.5\"", true, "Lamp number 3"),
        ("\"2026-10-03\",\"Lamp number 3\"\",\"VIDEO\",\"121\",\"3.5\"", true, "Lamp number 3"),
        ("\"2026-10-03\",Lamp number 3\",\"VIDEO\",\"121\",\"3.5\"", true, "Lamp number 3\""),
        ("2026-10-03,\"Lamp \"number\" 3\",VIDEO,121,3.5", false, "Lamp \"number\" 3"),
        ("2026-10-03,\"a \"lamp\", they said\",VIDEO,121,3.5", false, "a \"lamp\", they said"),
    ])
    func aQuoteTooManyOrTooFewStaysInItsRow(row: String, alwaysQuoted: Bool, caption: String) throws {
        let file = try read(third: row, alwaysQuoted: alwaysQuoted)
        #expect(third(file) == ["2026-10-03", caption, "VIDEO", "121", "3.5"])
        #expect(!file.misfits.contains { !$0.isCertain })
    }

    @Test func aQuoteThatIsNeverClosedDoesNotSwallowQuotedRowsBelow() throws {
        let file = try read(
            third: "2026-10-03,\"Lamp number 3,VIDEO,121,3.5",
            fourth: "2026-10-04,\"Lamp, number 4\",IMAGE,128,4.5")
        #expect(file.rows(0)[4] == ["2026-10-04", "Lamp, number 4", "IMAGE", "128", "4.5"])
        #expect(file.records.unclosedQuotes == [4])
    }

    @Test func aCaptionOfSeveralLinesIsNoDamage() throws {
        let file = try read(third: "2026-10-03,\"Lamp\n\"\"with\"\", commas\n\nand lines\",VIDEO,121,3.5")
        #expect(third(file)[1] == "Lamp\n\"with\", commas\n\nand lines")
        #expect(file.misfits.isEmpty && file.records.unclosedQuotes.isEmpty)
    }

    @Test func aCaptionThatTheEndOfTheFileCutsIsOneCell() throws {
        let file = try file("Post,Caption,Views\n1,a,2\n2,b,3\n3,\"first line\nsecond line\nthird")
        #expect(file.raw.last == ["3", "first line\nsecond line\nthird"])
        #expect(file.records.unclosedQuotes == [4])
    }

    @Test func aLineBreakInACellWithoutQuotesIsText() throws {
        let file = try read(third: "2026-10-03,Lamp\nnumber 3,VIDEO,121,3.5")
        #expect(third(file) == ["2026-10-03", "Lamp\nnumber 3", "VIDEO", "121", "3.5"])
        #expect(file.misfits.map(\.placement) == [.lineBreak(column: 1)])
    }

    @Test func aRowInOneQuotedCellIsTakenApart() throws {
        let file = try read(third: "\"2026-10-03,\"\"Lamp, number 3\"\",VIDEO,121,3.5\"")
        #expect(third(file) == ["2026-10-03", "Lamp, number 3", "VIDEO", "121", "3.5"])
        #expect(file.misfits.map(\.placement) == [.unwrapped])
        #expect(file.records.line(of: 3) == 4 && file.records.line(of: 3, 3) == 4)
    }

    @Test func aRowInAnotherDelimiterIsReadByIt() throws {
        let file = try read(third: "2026-10-03;Lamp number 3;VIDEO;121;3.5")
        #expect(third(file) == ["2026-10-03", "Lamp number 3", "VIDEO", "121", "3.5"])
        #expect(file.misfits.map(\.placement) == [.delimiter(";")])
    }

    @Test func whereTheOthersDoNotTellTheRowIsNotCertain() throws {
        let file = try file("A,B,C\nx,y,z\nx,y,z\nx,x,y,z\n")
        #expect(file.misfits.map(\.isCertain) == [false])
    }

    @Test func thousandsOfDamagedRowsDoNotSlowTheReader() throws {
        let width = 400
        let healthy = (0..<width).map { "\($0)" }.joined(separator: ",")
        let lines = [healthy, healthy, healthy] + Array(repeating: healthy + ",1,2,3,4,5,6,7,8", count: 3000)
        #expect(try file(lines.joined(separator: "\n")).records.count == lines.count)
    }

    @Test func quotesThatAreNeverClosedDoNotSlowTheReader() throws {
        // Looking ahead for each of them would take hours.
        for text in ["a,\"b\n", ",\"b", "a,\"b\"x\n", "\"b\n,\""] {
            #expect(try file(String(repeating: text, count: 200_000)).records.count > 0)
        }
    }
}
