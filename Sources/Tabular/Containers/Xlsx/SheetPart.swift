/// Reads the cells of a sheet of an XLSX workbook.
///
/// Of a formula the stored result counts. Numbers keep the digits of the file, dates become ISO text by the number
/// format of their cell, percentages stay fractions, a boolean is `TRUE` or `FALSE`, an error its sign (`#N/A`).
final class SheetPart: XMLPartReader {
    private(set) var cells = SheetCells()
    private(set) var limits: WorkbookLimits
    private let strings: [String]
    private let formats: [NumberFormat]
    private let dates: SerialDate

    private var row = -1
    private var column = -1
    private var type = ""
    private var format = NumberFormat.number
    private var value = ""
    private var inline = RichText()
    private var isInValue = false
    private var isInCell = false

    init(strings: [String], formats: [NumberFormat], dates: SerialDate, limits: WorkbookLimits) {
        self.strings = strings
        self.formats = formats
        self.dates = dates
        self.limits = limits
    }

    func start(_ element: String, _ attributes: [String: String]) throws(WorkbookError) {
        switch element {
        case "row":
            row = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
            column = -1
        case "c":
            isInCell = true
            column += 1
            if let name = attributes["r"] {
                guard let place = SheetPart.place(name) else {
                    throw .damaged("no cell can be called \"\(name)\"")
                }
                (row, column) = place
            }
            type = attributes["t"] ?? "n"
            let style = attributes["s"].flatMap { Int($0) } ?? 0
            format = formats.indices.contains(style) ? formats[style] : .number
            value = ""
            inline = RichText()
        case "v" where isInCell: isInValue = true
        default: if isInCell { inline.start(element) }
        }
    }

    func text(_ text: String) {
        if isInValue { value += text } else if isInCell { inline.add(text) }
    }

    func end(_ element: String) throws(WorkbookError) {
        switch element {
        case "v": isInValue = false
        case "c":
            isInCell = false
            try cells.add(try content(), row: row, column: column, limits: &limits)
        default: inline.end(element)
        }
    }

    private func content() throws(WorkbookError) -> String {
        switch type {
        case "s":
            let number = SheetPart.trimmed(value)
            if number.isEmpty { return "" }
            guard let index = Int(number), strings.indices.contains(index) else {
                throw .damaged("a cell asks for text \(number) of a list of \(strings.count)")
            }
            return strings[index]
        case "inlineStr": return XMLEscapes.decoded(inline.text)
        case "str", "e": return XMLEscapes.decoded(value)
        case "b":
            return SheetPart.trimmed(value) == "1" || value == "true" ? "TRUE" : value.isEmpty ? "" : "FALSE"
        case "d": return SheetPart.trimmed(value)
        default:
            let number = SheetPart.trimmed(value)
            if format != .number, let days = Double(number), let date = dates.text(days, as: format) {
                return date
            }
            return PlainNumber.text(number)
        }
    }

    /// Row and column of `AB12`, from 0.
    static func place(_ name: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        for byte in name.utf8 {
            switch byte {
            case 0x41...0x5A where row == 0: column = column * 26 + Int(byte) - 0x40
            case 0x61...0x7A where row == 0: column = column * 26 + Int(byte) - 0x60
            case 0x30...0x39 where column > 0: row = row * 10 + Int(byte) - 0x30
            default: return nil
            }
            if column > WorkbookLimits.columns || row > WorkbookLimits.rows { return nil }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }

    private static func trimmed(_ text: String) -> String {
        guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20 else {
            return text
        }
        return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
