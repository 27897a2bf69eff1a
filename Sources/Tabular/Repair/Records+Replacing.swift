extension Records {
    /// The same records with other cells in some of them.
    /// - Parameters:
    ///   - rows: the new cells of records
    ///   - text: bytes that the new cells may lie in, behind those of the file
    /// - Returns: as many records, on the same lines
    func replacing(_ rows: [Int: [CellRange]], appending text: [UInt8]) -> Records {
        var result = Records(bytes: bytes + text, dialect: dialect)
        result.cells.reserveCapacity(cells.count)
        for record in 0..<count {
            if let new = rows[record] {
                result.cells += new
            } else {
                result.cells += cells[Int(firstCells[record])..<Int(firstCells[record + 1])]
            }
            result.firstCells.append(UInt32(result.cells.count))
        }
        result.lines = lines
        result.unclosedQuotes = unclosedQuotes
        result.strayQuoteLines = strayQuoteLines
        result.quotedCells = quotedCells
        result.hints = hints
        return result
    }
}

extension Records.CellRange {
    func moved(by distance: Int) -> Records.CellRange {
        Records.CellRange(start: start + UInt32(distance), lengthAndFlag: lengthAndFlag)
    }
}
