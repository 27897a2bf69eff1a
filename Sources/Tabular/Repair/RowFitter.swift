/// Finds where the cells of one row belong, by what the columns look like in the rows that fit.
struct RowFitter {
    let records: Records
    let profiles: [ColumnProfile]
    let columns: Int
    /// Rows the profiles were made from.
    let witnesses: Int

    /// Cells for a row, one a column.
    struct Fit {
        var cells: [Records.CellRange]
        /// Where the cells lie, when it is not the file's text.
        var text: [UInt8]?
        var placement: Misfit.Placement
        var isCertain: Bool
    }

    /// The best placement; nil when the row is best left as it was read.
    func fit(_ row: Int) -> Fit? {
        recut(row) ?? aligned(row)
    }

    // MARK: Cut anew

    /// The row cut by another delimiter, with other quotes or out of its own quotes, when that gives a cell a column.
    private func recut(_ row: Int) -> Fit? {
        let line = extent(of: row)
        guard line.count < 1 << 16 else { return nil }
        let text = Array(records.bytes[line])
        var found: [(fit: Fit, score: Double, cells: [ArraySlice<UInt8>])] = []
        func consider(_ text: [UInt8], _ dialect: Dialect, _ placement: Misfit.Placement) {
            guard text.contains(dialect.delimiter) else { return }
            let cut = CSVReader.records(text, dialect)
            guard cut.count == 1, cut.width(of: 0) == columns else { return }
            let cells = (0..<columns).map { cut.bytes[cut.range(0, $0)] }
            let score = zip(profiles, cells).reduce(0) { $0 + $1.0.score($1.1) }
            let isCertain = isEvident(cells)
            let fit = Fit(cells: cut.cells, text: text, placement: placement, isCertain: isCertain)
            if !found.contains(where: { $0.cells == cells }) { found.append((fit, score, cells)) }
        }
        let dialect = records.dialect
        if records.width(of: row) == 1, records.isQuoted(row, 0) {
            consider(Array(records.rawText(row, 0).utf8), dialect, .unwrapped)
        }
        // One quote too many or too few; where they are even, they mean what they say.
        if text.count(where: { $0 == dialect.quote }) % 2 == 1 {
            consider(RowFitter.closingQuotes(text, dialect), dialect, .quotes)
            consider(RowFitter.withoutQuotes(text, dialect), dialect, .quotes)
        }
        if found.isEmpty, columns > 2, records.width(of: row) == 1 {
            for delimiter in Dialect.delimiters where delimiter != dialect.delimiter {
                var other = dialect
                other.delimiter = delimiter
                consider(text, other, .delimiter(String(decoding: [delimiter], as: UTF8.self)))
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

    // MARK: Put together

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

    // MARK: Aligned

    /// The row's own cells, joined or moved.
    private func aligned(_ row: Int) -> Fit? {
        var width = records.width(of: row)
        while width > columns, records.isBlank(row, width - 1) { width -= 1 }
        let slack = abs(width - columns)
        guard slack > 0, slack <= RowRepair.mostSlack, records.filledCount(of: row) > 1 else { return nil }
        let alignment = Alignment(width: width, columns: columns) { column, cells in
            let joined = trimmed(joined(row, cells).range)
            let fit = profiles[column].score(records.bytes[joined])
            switch cells.count {
            case 0: return fit - 1
            case 1: return fit
            default: return fit + bonus(row, cells)
            }
        }
        guard let alignment else { return nil }
        var cells: [Records.CellRange] = []
        var from = 0
        for taken in alignment.taken {
            cells.append(joined(row, from..<from + taken))
            from += taken
        }
        let changed = alignment.taken.indices.filter { alignment.taken[$0] != 1 }
        if width < columns {
            // Only the last cells are missing: the row stands as it is.
            if changed == Array(width..<columns) || alignment.margin < RowRepair.certainty { return nil }
            return Fit(cells: cells, text: nil, placement: .gaps(columns: changed), isCertain: false)
        }
        let isCertain =
            alignment.margin >= RowRepair.certainty
            && isEvident(cells.map { records.bytes[trimmed($0.range)] })
        return Fit(cells: cells, text: nil, placement: .joined(columns: changed), isCertain: isCertain)
    }

    /// A blank behind a delimiter is a sign of prose; a quote left open before it and closed behind it is a proof.
    private func bonus(_ row: Int, _ cells: Range<Int>) -> Double {
        var bonus = -0.5
        if !records.dialect.isPadded, cells.dropFirst().allSatisfy({ startsWithBlank(row, $0) }) {
            bonus += 1.5
        }
        if records.isQuoted(row, cells.lowerBound), endsWithQuote(row, cells.upperBound - 1) { bonus += 4 }
        return bonus
    }

    private func startsWithBlank(_ row: Int, _ column: Int) -> Bool {
        let range = records.cells[Int(records.firstCells[row]) + column].range
        return !range.isEmpty && records.bytes[range.lowerBound] == 0x20
    }

    private func endsWithQuote(_ row: Int, _ column: Int) -> Bool {
        let range = records.cells[Int(records.firstCells[row]) + column].range
        return !range.isEmpty && records.bytes[range.upperBound - 1] == records.dialect.quote
            && !records.isQuoted(row, column)
    }

    /// Cells of a row as one, with the delimiters between them; a blank cell for none.
    private func joined(_ row: Int, _ cells: Range<Int>) -> Records.CellRange {
        let first = Int(records.firstCells[row])
        guard let head = cells.first, let tail = cells.last else {
            let place = records.cells[first + max(0, cells.lowerBound - 1)].range.upperBound
            return Records.CellRange(place..<place, isEscaped: false)
        }
        let start = records.cells[first + head]
        if cells.count == 1 { return start }
        let end = records.cells[first + tail]
        var upper = end.range.upperBound
        if records.isQuoted(row, head), endsWithQuote(row, tail) { upper -= 1 }
        return Records.CellRange(
            start.range.lowerBound..<max(start.range.lowerBound, upper),
            isEscaped: start.isEscaped || end.isEscaped)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, records.bytes[first] == 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, records.bytes[last] == 0x20 { range = range.lowerBound..<last }
        return range
    }

    /// Every cell looks like one its column has had before, and enough rows say so.
    private func isEvident(_ cells: [ArraySlice<UInt8>]) -> Bool {
        witnesses >= RowRepair.leastWitnesses && zip(profiles, cells).allSatisfy { $0.hasSeen($1) }
    }
}
