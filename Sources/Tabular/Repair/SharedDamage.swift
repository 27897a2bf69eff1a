/// Damage that many rows of a table have in common: wrapped in quotes, cut by another delimiter, quotes not doubled.
///
/// Where the same mending gives nearly all of them the header's width, that is evidence enough: no healthy row is
/// needed, and the work grows with the rows alone.
struct SharedDamage {
    /// Rows, at least, that say the same.
    private static let leastRows = 3

    /// Rows put right.
    private(set) var mended: [Int: RowFitter.Fit] = [:]
    /// Rows of the same damage that still do not fit.
    private(set) var unfit: [Int: RowFitter.Fit] = [:]

    private let records: Records
    private let columns: Int

    init(_ records: Records, rows: [Int], columns: Int) {
        self.records = records
        self.columns = columns
        let alone = rows.filter { records.width(of: $0) == 1 }
        let wrapped = alone.filter { records.isQuoted($0, 0) }
        take(wrapped, wrapped.map { Recut(unwrapping: $0, of: records)?.fit(isCertain: true) })
        let plain = alone.filter { !records.isQuoted($0, 0) }
        for other in Dialect.delimiters where other != records.delimiter && columns > 2 {
            let rows = plain.filter {
                mended[$0] == nil && records.bytes[records.range($0, 0)].contains(other)
            }
            take(rows, rows.map { cut($0, by: other)?.fit(isCertain: true) })
        }
        let loose = rows.filter { records.width(of: $0) > columns && hasLooseQuote($0) }
        take(loose, loose.map(joinedAtQuotes))
    }

    /// Takes over the fits of the rows of one damage when nearly all of them have the header's width.
    private mutating func take(_ rows: [Int], _ fits: [RowFitter.Fit?]) {
        guard rows.count >= SharedDamage.leastRows,
            10 * fits.count(where: { $0?.cells.count == columns }) >= 9 * rows.count
        else { return }
        for case (let row, let fit?) in zip(rows, fits) {
            if fit.cells.count == columns { mended[row] = fit } else { unfit[row] = fit }
        }
    }

    private func cut(_ row: Int, by delimiter: UInt8) -> Recut? {
        let cell = records.cells[Int(records.firstCells[row])].range
        return Recut(Array(records.bytes[cell]), by: delimiter, insteadOf: records.dialect)
    }

    /// Whether a quote closes a cell that none opens.
    private func hasLooseQuote(_ row: Int) -> Bool {
        (1..<records.width(of: row)).contains { records.endsWithQuote(row, $0) }
    }

    /// The row with the cells from a quote that is left open to the next closing one as one cell.
    private func joinedAtQuotes(_ row: Int) -> RowFitter.Fit? {
        let own = Array(records.cells[Int(records.firstCells[row])..<Int(records.firstCells[row + 1])])
        var cells: [Records.CellRange] = []
        var joined: [Int] = []
        var open: Int?
        for (column, cell) in own.enumerated() {
            if records.isQuoted(row, column) {
                open = records.isLeftOpen(row, column) ? cells.count : nil
            }
            guard let first = open, first < cells.count, records.endsWithQuote(row, column) else {
                cells.append(cell)
                continue
            }
            let start = cells[first].range.lowerBound
            cells.removeSubrange(first...)
            cells.append(Records.CellRange(start..<cell.range.upperBound - 1, isEscaped: true))
            joined.append(first)
            open = nil
        }
        guard !joined.isEmpty else { return nil }
        return RowFitter.Fit(cells: cells, text: nil, placement: .joined(columns: joined), isCertain: true)
    }
}
