/// Reads the bytes of a text file or a workbook: one `TextFile` for a text, one for each sheet of a workbook.
///
/// Sheets come in the order of their tabs, named by `TextFile.sheet`; hidden and empty ones are left out. Two tables
/// that stand side by side on a sheet are two files of the same sheet. A sheet that is damaged is a file without tables
/// that says so, as long as another one can be read. An archive is refused: `readArchive` opens it.
package func readTables(
    _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()
) -> Result<[TextFile], TextFileError> {
    do throws(WorkbookError) {
        let sheets: [Sheet]
        var encoding = TextEncoding.xlsx
        if CompoundFile.isOne(bytes) {
            encoding = .xls
            sheets = try XlsWorkbook.sheets(bytes, limits: limits)
        } else if ContainerKind.isZip(bytes) {
            switch ContainerKind.officeDocument(bytes) {
            case .xlsx: sheets = try XlsxWorkbook.sheets(bytes, limits: limits)
            case .xlsb: throw .otherKind("an XLSB workbook")
            case .other(let kind): throw .otherKind(kind)
            case nil: return .failure(TextFileError(.binary("a ZIP archive")))
            }
        } else {
            return TextFile.read(bytes).map { [$0] }
        }
        let shown = sheets.filter { !$0.isHidden && ($0.records.count > 0 || $0.damage != nil) }
        if let damage = shown.first?.damage, shown.allSatisfy({ $0.damage != nil }) { throw damage }
        let files = shown.flatMap { sheet in
            SideBySide.parts(sheet.records).map { TextFile(sheet, $0, encoding) }
        }
        return files.isEmpty ? .failure(TextFileError(.empty)) : .success(files)
    } catch {
        return .failure(TextFileError(.workbook(error)))
    }
}

extension TextFile {
    /// A sheet, or a part of one, cut into tables.
    fileprivate init(_ sheet: Sheet, _ records: Records, _ encoding: TextEncoding) {
        var tables = TableFinder.tables(in: records, from: 0)
        for index in tables.indices { tables[index].sheet = sheet.name }
        self.init(
            encoding: encoding, records: records, tables: tables, hasSeparatorLine: false,
            isTruncated: sheet.isTruncated, isRepaired: false, wasRewrapped: false, replacedCharacters: 0,
            sheet: sheet.name, damage: sheet.damage)
    }
}
