extension CSVReader {
    /// Room for the cells that are cut before they are taken over together.
    private static let room = 4096

    /// Whether the records from a place on may be cut without looking twice.
    func mayScan(from position: Int) -> Bool {
        scans && patience > 0 && position >= lineBound
    }

    /// Takes over records up to the first that is not clean.
    ///
    /// - Parameters:
    ///   - span: the text
    ///   - position: where the first begins; then where the one begins that was not cut, or the end
    ///   - line: the line it begins on
    ///   - limit: how many records to have at most
    mutating func scan(_ span: Span<UInt8>, _ position: inout Int, _ line: inout Int, limit: Int) {
        let cells = UnsafeMutableBufferPointer<Records.CellRange>.allocate(capacity: CSVReader.room)
        defer { cells.deallocate() }
        let begun = CleanScan.Tally(lines: line)
        span.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var scan = CleanScan(
                dialect, in: base, end: bytes.count, isWhole: true, from: position, after: begun, into: cells)
            while scan.position < scan.end, records.lines.count < limit {
                let line = scan.tally.lines
                guard case .record = scan.next() else { break }
                records.lines.append(UInt32(line))
                records.firstCells.append(UInt32(records.cells.count + scan.cellCount))
                if scan.cellCount > CSVReader.room / 2 { takeOver(&scan) }
            }
            takeOver(&scan)
            (position, line) = (scan.position, scan.tally.lines)
            records.quotedCells += scan.tally.quotedCells
            records.hints.apostrophes += scan.tally.apostrophes
            records.hints.blanks += scan.tally.blanks
            records.hints.backslashes += scan.tally.backslashes
        }
    }

    private mutating func takeOver(_ scan: inout CleanScan) {
        records.cells.append(contentsOf: UnsafeBufferPointer(rebasing: scan.cells[..<scan.cellCount]))
        scan.cellCount = 0
    }
}
