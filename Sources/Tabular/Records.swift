/// The records of a delimited text: byte ranges into it, no text copied.
///
/// Cells are asked for by record and column, both from 0. Lines count from 1, as a text editor shows them.
package struct Records: Sendable {
    /// The whole text, UTF-8.
    package let bytes: [UInt8]
    /// How the text was cut.
    let dialect: Dialect
    var cells: [CellRange] = []
    /// Index of the first cell of each record, and one past the last.
    var firstCells: [UInt32] = [0]
    var lines: [UInt32] = []
    /// Lines where a quoted cell was opened and never closed.
    package internal(set) var unclosedQuotes: [Int] = []
    /// Lines of quotes that were not doubled, and of closing quotes without an opening one: they were taken for text.
    package internal(set) var strayQuoteLines: [Int] = []
    /// The lines are rows of a sheet: a line break inside a cell does not begin a new one.
    var isSheet = false
    /// Cells that stood between quotes.
    var quotedCells = 0
    /// Signs of another dialect.
    var hints = Hints()

    init(bytes: [UInt8], delimiter: UInt8) { self.init(bytes: bytes, dialect: Dialect(delimiter: delimiter)) }

    init(bytes: [UInt8], dialect: Dialect) {
        self.bytes = bytes
        self.dialect = dialect
    }

    /// What was met that another dialect may explain, counted.
    struct Hints: Sendable {
        /// Cells that begin with an apostrophe.
        var apostrophes = 0
        /// Cells without quotes that begin with a blank.
        var blanks = 0
        /// Cells without quotes that end with a backslash.
        var backslashes = 0
        /// A quoted cell is never closed, or holds line breaks and quotes that were not doubled.
        var isOpenEnded = false
        /// Quotes inside quoted cells that were not doubled.
        var strayQuotes = 0
        /// The same behind a backslash.
        var escapedQuotes = 0
    }

    /// Delimiter the text was cut by.
    package var delimiter: UInt8 { dialect.delimiter }

    /// Where a cell stands; quotes around it left out.
    package struct CellRange: Sendable {
        package var start: UInt32
        /// Length in bytes; the top bit says that doubled quotes and backslashes must be undone.
        package var lengthAndFlag: UInt32

        init(start: UInt32, lengthAndFlag: UInt32) {
            self.start = start
            self.lengthAndFlag = lengthAndFlag
        }

        init(_ range: Range<Int>, isEscaped: Bool) {
            start = UInt32(range.lowerBound)
            lengthAndFlag = UInt32(range.count) | (isEscaped ? 0x8000_0000 : 0)
        }

        var range: Range<Int> { Int(start)..<Int(start) + Int(lengthAndFlag & 0x7FFF_FFFF) }
        var isEscaped: Bool { lengthAndFlag & 0x8000_0000 != 0 }
    }

    package var count: Int { lines.count }

    /// The line a record begins on.
    package func line(of record: Int) -> Int { Int(lines[record]) }

    /// How many cells a record has.
    package func width(of record: Int) -> Int { Int(firstCells[record + 1] - firstCells[record]) }

    /// How many cells a record has up to its last one with content.
    package func filledWidth(of record: Int) -> Int {
        var width = width(of: record)
        while width > 0 && isBlank(record, width - 1) { width -= 1 }
        return width
    }

    /// How many of a record's cells hold something.
    package func filledCount(of record: Int) -> Int {
        (0..<width(of: record)).count { !isBlank(record, $0) }
    }

    /// Bytes of a cell, outer blanks left out; empty where the record is too short.
    ///
    /// Doubled quotes are still doubled: numbers and dates have none. Use `text` for words.
    package func range(_ record: Int, _ column: Int) -> Range<Int> {
        guard column < width(of: record) else { return 0..<0 }
        var range = cells[Int(firstCells[record]) + column].range
        let span = bytes.span
        while range.lowerBound < range.upperBound, Records.isSpace(span[range.lowerBound]) {
            range = range.lowerBound + 1..<range.upperBound
        }
        while range.lowerBound < range.upperBound, Records.isSpace(span[range.upperBound - 1]) {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    /// Whether a cell holds nothing but blanks, or is not there.
    package func isBlank(_ record: Int, _ column: Int) -> Bool { range(record, column).isEmpty }

    /// A cell as text, exactly as it stands between delimiters or quotes.
    package func rawText(_ record: Int, _ column: Int) -> String {
        guard column < width(of: record) else { return "" }
        let cell = cells[Int(firstCells[record]) + column]
        return text(cell.range, isEscaped: cell.isEscaped)
    }

    /// A cell as text without outer blanks.
    package func text(_ record: Int, _ column: Int) -> String {
        guard column < width(of: record) else { return "" }
        let isEscaped = cells[Int(firstCells[record]) + column].isEscaped
        return text(range(record, column), isEscaped: isEscaped)
    }

    /// A record's cells as text.
    package func texts(_ record: Int) -> [String] { (0..<width(of: record)).map { text(record, $0) } }

    /// The line a cell begins on, later than its record's when a quoted cell before it holds line breaks.
    package func line(of record: Int, _ column: Int) -> Int {
        guard !isSheet, width(of: record) > 0, column < width(of: record) else { return line(of: record) }
        let first = Int(cells[Int(firstCells[record])].start)
        let here = Int(cells[Int(firstCells[record]) + column].start)
        return line(of: record) + Records.lineBreaks(bytes.span, first..<max(first, here))
    }

    /// The line of text a cell stands on, with the cell's place in it, for an excerpt under an error.
    package func excerpt(_ record: Int, _ column: Int) -> (line: Int, text: String, offset: Int, length: Int)
    {
        let cell = range(record, column)
        let span = bytes.span
        var start = cell.lowerBound
        while start > 0, span[start - 1] != 10, span[start - 1] != 13 { start -= 1 }
        var end = cell.lowerBound
        while end < span.count, span[end] != 10, span[end] != 13 { end += 1 }
        let before = String(decoding: bytes[start..<cell.lowerBound], as: UTF8.self).count
        let marked = String(
            decoding: bytes[cell.lowerBound..<min(end, max(cell.upperBound, cell.lowerBound))], as: UTF8.self)
        return (
            line(of: record, column), String(decoding: bytes[start..<end], as: UTF8.self), before,
            marked.count
        )
    }

    private func text(_ range: Range<Int>, isEscaped: Bool) -> String {
        guard isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            if index + 1 < range.upperBound, isEscape(bytes[index], before: bytes[index + 1]) { index += 1 }
            plain.append(bytes[index])
            index += 1
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// Whether a byte only makes text of the next one.
    private func isEscape(_ byte: UInt8, before next: UInt8) -> Bool {
        if byte == dialect.quote { return next == dialect.quote }
        guard dialect.hasBackslashes, byte == Dialect.backslash else { return false }
        return next == dialect.quote || next == dialect.delimiter || next == Dialect.backslash
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

    static func lineBreaks(_ span: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range {
            if span[index] == 10 {
                count += 1
            } else if span[index] == 13, index + 1 >= span.count || span[index + 1] != 10 {
                count += 1
            }
        }
        return count
    }
}
