/// Lines right below the last row that are no record: "Source: Business Suite, exported on 1 November".
enum Footnotes {
    private static let most = 5

    /// The table with such lines apart from its rows.
    ///
    /// They are sentences alone in the first column, where no other row has one and rows hold three cells or more.
    static func apart(_ table: TextTable, _ records: Records) -> TextTable {
        guard let header = table.header, records.filledWidth(of: header) > 2 else { return table }
        let notes = table.rows.suffix(most).reversed().prefix { records.isProse($0, below: header) }
            .reversed()
        let rows = table.rows.dropLast(notes.count)
        guard !notes.isEmpty, !rows.isEmpty,
            !rows.contains(where: { CellKind(records.bytes[records.range($0, 0)]) == .text })
        else { return table }
        var result = table
        result.rows = Array(rows)
        result.footnotes = notes.map(records.line)
        return result
    }
}

extension Records {
    /// Whether a record is one sentence, which may have commas with a blank behind them.
    func isProse(_ record: Int, below header: Int? = nil) -> Bool {
        let filled = filledWidth(of: record)
        guard filled > 0, !dialect.isPadded, CellKind(bytes[range(record, 0)]) == .text else { return false }
        if filled == 1 { return true }
        if let header, filled >= filledWidth(of: header) { return false }
        return filled == width(of: record)
            && (1..<filled).allSatisfy { column in
                let range = cells[Int(firstCells[record]) + column].range
                return !range.isEmpty && bytes[range.lowerBound] == 0x20
            }
    }

    /// The cells of a record as the line they stood on.
    func line(_ record: Int) -> String {
        let mark = String(decoding: [delimiter], as: UTF8.self)
        return (0..<filledWidth(of: record)).map { rawText(record, $0) }.joined(separator: mark)
    }
}
