/// What separates the cells of a text: found from its content.
enum Dialect {
    /// Comma, semicolon, tab, vertical bar, in the order of preference.
    static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// The delimiter named by a first line `sep=;` and the length of that line, its end included.
    static func separatorLine(_ bytes: [UInt8]) -> (delimiter: UInt8?, length: Int)? {
        let line = bytes.prefix { $0 != 10 && $0 != 13 }
        var text = Array(line)
        if text.first == 0x22, text.last == 0x22, text.count >= 2 {
            text = Array(text.dropFirst().dropLast())
        }
        guard text.count >= 4, String(decoding: text.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
            return nil
        }
        let named = text.count > 4 && delimiters.contains(text[4]) ? text[4] : nil
        var length = line.count
        if length < bytes.count, bytes[length] == 13 { length += 1 }
        if length < bytes.count, bytes[length] == 10 { length += 1 }
        return (named, length)
    }

    /// The delimiter by which most of the first records have the same number of cells.
    static func delimiter(of bytes: [UInt8]) -> UInt8 {
        let sample = Array(bytes.prefix(256 * 1024))
        var best: (delimiter: UInt8, score: Double) = (delimiters[0], 0)
        for delimiter in delimiters where sample.contains(delimiter) {
            let records = CSVReader.records(sample, delimiter: delimiter, limit: 300)
            var widths: [Int: Int] = [:]
            var filled = 0
            for record in 0..<records.count where records.filledWidth(of: record) > 0 {
                filled += 1
                let width = records.width(of: record)
                if width > 1 { widths[width, default: 0] += 1 }
            }
            guard filled > 0, let most = widths.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
                continue
            }
            let cells = widths.reduce(0) { $0 + $1.value }
            let share = Double(cells) / Double(filled) * (0.5 + 0.5 * Double(most.value) / Double(cells))
            let score = share * (1 + 0.05 * Double(min(most.key, 20)))
            if score > best.score + 1e-9 { best = (delimiter, score) }
        }
        return best.delimiter
    }
}
