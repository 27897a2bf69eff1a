/// Undoes a spreadsheet that saved every line of a CSV as one quoted cell: `"1,""Page, one"",2"`.
///
/// Lines keep their numbers: each physical line loses the quotes around it and its doubled quotes become single.
enum Rewrapped {
    /// Whether the header is a single quoted cell that holds the delimiters of a whole header.
    static func isRewrapped(_ records: Records) -> Bool {
        guard let header = (0..<records.count).first(where: { records.filledWidth(of: $0) > 0 }),
            records.filledWidth(of: header) == 1
        else { return false }
        let text = records.text(header, 0)
        return text.contains("\"")
            && Dialect.delimiters.contains { delimiter in text.utf8.count { $0 == delimiter } >= 2 }
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
