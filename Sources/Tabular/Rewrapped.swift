/// Undoes a spreadsheet that saved every line of a CSV as one quoted cell: `"1,""Page, one"",2"`.
///
/// Lines keep their numbers: each physical line loses the quotes around it and its doubled quotes become single.
enum Rewrapped {
    /// Whether the header is a single quoted cell that holds a whole header, and most other rows are such cells too.
    static func isRewrapped(_ records: Records) -> Bool {
        let filled = (0..<records.count).filter { records.filledWidth(of: $0) > 0 }
        guard let header = filled.first, records.width(of: header) == 1, records.isQuoted(header, 0) else {
            return false
        }
        let text = Array(records.rawText(header, 0).utf8)
        let isRepeated = { (delimiter: UInt8) in text.count { $0 == delimiter } >= 2 }
        guard let delimiter = Dialect.delimiters.first(where: isRepeated) else { return false }
        let rows = filled.dropFirst()
        let wrapped = rows.filter { records.isWrapped($0) }
        // A header alone tells it by the quotes inside it.
        if text.contains(records.dialect.quote) { return 2 * wrapped.count >= rows.count }
        // Sentences have a blank behind their commas.
        let delimiters = zip(text, text.dropFirst()).filter { $0.0 == delimiter }
        let isProse = 2 * delimiters.count { $0.1 == 0x20 } > delimiters.count
        guard !rows.isEmpty, 10 * wrapped.count >= 9 * rows.count, !isProse else { return false }
        let width = CSVReader.records(text, delimiter: delimiter).width(of: 0)
        let fitting = wrapped.count { record in
            let cell = Array(records.rawText(record, 0).utf8)
            let row = CSVReader.records(cell, delimiter: delimiter, limit: 1)
            return row.count == 1 && row.width(of: 0) == width
        }
        return 10 * fitting >= 9 * wrapped.count
    }

    /// The text of a file in which a spreadsheet wrapped every line that has a quote, lines within a cell too, as many
    /// lines as before.
    ///
    /// Nil unless it is beyond doubt: the header is such a line, every quote of the file stands in one, and without the
    /// wrapping every record but one in ten is as wide as the header.
    static func unwrappedLines(_ bytes: [UInt8]) -> [UInt8]? {
        let quote = UInt8(ascii: "\"")
        guard bytes.first == quote else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let line = bytes[start..<end]
            if line.contains(quote) {
                guard let plain = unwrapped(line, quote) else { return nil }
                if start == 0, !plain.contains(quote) { return nil }
                result += plain
            } else {
                result += line
            }
            if end < bytes.count { result.append(bytes[end]) }
            start = end + 1
        }
        let delimiters = Dialect.delimiters.filter { result.prefix(4096).contains($0) }
        let isTable = delimiters.contains { delimiter in
            let records = CSVReader.records(result, delimiter: delimiter)
            let filled = (0..<records.count).filter { records.filledWidth(of: $0) > 0 }
            guard let header = filled.first, filled.count > 1, records.width(of: header) > 2 else {
                return false
            }
            let fitting = filled.dropFirst().count { records.width(of: $0) == records.width(of: header) }
            return 10 * fitting >= 9 * (filled.count - 1)
        }
        return isTable ? result : nil
    }

    /// A line without the quotes around it and with single ones inside; nil when it is not wrapped so.
    private static func unwrapped(_ line: ArraySlice<UInt8>, _ quote: UInt8) -> [UInt8]? {
        guard line.count > 1, line.first == quote, line.last == quote else { return nil }
        var plain: [UInt8] = []
        var inside = line.dropFirst().dropLast()
        while let byte = inside.popFirst() {
            plain.append(byte)
            if byte == quote, inside.popFirst() != quote { return nil }
        }
        return plain
    }

    /// The text without the quotes around wrapped lines, as many lines as before; other lines stay as they are.
    static func unwrapped(_ records: Records) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(records.bytes.count)
        var done = 0
        for record in 0..<records.count where records.isWrapped(record) {
            let cell = records.cells[Int(records.firstCells[record])].range
            result += records.bytes[done..<cell.lowerBound - 1]
            result += records.rawText(record, 0).utf8
            done = min(records.bytes.count, cell.upperBound + 1)
        }
        return result + records.bytes[done...]
    }
}

extension Records {
    /// Whether a record is one quoted cell.
    fileprivate func isWrapped(_ record: Int) -> Bool {
        width(of: record) == 1 && isQuoted(record, 0) && !isBlank(record, 0)
    }
}
