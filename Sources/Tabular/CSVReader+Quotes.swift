extension CSVReader {
    /// Where a quoted cell ends.
    struct Closing {
        /// Index of the closing quote; the length of the text when its end is missing.
        var index: Int
        /// Quotes in it are doubled, or behind a backslash.
        var isEscaped = false
        var crossesLines = false
    }

    /// The quote that closes the cell opened at `opening`; nil when the opening quote is text.
    ///
    /// It is one with a delimiter, a line end, the end or blanks and one of these behind it. A quote followed by
    /// anything else is one somebody forgot to double. When such a quote opens a cell on a later line, and that line
    /// is a row as wide as the rows above, the quote was never closed: the damage ends with its own line.
    mutating func closingQuote(_ span: Span<UInt8>, of opening: Int, line: Int) -> Closing? {
        guard patience > 0 else { return nil }
        let quote = dialect.quote
        let limit = opening < lineBound ? lineBound : span.count
        var closing = Closing(index: opening + 1)
        var strays = (count: 0, escaped: 0)
        var lineStart = 0
        while closing.index < limit {
            let index = closing.index
            let byte = span[index]
            if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
                closing.crossesLines = true
                lineStart = index + 1
            } else if byte == Dialect.backslash, dialect.hasBackslashes, escapes(span, index) {
                closing.isEscaped = true
                closing.index += 1
            } else if byte == quote {
                let isDoubled = index + 1 < limit && span[index + 1] == quote
                if !isDoubled, closes(span, index) {
                    if closing.crossesLines, strays.count + strays.escaped > 0 {
                        records.hints.isOpenEnded = true
                    }
                    records.hints.strayQuotes += strays.count
                    records.hints.escapedQuotes += strays.escaped
                    if strays.count + strays.escaped > 0, records.strayQuoteLines.last != line {
                        records.strayQuoteLines.append(line)
                    }
                    return closing
                }
                if isWary, closing.crossesLines, opensCell(span, index),
                    !isDoubled || closes(span, index + 1),
                    isRow(span, lineStart)
                {
                    return leaveOpen(span, opening, at: index, line: line)
                }
                if isDoubled {
                    closing.isEscaped = true
                    closing.index += 1
                } else if span[index - 1] == Dialect.backslash {
                    strays.escaped += 1
                } else {
                    strays.count += 1
                }
            }
            closing.index += 1
        }
        records.hints.escapedQuotes += strays.escaped
        records.hints.isOpenEnded = true
        if limit == span.count, closing.crossesLines, !isFollowedByRows(span, opening) {
            patience -= span.count - opening
            records.unclosedQuotes.append(line)
            closing.index = span.count
            return closing
        }
        return leaveOpen(span, opening, at: limit, line: line)
    }

    /// The quote is text, and its row ends with the line it is on.
    private mutating func leaveOpen(
        _ span: Span<UInt8>, _ opening: Int, at index: Int, line: Int
    ) -> Closing? {
        patience -= index - opening
        if opening >= lineBound {
            records.unclosedQuotes.append(line)
            lineBound = lineEnd(span, opening)
        }
        return nil
    }

    private func lineEnd(_ span: Span<UInt8>, _ index: Int) -> Int {
        var index = index
        while index < span.count, span[index] != CSVReader.lineFeed, span[index] != CSVReader.carriageReturn {
            index += 1
        }
        return index
    }

    private func closes(_ span: Span<UInt8>, _ index: Int) -> Bool {
        let after = dialect.delimiter == 0x20 ? index + 1 : afterBlanks(span, index + 1)
        guard after < span.count else { return true }
        let next = span[after]
        return next == dialect.delimiter || next == CSVReader.lineFeed || next == CSVReader.carriageReturn
    }

    /// Whether a quote stands where a cell begins.
    private func opensCell(_ span: Span<UInt8>, _ index: Int) -> Bool {
        var before = index - 1
        if dialect.isPadded { while before > 0, span[before] == 0x20 { before -= 1 } }
        let byte = span[before]
        return byte == dialect.delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
    }

    /// Whether the line that begins here is a row as wide as those above; asked once a line.
    private mutating func isRow(_ span: Span<UInt8>, _ start: Int) -> Bool {
        if askedLine.start == start { return askedLine.isRow }
        askedLine = (start, false)
        guard patience > 0 else { return false }
        guard let (width, next) = widthOfRow(span, start), width > 1 else {
            if let expected = widthAbove() { askedLine.isRow = lineWidth(span, start) == expected }
            return askedLine.isRow
        }
        if let expected = widthAbove() {
            askedLine.isRow = width == expected || lineWidth(span, start) == expected
        } else if next < span.count, let below = widthOfRow(span, next) {
            askedLine.isRow = width == below.width
        }
        return askedLine.isRow
    }

    /// Whether at least half of the next lines are rows as wide as those above, or there is none.
    private mutating func isFollowedByRows(_ span: Span<UInt8>, _ opening: Int) -> Bool {
        guard patience > 0, let expected = widthAbove() else { return true }
        var start = lineEnd(span, opening)
        var lines = 0
        var rows = 0
        while start < span.count, lines < 10, patience > 0 {
            start = CSVReader.afterLineEnd(span, start)
            let end = lineEnd(span, start)
            if end > start {
                lines += 1
                if let (width, next) = widthOfRow(span, start), width == expected {
                    rows += 1
                    start = max(start, next - 1)
                    continue
                }
                if lineWidth(span, start) == expected { rows += 1 }
            }
            start = end
        }
        return 2 * rows >= lines
    }

    /// The width most of the last rows have.
    private func widthAbove() -> Int? {
        var counts: [Int: Int] = [:]
        let complete = records.firstCells.count - 1
        for record in max(0, complete - 20)..<complete {
            let width = records.width(of: record)
            if width > 1 { counts[width, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    /// How many cells the delimiters of a line make, its quotes left out of account; nil past 16 KiB.
    private mutating func lineWidth(_ span: Span<UInt8>, _ start: Int) -> Int? {
        let limit = min(span.count, start + 16_384)
        var width = 1
        var index = start
        defer { patience -= index - start }
        while index < limit, span[index] != CSVReader.lineFeed, span[index] != CSVReader.carriageReturn {
            if span[index] == dialect.delimiter { width += 1 }
            index += 1
        }
        return index < limit || limit == span.count ? width : nil
    }

    /// How many cells a row would have that begins here, and where the next begins; nil past 16 KiB.
    private mutating func widthOfRow(_ span: Span<UInt8>, _ start: Int) -> (width: Int, next: Int)? {
        let limit = min(span.count, start + 16_384)
        var width = 1
        var isQuoted = false
        var cellStart = true
        var index = start
        defer { patience -= index - start }
        while index < limit {
            let byte = span[index]
            if isQuoted {
                if byte == dialect.quote {
                    if index + 1 < limit, span[index + 1] == dialect.quote {
                        index += 1
                    } else if closes(span, index) {
                        isQuoted = false
                    }
                }
            } else if byte == dialect.quote, cellStart {
                isQuoted = true
                cellStart = false
            } else if byte == dialect.delimiter {
                width += 1
                cellStart = true
            } else if byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn {
                return (width, CSVReader.afterLineEnd(span, index))
            } else if byte != 0x20 || !dialect.isPadded {
                cellStart = false
            }
            index += 1
        }
        return limit == span.count && !isQuoted ? (width, limit) : nil
    }
}
