/// Cuts a delimited text into records and cells, by bytes.
///
/// RFC 4180 and what programs really write: LF, CRLF and CR line ends, line breaks inside quotes, quotes that were
/// not doubled inside a quoted cell, a last line without end, quotes that are never closed.
enum CSVReader {
    private static let quote: UInt8 = 0x22
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    /// Reads a text of valid UTF-8.
    /// - Parameters:
    ///   - bytes: at most 2 GiB
    ///   - delimiter: an ASCII byte
    ///   - limit: how many records to read at most
    /// - Returns: the records, which keep the bytes
    static func records(_ bytes: [UInt8], delimiter: UInt8, limit: Int = .max) -> Records {
        var records = Records(bytes: bytes, delimiter: delimiter)
        records.cells.reserveCapacity(bytes.count / 8)
        let span = bytes.span
        let end = span.count
        var position = 0
        var line = 1
        var quotesAreOver = false
        while position < end && records.lines.count < limit {
            records.lines.append(UInt32(line))
            var recordEnds = false
            while !recordEnds {
                if position < end, span[position] == quote, !quotesAreOver {
                    if let closing = closingQuote(span, from: position + 1, delimiter: delimiter) {
                        records.append(cell: position + 1..<closing.index, doubledQuotes: closing.doubled)
                        line += Records.lineBreaks(span, position + 1..<closing.index)
                        position = closing.index + 1
                        while position < end, span[position] == 0x20, span[position] != delimiter {
                            position += 1
                        }
                    } else {
                        records.unclosedQuotes.append(line)
                        quotesAreOver = true
                        continue
                    }
                } else {
                    let start = position
                    while position < end {
                        let byte = span[position]
                        if byte == delimiter || byte == lineFeed || byte == carriageReturn { break }
                        position += 1
                    }
                    records.append(cell: start..<position, doubledQuotes: false)
                }
                if position >= end {
                    recordEnds = true
                } else if span[position] == delimiter {
                    position += 1
                } else {
                    if span[position] == carriageReturn, position + 1 < end, span[position + 1] == lineFeed {
                        position += 1
                    }
                    position += 1
                    line += 1
                    recordEnds = true
                }
            }
            records.firstCells.append(UInt32(records.cells.count))
        }
        return records
    }

    /// The quote that closes a cell: one with a delimiter, a line end, the end or blanks and one of these behind it.
    ///
    /// A quote followed by anything else is a quote somebody forgot to double.
    private static func closingQuote(
        _ span: Span<UInt8>, from start: Int, delimiter: UInt8
    ) -> (index: Int, doubled: Bool)? {
        var index = start
        var doubled = false
        while index < span.count {
            guard span[index] == quote else {
                index += 1
                continue
            }
            if index + 1 < span.count, span[index + 1] == quote {
                doubled = true
                index += 2
                continue
            }
            var after = index + 1
            while after < span.count, span[after] == 0x20, span[after] != delimiter { after += 1 }
            if after >= span.count { return (index, doubled) }
            let next = span[after]
            if next == delimiter || next == lineFeed || next == carriageReturn { return (index, doubled) }
            index += 1
        }
        return nil
    }
}

extension Records {
    mutating func append(cell range: Range<Int>, doubledQuotes: Bool) {
        cells.append(
            CellRange(
                start: UInt32(range.lowerBound),
                lengthAndFlag: UInt32(range.count) | (doubledQuotes ? 0x8000_0000 : 0)))
    }
}
