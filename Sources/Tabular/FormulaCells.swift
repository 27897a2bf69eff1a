/// Cells written as formulas, `="0012"`, so that a spreadsheet shows them as text.
enum FormulaCells {
    /// Takes the cells out of their formulas, when every cell of the first record is one.
    ///
    /// A single such cell in another file is what its author wrote, and stays.
    static func unwrap(_ records: inout Records) {
        guard let header = (0..<records.count).first(where: { records.filledCount(of: $0) > 1 }) else {
            return
        }
        let names = (0..<records.width(of: header)).filter { !records.isBlank(header, $0) }
        guard names.allSatisfy({ content(records, Int(records.firstCells[header]) + $0) != nil }) else {
            return
        }
        for index in records.cells.indices {
            guard let range = content(records, index) else { continue }
            let flag = records.cells[index].lengthAndFlag & 0x8000_0000
            records.cells[index].start = UInt32(range.lowerBound)
            records.cells[index].lengthAndFlag = UInt32(range.count) | flag
        }
    }

    /// What stands between the quotes of a formula; nil when the cell is none.
    ///
    /// In a quoted cell, `"=""0012"""`, the formula's own quotes are doubled.
    private static func content(_ records: Records, _ index: Int) -> Range<Int>? {
        let cell = records.cells[index]
        let range = cell.range
        let quotes = cell.lengthAndFlag & 0x8000_0000 != 0 ? 2 : 1
        guard range.count >= 1 + 2 * quotes, records.bytes[range.lowerBound] == UInt8(ascii: "=") else {
            return nil
        }
        let inner = range.lowerBound + 1 + quotes..<range.upperBound - quotes
        let marks =
            Array(range.lowerBound + 1..<inner.lowerBound) + Array(inner.upperBound..<range.upperBound)
        return marks.allSatisfy { records.bytes[$0] == UInt8(ascii: "\"") } ? inner : nil
    }
}
