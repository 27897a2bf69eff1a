import Testing

@testable import Tabular

@Suite struct DialectTests {
    @Test(arguments: [",", ";", "\t", "|"]) func theDelimiterIsFoundFromTheContent(delimiter: String) throws {
        let text = ["Date;Views;Note", "2026-10-01;12;a", "2026-10-02;9;b"].joined(separator: "\n")
        let file = try file(text.replacing(";", with: delimiter))
        #expect(file.delimiter == delimiter)
        #expect(
            file.rows(0) == [
                ["Date", "Views", "Note"], ["2026-10-01", "12", "a"], ["2026-10-02", "9", "b"],
            ])
    }

    @Test func decimalCommasDoNotHideTheSemicolon() throws {
        let file = try file("Jour;Taux;Coût\n01/10/2026;1,5;2,75\n02/10/2026;1,75;3\n")
        #expect(file.delimiter == ";")
    }

    @Test func commasOfCaptionsDoNotHideTheTab() throws {
        let file = try file("Post\tCaption\n1\tred, green, blue\n2\tone, two\n3\tthree\n")
        #expect(file.delimiter == "\t")
    }

    @Test func delimitersInsideQuotesDoNotCount() throws {
        let file = try file("Name,Text\n1,\"a;b;c\"\n2,\"d;e;f\"\n")
        #expect(file.delimiter == ",")
    }

    @Test func titlesAboveTheTableDoNotMatter() throws {
        let file = try file("Report of October, all accounts\n\nA;B;C\n1;2;3\n4;5;6\n")
        #expect(file.delimiter == ";")
        #expect(file.tables.first?.preamble == ["Report of October, all accounts"])
    }

    @Test func aSingleColumnIsCutByCommas() throws {
        #expect(try file("Post\n1\n2\n").delimiter == ",")
    }

    @Test(arguments: ["sep=;\n", "sep=;\r\n", "\"sep=;\"\n", "SEP=;\n"])
    func aSeparatorLineDecidesAndIsNoRecordOfTheTable(line: String) throws {
        // By content it would be the comma.
        let file = try file(line + "a,b;c,d\n1,2;3,4\n")
        #expect(file.hasSeparatorLine && file.delimiter == ";")
        #expect(file.rows(0) == [["a,b", "c,d"], ["1,2", "3,4"]])
        #expect(file.records.line(of: file.tables[0].header ?? 0) == 2)
    }

    @Test func aSeparatorLineWithoutADelimiterLeavesItToTheContent() throws {
        let file = try file("sep=\nA|B\n1|2\n")
        #expect(file.hasSeparatorLine && file.delimiter == "|")
    }

    @Test func aSeparatorLineAloneHoldsNoTable() throws {
        let file = try file([0xFF, 0xFE] + utf16("sep=,\n"))
        #expect(file.hasSeparatorLine && file.tables.isEmpty)
    }
}
