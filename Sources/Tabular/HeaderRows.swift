/// Tells which of several header rows is the table's: the one nearest to the data.
enum HeaderRows {
    /// Header rows below the first that are looked for.
    private static let most = 3

    /// The table with its lowest header row as header; those above it are lines of the preamble.
    static func nearest(_ table: TextTable, _ records: Records) -> TextTable {
        guard let header = table.header, table.rows.count > 3 else { return table }
        for place in (0..<most).reversed()
        where isHeader(table.rows[place], under: header, table.rows.dropFirst(place + 1), records) {
            var result = table
            result.preamble += ([header] + table.rows[..<place]).map { line(records, $0) }
            result.header = table.rows[place]
            result.rows.removeFirst(place + 1)
            return result
        }
        return table
    }

    /// A header row as a line of the preamble.
    static func line(_ records: Records, _ record: Int) -> String {
        records.texts(record).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Whether a row names columns: different words, one over every column, where the rows below have digits.
    ///
    /// One column of digits is enough below a header with gaps or repeated names, which groups columns.
    private static func isHeader(
        _ row: Int, under header: Int, _ rows: ArraySlice<Int>, _ records: Records
    ) -> Bool {
        let width = records.filledWidth(of: row)
        guard width > 1, rows.count > 1, records.filledCount(of: row) == width,
            width >= records.filledWidth(of: header), width <= RowRepair.mostColumns
        else { return false }
        let names = records.texts(row).prefix(width)
        guard Set(names).count == width, names.allSatisfy({ $0.contains(where: \.isLetter) }) else {
            return false
        }
        let below = rows.prefix(50)
        let typed = (0..<width).count { column in
            let filled = below.filter { !records.isBlank($0, column) }
            let digits = filled.count { records.startsWithDigit($0, column) }
            return filled.count > 1 && 10 * digits >= 9 * filled.count
                && !records.startsWithDigit(row, column)
        }
        let above = records.texts(header).filter { !$0.isEmpty }
        let groups = above.count < width || Set(above).count < above.count
        guard typed >= (groups ? 1 : 2) else { return false }
        // A row of words among rows of words is a row.
        return (0..<width).allSatisfy { column in
            !below.contains { records.text($0, column) == names[column] }
        }
    }
}
