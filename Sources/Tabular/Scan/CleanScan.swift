/// Cuts text by the letter of RFC 4180, from mark to mark, and stops at the first thing that needs a second look.
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

    /// What is counted on the way.
    struct Tally {
        /// The line that the next record begins on, where the first had a number; else how many lines ended.
        var lines = 0
        /// Cells between quotes, and what another dialect may explain, as `Records` counts it.
        var quotedCells = 0
        var apostrophes = 0
        var blanks = 0
        var backslashes = 0
    }

    private let delimiter: UInt8
    private let quote: UInt8
    private let bytes: UnsafePointer<UInt8>
    /// How many bytes there are.
    let end: Int
    /// Nothing follows behind `end`.
    private let isWhole: Bool
    private var marks: Marks
    /// Room for the cells of a record and more.
    let cells: UnsafeMutableBufferPointer<Records.CellRange>
    /// How many of `cells` are taken.
    var cellCount = 0
    /// The next byte to look at.
    private(set) var position: Int
    private(set) var tally: Tally

    /// - Parameters:
    ///   - dialect: one for which `reads` holds
    ///   - bytes: the text; its owner keeps it while it is cut
    ///   - end: how many of its bytes are there
    ///   - isWhole: nothing follows behind `end`
    ///   - position: where the first record begins
    ///   - tally: what was counted above
    ///   - cells: room for cells, which the caller empties
    init(
        _ dialect: Dialect, in bytes: UnsafePointer<UInt8>, end: Int, isWhole: Bool, from position: Int = 0,
        after tally: Tally = Tally(), into cells: UnsafeMutableBufferPointer<Records.CellRange>
    ) {
        delimiter = dialect.delimiter
        quote = dialect.quote
        self.bytes = bytes
        self.end = end
        self.isWhole = isWhole
        self.position = position
        self.tally = tally
        self.cells = cells
        marks = Marks(dialect, in: bytes, end: end, from: position)
    }

    /// Whether records of a dialect can be cut so: one without padding and backslashes, not cut by blanks.
    static func reads(_ dialect: Dialect) -> Bool {
        !dialect.isPadded && !dialect.hasBackslashes && dialect.delimiter != 0x20
    }

    /// Cuts the next record.
    /// - Returns: whether the record is in `cells`; else everything is as it was before
    mutating func next() -> Outcome {
        // On copies, which stay in registers.
        var (marks, tally, count) = (marks, tally, cellCount)
        var start = position
        while true {
            guard count < cells.count else { return .odd }
            let place: Int
            if start < end, bytes[start] == quote {
                guard let quoted = closingQuote(&marks, &tally) else { return isWhole ? .odd : .unfinished }
                place = quoted.closing &+ 1
                // Only a mark may stand behind it.
                if place < end, marks.next() != place { return .odd }
                cells[count] = Records.CellRange(start &+ 1..<quoted.closing, isEscaped: quoted.isEscaped)
            } else {
                place = endOfPlainCell(&marks)
                if place == end, !isWhole { return .unfinished }
                cells[count] = Records.CellRange(start..<place, isEscaped: false)
                if place > start, !tallyPlain(bytes[start], bytes[place &- 1], &tally) { return .odd }
            }
            count &+= 1
            if place < end, bytes[place] == delimiter {
                start = place &+ 1
                continue
            }
            guard let behind = endOfRecord(place, &marks, &tally) else { return .unfinished }
            (self.marks, self.tally, cellCount, position) = (marks, tally, count, behind)
            return .record
        }
    }

    /// What stands behind the line end at a place, or behind all bytes; nil when it may not be whole.
    @inline(__always) private func endOfRecord(
        _ place: Int, _ marks: inout Marks, _ tally: inout Tally
    ) -> Int? {
        guard place < end else { return isWhole ? end : nil }
        var behind = place &+ 1
        if bytes[place] == CSVReader.carriageReturn {
            if behind == end, !isWhole { return nil }
            if behind < end, bytes[behind] == CSVReader.lineFeed { behind = marks.next() &+ 1 }
        }
        tally.lines &+= 1
        return behind
    }

    /// The end of a cell without quotes: the next delimiter or line end.
    @inline(__always) private func endOfPlainCell(_ marks: inout Marks) -> Int {
        while true {
            let place = marks.next()
            if place == end || bytes[place] != quote { return place }
        }
    }

    /// Counts what the first and the last byte of a cell without quotes tell; false when it ends with a quote.
    @inline(__always) private func tallyPlain(_ first: UInt8, _ last: UInt8, _ tally: inout Tally) -> Bool {
        if last == Dialect.backslash { tally.backslashes &+= 1 }
        if first == Dialect.singleQuote {
            tally.apostrophes &+= 1
        } else if first == 0x20 {
            tally.blanks &+= 1
        }
        return last != quote
    }

    /// The quote that closes the cell whose quote is the next mark, and whether quotes within are doubled.
    ///
    /// The cell and the lines that end within are counted. What stands behind is left to the caller. Nil when the bytes end
    /// first.
    @inline(__always) private func closingQuote(
        _ marks: inout Marks, _ tally: inout Tally
    ) -> (closing: Int, isEscaped: Bool)? {
        var isEscaped = false
        _ = marks.next()
        while true {
            let place = marks.next()
            guard place < end else { return nil }
            let byte = bytes[place]
            if byte == quote {
                guard place &+ 1 < end, bytes[place &+ 1] == quote else {
                    tally.quotedCells &+= 1
                    return (place, isEscaped)
                }
                isEscaped = true
                _ = marks.next()
            } else if byte == CSVReader.lineFeed {
                tally.lines &+= 1
            } else if byte == CSVReader.carriageReturn,
                place &+ 1 >= end || bytes[place &+ 1] != CSVReader.lineFeed
            {
                tally.lines &+= 1
            }
        }
    }
}
