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

/// One record of a piece of a text; valid until the next one is asked for.
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

/// Room for a part of a file.
struct Piece {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes are there.
    private(set) var count = 0
    private(set) var room: Int
    /// The file ends in it.
    private(set) var isLast = false
    /// Where the next bytes come from.
    private var place: Int

    init(_ room: Int, at place: Int) {
        self.room = room
        self.place = place
        bytes = .allocate(capacity: room)
    }

    mutating func fill(from source: ByteSource) throws {
        while count < room {
            let free = UnsafeMutableRawBufferPointer(start: bytes + count, count: room - count)
            let got = try source.read(free, place)
            if got == 0 {
                isLast = true
                return
            }
            count += got
            place += got
        }
    }

    /// Drops the first bytes.
    mutating func drop(_ done: Int) {
        count -= done
        UnsafeMutableRawPointer(bytes).copyMemory(from: bytes + done, byteCount: count)
    }

    mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room * 2)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
        room *= 2
    }

    func free() { bytes.deallocate() }
}
