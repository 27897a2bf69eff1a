import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite struct XlsTests {
    private func cells(_ records: [UInt8], _ edit: (inout XlsBuilder) -> Void = { _ in }) -> [[String]]? {
        readTables(XlsBuilder.sheet(records, edit)).cells?.first
    }

    private func strings(_ count: Int, _ parts: [[UInt8]]) -> [UInt8] {
        XlsBuilder.record(BIFFRecord.sharedStrings, u32(count) + u32(count) + (parts.first ?? []))
            + parts.dropFirst().flatMap { XlsBuilder.record(BIFFRecord.continuation, $0) }
    }

    @Test func numbersComeInFourRecords() {
        let cells = cells(
            XlsBuilder.number(0, 0, 1234.5) + XlsBuilder.number(0, 1, 9_007_199_254_740_991)
                + XlsBuilder.record(BIFFRecord.shortNumber, u16(0) + u16(2) + u16(0) + u32(-7 << 2 | 2))
                + XlsBuilder.record(BIFFRecord.shortNumber, u16(0) + u16(3) + u16(0) + u32(1234 << 2 | 3))
                + XlsBuilder.record(
                    BIFFRecord.shortNumbers,
                    u16(1) + u16(1) + u16(0) + u32(5 << 2 | 2) + u16(0) + u32(Int(1.5.bitPattern >> 32))
                        + u16(2))
                + XlsBuilder.formula(2, 0, f64(0.25)) + XlsBuilder.number(2, 1, 7.4388112559787e18))
        #expect(
            cells == [
                ["1234.5", "9007199254740991", "-7", "12.34"], ["", "5", "1.5"],
                ["0.25", "7.4388112559787E+18"],
            ])
    }

    @Test func resultsOfFormulasAreTextsBooleansAndErrors() {
        let text = XlsBuilder.record(BIFFRecord.formulaText, u16(2) + [0, 0x61, 0xE9])
        let cells = cells(
            XlsBuilder.formula(0, 0, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) + text
                + XlsBuilder.formula(0, 1, [1, 0, 1, 0, 0, 0, 0xFF, 0xFF])
                + XlsBuilder.formula(0, 2, [2, 0, 7, 0, 0, 0, 0xFF, 0xFF])
                + XlsBuilder.formula(0, 3, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF])
                + XlsBuilder.record(BIFFRecord.booleanOrError, u16(0) + u16(4) + u16(0) + [0, 0])
                + XlsBuilder.record(BIFFRecord.booleanOrError, u16(0) + u16(5) + u16(0) + [0x2A, 1])
                + XlsBuilder.record(BIFFRecord.text, u16(0) + u16(6) + u16(0) + u16(1) + [1, 0xAC, 0x20]))
        #expect(cells == [["aé", "TRUE", "#DIV/0!", "", "FALSE", "#N/A", "€"]])
    }

    @Test func sharedTextsRunOverContinuations() {
        // "abcé" breaks after two narrow characters and goes on wide; the next is rich and has a phonetic guide.
        let globals = strings(
            3,
            [
                u16(4) + [0, 0x61, 0x62], [1, 0x63, 0, 0xE9, 0] + u16(2) + [0x0C] + u16(1) + u32(3) + [0x78],
                [0, 0x79, 1, 2], [3, 4, 9, 9, 9] + u16(1), [1, 0x3D, 0x04],
            ])
        let read = cells((0..<3).flatMap { XlsBuilder.shared(0, $0, $0) }) { $0.globals = globals }
        #expect(read == [["abcé", "xy", "\u{43D}"]])
    }

    @Test func datesFollowTheNumberFormatOfTheirCell() {
        let code = Array("dd/mm/yyyy hh:mm".utf8)
        let globals =
            XlsBuilder.record(BIFFRecord.format, u16(164) + u16(code.count) + [0] + code)
            + [0, 14, 164, 46].flatMap { XlsBuilder.record(BIFFRecord.cellFormat, u16(0) + u16($0) + u16(0)) }
        let row =
            (0..<4).flatMap { XlsBuilder.number(0, $0, 45961.75, style: $0) }
            + XlsBuilder.number(0, 4, 1, style: 99)
        #expect(
            cells(row) { $0.globals = globals }
                == [["45961.75", "2025-10-31", "2025-10-31 18:00:00", "1103082:00:00", "1"]])
        let from1904 = XlsBuilder.record(BIFFRecord.dateMode, u16(1))
        #expect(
            cells(XlsBuilder.number(0, 0, 44499, style: 1)) { $0.globals = from1904 + globals } == [
                ["2025-10-31"]
            ])
    }

    @Test func cellsInAnyOrderStandInTheirPlace() {
        let read = cells(
            XlsBuilder.number(2, 1, 4) + XlsBuilder.number(0, 0, 1) + XlsBuilder.number(2, 0, 3)
                + XlsBuilder.number(0, 0, 2))
        #expect(read == [["2"], [], ["3", "4"]])
    }

    @Test func chartsAndHiddenSheetsAreLeftOut() throws {
        let chart =
            XlsBuilder.record(BIFFRecord.beginning, u16(0x600) + u16(0x20)) + XlsBuilder.number(9, 9, 9)
            + XlsBuilder.record(BIFFRecord.ending, [])
        var builder = XlsBuilder()
        let row = XlsBuilder.number(0, 0, 1) + XlsBuilder.number(0, 1, 2)
        builder.sheets = [
            ("Übersicht", 0, 0, chart + row), ("H", 1, 0, row), ("V", 2, 0, row), ("C", 0, 2, row),
        ]
        let files = try readTables(builder.finished).get()
        #expect(files.map(\.sheet) == ["Übersicht"])
        #expect(files.map(\.raw) == [[["1", "2"]]])
    }

    @Test func aLongWorkbookStandsInLargeSectors() {
        let rows = (0..<1000).flatMap { XlsBuilder.number($0, 0, Double($0)) }
        #expect(cells(rows) == (0..<1000).map { [String($0)] })
    }

    @Test func aSheetWithoutEndIsTruncated() throws {
        let bytes = XlsBuilder.sheet(XlsBuilder.number(0, 0, 1) + XlsBuilder.number(1, 0, 2)) {
            $0.isCut = true
        }
        #expect(try readTables(bytes).get().map(\.isTruncated) == [true])
        #expect(readTables(bytes).cells == [[["1"], ["2"]]])
    }

    @Test func whatIsNoWorkbookIsNamed() {
        #expect(
            readTables(XlsBuilder.sheet([]) { $0.version = 0x500 }).workbookError
                == .otherKind("an XLS workbook from before Excel 97"))
        #expect(
            readTables(XlsBuilder.sheet([]) { $0.streamName = "WordDocument" }).workbookError
                == .otherKind("a Word document"))
        #expect(
            readTables(XlsBuilder.sheet([]) { $0.streamName = "EncryptedPackage" }).workbookError == .password
        )
        #expect(
            readTables(
                XlsBuilder.sheet([]) { $0.globals = XlsBuilder.record(BIFFRecord.password, u16(1) + u16(1)) }
            ).workbookError == .password)
        if case .failure(let error) = readTables(XlsBuilder.sheet([])) {
            #expect(error.reason == .empty)
        } else {
            Issue.record("a workbook without cells has tables")
        }
    }

    @Test func damagedWorkbooksNeverStopTheProgram() {
        var chance = SplitMix64(seed: 97)
        let globals = strings(2, [u16(2) + [0, 0x61, 0x62] + u16(3) + [1, 0x61], [0, 0x62, 0x63, 0x64]])
        let whole = XlsBuilder.sheet(
            XlsBuilder.shared(0, 0, 0) + XlsBuilder.shared(0, 1, 1) + XlsBuilder.number(1, 0, 5)
                + XlsBuilder.formula(1, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
                + XlsBuilder.record(BIFFRecord.formulaText, u16(1) + [0, 0x61])
        ) { $0.globals = globals }
        for _ in 0..<3000 { _ = readTables(mutated(whole, &chance)) }
    }

    @Test(
        .enabled(if: SharedExports.folder != nil, SharedExports.missing),
        arguments: [
            "linkedin/page-content-en-1.xls", "linkedin/page-followers-en-1.xls",
            "linkedin/page-content-en-1.xlsx",
            "tiktok/overview-en-2.xlsx",
        ])
    func damagedDownloadsNeverStopTheProgram(path: String) throws {
        let whole = [UInt8](try Data(contentsOf: #require(SharedExports.file(path))))
        var chance = SplitMix64(seed: 1985)
        for _ in 0..<60 { _ = readTables(mutated(whole, &chance)) }
    }
}
