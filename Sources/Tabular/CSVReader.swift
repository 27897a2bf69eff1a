/// Cuts a delimited text into records and cells, by bytes.
///
/// RFC 4180 and what programs really write: LF, CRLF and CR line ends, line breaks inside quotes, quotes that were
/// not doubled inside a quoted cell, a last line without end. Where a quote is never closed, the row ends with its
/// line when the lines below are rows of their own (`CSVReader+Quotes.swift`).
struct CSVReader {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D

    let dialect: Dialect
    /// Rows below a quote that is never closed are looked for.
    let isWary: Bool
    /// Clean records are cut many bytes at a time.
    let scans: Bool
    var records: Records
    /// What may still be spent on looking behind a quote for the one that closes it, in bytes.
    ///
    /// A file of nothing but stray quotes would be read over and over without it; then quotes are text.
    var patience: Int
    /// Up to here a quote that is not closed on its own line is text.
    var lineBound = 0
    /// The last line that was asked whether it is a row, and the answer.
    var askedLine: (start: Int, isRow: Bool) = (-1, false)
    /// Lines of cells without quotes that end with one: damage in a file that quotes its cells.
    private var looseQuotes: [Int] = []

    /// Reads a text of valid UTF-8 with double quotes.
    /// - Parameters:
    ///   - bytes: at most 2 GiB
    ///   - delimiter: an ASCII byte
    ///   - limit: how many records to read at most
    /// - Returns: the records, which keep the bytes
    static func records(_ bytes: [UInt8], delimiter: UInt8, limit: Int = .max) -> Records {
        records(bytes, Dialect(delimiter: delimiter), limit: limit)
    }

    /// Reads a text of valid UTF-8 in a dialect.
    ///
    /// A text whose quotes are all in order is read by the letter of RFC 4180; one where they are not is read again,
    /// with an eye on what the lines look like. Where nothing is odd, `scans` changes the time it takes and nothing else.
    static func records(
        _ bytes: [UInt8], _ dialect: Dialect, limit: Int = .max, scans: Bool = true
    ) -> Records {
        var reader = CSVReader(bytes, dialect, isWary: false, scans: scans)
        reader.read(bytes.span, limit: limit)
        if reader.records.hints.isOpenEnded {
            reader = CSVReader(bytes, dialect, isWary: true, scans: scans)
            reader.read(bytes.span, limit: limit)
        }
        return reader.records
    }

    private init(_ bytes: [UInt8], _ dialect: Dialect, isWary: Bool, scans: Bool) {
        self.dialect = dialect
        self.isWary = isWary
        self.scans = scans && !isWary && CleanScan.reads(dialect)
        records = Records(bytes: bytes, dialect: dialect)
        records.cells.reserveCapacity(bytes.count / 8)
        patience = 4 * bytes.count + 1 << 16
    }

    private mutating func read(_ span: Span<UInt8>, limit: Int) {
        let end = span.count
        let delimiter = dialect.delimiter
        let quote = dialect.quote
        let unpadded = dialect.isPadded && delimiter != 0x20
        let backslashes = dialect.hasBackslashes
        var position = 0
        var line = 1
        while position < end && records.lines.count < limit && (isWary || !records.hints.isOpenEnded) {
            if mayScan(from: position) {
                scan(span, &position, &line, limit: limit)
                guard position < end, records.lines.count < limit else { break }
            }
            records.lines.append(UInt32(line))
            var recordEnds = false
            while !recordEnds {
                if unpadded { position = afterBlanks(span, position) }
                if position < end, span[position] == quote,
                    let closing = closingQuote(span, of: position, line: line)
                {
                    records.append(cell: position + 1..<closing.index, isEscaped: closing.isEscaped)
                    records.quotedCells += 1
                    if closing.crossesLines {
                        line += Records.lineBreaks(span, position + 1..<closing.index)
                    }
                    position = min(end, closing.index + 1)
                    if delimiter != 0x20 { position = afterBlanks(span, position) }
                } else {
                    let start = position
                    var isEscaped = false
                    while position < end {
                        let byte = span[position]
                        if byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
                        {
                            break
                        }
                        if backslashes, byte == Dialect.backslash, escapes(span, position) {
                            isEscaped = true
                            position += 1
                        }
                        position += 1
                    }
                    appendPlain(span, start..<position, isEscaped: isEscaped, line: line)
                }
                if position >= end {
                    recordEnds = true
                } else if span[position] == delimiter {
                    position += 1
                } else if span[position] == CSVReader.lineFeed || span[position] == CSVReader.carriageReturn {
                    position = CSVReader.afterLineEnd(span, position)
                    line += 1
                    recordEnds = true
                }
            }
            records.firstCells.append(UInt32(records.cells.count))
        }
        if records.quotedCells > 0, !looseQuotes.isEmpty {
            records.strayQuoteLines = Set(records.strayQuoteLines + looseQuotes).sorted()
        }
    }

    /// A cell without quotes, or with one that means nothing; quotes at both ends of it are left out.
    private mutating func appendPlain(
        _ span: Span<UInt8>, _ range: Range<Int>, isEscaped: Bool, line: Int
    ) {
        guard let first = range.first else {
            records.append(cell: range, isEscaped: false)
            return
        }
        var end = range.upperBound
        if dialect.isPadded { while end > first, span[end - 1] == 0x20 { end -= 1 } }
        switch span[first] {
        case Dialect.singleQuote: records.hints.apostrophes += 1
        case 0x20: records.hints.blanks += 1
        case dialect.quote where end - first > 1 && span[end - 1] == dialect.quote:
            records.append(cell: first + 1..<end - 1, isEscaped: true)
            return
        default: break
        }
        if span[end - 1] == Dialect.backslash { records.hints.backslashes += 1 }
        // `="0123"` is a formula.
        if end > first, span[end - 1] == dialect.quote, span[first] != dialect.quote, span[first] != 0x3D {
            looseQuotes.append(line)
        }
        records.append(cell: first..<end, isEscaped: isEscaped)
    }

    /// Whether the backslash makes text of the byte behind it.
    func escapes(_ span: Span<UInt8>, _ index: Int) -> Bool {
        guard index + 1 < span.count else { return false }
        let next = span[index + 1]
        return next == dialect.quote || next == dialect.delimiter || next == Dialect.backslash
    }

    func afterBlanks(_ span: Span<UInt8>, _ index: Int) -> Int {
        var index = index
        while index < span.count, span[index] == 0x20 { index += 1 }
        return index
    }

    /// The place behind a line end of one or two bytes.
    static func afterLineEnd(_ span: Span<UInt8>, _ index: Int) -> Int {
        let isPair = span[index] == carriageReturn && index + 1 < span.count && span[index + 1] == lineFeed
        return index + (isPair ? 2 : 1)
    }
}

extension Records {
    mutating func append(cell range: Range<Int>, isEscaped: Bool) {
        cells.append(CellRange(range, isEscaped: isEscaped))
    }
}
