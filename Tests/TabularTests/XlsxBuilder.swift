@testable import Tabular

/// Writes small XLSX workbooks for tests.
struct XlsxBuilder {
    /// A sheet: name, state as in the file, rows of `<c>` elements.
    var sheets: [(name: String, state: String, data: String)] = []
    var sharedStrings: String?
    var numFmts = ""
    /// Number format of each cell style.
    var styles: [Int] = [0]
    var workbookProperties = ""
    /// Parts to put in place of, or beside, the usual ones.
    var parts: [String: String] = [:]

    /// A workbook of one sheet.
    static func sheet(_ data: String, _ edit: (inout XlsxBuilder) -> Void = { _ in }) -> [UInt8] {
        var builder = XlsxBuilder()
        builder.sheets = [("Sheet1", "visible", data)]
        edit(&builder)
        return builder.finished
    }

    var finished: [UInt8] {
        ZipBuilder.archive(allParts.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) })
    }

    /// Text of each part by its path.
    var allParts: [String: String] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var all = ["[Content_Types].xml": "<Types/>"]
        all["_rels/.rels"] =
            "<Relationships>\(relation("r1", "officeDocument", "xl/workbook.xml"))</Relationships>"
        var relations = ""
        var list = ""
        for (index, sheet) in sheets.enumerated() {
            list += "<sheet name=\"\(sheet.name)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
            relations += relation("s\(index)", "worksheet", "worksheets/sheet\(index).xml")
            all["xl/worksheets/sheet\(index).xml"] =
                "<worksheet><sheetData>\(sheet.data)</sheetData></worksheet>"
        }
        relations +=
            relation("st", "styles", "/xl/styles.xml") + relation("ss", "sharedStrings", "sharedStrings.xml")
        all["xl/workbook.xml"] =
            "<workbook xmlns:r=\"\(office)\">\(workbookProperties)<sheets>\(list)</sheets></workbook>"
        all["xl/_rels/workbook.xml.rels"] = "<Relationships>\(relations)</Relationships>"
        let xfs = styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
        all["xl/styles.xml"] =
            "<styleSheet><numFmts>\(numFmts)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs>\(xfs)</cellXfs></styleSheet>"
        if let sharedStrings { all["xl/sharedStrings.xml"] = "<sst>\(sharedStrings)</sst>" }
        all.merge(parts) { $1 }
        return all
    }

    private func relation(_ id: String, _ type: String, _ target: String) -> String {
        "<Relationship Id=\"\(id)\" Type=\"http://x/\(type)\" Target=\"\(target)\"/>"
    }
}

extension Result where Success == [TextFile], Failure == TextFileError {
    /// Why there are no tables.
    var workbookError: WorkbookError? {
        if case .failure(let error) = self, case .workbook(let reason) = error.reason { return reason }
        return nil
    }

    /// Every cell of every file.
    var cells: [[[String]]]? { try? get().map(\.raw) }
}
