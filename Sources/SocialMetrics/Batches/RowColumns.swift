/// What rows of every grain have, column by column: the form in which a large file flows from its reader to the store.
///
/// No row has a text of its own: texts are ranges of bytes of one buffer, so that a million rows cost no million
/// allocations. A column holds one element a row, except `values`.
package struct RowColumns: Sendable {
    /// How many numbers a row has: the measures of its table.
    package let measureCount: Int
    /// Every text of the batch: UTF-8, in any order; below 2 GB.
    package var bytes: [UInt8] = []
    /// Lines of the file where the rows begin, from 1.
    package var lines: [Int32] = []
    /// Whose numbers a row holds: a position in the list of accounts that the reader hands over with the batch.
    package var accounts: [Int32] = []
    /// `measureCount` numbers a row, one row after the other; NaN is absent, which is never 0.
    package var values: [Double] = []

    package init(measureCount: Int) { self.measureCount = measureCount }

    package var count: Int { lines.count }

    /// Puts a text into the buffer.
    package mutating func add(_ text: some Collection<UInt8>) -> ByteRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return ByteRange(start: start, count: bytes.count - start)
    }

    /// Puts a text into the buffer: the same at once, where the text lies in memory.
    package mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> ByteRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return ByteRange(start: start, count: text.count)
    }

    /// Takes every row out and keeps the room, for the next batch.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        accounts.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
    }
}

/// Where a text stands in the buffer of its batch.
package struct ByteRange: Hashable, Sendable {
    package var start: Int32
    /// Bytes; below 0 when the file does not give the text.
    package var count: Int32

    package init(start: Int, count: Int) {
        self.start = Int32(start)
        self.count = Int32(count)
    }

    /// A text the file does not give, which is not an empty one.
    package static let absent = ByteRange(start: 0, count: -1)

    package var isAbsent: Bool { count < 0 }
}
