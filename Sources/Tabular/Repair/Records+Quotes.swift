extension Records {
    /// Whether a cell was opened by a quote that nothing closed: the quotes in it are odd in number, `"Lamp "one"` of
    /// `"Lamp "one", two"`.
    ///
    /// Where they are even, the quotes of the cell are in order, and no quote behind it belongs to it.
    func isLeftOpen(_ record: Int, _ column: Int) -> Bool {
        guard isQuoted(record, column) else { return false }
        let cell = cells[Int(firstCells[record]) + column].range
        return bytes[cell].count { $0 == dialect.quote } % 2 == 1
    }

    /// Whether a quote closes a cell that it does not open: the end of `"Lamp "one", two"`.
    func endsWithQuote(_ record: Int, _ column: Int) -> Bool {
        let cell = cells[Int(firstCells[record]) + column].range
        return !cell.isEmpty && bytes[cell.upperBound - 1] == dialect.quote && !isQuoted(record, column)
    }
}
