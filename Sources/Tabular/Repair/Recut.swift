/// The text of a row, cut anew.
struct Recut {
    /// The one record that the text makes.
    private let row: Records
    private let placement: Misfit.Placement

    /// Cuts a text; nil when it makes several rows, or one cell.
    /// - Parameters:
    ///   - text: the row, or what its one cell holds
    ///   - dialect: how to cut it
    ///   - placement: what is done to it by that
    init?(_ text: [UInt8], _ dialect: Dialect, _ placement: Misfit.Placement) {
        guard text.contains(dialect.delimiter) else { return nil }
        row = CSVReader.records(text, dialect)
        self.placement = placement
        guard row.count == 1, row.width(of: 0) > 1 else { return nil }
    }

    /// A row that stands in one quoted cell; nil where the cell is one of words alone.
    init?(unwrapping row: Int, of records: Records) {
        self.init(Array(records.rawText(row, 0).utf8), records.dialect, .unwrapped)
    }

    /// A row cut by another delimiter than the file's.
    init?(_ text: [UInt8], by delimiter: UInt8, insteadOf dialect: Dialect) {
        var other = dialect
        other.delimiter = delimiter
        self.init(text, other, .delimiter(String(decoding: [delimiter], as: UTF8.self)))
    }

    /// What the cells hold, outer blanks left out.
    var cells: [ArraySlice<UInt8>] { (0..<row.width(of: 0)).map { row.bytes[row.range(0, $0)] } }

    /// Its cells in place of those that were read.
    func fit(isCertain: Bool) -> RowFitter.Fit {
        RowFitter.Fit(cells: row.cells, text: row.bytes, placement: placement, isCertain: isCertain)
    }
}
