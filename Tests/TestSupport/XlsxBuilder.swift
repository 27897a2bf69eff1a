/// Writes small XLSX workbooks for tests.
package struct XlsxBuilder {
    /// A sheet: name, state as in the file, rows of `<c>` elements.
    package var sheets: [(name: String, state: String, data: String)] = []
    package var sharedStrings: String?
    package var numFmts = ""
    /// Number format of each cell style.
    package var styles: [Int] = [0]
    package var workbookProperties = ""
    /// Parts to put in place of, or beside, the usual ones.
    package var parts: [String: String] = [:]

    package init() {}

    /// A workbook of one sheet.
    package static func sheet(_ data: String, _ edit: (inout XlsxBuilder) -> Void = { _ in }) -> [UInt8] {
        var builder = XlsxBuilder()
        builder.sheets = [("Sheet1", "visible", data)]
        edit(&builder)
        return builder.finished
    }

    package var finished: [UInt8] {
        ZipBuilder.archive(allParts.sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) })
    }

    /// Text of each part by its path.
    package var allParts: [String: String] {
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
