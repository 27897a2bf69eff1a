/// Reads XLS workbooks of Excel 97 and later (BIFF8 in a compound file).
///
/// The code page record is not needed: texts of BIFF8 are UTF-16 or its lower bytes.
enum XlsWorkbook {
    /// The sheets of cells, in the order of their tabs; chart and macro sheets are left out.
    static func sheets(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError)
        -> [Sheet]
    {
        let file = try CompoundFile(bytes)
        guard let stream = file.stream("Workbook") else {
            if file.stream("EncryptedPackage") != nil { throw .password }
            if file.stream("Book") != nil { throw .otherKind("an XLS workbook from before Excel 97") }
            if file.stream("WordDocument") != nil { throw .otherKind("a Word document") }
            throw .otherKind("an old Office file without a workbook")
        }
        var limits = limits
        let globals = try XlsGlobals(stream, limits: &limits)
        if globals.sheets.isEmpty { throw .damaged("its list of sheets is missing") }
        if globals.sheets.count > limits.sheets { throw .tooLarge("\(globals.sheets.count) sheets") }
        var sheets: [Sheet] = []
        for listed in globals.sheets where listed.holdsCells {
            let sheet = try Sheet.reading(listed.name, isHidden: listed.isHidden) {
                () throws(WorkbookError) in
                var reader = XlsSheet(globals: globals, limits: limits)
                let isWhole = try reader.read(stream, from: listed.start)
                limits = reader.limits
                return (try reader.cells.records(limits: &limits), isWhole)
            }
            sheets.append(sheet)
        }
        return sheets
    }
}

/// What holds for all sheets of an XLS workbook: their list, the shared texts, the formats.
struct XlsGlobals {
    /// A sheet as the workbook lists it.
    struct Listed {
        var name: String
        var isHidden: Bool
        /// It is neither a chart nor macros.
        var holdsCells: Bool
        /// Where it begins in the stream.
        var start: Int
    }

    private(set) var sheets: [Listed] = []
    private(set) var strings: [String] = []
    private(set) var dates = SerialDate(from1904: false)
    /// Format number of each cell style.
    private var styles: [Int] = []
    private var custom: [Int: NumberFormat] = [:]

    /// The format of a cell by the number of its style.
    func format(ofStyle style: Int) -> NumberFormat {
        guard styles.indices.contains(style) else { return .number }
        return custom[styles[style]] ?? NumberFormat(builtIn: styles[style])
    }

    init(_ stream: [UInt8], limits: inout WorkbookLimits) throws(WorkbookError) {
        guard let first = BIFFRecord(stream, at: 0), first.type == BIFFRecord.beginning else {
            throw .otherKind("an XLS workbook from before Excel 97")
        }
        if stream.u16(first.start) != 0x600 { throw .otherKind("an XLS workbook from before Excel 97") }
        var next = first.end
        while let record = BIFFRecord(stream, at: next), record.type != BIFFRecord.ending {
            next = record.end
            switch record.type {
            case BIFFRecord.password: throw .password
            case BIFFRecord.dateMode: dates = SerialDate(from1904: stream.u16(record.start) == 1)
            case BIFFRecord.format: addFormat(stream, record)
            case BIFFRecord.cellFormat: styles.append(stream.u16(record.start + 2) ?? 0)
            case BIFFRecord.sheet: addSheet(stream, record)
            case BIFFRecord.sharedStrings: try addStrings(stream, record, limits: &limits)
            default: break
            }
        }
    }

    private mutating func addFormat(_ stream: [UInt8], _ record: BIFFRecord) {
        var reader = BIFFReader(stream, record)
        guard let id = reader.u16(), let length = reader.u16(), let code = reader.text(characters: length)
        else {
            return
        }
        custom[id] = NumberFormat(code: code)
    }

    private mutating func addSheet(_ stream: [UInt8], _ record: BIFFRecord) {
        var reader = BIFFReader(stream, record)
        guard let start = reader.u32(), let state = reader.byte(), let kind = reader.byte(),
            let length = reader.byte(), let name = reader.text(characters: length)
        else { return }
        sheets.append(Listed(name: name, isHidden: state & 3 != 0, holdsCells: kind == 0, start: start))
    }

    private mutating func addStrings(
        _ stream: [UInt8], _ record: BIFFRecord, limits: inout WorkbookLimits
    ) throws(WorkbookError) {
        var reader = BIFFReader(stream, record, skipping: 4)
        guard let count = reader.u32() else { return }
        while strings.count < count, let length = reader.u16(), let text = reader.text(characters: length) {
            try limits.spend(textBytes: text.utf8.count)
            strings.append(text)
        }
    }
}
