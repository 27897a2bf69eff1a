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

    /// Neighbours of one kind do not tell which of them is missing.
    @Test(arguments: [[2], [3], [4], [2, 3]])
    func aCellMissingAmongNumbersIsNeverCertain(missing: [Int]) throws {
        var rows = (10...38).map { number in
            [
                "2026-10-01", "Lamp \(number)", "\(900 + number)", "\(1000 + number)", "\(100 + number)",
            ]
        }
        for column in missing.reversed() { rows[12].remove(at: column) }
        let lines = [["Day", "Campaign", "Reach", "Impressions", "Clicks"]] + rows
        let file = try file(lines.map { $0.joined(separator: ",") }.joined(separator: "\n"))
        #expect(file.misfits.map(\.line) == [14])
        #expect(file.misfits.map(\.isCertain) == [false])
    }

    /// An export may leave out the cells that nothing fills, at the end of a row.
    @Test func blanksLeftOutAtTheEndAreCertain() throws {
        let rows = (10...38).map { "2026-10-01,Lamp \($0),\(900 + $0),\(100 + $0),," }
        let short = ["2026-10-01,Lamp 8,907,99", "2026-10-01,Lamp 9,908,98,"]
        let file = try file(
            (["Day,Campaign,Reach,Clicks,Likes,Saves"] + rows + short).joined(separator: "\n"))
        #expect(file.misfits.map(\.isCertain) == [true, true])
    }

    @Test func whereMostRowsLeaveOutCellsItIsTheWayOfTheExport() throws {
        let rows = (10...38).map { $0 % 3 == 0 ? "Lamp \($0),1\($0),5,7" : "Lamp \($0),1\($0),5" }
        let file = try file((["Campaign,Reach,Clicks,Likes"] + rows).joined(separator: "\n"))
        #expect(file.misfits.count == 20 && file.misfits.allSatisfy(\.isCertain))
    }

    @Test(arguments: [(1, false), (2, false), (3, true)])
    func whereNoRowFitsThreeThatAreCutAlikeTell(count: Int, isCertain: Bool) throws {
        let rows = (1...count).map { "Lamp \($0),10\($0),5" }
        let file = try file((["Campaign,Reach,Clicks,Likes"] + rows).joined(separator: "\n"))
        #expect(file.misfits.map(\.isCertain) == Array(repeating: isCertain, count: count))
        #expect(file.misfits.allSatisfy { $0.placement == .asRead })
    }

    /// The lines of a cell end with its table: the header of the next one is no rest of a row.
    @Test func anOpenQuoteAtTheEndOfATableTakesNothingFromTheNext() throws {
        let rows = (10...20).map { "2026-10-\($0),Lamp \($0),1\($0),\($0)" } + ["2026-10-21,\"Lamp x"]
        let text = ["Date,Campaign,Views,Clicks"] + rows + ["", "Ad,Views", "a\",12,3"]
        let file = try file(text.joined(separator: "\n"))
        #expect(!file.misfits.contains { $0.placement == .quotes && $0.isCertain })
    }

    /// A row joined with the one above is no row, and nothing is said of it.
    @Test func everyMisfitIsARowOfItsTable() throws {
        let healthy = (10...20).map { "\"2026-10-\($0)\",\"Lamp \($0)\nline 2, x\",\"1\($0)\",\"\($0)\"" }
        var rows = healthy
        for index in 2...5 { rows[index] = rows[index].replacing("\nline", with: "\n\"line") }
        let file = try file((["Date,Campaign,Views,Clicks"] + rows).joined(separator: "\n"))
        let rowsOfTables = file.tables.flatMap(\.rows)
        #expect(
            file.misfits.filter { !rowsOfTables.contains($0.record) } == [], "\(file.tables) \(file.misfits)")
    }

    @Test(arguments: [
        "2026-10-03,Lamp 3,1,010,20,3.5", "2026-10-03,Lamp, 3,1010,20,3.5,",
        "2026-10-03,Lamp 3,1010,2,020,3.5",
        "2026-10-03,Lamp 3,1010,20,3,500.5",
    ])
    func aNumberPartedByItsThousandsIsNeverReadAsTwo(row: String) throws {
        let healthy = (10...30).map { "2026-10-01,Lamp \($0),10\($0),\($0),\($0).5" }
        let file = try file(
            (["Date,Campaign name,Impressions,Clicks,Cost"] + healthy + [row]).joined(separator: "\n"))
        let misfit = try #require(file.misfits.last)
        let cells = file.records.texts(misfit.record)
        let isRight = cells[2].filter(\.isNumber) == "1010" && cells[4].hasSuffix(".5")
        #expect(file.misfits.count == 1 && (isRight || !misfit.isCertain), "\(cells)")
    }

    @Test func twoDamagedRowsAreNotTakenForOne() throws {
        let file = try read(third: "2026-10-03,Lamp number 3", fourth: "2026-10-04,VIDEO,121,3.5")
        #expect(file.tables[0].rows.count == 8)
        #expect(!file.misfits.contains { $0.placement == .lineBreak(column: 1) })
    }

    @Test func theLinesOfACellWhoseQuoteIsNeverClosedAreJoined() throws {
        let healthy = (10...20).map { "\"2026-10-\($0)\",\"Lamp \($0)\nline 2, x\",\"1\($0)\",\"\($0)\"" }
        for below in ["line 2, x", "line 2", "line 2\nline 3"] {
            var rows = healthy
            rows[4] = "\"2026-10-14\",\"Lamp 14\n\(below),\"114\",\"14\""
            let lines = ["Date,Campaign,Views,Clicks"] + rows
            let file = try file(lines.joined(separator: "\n"))
            #expect(file.rows(0)[5] == ["2026-10-14", "Lamp 14\n\(below)", "114", "14"])
            #expect(file.rows(0).count == 12 && file.records.unclosedQuotes.isEmpty)
            #expect(file.misfits.map(\.placement) == [.quotes] && file.misfits.allSatisfy(\.isCertain))
        }
    }

    @Test func aRowBelowAnOpenQuoteThatLooksLikeNoOtherIsNotCertain() throws {
        let healthy = (10...20).map { "\"2026-10-\($0)\",\"Lamp \($0)\",\"1\($0)\",\"\($0)\"" }
        var rows = healthy
        rows[4] = "\"2026-10-14\",\"Lamp 14\nline 2, x, y, z"
        let file = try file((["Date,Campaign,Views,Clicks"] + rows).joined(separator: "\n"))
        #expect(file.misfits.map(\.line) == [6, 7])
        #expect(file.misfits.map(\.isCertain) == [false, false])
        #expect(file.misfits.last?.placement == .remainder)
    }

    @Test func quotesThatAreNotDoubledAreNamed() throws {
        #expect(
            try read(third: "2026-10-03,\"a \"lamp\" it is\",VIDEO,121,3.5").records.strayQuoteLines == [4])
        let third = "\"2026-10-03\",Lamp number 3\",\"VIDEO\",\"121\",\"3.5\""
        #expect(try read(third: third, alwaysQuoted: true).records.strayQuoteLines == [4])
        #expect(try file("Post,Size\nLamp,12\"\nBulb,5\"\n").records.strayQuoteLines.isEmpty)
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

    @Test(.timeLimit(.minutes(20))) func thousandsOfDamagedRowsDoNotSlowTheReader() throws {
        let width = 400
        let healthy = (0..<width).map { "\($0)" }.joined(separator: ",")
        let lines = [healthy, healthy, healthy] + Array(repeating: healthy + ",1,2,3,4,5,6,7,8", count: 3000)
        #expect(try file(lines.joined(separator: "\n")).records.count == lines.count)
    }

    /// What is done with a row depends on the file, not on how far down it stands.
    @Test func theSameDamageIsMendedInEveryRow() throws {
        let rows = (0..<20_000).map { row in
            let name = row % 2 == 0 ? "Lamp \(row)" : "A, B"
            return "\(name),2026-10-1\(row % 10),\(900 + row),\(row).50,2026-10-01,2026-10-31"
        }
        let file = try file((["Campaign,Day,Reach,Cost,From,To"] + rows).joined(separator: "\n"))
        #expect(file.misfits.count == 10_000)
        #expect(file.misfits.allSatisfy { $0.placement == .joined(columns: [0]) && $0.isCertain })
    }

    @Test func rowsThatNeedTooMuchWorkAreLeftAloneAllOverTheFile() throws {
        let healthy = (0..<100).map { "\($0)" }.joined(separator: ",")
        let wide = Array(repeating: healthy + ",1,2,3,4,5,6,7,8,9", count: 1000)
        let file = try file(([healthy, healthy, healthy, healthy] + wide).joined(separator: "\n"))
        #expect(file.misfits.count == 1000)
        #expect(file.misfits.allSatisfy { $0.placement == .notSought && !$0.isCertain })
    }

    @Test(.timeLimit(.minutes(20))) func quotesThatAreNeverClosedDoNotSlowTheReader() throws {
        // Looking ahead for each of them would take hours.
        for text in ["a,\"b\n", ",\"b", "a,\"b\"x\n", "\"b\n,\""] {
            #expect(try file(String(repeating: text, count: 200_000)).records.count > 0)
        }
    }
}
