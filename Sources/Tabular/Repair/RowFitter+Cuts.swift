extension RowFitter {
    /// The row cut by another delimiter, with other quotes or out of its own quotes, when that gives a cell a column.
    func recut(_ row: Int) -> Fit? {
        let line = extent(of: row)
        guard line.count < 1 << 16 else { return nil }
        let text = Array(records.bytes[line])
        var found: [(fit: Fit, score: Double, cells: [ArraySlice<UInt8>])] = []
        func consider(_ recut: Recut?) {
            guard let recut, case let cells = recut.cells, cells.count == columns,
                !found.contains(where: { $0.cells == cells })
            else { return }
            let score = zip(profiles, cells).reduce(0) { $0 + $1.0.score($1.1) }
            found.append((recut.fit(isCertain: isEvident(cells)), score, cells))
        }
        let dialect = records.dialect
        if records.width(of: row) == 1, records.isQuoted(row, 0) {
            consider(Recut(unwrapping: row, of: records))
        }
        // One quote too many or too few; where they are even, they mean what they say.
        if text.count(where: { $0 == dialect.quote }) % 2 == 1 {
            consider(Recut(RowFitter.closingQuotes(text, dialect), dialect, .quotes))
            consider(Recut(RowFitter.withoutQuotes(text, dialect), dialect, .quotes))
        }
        if found.isEmpty, columns > 2, records.width(of: row) == 1 {
            for delimiter in Dialect.delimiters where delimiter != dialect.delimiter {
                consider(Recut(text, by: delimiter, insteadOf: dialect))
            }
        }
        guard var best = found.max(by: { $0.score < $1.score }) else { return nil }
        let others = found.filter { $0.cells != best.cells }.map(\.score)
        if let next = others.max(), best.score - next < RowRepair.certainty { best.fit.isCertain = false }
        return best.fit
    }

    /// The bytes from the first cell of a row to its last, quotes included.
    private func extent(of row: Int) -> Range<Int> {
        let first = Int(records.firstCells[row])
        let last = Int(records.firstCells[row + 1]) - 1
        guard last >= first else { return 0..<0 }
        var start = records.cells[first].range.lowerBound
        while start > 0, records.bytes[start - 1] != 10, records.bytes[start - 1] != 13 { start -= 1 }
        var end = max(start, records.cells[last].range.upperBound)
        while end < records.bytes.count, records.bytes[end] != 10, records.bytes[end] != 13 { end += 1 }
        return start..<end
    }

    /// The text with a quote put in where a cell lacks its closing one: `"abc,"5"` is `"abc","5"`.
    private static func closingQuotes(_ text: [UInt8], _ dialect: Dialect) -> [UInt8] {
        var result: [UInt8] = []
        var isOpen = false
        for (index, byte) in text.enumerated() {
            let before = index > 0 ? text[index - 1] : dialect.delimiter
            let after = index + 1 < text.count ? text[index + 1] : dialect.delimiter
            if byte == dialect.quote {
                if before == dialect.delimiter {
                    if isOpen, index > 0 { result.insert(dialect.quote, at: result.count - 1) }
                    isOpen = after != dialect.delimiter || !isOpen
                } else if after == dialect.delimiter {
                    isOpen = false
                }
            }
            result.append(byte)
        }
        return result
    }

    /// The text with its quotes taken out, where no cell needs them.
    private static func withoutQuotes(_ text: [UInt8], _ dialect: Dialect) -> [UInt8] {
        text.filter { $0 != dialect.quote }
    }

    /// A row and the one below it as one, when a line break inside a cell without quotes parted them.
    func joined(_ row: Int, with below: Int) -> Fit? {
        let width = records.width(of: row)
        guard width > 0, width < columns, width + records.width(of: below) - 1 == columns else { return nil }
        let first = Int(records.firstCells[row])
        let next = Int(records.firstCells[below])
        let start = records.cells[first + width - 1]
        let end = records.cells[next]
        guard end.range.lowerBound >= start.range.upperBound,
            !records.isQuoted(row, width - 1), !records.isQuoted(below, 0)
        else { return nil }
        let middle = Records.CellRange(
            start.range.lowerBound..<end.range.upperBound, isEscaped: start.isEscaped || end.isEscaped)
        let cells =
            records.cells[first..<first + width - 1] + [middle]
            + records.cells[next + 1..<Int(records.firstCells[below + 1])]
        guard isEvident(cells.map { records.bytes[trimmed($0.range)] }) else { return nil }
        return Fit(cells: Array(cells), text: nil, placement: .lineBreak(column: width - 1), isCertain: true)
    }

    /// A row that ends where its quote should be closed, and the lines below it that may be the rest of its cell.
    func closed(_ row: Int, with below: ClosedRange<Int>) -> Fit? {
        let text = Array(records.bytes[extent(of: row).lowerBound..<extent(of: below.upperBound).upperBound])
        guard text.count < 1 << 16 else { return nil }
        let closed = RowFitter.closingQuotes(text, records.dialect)
        guard let recut = Recut(closed, records.dialect, .quotes), case let cells = recut.cells,
            cells.count == columns, isEvident(cells)
        else { return nil }
        return recut.fit(isCertain: true)
    }

    /// Whether a row begins as rows of the table do.
    func beginsLikeOthers(_ row: Int) -> Bool { profiles[0].hasSeen(records.bytes[records.range(row, 0)]) }

    /// Whether every cell of a row looks like the others of its column.
    func isEvident(_ row: Int) -> Bool {
        isEvident((0..<columns).map { records.bytes[records.range(row, $0)] })
    }
}
