/// The bytes of a file that may be longer than memory.
package struct ByteSource: Sendable {
    /// Fills some room with the bytes from a place on.
    ///
    /// Returns how many were there: fewer than there is room for near the end, 0 at the end.
    package let read: @Sendable (_ room: UnsafeMutableRawBufferPointer, _ place: Int) throws -> Int

    package init(read: @escaping @Sendable (UnsafeMutableRawBufferPointer, Int) throws -> Int) {
        self.read = read
    }

    /// Bytes that are in memory.
    package init(_ bytes: [UInt8]) {
        read = { room, place in
            let count = min(room.count, bytes.count - place)
            guard count > 0 else { return 0 }
            bytes.withUnsafeBytes {
                room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place..<place + count]))
            }
            return count
        }
    }
}

/// A file is not as simple as a quick way through it supposes: it has to be read whole, with the usual care.
package struct StepAside: Error, CustomStringConvertible {
    package let description: String

    package init(_ reason: String) { description = reason }
}

/// One record of a piece of a text; valid while it is looked at.
package struct CleanRecord: ~Copyable {
    /// The piece it stands in.
    package let bytes: UnsafePointer<UInt8>
    /// Its cells, quotes around them left out.
    package let cells: UnsafePointer<Records.CellRange>
    package let width: Int
    /// The line it begins on, from 1.
    package let line: Int
    /// Where it stands, its line end included.
    let place: Range<Int>

    /// All of it to the letter.
    package var letters: [UInt8] {
        Array(UnsafeBufferPointer(start: bytes + place.lowerBound, count: place.count))
    }
}
