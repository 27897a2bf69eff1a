import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Workbooks are read as text files are: every sheet, its own tables, its own problems.
@Suite struct WorkbookTests {
    /// A sheet of texts and numbers, one row a line.
    private func rows(_ lines: [[String]]) -> String {
        lines.map { line in
            let cells = line.map { cell in
                Double(cell) == nil ? "<c t=\"str\"><v>\(cell)</v></c>" : "<c><v>\(cell)</v></c>"
            }
            return "<row>\(cells.joined())</row>"
        }.joined()
    }

    private func workbook(
        _ sheets: [(String, [[String]])], _ edit: (inout XlsxBuilder) -> Void = { _ in }
    ) -> FileReading {
        var builder = XlsxBuilder()
        builder.sheets = sheets.map { (name: $0, state: "visible", data: rows($1)) }
        edit(&builder)
        return readExport(bytes: builder.finished, fileName: "book.xlsx")
    }

    private let posts = [
        ["Post ID", "Page ID", "Publish time", "Views"], ["1", "9", "10/14/2026 09:30", "3"],
        ["2", "9", "10/15/2026 09:30", "x"],
    ]
    private let notes = [["Name", "Phone"], ["a", "b"]]

    @Test func everySheetIsATableNamedByIt() {
        let found = workbook([("Notes", notes), ("Posts", posts)])
        #expect(found.outcome == .recognised)
        #expect(found.tables.map(\.title) == ["Notes", "Posts"])
        #expect(found.tables.map { $0.format?.id } == [nil, "meta.facebook-posts"])
        #expect(found.tables.map(\.encoding) == ["xlsx", "xlsx"])
        #expect(found.tables.map(\.delimiter) == ["", ""])
        #expect(found.tables[1].csvRows == posts)
        #expect(found.tables[1].records == 2)
        #expect(found.setAside.map(\.sheet) == ["Posts"])
        #expect(found.setAside.map(\.line) == [3])
    }

    @Test func theNameOfASheetIsATitleWhereAFormatKnowsIt() {
        let series = [["Date", "Primary"], ["2026-10-01T00:00:00", "12"]]
        let found = workbook([("Instagram reach", series), ("Sheet1", [["Instagram reach", ""]] + series)])
        #expect(found.tables.map { $0.observations.first?.measures } == [[.reach], [.reach]])
    }

