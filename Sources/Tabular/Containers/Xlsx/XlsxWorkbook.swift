/// Reads XLSX workbooks (Office Open XML, ISO/IEC 29500, transitional and strict).
enum XlsxWorkbook {
    /// The sheets of cells, in the order of their tabs; chart sheets are left out.
    static func sheets(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError)
        -> [Sheet]
    {
        var limits = limits
        let package = try XlsxPackage(bytes)
        let main = try package.mainPart()
        let relations = try package.relations(of: main)
        let workbook = WorkbookPart()
        try package.read(main, with: workbook)
        if workbook.sheets.isEmpty { throw .damaged("its list of sheets is missing") }
        if workbook.sheets.count > limits.sheets { throw .tooLarge("\(workbook.sheets.count) sheets") }

        let styles = StylesPart()
        if let part = relations.first(ofType: "styles"), package.has(part) {
            try package.read(part, with: styles)
        }
        let strings = SharedStringsPart(limits: limits)
        if let part = relations.first(ofType: "sharedStrings"), package.has(part) {
            try package.read(part, with: strings)
        }
        var sheets: [Sheet] = []
        for listed in workbook.sheets {
            let relation = relations.byID[listed.relation]
            if let relation, relation.type != "worksheet" { continue }
            let sheet = try Sheet.reading(listed.name, isHidden: listed.isHidden) {
                () throws(WorkbookError) in
                guard let relation else { throw .damaged("the sheet \"\(listed.name)\" is missing") }
                let part = SheetPart(
                    strings: strings.strings, formats: styles.formats,
                    dates: SerialDate(from1904: workbook.from1904), limits: limits)
                try package.read(relation.target, with: part)
                limits = part.limits
                return (try part.cells.records(limits: &limits), true)
            }
            sheets.append(sheet)
        }
        return sheets
    }
}
