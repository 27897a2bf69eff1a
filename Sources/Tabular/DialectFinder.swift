/// Finds from its content how a text is cut into cells.
enum DialectFinder {
    /// The records of a text in the dialect that fits it best.
    ///
    /// Double quotes, doubled inside a cell, are taken for granted until the whole text says otherwise: a dialect with
    /// other quotes or with backslashes must explain what the usual one cannot, and every row counts.
    /// - Parameters:
    ///   - bytes: valid UTF-8
    ///   - delimiter: where the file names it
    ///   - body: the text without the line that names it
    /// - Returns: the records of the whole text
    static func records(_ bytes: [UInt8], delimiter: UInt8?, body: [UInt8]) -> Records {
        let usual = Dialect(delimiter: delimiter ?? DialectFinder.delimiter(of: body))
        var best = CSVReader.records(bytes, usual)
        if best.hints.apostrophes > 1, best.quotedCells == 0 {
            var dialect = best.dialect
            dialect.quote = Dialect.singleQuote
            if delimiter == nil { dialect.delimiter = DialectFinder.delimiter(of: body, dialect) }
            let other = CSVReader.records(bytes, dialect)
            if isQuoted(other, consistentlyMoreThan: best) { best = other }
        }
        if best.hints.escapedQuotes + best.hints.backslashes > 0 {
            var dialect = best.dialect
            dialect.hasBackslashes = true
            if delimiter == nil { dialect.delimiter = DialectFinder.delimiter(of: body, dialect) }
            let other = CSVReader.records(bytes, dialect)
            let gain = consistency(other) - consistency(best)
            let explains =
                best.hints.escapedQuotes > best.hints.strayQuotes
                && other.unclosedQuotes.count <= best.unclosedQuotes.count
            // Without quotes, a backslash may only keep cells of a line together, never lines.
            let keepsLines = other.count == best.count && other.quotedCells == best.quotedCells
            if gain > 1e-9 ? explains || keepsLines : gain == 0 && explains { best = other }
        }
        if isPadded(best) {
            var dialect = best.dialect
            dialect.isPadded = true
            let other = CSVReader.records(bytes, dialect)
            if consistency(other) >= consistency(best) { best = other }
        }
        return best
    }

    /// The delimiter by which most of the first records have the same number of cells.
    static func delimiter(of bytes: [UInt8], _ dialect: Dialect = Dialect(delimiter: 0x2C)) -> UInt8 {
        let sample = Array(bytes.prefix(256 * 1024))
        var best: (delimiter: UInt8, score: Double) = (Dialect.delimiters[0], 0)
        for delimiter in Dialect.delimiters where sample.contains(delimiter) {
            var dialect = dialect
            dialect.delimiter = delimiter
            let score = self.score(CSVReader.records(sample, dialect, limit: 300))
            if score > best.score + 1e-9 { best = (delimiter, score) }
        }
        return best.score < 0.9 && isCutByBlanks(sample, dialect) ? 0x20 : best.delimiter
    }

    private static func score(_ records: Records) -> Double {
        let widths = Widths(records)
        guard widths.filled > 0, let most = widths.most else { return 0 }
        let share =
            Double(widths.cut) / Double(widths.filled)
            * (0.5 + 0.5 * Double(most.count) / Double(widths.cut))
        return share * (1 + 0.05 * Double(min(most.width, 20)))
    }

    /// Whether blanks part the cells.
    ///
    /// Every row, the header too, has the same three cells or more, and a column holds
    /// digits under a word. Prose is never that even.
    private static func isCutByBlanks(_ sample: [UInt8], _ dialect: Dialect) -> Bool {
        var dialect = dialect
        dialect.delimiter = 0x20
        let records = CSVReader.records(sample, dialect, limit: 300)
        let filled = (0..<records.count).filter { records.filledWidth(of: $0) > 0 }
        guard filled.count > 2, let header = filled.first, records.width(of: header) > 2 else { return false }
        let width = records.width(of: header)
        let even = filled.count { records.width(of: $0) == width }
        guard Double(even) >= 0.95 * Double(filled.count) else { return false }
        return (0..<width).contains { column in
            !records.startsWithDigit(header, column)
                && filled.dropFirst().allSatisfy { records.startsWithDigit($0, column) }
        }
    }

    /// Whether nearly every cell behind a delimiter begins with a blank: `a, b, c`.
    private static func isPadded(_ records: Records) -> Bool {
        guard records.hints.blanks > 1, records.delimiter != 0x20 else { return false }
        let behindDelimiters = records.cells.count - records.count
        var blank = 0
        for record in 0..<records.count {
            for column in 1..<max(1, records.width(of: record)) {
                let range = records.cells[Int(records.firstCells[record]) + column].range
                if range.lowerBound < records.bytes.count, records.bytes[range.lowerBound] == 0x20,
                    !range.isEmpty
                {
                    blank += 1
                }
            }
        }
        return Double(blank) >= 0.9 * Double(behindDelimiters)
    }

    /// Whether apostrophes are quotes: where a cell begins with one it ends with one, and either the rows become even
    /// or a column never stands without them.
    private static func isQuoted(_ records: Records, consistentlyMoreThan usual: Records) -> Bool {
        guard records.quotedCells > 1,
            Double(records.quotedCells) >= 0.9 * Double(usual.hints.apostrophes),
            records.unclosedQuotes.isEmpty
        else { return false }
        let gain = consistency(records) - consistency(usual)
        if gain != 0 { return gain > 0 }
        let filled = (0..<records.count).filter {
            records.width(of: $0) > 1 && records.filledCount(of: $0) > 0
        }
        guard filled.count > 2, let width = filled.map(records.width(of:)).max() else { return false }
        return (0..<width).contains { column in
            let rows = filled.dropFirst().filter { !records.isBlank($0, column) }
            return rows.count > 1 && rows.allSatisfy { records.isQuoted($0, column) }
        }
    }

    /// Which part of the records has the width that most of them have.
    private static func consistency(_ records: Records) -> Double {
        let widths = Widths(records)
        guard widths.filled > 0, let most = widths.most else { return 0 }
        return Double(most.count) / Double(widths.filled)
    }

    /// How wide the records of a text are.
    private struct Widths {
        /// Records that are not blank.
        var filled = 0
        /// Those of more than one cell.
        var cut = 0
        /// The commonest width of these, the larger of two.
        var most: (width: Int, count: Int)?

        init(_ records: Records) {
            var counts: [Int: Int] = [:]
            for record in 0..<records.count where records.filledWidth(of: record) > 0 {
                filled += 1
                let width = records.width(of: record)
                if width > 1 { counts[width, default: 0] += 1 }
            }
            cut = counts.reduce(0) { $0 + $1.value }
            most = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }.map { ($0.key, $0.value) }
        }
    }
}

extension Records {
    /// Whether a cell begins with a digit, a minus sign left out.
    func startsWithDigit(_ record: Int, _ column: Int) -> Bool {
        let range = range(record, column)
        guard let first = range.first else { return false }
        var byte = bytes[first]
        if byte == 0x2D, range.count > 1 { byte = bytes[first + 1] }
        return byte >= 0x30 && byte <= 0x39
    }

    /// Whether a cell stands between quotes.
    func isQuoted(_ record: Int, _ column: Int) -> Bool {
        guard column < width(of: record) else { return false }
        let start = cells[Int(firstCells[record]) + column].range.lowerBound
        return start > 0 && bytes[start - 1] == dialect.quote
    }
}
