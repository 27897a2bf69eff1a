/// Finds the tables of a file: blank lines part them, lines of one cell above a table are its preamble.
enum TableFinder {
    static func tables(in records: Records, from first: Int) -> [TextTable] {
        var tables: [TextTable] = []
        var current: TextTable?
        var preamble: [String] = []
        var afterBlank = false

        func close() {
            if let table = current {
                // A sentence with commas is no header.
                if let header = table.header, table.rows.isEmpty, records.isProse(header) {
                    preamble = table.preamble + [records.line(header)]
                } else {
                    tables.append(table)
                }
            }
            current = nil
        }

        for record in first..<max(first, records.count) {
            let filled = records.filledCount(of: record)
            if filled == 0 {
                afterBlank = true
                continue
            }
            // The table itself is not held here: its rows would be copied with every one that is added.
            if let header = current?.header {
                let above = current?.rows.last
                if afterBlank {
                    afterBlank = false
                    if continues(header, above, records, record) {
                        current?.rows.append(record)
                        continue
                    }
                    close()
                } else if above == nil, repeatsHeader(records, header, record) {
                    // Headers one below the other: the one nearest to the rows is theirs.
                    current?.preamble.append(HeaderRows.line(records, header))
                    preamble = current?.preamble ?? []
                    current = nil
                } else if repeatsHeader(records, header, record)
                    || changesHeader(header, above, records, record)
                {
                    close()
                } else {
                    current?.rows.append(record)
                    continue
                }
            }
            afterBlank = false
            if filled == 1 && !records.isBlank(record, 0) {
                preamble.append(records.text(record, 0))
            } else if isComment(records, record) {
                preamble.append(
                    records.texts(record).joined(separator: String(UnicodeScalar(records.delimiter))))
            } else {
                current = TextTable(preamble: preamble, header: record, rows: [])
                preamble = []
            }
        }
        close()
        if !preamble.isEmpty { tables.append(TextTable(preamble: preamble, header: nil, rows: [])) }
        return tables.map { Footnotes.apart(HeaderRows.nearest($0, records), records) }
    }

    /// `# Account: Shop, Inc.`: a remark above a table, cut at its comma; a header such as `#,Name` is none.
    private static func isComment(_ records: Records, _ record: Int) -> Bool {
        let range = records.range(record, 0)
        return range.count > 2 && records.bytes[range.lowerBound] == 0x23
            && records.bytes[range.lowerBound + 1] == 0x20
    }

    /// After a blank line: whether the record is one more row of the table above.
    ///
    /// It is when it is as wide and holds numbers or dates where the row above it does.
    private static func continues(_ header: Int, _ above: Int?, _ records: Records, _ record: Int) -> Bool {
        guard let above, records.width(of: record) == records.width(of: header),
            records.filledCount(of: record) > 1
        else { return false }
        return (0..<records.width(of: record)).contains {
            records.startsWithDigit(above, $0) && records.startsWithDigit(record, $0)
        }
    }

    /// A second header of the same kind: the same first cell and no digit, or all its other cells the same.
    private static func repeatsHeader(_ records: Records, _ header: Int, _ record: Int) -> Bool {
        let width = records.width(of: record)
        guard records.filledCount(of: record) > 1,
            !(1..<width).contains(where: { records.startsWithDigit(record, $0) })
        else { return false }
        let name = records.text(header, 0)
        if !name.isEmpty && name == records.text(record, 0) { return true }
        return width == records.width(of: header)
            && (1..<width).allSatisfy { records.text(header, $0) == records.text(record, $0) }
    }

    /// A header of another narrow table right below: other width, and words where the row above has numbers.
    private static func changesHeader(
        _ header: Int, _ above: Int?, _ records: Records, _ record: Int
    ) -> Bool {
        guard let above, records.filledCount(of: record) > 1,
            records.filledWidth(of: header) <= 4, !records.isProse(record, below: header),
            records.filledWidth(of: record) != records.filledWidth(of: header)
        else { return false }
        let values = 1..<records.filledWidth(of: record)
        return records.startsWithDigit(above, 1) && !values.contains { records.startsWithDigit(record, $0) }
    }
}
