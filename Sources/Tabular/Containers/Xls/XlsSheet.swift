/// Reads the cells of a sheet of an XLS workbook, as `SheetPart` does those of XLSX.
struct XlsSheet {
    private(set) var cells = SheetCells()
    private(set) var limits: WorkbookLimits
    private let globals: XlsGlobals
    /// A formula whose text stands in a record behind it.
    private var waiting: (row: Int, column: Int)?

    init(globals: XlsGlobals, limits: WorkbookLimits) {
        self.globals = globals
        self.limits = limits
    }

    /// Reads a sheet from where it begins in the stream.
    /// - Returns: whether the sheet's end was met
    mutating func read(_ stream: [UInt8], from start: Int) throws(WorkbookError) -> Bool {
        guard let first = BIFFRecord(stream, at: start), first.type == BIFFRecord.beginning else {
            throw .damaged("a sheet is not where the workbook says")
        }
        var next = first.end
        // Charts on the sheet are sheets inside it.
        var depth = 1
        while let record = BIFFRecord(stream, at: next) {
            next = record.end
            if record.type == BIFFRecord.beginning {
                depth += 1
            } else if record.type == BIFFRecord.ending {
                depth -= 1
                if depth == 0 { return true }
            } else if depth == 1 {
                try read(record, stream)
            }
        }
        return false
    }

    private mutating func read(_ record: BIFFRecord, _ stream: [UInt8]) throws(WorkbookError) {
        var reader = BIFFReader(stream, record)
        if record.type == BIFFRecord.formulaText {
            if let place = waiting, let length = reader.u16(), let text = reader.text(characters: length) {
                try cells.add(text, row: place.row, column: place.column, limits: &limits)
            }
            waiting = nil
            return
        }
        guard XlsSheet.cellRecords.contains(record.type) else { return }
        waiting = nil
        guard let row = reader.u16(), let column = reader.u16() else { return }
        if record.type == BIFFRecord.shortNumbers {
            // The last column's number stands at the end.
            let count = (record.parts[0].count - 6) / 6
            for offset in 0..<max(0, count) {
                guard let style = reader.u16(), let value = reader.u32() else { return }
                try add(XlsSheet.number(short: value), style, row, column + offset)
            }
            return
        }
        guard let style = reader.u16() else { return }
        let start = record.start + 6
        switch record.type {
        case BIFFRecord.sharedText:
            guard let index = reader.u32() else { return }
            guard globals.strings.indices.contains(index) else {
                throw .damaged("a cell asks for text \(index) of a list of \(globals.strings.count)")
            }
            try cells.add(globals.strings[index], row: row, column: column, limits: &limits)
        case BIFFRecord.text, BIFFRecord.richText:
            guard let length = reader.u16(), let text = reader.text(characters: length) else { return }
            try cells.add(text, row: row, column: column, limits: &limits)
        case BIFFRecord.number:
            guard let value = stream.double(start), start + 8 <= record.parts[0].upperBound else { return }
            try add(value, style, row, column)
        case BIFFRecord.shortNumber:
            guard let value = reader.u32() else { return }
            try add(XlsSheet.number(short: value), style, row, column)
        case BIFFRecord.booleanOrError:
            guard let value = reader.byte(), let isError = reader.byte() else { return }
            try cells.add(
                isError == 0 ? (value == 0 ? "FALSE" : "TRUE") : XlsSheet.error(value), row: row,
                column: column, limits: &limits)
        default:
            guard start + 8 <= record.parts[0].upperBound else { return }
            try addResult(Array(stream[start..<start + 8]), style, row, column)
        }
    }

    private static let cellRecords: Set<Int> = [
        BIFFRecord.sharedText, BIFFRecord.text, BIFFRecord.richText, BIFFRecord.number,
        BIFFRecord.shortNumber,
        BIFFRecord.shortNumbers, BIFFRecord.formula, BIFFRecord.booleanOrError,
    ]

    private mutating func add(_ value: Double, _ style: Int, _ row: Int, _ column: Int) throws(WorkbookError)
    {
        let text = globals.dates.text(value, as: globals.format(ofStyle: style)) ?? PlainNumber.text(value)
        try cells.add(text, row: row, column: column, limits: &limits)
    }

    /// The result of a formula: a number, or where the last two bytes are 255 a kind and a value.
    private mutating func addResult(
        _ result: [UInt8], _ style: Int, _ row: Int, _ column: Int
    ) throws(WorkbookError) {
        guard result[6] == 0xFF, result[7] == 0xFF else {
            if let value = result.double(0) { try add(value, style, row, column) }
            return
        }
        switch result[0] {
        case 0: waiting = (row, column)
        case 1: try cells.add(result[2] == 0 ? "FALSE" : "TRUE", row: row, column: column, limits: &limits)
        case 2: try cells.add(XlsSheet.error(Int(result[2])), row: row, column: column, limits: &limits)
        default: break
        }
    }

    /// A number in 30 bits: whole, or the upper half of a double; either may stand for its hundredth.
    static func number(short value: Int) -> Double {
        let number =
            value & 2 != 0
            ? Double(Int32(truncatingIfNeeded: value) >> 2)
            : Double(bitPattern: UInt64(value & 0xFFFF_FFFC) << 32)
        return value & 1 != 0 ? number / 100 : number
    }

    private static func error(_ code: Int) -> String {
        switch code {
        case 0x00: "#NULL!"
        case 0x07: "#DIV/0!"
        case 0x0F: "#VALUE!"
        case 0x17: "#REF!"
        case 0x1D: "#NAME?"
        case 0x24: "#NUM!"
        default: "#N/A"
        }
    }
}
