/// A part of a long text, cut into records.
///
/// It goes from the thread that cuts to the one that reads, and is never on both.
final class CutPiece: @unchecked Sendable {
    /// A record: its cells follow those of the one before.
    struct Cut {
        var cellEnd: Int
        var line: Int
        var place: Range<Int>
    }

    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var room = 1 << 19
    /// How many bytes are there.
    private(set) var count = 0
    let cells: UnsafeMutableBufferPointer<Records.CellRange>
    private(set) var records: [Cut] = []

    /// Cells that a record may have.
    static let widest = 4096

    init() {
        bytes = .allocate(capacity: room)
        cells = .allocate(capacity: CutPiece.widest * 10)
    }

    deinit {
        bytes.deallocate()
        cells.deallocate()
    }

    /// Begins anew with some bytes.
    func begin(with rest: [UInt8]) {
        while room < rest.count { grow() }
        count = rest.count
        rest.withUnsafeBufferPointer { start in
            if let base = start.baseAddress { bytes.update(from: base, count: start.count) }
        }
    }

    /// The bytes from a place on.
    func rest(from place: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: bytes + place, count: count - place))
    }

    /// Fills the room with the bytes of a file from a place on.
    /// - Returns: whether there are no more
    func fill(from source: ByteSource, at place: inout Int) throws -> Bool {
        while count < room {
            let free = UnsafeMutableRawBufferPointer(start: bytes + count, count: room - count)
            let got = try source.read(free, place)
            if got == 0 { return true }
            count += got
            place += got
        }
        return false
    }

    /// Cuts as many whole records as are there, and have room.
    /// - Returns: the scan, behind the last of them
    func cut(_ dialect: Dialect, after tally: CleanScan.Tally, isLast: Bool) throws -> CleanScan {
        var scan = CleanScan(dialect, in: bytes, end: count, isWhole: isLast, after: tally, into: cells)
        // Taken out of the object while they are made: each change in it would be guarded.
        var cuts = records
        records = []
        cuts.removeAll(keepingCapacity: true)
        defer { records = cuts }
        while scan.position < scan.end, cells.count - scan.cellCount >= CutPiece.widest {
            let (start, line) = (scan.position, scan.tally.lines)
            switch scan.next() {
            case .record:
                cuts.append(Cut(cellEnd: scan.cellCount, line: line, place: start..<scan.position))
            case .odd: throw StepAside("line \(line) is not clean")
            case .unfinished: return scan
            }
        }
        return scan
    }

    /// Makes room for more bytes.
    func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room * 2)
        larger.update(from: bytes, count: count)
        bytes.deallocate()
        bytes = larger
        room *= 2
    }
}
