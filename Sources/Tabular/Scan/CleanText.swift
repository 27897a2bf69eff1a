/// A long clean text of one table, read piece by piece and never whole.
///
/// Clean is what `TextFile.read` would take as it stands: valid UTF-8, quotes in order, no blank line. The first thing that is
/// not throws a `StepAside`, and the file is then read whole.
package struct CleanText: Sendable {
    /// The first records, read as any file is.
    package let head: TextFile
    /// Bytes before the text: a byte order mark.
    private let offset: Int
    /// Bytes of the longest record.
    private static let longest = 1 << 24

    /// Nil when the beginning shows that the file is not such a text.
    /// - Parameters:
    ///   - bytes: the beginning of the file
    ///   - isWhole: nothing follows
    package init?(beginning bytes: [UInt8], isWhole: Bool) {
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let text = Array(bytes.dropFirst(offset))
        let dialect = Dialect(delimiter: DialectFinder.delimiter(of: text))
        guard CleanScan.reads(dialect),
            let end = CleanText.endOfRecords(in: text, dialect, isWhole: isWhole),
            case .success(let files) = readTables(Array(bytes[..<(offset + end)])), files.count == 1,
            files[0].records.dialect == dialect, CleanText.isPlain(files[0])
        else { return nil }
        head = files[0]
    }

    /// How long a row of the beginning is, bytes, on average.
    package var bytesOfRow: Int { head.records.bytes.count / max(1, head.records.count) }

    /// Where the last whole record ends; nil when one is not clean.
    private static func endOfRecords(in text: [UInt8], _ dialect: Dialect, isWhole: Bool) -> Int? {
        let cells = UnsafeMutableBufferPointer<Records.CellRange>.allocate(capacity: CutPiece.widest)
        defer { cells.deallocate() }
        return text.withUnsafeBufferPointer { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            var scan = CleanScan(dialect, in: base, end: bytes.count, isWhole: isWhole, into: cells)
            while scan.position < scan.end {
                scan.cellCount = 0
                switch scan.next() {
                case .record: continue
                case .unfinished: return scan.position
                case .odd: return nil
                }
            }
            return scan.position
        }
    }

    /// Whether a file is one table with its header on top, all its rows as wide, that was read without mending anything.
    private static func isPlain(_ file: TextFile) -> Bool {
        let records = file.records
        guard file.encoding == .utf8 || file.encoding == .utf8WithMark, file.sheet == nil,
            !file.hasSeparatorLine, !file.isTruncated, !file.isRepaired, !file.wasRewrapped,
            file.replacedCharacters == 0, file.droppedNULs == 0, file.foreignLines.isEmpty,
            file.misfits.isEmpty, records.unclosedQuotes.isEmpty, records.strayQuoteLines.isEmpty,
            file.tables.count == 1, let table = file.tables.first, table.header == 0,
            table.preamble.isEmpty, table.footnotes.isEmpty,
            table.rows.elementsEqual(1..<max(1, records.count)), !table.rows.isEmpty
        else { return false }
        let width = records.width(of: 0)
        return width > RowsOfHead.narrowest && records.filledWidth(of: 0) == width && !records.isBlank(0, 0)
            && table.rows.allSatisfy { records.width(of: $0) == width }
            && !RowsOfHead.beginsAsFormula(records) && !RowsOfHead.mayHoldHeader(table, records)
    }

    /// Reads every record but the header, while another thread cuts those that follow.
    ///
    /// - Parameters:
    ///   - source: the whole file
    ///   - checks: look at what a second reading of the same bytes need not look at again
    ///   - body: gets each record while it is in memory
    /// - Throws: `StepAside` for a text that is not clean, and what `source` and `body` throw
    package func forEachRow(
        of source: ByteSource, checks: Bool, _ body: (borrowing CleanRecord) throws -> Void
    ) throws {
        let relay = Relay<CutPiece>("cells", most: 2) { give in
            try cut(source, checks: checks) { try give($0) ?? CutPiece() }
        }
        defer { relay.stop() }
        var next = try relay.next(after: nil)
        while let piece = next {
            guard let cells = UnsafePointer(piece.cells.baseAddress) else { return }
            var firstCell = 0
            for record in piece.records {
                if record.line > 1 {
                    try body(
                        CleanRecord(
                            bytes: piece.bytes, cells: cells + firstCell, width: record.cellEnd - firstCell,
                            line: record.line, place: record.place))
                }
                firstCell = record.cellEnd
            }
            next = try relay.next(after: piece)
        }
    }

    /// Cuts a file into pieces; each record stands in one.
    ///
    /// `give` takes a piece, and gives one back that was read.
    private func cut(_ source: ByteSource, checks: Bool, give: (CutPiece) throws -> CutPiece) throws {
        var piece = CutPiece()
        var counts = Counts()
        counts.tally.lines = 1
        var place = offset
        while true {
            let isLast = try piece.fill(from: source, at: &place)
            let scan = try piece.cut(head.records.dialect, after: counts.tally, isLast: isLast)
            counts.tally = scan.tally
            if checks, !CleanUTF8.holds(piece.bytes, scan.position) {
                throw StepAside("a byte is no text, above line \(scan.tally.lines)")
            }
            counts.records += piece.records.count
            counts.cells += scan.cellCount
            if isLast, scan.position == piece.count { break }
            if piece.records.isEmpty {
                guard piece.room < CleanText.longest else {
                    throw StepAside("the record of line \(scan.tally.lines) is long")
                }
                piece.grow()
                continue
            }
            let rest = piece.rest(from: scan.position)
            piece = try give(piece)
            piece.begin(with: rest)
        }
        if !piece.records.isEmpty { _ = try give(piece) }
        if checks { try counts.check() }
    }

    /// What tells at the end whether another dialect may explain the text better.
    private struct Counts {
        var records = 0
        var cells = 0
        var tally = CleanScan.Tally()

        func check() throws {
            if tally.backslashes > 0 { throw StepAside("a cell ends with a backslash") }
            if tally.apostrophes > 1, tally.quotedCells == 0 { throw StepAside("apostrophes may be quotes") }
            let behindDelimiters = Double(cells - records)
            if tally.blanks > 1, Double(tally.blanks + tally.quotedCells) >= 0.9 * behindDelimiters {
                throw StepAside("blanks may belong to the delimiters")
            }
        }
    }

    /// The header and some records of the file as a file of their own, whose rows keep their lines.
    ///
    /// - Parameter rows: records to the letter, in order of their lines
    /// - Returns: nil when they are not as wide as the header
    package func file(of rows: [(line: Int, bytes: [UInt8])]) -> TextFile? {
        var file = head
        let header = head.records.cells[..<Int(head.records.firstCells[1])]
        let end = header.last.map { $0.range.upperBound } ?? 0
        let headerEnd = head.records.count > 1 ? head.records.begin(of: 1) : head.records.bytes.count
        guard headerEnd >= end else { return nil }
        var bytes = Array(head.records.bytes[..<headerEnd])
        for row in rows { bytes += row.bytes }
        var records = CSVReader.records(bytes, head.records.dialect)
        guard records.count == rows.count + 1, records.unclosedQuotes.isEmpty,
            (0..<records.count).allSatisfy({ records.width(of: $0) == head.records.width(of: 0) })
        else { return nil }
        for (index, row) in rows.enumerated() { records.lines[index + 1] = UInt32(row.line) }
        file.records = records
        file.tables[0].rows = Array(1..<records.count)
        return file
    }
}

extension Records {
    /// The first byte of a record: behind the line end of the one above.
    fileprivate func begin(of record: Int) -> Int {
        let first = cells[Int(firstCells[record])].range.lowerBound
        return isQuoted(record, 0) ? first - 1 : first
    }
}

/// What the first rows of a table must not look like, so that they are read alike whatever follows.
private enum RowsOfHead {
    /// Wider tables are not taken for two.
    static let narrowest = 4

    /// Whether the first cell is written as a formula, `="Post ID"`.
    static func beginsAsFormula(_ records: Records) -> Bool {
        let mark = UInt8(ascii: "=")
        return records.bytes.first == mark
            || (records.bytes.first == Dialect.doubleQuote && records.bytes.dropFirst().first == mark)
    }

    /// Whether one of the first rows may be the header below another, as `HeaderRows` would see once more rows follow.
    static func mayHoldHeader(_ table: TextTable, _ records: Records) -> Bool {
        table.rows.prefix(3).contains { row in
            let names = records.texts(row).prefix(records.filledWidth(of: row))
            return Set(names).count == names.count
                && names.allSatisfy { $0.contains(where: \.isLetter) }
        }
    }
}
