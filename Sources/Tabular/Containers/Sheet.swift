/// A sheet of a workbook as records: one for each filled row, cells as text, gaps as empty cells.
struct Sheet {
    var name: String
    /// Hidden by its author, or by a program that keeps its own data there.
    var isHidden = false
    var records: Records
    /// The file ends inside the sheet: its last rows are missing.
    var isTruncated = false
    /// Why nothing of it can be read.
    var damage: WorkbookError?
}

extension Sheet {
    /// A sheet read by `work`, or what is wrong with it; a workbook that holds too much is not read on.
    static func reading(
        _ name: String, isHidden: Bool, _ work: () throws(WorkbookError) -> (records: Records, isWhole: Bool)
    ) throws(WorkbookError) -> Sheet {
        do {
            let (records, isWhole) = try work()
            return Sheet(name: name, isHidden: isHidden, records: records, isTruncated: !isWhole)
        } catch {
            if case .tooLarge = error { throw error }
            let nothing = Records(bytes: [], delimiter: 0x09)
            return Sheet(name: name, isHidden: isHidden, records: nothing, damage: error)
        }
    }
}

/// Cells of a sheet as they are met, in any order.
struct SheetCells {
    /// Row above column, both from 0.
    private var places: [UInt64] = []
    private var ranges: [Range<UInt32>] = []
    private var text: [UInt8] = []
    private var isSorted = true

    /// Adds a cell; of two in one place the later one counts.
    mutating func add(
        _ cell: String, row: Int, column: Int, limits: inout WorkbookLimits
    ) throws(WorkbookError) {
        if cell.isEmpty { return }
        guard row >= 0, row < WorkbookLimits.rows, column >= 0, column < WorkbookLimits.columns else {
            throw .damaged("a cell stands at row \(row + 1), column \(column + 1), outside of any sheet")
        }
        try limits.spend(cells: 1)
        try limits.spend(textBytes: cell.utf8.count)
        let place = UInt64(row) << 32 | UInt64(column)
        if let last = places.last, last >= place { isSorted = false }
        places.append(place)
        let start = UInt32(text.count)
        text.append(contentsOf: cell.utf8)
        ranges.append(start..<UInt32(text.count))
    }

    /// The sheet as records, in order; a run of empty rows is one empty record.
    consuming func records(limits: inout WorkbookLimits) throws(WorkbookError) -> Records {
        var order = Array(places.indices)
        if !isSorted {
            order.sort { (places[$0], $0) < (places[$1], $1) }
            order = order.indices.filter { index in
                index + 1 == order.count || places[order[index]] != places[order[index + 1]]
            }.map { order[$0] }
        }
        var layout = SheetLayout()
        layout.bytes.reserveCapacity(text.count + order.count)
        for index in order {
            let row = Int(places[index] >> 32)
            let column = Int(places[index] & 0xFFFF_FFFF)
            try limits.spend(cells: layout.emptyCells(before: column, row: row))
            layout.append(text[Int(ranges[index].lowerBound)..<Int(ranges[index].upperBound)], row, column)
        }
        return layout.records
    }
}

/// A sheet laid out as a text with tabs and line ends, so that a message can show a row.
private struct SheetLayout {
    var bytes: [UInt8] = []
    private var cells: [Records.CellRange] = []
    private var firstCells: [UInt32] = [0]
    private var lines: [UInt32] = []
    private var row = -1
    private var column = 0

    func emptyCells(before column: Int, row: Int) -> Int { row == self.row ? column - self.column : column }

    mutating func append(_ text: ArraySlice<UInt8>, _ row: Int, _ column: Int) {
        if row != self.row {
            if self.row >= 0 { closeRow() }
            if row > self.row + 1 {
                lines.append(UInt32(self.row + 2))
                firstCells.append(UInt32(cells.count))
            }
            lines.append(UInt32(row + 1))
            self.row = row
            self.column = 0
        }
        while self.column < column { appendCell([]) }
        appendCell(text)
    }

    private mutating func appendCell(_ text: ArraySlice<UInt8>) {
        if column > 0 { bytes.append(0x09) }
        cells.append(Records.CellRange(start: UInt32(bytes.count), lengthAndFlag: UInt32(text.count)))
        bytes.append(contentsOf: text)
        column += 1
    }

    private mutating func closeRow() {
        bytes.append(0x0A)
        firstCells.append(UInt32(cells.count))
    }

    /// Everything laid out.
    var records: Records {
        var laidOut = self
        if row >= 0 { laidOut.closeRow() }
        var records = Records(bytes: laidOut.bytes, delimiter: 0x09)
        records.cells = laidOut.cells
        records.firstCells = laidOut.firstCells
        records.lines = laidOut.lines
        records.isSheet = true
        return records
    }
}
