/// Puts the cells of rows that do not fit their header where the other rows say they belong.
///
/// Rows that fit are never touched, and decide alone: a damaged row has no say in how another is read.
struct RowRepair {
    /// Cells that are compared with columns, in all rows of a file; rows past that stand as read.
    static let mostWork = 2_000_000
    /// Delimiters too many or too few that are looked into.
    static let mostSlack = 12
    /// Tables wider than this are left as they are.
    static let mostColumns = 512
    /// Rows that fit, at least, to say what belongs where with certainty.
    static let leastWitnesses = 3
    /// How much likelier than any other a certain placement is, as a logarithm: ten times.
    static let certainty = 2.3

    /// The records, with the damaged rows put right.
    private(set) var records: Records
    /// The tables, without the lines that were joined with the row above.
    private(set) var tables: [TextTable]
    private(set) var misfits: [Misfit] = []
    /// Cells of the rows to replace.
    private var replacements: [Int: [Records.CellRange]] = [:]
    /// Text of rows that had to be written anew, to go behind the file's.
    private var appended: [UInt8] = []
    private var work = 0

    init(_ records: Records, _ tables: [TextTable]) {
        self.records = records
        self.tables = tables
        for index in tables.indices { repair(index) }
        if !replacements.isEmpty { self.records = records.replacing(replacements, appending: appended) }
    }

    private mutating func repair(_ index: Int) {
        let table = tables[index]
        guard let header = table.header else { return }
        let columns = max(1, records.filledWidth(of: header))
        // Columns without a name count where most rows fill them; else they are delimiters at the end of lines.
        let beyond = table.rows.count { records.filledWidth(of: $0) > columns }
        let width = 2 * beyond > table.rows.count ? records.width(of: header) : columns
        guard columns > 1, width <= RowRepair.mostColumns else { return }
        // A row cut like the header fits it, whether or not its last columns have names.
        let wide = table.rows.filter {
            records.filledWidth(of: $0) > width && records.width(of: $0) != records.width(of: header)
        }
        let narrow = table.rows.filter { records.width(of: $0) < columns }
        if wide.isEmpty && narrow.isEmpty { return }
        let unfit = Set(wide + narrow)
        var profiles = [ColumnProfile](repeating: ColumnProfile(), count: width)
        let witnesses = table.rows.lazy.filter { !unfit.contains($0) }.prefix(1000)
        var count = 0
        for row in witnesses {
            count += 1
            for column in 0..<width { profiles[column].add(records.bytes[records.range(row, column)]) }
        }
        let fitter = RowFitter(records: records, profiles: profiles, columns: width, witnesses: count)
        var gone: Set<Int> = []
        for row in unfit.sorted() where !gone.contains(row) {
            let slack = min(RowRepair.mostSlack, abs(records.width(of: row) - width)) + 1
            work += width * slack * slack
            var misfit = Misfit(
                record: row, line: records.line(of: row), width: records.width(of: row), expected: columns,
                placement: .asRead, isCertain: false)
            // A nameless row with one word behind its last column is a total that says so there.
            let isLabelled =
                records.isBlank(row, 0) && records.filledWidth(of: row) == width + 1
                && !records.startsWithDigit(row, width)
            let isLooked = work < RowRepair.mostWork && count > 0 && !isLabelled
            if isLooked, unfit.contains(row + 1), let fit = fitter.joined(row, with: row + 1) {
                gone.insert(row + 1)
                take(fit, for: &misfit)
            } else if isLooked, let fit = fitter.fit(row) {
                take(fit, for: &misfit)
            } else if records.width(of: row) < columns {
                // Cells that are only left out at the end stand where they belong.
                misfit.isCertain = true
            }
            misfits.append(misfit)
        }
        if !gone.isEmpty { tables[index].rows.removeAll(where: gone.contains) }
    }

    private mutating func take(_ fit: RowFitter.Fit, for misfit: inout Misfit) {
        misfit.placement = fit.placement
        misfit.isCertain = fit.isCertain
        guard let text = fit.text else {
            replacements[misfit.record] = fit.cells
            return
        }
        let start = records.bytes.count + appended.count + 1
        appended.append(0x0A)
        appended += text
        replacements[misfit.record] = fit.cells.map { $0.moved(by: start) }
    }
}

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
