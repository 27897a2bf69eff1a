/// Where a text may be cut: its delimiters, quotes and line ends, found sixty-four bytes at a time.
struct Marks {
    private let delimiter: ByteBlock
    private let quote: ByteBlock
    private let bytes: UnsafePointer<UInt8>
    /// How many bytes there are.
    private let end: Int
    /// Where the sixty-four bytes begin that are looked at.
    private var block: Int
    /// One bit for each of them: whether it is a mark that was not given yet.
    private var pending: UInt64

    /// - Parameters:
    ///   - dialect: names the delimiter and the quote
    ///   - bytes: the text; its owner keeps it while marks are asked
    ///   - end: how many bytes there are
    ///   - place: where the first mark may stand
    init(_ dialect: Dialect, in bytes: UnsafePointer<UInt8>, end: Int, from place: Int) {
        delimiter = .all(dialect.delimiter)
        quote = .all(dialect.quote)
        self.bytes = bytes
        self.end = end
        block = place &- 64
        pending = 0
    }

    /// The next mark; `end` behind the last.
    @inline(__always) mutating func next() -> Int {
        while pending == 0 {
            block &+= 64
            guard block < end else {
                block = end
                return end
            }
            pending =
                block &+ 64 <= end
                ? Marks.ofBlock(bytes + block, delimiter, quote)
                : Marks.ofRest(bytes + block, end &- block, delimiter, quote)
        }
        let place = block &+ pending.trailingZeroBitCount
        pending &= pending &- 1
        return place
    }

    /// The marks among sixty-four bytes; apart from `next`, which is put in where it is called.
    @inline(never) private static func ofBlock(
        _ place: UnsafePointer<UInt8>, _ delimiter: ByteBlock, _ quote: ByteBlock
    ) -> UInt64 {
        let (feed, turn) = (ByteBlock.all(CSVReader.lineFeed), ByteBlock.all(CSVReader.carriageReturn))
        var marks: UInt64 = 0
        for part in 0..<4 {
            let letters = ByteBlock(at: place + part * 16)
            let isLineEnd = (letters .== feed) .| (letters .== turn)
            let found = (letters .== delimiter) .| (letters .== quote) .| isLineEnd
            marks |= bits(of: found) &<< UInt64(part &* 16)
        }
        return marks
    }

    /// The same where fewer than sixty-four bytes are left.
    @inline(never) private static func ofRest(
        _ place: UnsafePointer<UInt8>, _ count: Int, _ delimiter: ByteBlock, _ quote: ByteBlock
    ) -> UInt64 {
        var marks: UInt64 = 0
        for index in 0..<count {
            let byte = place[index]
            let isMark =
                byte == delimiter[0] || byte == quote[0] || byte == CSVReader.lineFeed
                || byte == CSVReader.carriageReturn
            if isMark { marks |= 1 &<< UInt64(index) }
        }
        return marks
    }

    /// One bit for each element, the first lowest.
    @inline(__always) private static func bits(of mask: ByteMask) -> UInt64 {
        let ones = unsafeBitCast(mask, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x0101_0101_0101_0101)
        // Each of eight bytes, 0 or 1, is moved to its own bit of the highest byte.
        let low = (ones[0].littleEndian &* 0x0102_0408_1020_4080) >> 56
        let high = (ones[1].littleEndian &* 0x0102_0408_1020_4080) >> 56
        return low | high << 8
    }
}
