/// Parts a sheet where two tables stand beside each other, as LinkedIn's lists of top posts do.
enum SideBySide {
    /// More tables beside each other are not looked for.
    private static let mostTables = 16

    /// The records of each table; one part when there is nothing to part.
    ///
    /// Tables are parted at a column that is empty in every row of a header and below it, when the header begins
    /// anew behind it: with the same name as in its first column.
    static func parts(_ records: Records) -> [Records] {
        guard let (header, gaps) = gaps(in: records) else { return [records] }
        let starts = [0] + gaps.map { $0 + 1 }
        let ends = gaps + [Int.max]
        return zip(starts, ends).map { start, end in
            var part = records
            part.cells = []
            part.firstCells = [0]
            for record in 0..<records.count {
                // What stands above both belongs to the first.
                let width = records.width(of: record)
                let own = record < header ? (start == 0 ? 0..<width : 0..<0) : start..<end
                let columns = own.clamped(to: 0..<width)
                let first = Int(records.firstCells[record])
                part.cells += records.cells[first + columns.lowerBound..<first + columns.upperBound]
                part.firstCells.append(UInt32(part.cells.count))
            }
            return part
        }
    }

    /// The first record that begins anew behind an empty column, and the empty columns.
    ///
    /// A row of numbers may repeat its first cell by chance: it is no header.
    private static func gaps(in records: Records) -> (header: Int, columns: [Int])? {
        for record in 0..<min(records.count, 20) {
            let width = records.filledWidth(of: record)
            guard width >= 5, !records.isBlank(record, 0) else { continue }
            let name = records.text(record, 0)
            if name.first?.isNumber == true { return nil }
            let columns = (1..<width - 1).lazy
                .filter { records.isBlank(record, $0) && records.text(record, $0 + 1) == name }
                .prefix(mostTables - 1)
                .filter { column in (record..<records.count).allSatisfy { records.isBlank($0, column) } }
            if !columns.isEmpty { return (record, Array(columns)) }
        }
        return nil
    }
}
