/// Puts the cells of rows that do not fit their header where the other rows say they belong.
///
/// Damage that many rows share is mended first, by the width of the header alone. Then the rows that fit are left as they
/// are and decide alone: a damaged row has no say in how another is read. Where none fits, rows that are all cut short alike
/// are taken to lack their last cells. A row that fits is doubted only below a quote that is never closed.
struct RowRepair {
    /// Cells that are compared with columns, in all rows of a small file; four more for each byte of it.
    ///
    /// Where that is not enough, rows with the most cells too many or too few are left as read, all over the file.
    static let leastWork = 2_000_000
    /// Delimiters too many that are looked into.
    static let mostSlack = 12
    /// Tables wider than this are left as they are.
    static let mostColumns = 512
    /// Rows that fit, at least, to say what belongs where with certainty.
    static let leastWitnesses = 3
    /// Rows that fit, at most, that the others are compared with.
    static let mostWitnesses = 1000
    /// How much likelier than any other a certain placement is, as a logarithm: ten times.
    static let certainty = 2.3
    /// Lines below an open quote that may belong to its cell.
    private static let mostLinesOfACell = 8

    /// The records, with the damaged rows put right.
    private(set) var records: Records
    /// The tables, without the lines that were joined with the row above.
    private(set) var tables: [TextTable]
    /// In the order of the file, each row once.
    private(set) var misfits: [Misfit] = []
    /// Those found so far, by row.
    private var found: [Int: Misfit] = [:]
    /// Cells of the rows to replace.
    private var replacements: [Int: [Records.CellRange]] = [:]
    /// Text of rows that had to be written anew, to go behind the file's.
    private var appended: [UInt8] = []

    init(_ records: Records, _ tables: [TextTable]) {
        self.records = records
        self.tables = tables
        for table in tables { mendSharedDamage(of: table) }
        replace()
        let unfit = tables.map { UnfitRows($0, self.records) }
        let slack = RowRepair.slack(unfit.compactMap(\.self), self.records)
        for index in tables.indices {
            if let unfit = unfit[index] { repair(index, unfit, slack) }
        }
        replace()
        misfits = found.values.sorted { $0.record < $1.record }
        // Cut by its own delimiter, a row has its quotes closed.
        let cut = Set(
            misfits.filter { if case .delimiter = $0.placement { true } else { false } }.map(\.line))
        self.records.unclosedQuotes.removeAll(where: cut.contains)
    }

    /// How many cells too many or too few can be looked into without much work, the same for the whole file.
    private static func slack(_ tables: [UnfitRows], _ records: Records) -> Int {
        var work = [Int](repeating: 0, count: mostColumns + 1)
        for table in tables {
            for row in table.rows {
                let slack = min(mostColumns, table.slack(of: row, records))
                let isWide = records.width(of: row) > table.columns
                if isWide && slack > mostSlack { continue }
                work[slack] += table.width * (slack + 1) * (isWide ? slack + 1 : 2)
            }
        }
        var left = leastWork + 4 * records.bytes.count
        for slack in work.indices {
            left -= work[slack]
            if left < 0 { return slack - 1 }
        }
        return mostColumns
    }

    private mutating func mendSharedDamage(of table: TextTable) {
        guard let unfit = UnfitRows(table, records) else { return }
        let damage = SharedDamage(records, rows: unfit.rows, columns: unfit.width)
        for (row, fit) in (damage.mended.merging(damage.unfit) { $1 }).sorted(by: { $0.key < $1.key }) {
            take(fit, for: misfit(row, unfit))
        }
    }

    private func misfit(_ row: Int, _ unfit: UnfitRows) -> Misfit {
        Misfit(
            record: row, line: records.line(of: row), width: records.width(of: row), expected: unfit.columns,
            placement: .asRead, isCertain: false)
    }

    /// A table with damaged rows, and what its other rows tell of them.
    private struct Damage {
        let unfit: UnfitRows
        /// The rows that do not fit.
        let rows: Set<Int>
        /// The table's rows before any is taken as the rest of another.
        let all: Set<Int>
        /// Lines with a quote that is never closed.
        let open: Set<Int>
        /// Rows below such a quote: they may be the rest of its cell.
        let suspects: Set<Int>
        /// No row fits, and those with several cells are enough to say that all of them lack as many.
        let areCutAlike: Bool
        let fitter: RowFitter
        let slack: Int

        /// Whether any row tells how the others are made.
        var hasWitnesses: Bool { fitter.witnesses > 0 }
    }

    private mutating func repair(_ index: Int, _ unfit: UnfitRows, _ slack: Int) {
        let open = Set(records.unclosedQuotes)
        let suspects = open.isEmpty ? [] : Set(unfit.rows.filter { isOpen($0, open) }.map { $0 + 1 })
        let fitter = fitter(of: tables[index].rows, unfit, without: suspects)
        let damage = Damage(
            unfit: unfit, rows: Set(unfit.rows), all: Set(tables[index].rows), open: open, suspects: suspects,
            areCutAlike: fitter.witnesses == 0 && areCutAlike(unfit.rows, of: unfit.width), fitter: fitter,
            slack: slack)
        let last = tables[index].rows.last ?? 0
        var gone: Set<Int> = []
        for row in unfit.rows where !gone.contains(row) {
            if damage.hasWitnesses, let (fit, rest) = closed(row, upTo: last, damage) {
                gone.formUnion(rest)
                let lines = records.line(of: row)..<records.line(of: rest.lowerBound)
                records.unclosedQuotes.removeAll(where: lines.contains)
                take(fit, for: misfit(row, unfit))
            } else if mend(row, damage) {
                gone.insert(row + 1)
            }
        }
        if gone.isEmpty { return }
        tables[index].rows.removeAll(where: gone.contains)
        for row in gone { found[row] = nil }
    }

