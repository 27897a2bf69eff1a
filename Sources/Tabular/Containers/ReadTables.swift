/// Reads the bytes of a text file or a workbook: one `TextFile` for a text, one for each sheet of a workbook.
///
/// Sheets come in the order of their tabs, named by `TextFile.sheet`; hidden and empty ones are left out. Two tables
/// that stand side by side are two files of the same sheet, or of the same text. A sheet that is damaged is a file without tables
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
            return TextFile.read(bytes).map(\.sideBySide)
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
    /// The file, or one for each of the tables that stand beside each other; what is said of the whole stays with the first.
    ///
    /// In a text, an empty column alone proves nothing: the tables must begin with the same column name.
    fileprivate var sideBySide: [TextFile] {
        let parts = SideBySide.parts(records)
        guard parts.count > 1 else { return [self] }
        let tables = parts.map { TableFinder.tables(in: $0, from: hasSeparatorLine ? 1 : 0) }
        let names = zip(parts, tables).map { records, tables in
            tables.first?.header.map { records.text($0, 0) }
        }
        guard let first = names[0], names.allSatisfy({ $0 == first }) else { return [self] }
        return parts.enumerated().map { index, records in
            var file = self
            file.records = records
            file.tables = tables[index]
            guard index > 0 else { return file }
            file.records.unclosedQuotes = []
            (file.isRepaired, file.wasRewrapped, file.replacedCharacters) = (false, false, 0)
            return file
        }
    }

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
