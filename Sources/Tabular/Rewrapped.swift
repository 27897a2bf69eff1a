/// Undoes a spreadsheet that saved every line of a CSV as one quoted cell: `"1,""Page, one"",2"`.
///
/// Lines keep their numbers: each physical line loses the quotes around it and its doubled quotes become single.
enum Rewrapped {
    /// Whether the header is a single quoted cell that holds a whole header, and most other rows are such cells too.
    static func isRewrapped(_ records: Records) -> Bool {
        let filled = (0..<records.count).lazy.filter { records.filledWidth(of: $0) > 0 }
        guard let header = filled.first, records.width(of: header) == 1, records.isQuoted(header, 0) else {
            return false
        }
        let text = Array(records.rawText(header, 0).utf8)
        guard
            let delimiter = Dialect.delimiters.first(where: { delimiter in text.count { $0 == delimiter } >= 2
            })
        else { return false }
        var wrapped = 0
        var count = 0
        for record in filled.dropFirst().prefix(1000) {
            count += 1
            if records.width(of: record) == 1, records.isQuoted(record, 0) { wrapped += 1 }
        }
        // A header alone tells it by the quotes inside it.
        if text.contains(records.dialect.quote) { return 2 * wrapped >= count }
        let isProse = zip(text, text.dropFirst()).contains { $0 == delimiter && $1 == 0x20 }
        guard count > 0, 10 * wrapped >= 9 * count, !isProse else { return false }
        let width = CSVReader.records(text, delimiter: delimiter).width(of: 0)
        return filled.dropFirst().prefix(1000).allSatisfy { record in
            let row = CSVReader.records(
                Array(records.rawText(record, 0).utf8), delimiter: delimiter, limit: 1)
            return row.count == 1 && row.width(of: 0) == width
        }
    }

    static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
            result.append(contentsOf: unwrappedLine(bytes[start..<end]))
            while end < bytes.count, bytes[end] == 10 || bytes[end] == 13 {
                result.append(bytes[end])
                end += 1
                if bytes[end - 1] == 10 { break }
            }
            start = end
        }
        return result
    }

    private static func unwrappedLine(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard line.count >= 2, line.first == 0x22, line.last == 0x22 else { return line }
        var plain: [UInt8] = []
        var index = line.startIndex + 1
        while index < line.endIndex - 1 {
            plain.append(line[index])
            if line[index] == 0x22, index + 1 < line.endIndex - 1, line[index + 1] == 0x22 { index += 1 }
            index += 1
        }
        return plain[...]
    }
}