    @Test func aDamagedSheetIsToldAndTheOthersAreRead() {
        let found = workbook([("Notes", notes), ("Posts", posts)]) {
            $0.parts["xl/worksheets/sheet0.xml"] = "<worksheet><sheetData>"
        }
        #expect(found.outcome == .recognised)
        #expect(
            found.problems.map(\.description) == [
                """
                error: book.xlsx, sheet "Notes": the workbook is damaged: its part "xl/worksheets/sheet0.xml" is no XML
                Nothing was read from this sheet; the other sheets were.
                To fix: download the export again, or open it in a spreadsheet and save it as XLSX.
                """
            ])
    }

    @Test func aWorkbookWithoutAKnownSheetNamesItsFirst() {
        #expect(
            workbook([("Notes", notes)]).problems.map(\.description) == [
                """
                error: book.xlsx, sheet "Notes", row 1: no known export looks like this file: its columns are "Name", "Phone"
                Nothing was read from this file.
                To fix: see `bilan formats` for the exports that are read, and download one of them, or describe this one with `bilan teach book.xlsx`.
                """
            ])
    }

    @Test func entitiesAreNotExpanded() {
        let found = workbook([("Posts", posts)]) {
            $0.parts["xl/worksheets/sheet0.xml"] =
                "<!DOCTYPE a [<!ENTITY b \"x\">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>"
        }
        #expect(
            found.problems.map(\.description) == [
                """
                error: book.xlsx: the workbook is damaged: its part "xl/worksheets/sheet0.xml" declares a document type, which no workbook has
                Nothing was read from this file.
                To fix: download the export again, or open it in a spreadsheet and save it as XLSX.
                """
            ])
    }

    @Test func sheetsWithoutNumberAreRefused() {
        let found = workbook((0...1000).map { ("S\($0)", []) })
        #expect(
            found.problems.map(\.description) == [
                """
                error: book.xlsx: the workbook holds 1001 sheets: no export is that large
                Nothing was read from this file.
                To fix: save the sheet that holds the export as CSV and import that.
                """
            ])
    }

    @Test func aWorkbookThatCannotBeOpenedSaysWhy() {
        let found = workbook([("Posts", posts)]) { $0.parts["xl/workbook.xml"] = "<workbook/>" }
        #expect(found.outcome == .unrecognised)
        #expect(
            found.problems.map(\.description) == [
                """
                error: book.xlsx: the workbook is damaged: its list of sheets is missing
                Nothing was read from this file.
                To fix: download the export again, or open it in a spreadsheet and save it as XLSX.
                """
            ])
    }

    @Test func numbersOfWorkbooksHaveADecimalPoint() {
        var evidence = NumberCells.Evidence()
        for cell in ["0.631", "1.234"] { evidence.add(Array(cell.utf8).span) }
        let cells = NumberCells(ofSheet: evidence, declared: .decimalComma)
        #expect(cells.read(Array("1.234".utf8).span) == .value(1.234))
    }

    @Test func frenchWorkbooksHoldNumbersWithADecimalPoint() throws {
        let found = workbook([
            (
                "Campagnes",
                [
                    ["Campagne", "Code de la devise", "Impr.", "Coût"], ["A", "EUR", "1200", "1.234"],
                    ["B", "EUR", "300", "2.5"],
                ]
            )
        ])
        let cost = try #require(found.tables.first?.columns.last)
        #expect(found.tables.first?.language == "fr")
        #expect(cost.measure == "spend" && cost.sum == 3.734)
    }

    @Test func textsOfWorkbooksMayHaveADecimalComma() {
        var evidence = NumberCells.Evidence()
        evidence.add(Array("12,5".utf8).span)
        #expect(NumberCells(ofSheet: evidence, declared: .plain).style == .decimalComma)
        evidence.add(Array("1.234".utf8).span)
        #expect(NumberCells(ofSheet: evidence, declared: .plain).style == nil)
    }

    @Test(
        .enabled(if: SharedExports.folder != nil, SharedExports.missing),
        arguments: [
            "linkedin/member-content-en-1.xlsx", "linkedin/page-content-en-1.xls",
            "linkedin/page-content-en-1.xlsx", "linkedin/page-followers-en-1.xls",
            "tiktok/overview-en-2.xlsx",
            "universal-analytics/pages-en-1.xlsx",
        ])
    func realWorkbooksGiveEverySheet(path: String) throws {
        let bytes = [UInt8](try Data(contentsOf: #require(SharedExports.file(path))))
        let found = readExport(bytes: bytes, fileName: path)
        let sheets = try #require(sheetsOfRealWorkbooks[path])
        #expect(found.tables.map { "\($0.title ?? "") \($0.csvRows.count)" } == sheets)
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func oldAndNewWorkbookOfOneDownloadAgree() throws {
        let tables = try ["xls", "xlsx"].map { ending in
            let file = try #require(SharedExports.file("linkedin/page-content-en-1.\(ending)"))
            return readExport(bytes: [UInt8](try Data(contentsOf: file)), fileName: ending).tables
        }
        for (old, new) in zip(tables[0], tables[1]) {
            for (left, right) in zip(old.csvRows, new.csvRows) {
                for index in 0..<max(left.count, right.count) {
                    let cells = [left, right].map { index < $0.count ? $0[index] : "" }
                    #expect(
                        cells[0] == cells[1]
                            || (Double(cells[0]) != nil && Double(cells[0]) == Double(cells[1])))
                }
            }
        }
    }
}

/// Sheet and rows, header included, of each table.
private let sheetsOfRealWorkbooks = [
    "linkedin/member-content-en-1.xlsx": [
        "DISCOVERY 3", "ENGAGEMENT 366", "TOP POSTS 50", "TOP POSTS 49", "FOLLOWERS 1", "FOLLOWERS 366",
        "DEMOGRAPHICS 31",
    ],
    "linkedin/page-content-en-1.xls": ["Metrics 31", "All posts 9"],
    "linkedin/page-content-en-1.xlsx": ["Metrics 31", "All posts 9"],
    "linkedin/page-followers-en-1.xls": [
        "New followers 366", "Location 101", "Job function 27", "Seniority 11", "Industry 101",
        "Company size 10",
    ],
    "tiktok/overview-en-2.xlsx": ["Overview 8"],
    "universal-analytics/pages-en-1.xlsx": ["Summary 0", "Dataset1 12", "Dataset2 33"],
]