    /// What the rows that fit tell, the first thousand of them.
    private func fitter(of rows: [Int], _ unfit: UnfitRows, without suspects: Set<Int>) -> RowFitter {
        let damaged = Set(unfit.rows)
        let witnesses = rows.lazy.filter { !damaged.contains($0) && !suspects.contains($0) }
        var profiles = [ColumnProfile](repeating: ColumnProfile(), count: unfit.width)
        var count = 0
        for row in witnesses.prefix(RowRepair.mostWitnesses) {
            count += 1
            for column in 0..<unfit.width { profiles[column].add(records.bytes[records.range(row, column)]) }
        }
        return RowFitter(
            records: records, profiles: profiles, columns: unfit.width, witnesses: count,
            leavesOutCells: unfit.areMostNarrow)
    }

    /// Puts a row right as far as the others tell how.
    /// - Returns: whether the row below it was joined with it
    private mutating func mend(_ row: Int, _ damage: Damage) -> Bool {
        let (unfit, fitter) = (damage.unfit, damage.fitter)
        let most =
            records.width(of: row) > unfit.columns ? min(damage.slack, RowRepair.mostSlack) : damage.slack
        let isNear = unfit.slack(of: row, records) <= most
        let isLabelled = isLabelled(row, unfit)
        var fit = damage.hasWitnesses && !isLabelled ? fitter.fit(row, aligning: isNear) : nil
        // What an open quote cut off is no cell that was left out.
        if fit?.placement == .asRead, damage.suspects.contains(row + 1) { fit?.isCertain = false }
        var isJoined = false
        if !isMended(fit), damage.hasWitnesses, damage.rows.contains(row + 1),
            !fitter.beginsLikeOthers(row + 1), let joined = fitter.joined(row, with: row + 1),
            !isMended(fitter.fit(row + 1, aligning: isNear))
        {
            isJoined = true
            take(joined, for: misfit(row, unfit))
        } else if let fit {
            take(fit, for: misfit(row, unfit))
        } else {
            var misfit = misfit(row, unfit)
            misfit.isCertain =
                misfit.width < unfit.columns && (damage.areCutAlike || isOneCell(row, of: unfit.width))
            if isLabelled {
                misfit.placement = .labelled
            } else if damage.hasWitnesses, !isNear, !misfit.isCertain {
                misfit.placement = .notSought
            }
            found[row] = misfit
        }
        if damage.suspects.contains(row + 1), damage.all.contains(row + 1), !damage.rows.contains(row + 1),
            !fitter.isEvident(row + 1)
        {
            var rest = misfit(row + 1, unfit)
            rest.placement = .remainder
            found[row + 1] = rest
        }
        return isJoined
    }

    /// A nameless row with one word behind its last column: a total that says so there.
    private func isLabelled(_ row: Int, _ unfit: UnfitRows) -> Bool {
        records.isBlank(row, 0) && records.filledWidth(of: row) == unfit.width + 1
            && !records.startsWithDigit(row, unfit.width)
    }

    private func isMended(_ fit: RowFitter.Fit?) -> Bool {
        fit?.isCertain == true && fit?.placement != .asRead
    }

    /// A row of its first cell alone that no delimiter would cut: a remark, or a name without numbers.
    private func isOneCell(_ row: Int, of columns: Int) -> Bool {
        guard records.filledWidth(of: row) <= 1 else { return false }
        let cell = records.bytes[records.range(row, 0)]
        return !Dialect.delimiters.contains { mark in cell.count { $0 == mark } >= columns - 1 }
    }

    /// Whether some rows lack cells, all of them as many: where no row fits, exports leave out the last ones so.
    private func areCutAlike(_ rows: [Int], of columns: Int) -> Bool {
        let rows = rows.filter { !isOneCell($0, of: columns) }
        return rows.count >= RowRepair.leastWitnesses && Set(rows.map(records.width)).count == 1
    }

    /// The row with the lines below it that its open quote cut off, as far as the table goes.
    private func closed(
        _ row: Int, upTo last: Int, _ damage: Damage
    ) -> (fit: RowFitter.Fit, rest: ClosedRange<Int>)? {
        guard row < last, isOpen(row, damage.open) else { return nil }
        for end in row + 1...min(row + RowRepair.mostLinesOfACell, last) {
            if damage.fitter.beginsLikeOthers(end) && damage.fitter.isEvident(end) { return nil }
            if let fit = damage.fitter.closed(row, with: row + 1...end) { return (fit, row + 1...end) }
        }
        return nil
    }

    private func isOpen(_ row: Int, _ open: Set<Int>) -> Bool {
        guard row + 1 < records.count else { return false }
        return (records.line(of: row)..<records.line(of: row + 1)).contains(where: open.contains)
    }

    private mutating func take(_ fit: RowFitter.Fit, for misfit: Misfit) {
        var misfit = misfit
        misfit.placement = fit.placement
        misfit.isCertain = fit.isCertain
        found[misfit.record] = misfit
        if fit.placement == .asRead { return }
        guard let text = fit.text else {
            replacements[misfit.record] = fit.cells
            return
        }
        let start = records.bytes.count + appended.count + 1
        appended.append(0x0A)
        appended += text
        replacements[misfit.record] = fit.cells.map { $0.moved(by: start) }
    }

    private mutating func replace() {
        if !replacements.isEmpty { records = records.replacing(replacements, appending: appended) }
        replacements = [:]
        appended = []
    }
}
