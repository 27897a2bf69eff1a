/// Finds where the cells of one row belong, by what the columns look like in the rows that fit.
struct RowFitter {
    let records: Records
    let profiles: [ColumnProfile]
    let columns: Int
    /// Rows the profiles were made from.
    let witnesses: Int
    /// Most rows leave out cells at the end: it is the way of the export.
    let leavesOutCells: Bool

    /// Scores that differ by less are the same, added up in another order.
    private static let rounding = 1e-9

    /// Cells for a row, one a column.
    struct Fit {
        var cells: [Records.CellRange]
        /// Where the cells lie, when it is not the file's text.
        var text: [UInt8]?
        var placement: Misfit.Placement
        var isCertain: Bool
    }

    /// The best placement; nil when nothing tells of another than the one that was read.
    ///
    /// Not `aligning` leaves out what takes long: to join or move the row's own cells.
    func fit(_ row: Int, aligning: Bool) -> Fit? {
        recut(row) ?? (aligning ? aligned(row) : nil)
    }

    /// The row's own cells, joined or moved.
    private func aligned(_ row: Int) -> Fit? {
        // Blanks at the end say nothing: they would fit in any gap.
        let width = records.filledWidth(of: row)
        guard width != columns, records.filledCount(of: row) > 1 else { return nil }
        let alignment = Alignment(width: width, columns: columns) { score(row, $0, $1) }
        guard let alignment else { return nil }
        var cells: [Records.CellRange] = []
        var from = 0
        for taken in alignment.taken {
            cells.append(joined(row, from..<from + taken))
            from += taken
        }
        let changed = alignment.taken.indices.filter { alignment.taken[$0] != 1 }
        let isClear = alignment.margin >= RowRepair.certainty
        if width < columns {
            if changed != Array(width..<columns), isClear {
                return Fit(cells: cells, text: nil, placement: .gaps(columns: changed), isCertain: false)
            }
            // The row stands as it is; without doubt only where no gap elsewhere explains it nearly as well, or where none
            // explains it better and most rows are so.
            let isLeftOut = changed == Array(width..<columns) && isClear
            let asRead = (0..<columns).reduce(0) { $0 + score(row, $1, min($1, width)..<min($1 + 1, width)) }
            let isUsual = leavesOutCells && alignment.score - asRead <= RowFitter.rounding
            return Fit(cells: [], text: nil, placement: .asRead, isCertain: isLeftOut || isUsual)
        }
        let isCertain =
            isClear && !partsANumber(row, alignment.taken)
            && isEvident(cells.map { records.bytes[trimmed($0.range)] })
        return Fit(cells: cells, text: nil, placement: .joined(columns: changed), isCertain: isCertain)
    }

    /// How well some cells of a row, joined, fit a column.
    private func score(_ row: Int, _ column: Int, _ cells: Range<Int>) -> Double {
        let bytes = records.bytes[trimmed(joined(row, cells).range)]
        switch cells.count {
        case 0: return profiles[column].score(bytes) - 1
        case 1: return profiles[column].score(bytes)
        default:
            let parts = cells.map { part(row, $0) }
            guard parts.allSatisfy(\.isNumeric) else {
                return profiles[column].score(bytes) + bonus(row, cells)
            }
            if zip(parts, parts.dropFirst()).allSatisfy({ $0.mayBegin($1) }) {
                // "1,010" is the number 1010.
                return profiles[column].score(parts.reduce([]) { $0 + $1 }[...]) + bonus(row, cells)
            }
            let isDecimal = parts.count == 2 && parts.allSatisfy(\.isDigits)
            return profiles[column].score(bytes) + bonus(row, cells) - (isDecimal ? 0 : 5)
        }
    }

    /// Whether the joined cells leave a part of a number such as `1,010` to the column beside them.
    private func partsANumber(_ row: Int, _ taken: [Int]) -> Bool {
        var from = 0
        for count in taken {
            let next = from + count
            if count > 1 {
                if next < records.width(of: row), part(row, next - 1).mayBegin(part(row, next)) {
                    return true
                }
                if from > 0, part(row, from - 1).mayBegin(part(row, from)) { return true }
            }
            from = next
        }
        return false
    }

    private func part(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        records.bytes[records.range(row, column)]
    }

    /// A blank behind a delimiter is a sign of prose; a quote left open before it and closed behind it is a proof.
    private func bonus(_ row: Int, _ cells: Range<Int>) -> Double {
        var bonus = -0.5
        if !records.dialect.isPadded, cells.dropFirst().allSatisfy({ startsWithBlank(row, $0) }) {
            bonus += 1.5
        }
        if records.isLeftOpen(row, cells.lowerBound), records.endsWithQuote(row, cells.upperBound - 1) {
            bonus += 4
        }
        return bonus
    }

    private func startsWithBlank(_ row: Int, _ column: Int) -> Bool {
        let range = records.cells[Int(records.firstCells[row]) + column].range
        return !range.isEmpty && records.bytes[range.lowerBound] == 0x20
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
        if records.isLeftOpen(row, head), records.endsWithQuote(row, tail) { upper -= 1 }
        return Records.CellRange(
            start.range.lowerBound..<max(start.range.lowerBound, upper),
            isEscaped: start.isEscaped || end.isEscaped)
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, records.bytes[first] == 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, records.bytes[last] == 0x20 { range = range.lowerBound..<last }
        return range
    }

    /// Every cell looks like one its column has had before, and enough rows say so.
    func isEvident(_ cells: [ArraySlice<UInt8>]) -> Bool {
        witnesses >= RowRepair.leastWitnesses && zip(profiles, cells).allSatisfy { $0.hasSeen($1) }
    }
}

extension ArraySlice<UInt8> {
    fileprivate var isDigits: Bool { !isEmpty && allSatisfy { (0x30...0x39).contains($0) } }

    /// Digits, with a sign and with a point or comma.
    fileprivate var isNumeric: Bool {
        let digits = first == 0x2D ? dropFirst() : self
        return digits.contains { (0x30...0x39).contains($0) }
            && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2C || $0 == 0x2E }
    }

    /// Whether this ends with what may be the thousands of a number whose last three digits, and decimals, follow.
    fileprivate func mayBegin(_ next: ArraySlice<UInt8>) -> Bool {
        let thousands = first == 0x2D ? dropFirst() : self
        let whole = next.prefix { (0x30...0x39).contains($0) }
        let rest = next.dropFirst(whole.count)
        return thousands.isDigits && thousands.count <= 3 && whole.count == 3
            && (rest.isEmpty || (rest.first == 0x2C || rest.first == 0x2E) && rest.dropFirst().isDigits)
    }
}
