/// The rows of a table that are cut otherwise than its header.
struct UnfitRows {
    /// Cells of the header up to its last name.
    let columns: Int
    /// Cells of a row that fits: columns without a name count where most rows fill them.
    let width: Int
    /// In the order of the file.
    let rows: [Int]
    /// Most rows of the table have fewer cells than the header.
    let areMostNarrow: Bool

    /// - Returns: nil when every row fits, and for tables that are left as they are
    init?(_ table: TextTable, _ records: Records) {
        guard let header = table.header else { return nil }
        let columns = max(1, records.filledWidth(of: header))
        // Cells behind the last name that few rows have are delimiters at the end of lines.
        let beyond = table.rows.count { records.filledWidth(of: $0) > columns }
        let width = 2 * beyond > table.rows.count ? records.width(of: header) : columns
        guard columns > 1, width <= RowRepair.mostColumns else { return nil }
        var narrow = 0
        rows = table.rows.filter { row in
            let own = records.width(of: row)
            if own < columns { narrow += 1 }
            // A row cut like the header fits it, whether or not its last columns have names.
            return own < columns || own != records.width(of: header) && records.filledWidth(of: row) > width
        }
        if rows.isEmpty { return nil }
        self.columns = columns
        self.width = width
        areMostNarrow = 2 * narrow > table.rows.count
    }

    /// How many cells a row has too many or too few.
    func slack(of row: Int, _ records: Records) -> Int { abs(records.width(of: row) - width) }
}
