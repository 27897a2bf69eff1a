/// Cuts text by the letter of RFC 4180, eight bytes at a time, and stops at the first thing that needs a second look.
///
/// Where it finds a record, the record is what `CSVReader` would find. It gives up, at the record's beginning, on
/// quotes that are not doubled or not closed, on blanks behind a closing quote, on cells without quotes that end with
/// one, and on records of more cells than it has room for.
struct CleanScan {
    /// What became of a record.
    enum Outcome {
        /// It is in `cells`; `position` is behind its end.
        case record
        /// It needs the eye of `CSVReader`.
        case odd
        /// The bytes end within it, and more may follow.
        case unfinished
    }

    /// Delimiter and quote eight times.
    private let delimiters: UInt64
    private let quotes: UInt64
    private let delimiter: UInt8
    private let quote: UInt8
    /// Room for the cells of a record and more.
    var cells: UnsafeMutableBufferPointer<Records.CellRange>
    /// How many of `cells` are taken.
    var cellCount = 0
    /// The next byte to look at.
    var position = 0
    /// Lines that ended so far.
    var lines = 0
    /// Cells between quotes, and what another dialect may explain, as `Records` counts it.
    var quotedCells = 0
    var apostrophes = 0
    var blanks = 0
    var backslashes = 0

    /// - Parameters:
    ///   - dialect: one for which `reads` holds
    ///   - cells: room for cells, which the caller empties
    init(_ dialect: Dialect, cells: UnsafeMutableBufferPointer<Records.CellRange>) {
        delimiter = dialect.delimiter
        quote = dialect.quote
        delimiters = CleanScan.ones &* UInt64(dialect.delimiter)
        quotes = CleanScan.ones &* UInt64(dialect.quote)
        self.cells = cells
    }

    /// Whether records of a dialect can be cut so: one without padding and backslashes, not cut by blanks.
    static func reads(_ dialect: Dialect) -> Bool {
        !dialect.isPadded && !dialect.hasBackslashes && dialect.delimiter != 0x20
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    /// Line feed and carriage return are below.
    private static let controls: UInt64 = 0x0E0E_0E0E_0E0E_0E0E

    /// Cuts the next record.
    ///
    /// - Parameters:
    ///   - bytes: the text
    ///   - end: how many of its bytes are there
    ///   - isWhole: nothing follows behind `end`
    /// - Returns: whether the record is in `cells`; else everything is as it was before
    mutating func next(_ bytes: UnsafePointer<UInt8>, _ end: Int, isWhole: Bool) -> Outcome {
        let before = self
        let outcome = cut(bytes, end, isWhole: isWhole)
        if case .record = outcome { return outcome }
        self = before
        return outcome
    }

    private mutating func cut(_ bytes: UnsafePointer<UInt8>, _ end: Int, isWhole: Bool) -> Outcome {
        var place = position
        while true {
            guard cellCount < cells.count else { return .odd }
            if place < end, bytes[place] == quote {
                let start = place + 1
                guard let (closing, isEscaped) = closingQuote(bytes, start, end) else {
                    return isWhole ? .odd : .unfinished
                }
                cells[cellCount] = Records.CellRange(start..<closing, isEscaped: isEscaped)
                quotedCells &+= 1
                place = closing + 1
            } else {
                let start = place
                place = endOfPlainCell(bytes, start, end)
                let range = start..<place
                cells[cellCount] = Records.CellRange(range, isEscaped: false)
                if !range.isEmpty {
                    let first = bytes[start]
                    let last = bytes[place - 1]
                    if last == quote { return .odd }
                    if last == Dialect.backslash { backslashes &+= 1 }
                    if first == Dialect.singleQuote {
                        apostrophes &+= 1
                    } else if first == 0x20 {
                        blanks &+= 1
                    }
                }
            }
            cellCount &+= 1
            guard place < end else {
                guard isWhole else { return .unfinished }
                position = end
                return .record
            }
            let byte = bytes[place]
            if byte == delimiter {
                place += 1
                continue
            }
            if byte == CSVReader.lineFeed {
                position = place + 1
            } else if byte == CSVReader.carriageReturn {
                guard place + 1 < end else {
                    guard isWhole else { return .unfinished }
                    (position, lines) = (end, lines &+ 1)
                    return .record
                }
                position = place + (bytes[place + 1] == CSVReader.lineFeed ? 2 : 1)
            } else {
                return .odd
            }
            lines &+= 1
            return .record
        }
    }

    /// The end of a cell without quotes: the next delimiter or line end.
    @inline(__always) private func endOfPlainCell(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> Int {
        var place = start
        while place + 8 <= end {
            let word = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self).littleEndian
            let marks = word ^ delimiters
            // The lowest mark is a true one; those above it may come from what was carried.
            let found =
                ((marks &- CleanScan.ones) & ~marks | (word &- CleanScan.controls) & ~word) & CleanScan.highs
            if found == 0 {
                place += 8
                continue
            }
            place += found.trailingZeroBitCount >> 3
            if isEnd(bytes[place]) { return place }
            place += 1
        }
        while place < end, !isEnd(bytes[place]) { place += 1 }
        return place
    }

    @inline(__always) private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == CSVReader.lineFeed || byte == CSVReader.carriageReturn
    }

    /// The quote that closes a cell, and whether quotes within are doubled; line ends on the way are counted.
    ///
    /// What stands behind it is left to the caller. Nil when the bytes end first.
    @inline(__always) private mutating func closingQuote(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> (closing: Int, isEscaped: Bool)? {
        var place = start
        var isEscaped = false
        while place < end {
            if place + 8 <= end {
                let word = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self).littleEndian
                let marks = word ^ quotes
                let found =
                    ((marks &- CleanScan.ones) & ~marks | (word &- CleanScan.controls) & ~word)
                    & CleanScan.highs
                if found == 0 {
                    place += 8
                    continue
                }
                place += found.trailingZeroBitCount >> 3
            }
            let byte = bytes[place]
            if byte == quote {
                guard place + 1 < end, bytes[place + 1] == quote else { return (place, isEscaped) }
                isEscaped = true
                place += 1
            } else if byte == CSVReader.lineFeed {
                lines &+= 1
            } else if byte == CSVReader.carriageReturn,
                place + 1 >= end || bytes[place + 1] != CSVReader.lineFeed
            {
                lines &+= 1
            }
            place += 1
        }
        return nil
    }
}
