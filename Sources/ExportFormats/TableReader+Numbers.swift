import SocialMetrics
import Tabular

extension TableReader {
    /// One reader a number column, its style decided from all its cells, then from all cells of the table.
    ///
    /// A platform that writes numbers as the person's country does writes all columns alike: a column of clicks such as
    /// `1.234` is told by the column of costs beside it. Without any evidence the language of the headers tells, or what the
    /// workspace says of an export of its own.
    func columnReaders(_ rows: [Int]) -> [NumberCells] {
        let evidence = plan.measures.map { self.evidence(of: $0.column, rows) }
        let declared = plan.format.numbers == .plain ? .plain : declaredStyle(evidence, rows)
        return evidence.map {
            reader($0, declared: declared, resaved: declared == .plain && isCutBySemicolons)
        }
    }

    /// A reader for the numbers of some cells, its style decided from all of them.
    func numberReader(of cells: some Sequence<(record: Int, column: Int)>) -> NumberCells {
        var evidence = NumberCells.Evidence()
        for cell in cells {
            let range = records.range(cell.record, cell.column)
            if !range.isEmpty { evidence.add(records.bytes.span.extracting(range)) }
        }
        let isOpen = plan.format.numbers == .plain || !isOwn
        return reader(evidence, declared: plan.format.numbers, resaved: isOpen && isCutBySemicolons)
    }

    /// Whether a spreadsheet of another country may have written the dates its own way.
    ///
    /// The file is cut by semicolons then. The order of day and month that a workspace says of its own exports holds for them
    /// as they come.
    var mayBeResaved: Bool { isCutBySemicolons && !isOwn }

    /// A sign of a country whose decimal sign is the comma: `1.234` may be 1234, whoever wrote it.
    private var isCutBySemicolons: Bool { records.delimiter == 0x3B }

    /// Whether the workspace describes the export.
    private var isOwn: Bool { context.catalogue.own.contains(plan.format.id) }

    /// Reads the numbers of a row as printed; NaN where a cell holds none.
    /// - Returns: whether any cell held a number, be it one that the measure cannot have
    mutating func parse(
        _ record: Int, of row: ObservationRow, _ slots: [(column: Int, measure: Measure, scale: Double)],
        _ readers: [NumberCells], into printed: inout [Double]
    ) -> Bool {
        var found = false
        let isEver = plan.format.grain == .mailing || plan.format.grain == .post && row.from == nil
        for (index, slot) in slots.enumerated() {
            printed[index] = .nan
            let range = records.range(record, slot.column)
            if range.isEmpty { continue }
            let reading = readers[index].read(records.bytes.span.extracting(range))
            switch reading {
            case .value(let value):
                found = true
                let possible = slot.measure.range(ever: isEver)
                guard possible.contains(value * slot.scale) else {
                    setAside(
                        record, column: slot.column,
                        CellProblem.notACount(records.text(record, slot.column), possible))
                    continue
                }
                // A part of a whole that is printed as a fraction in one file and with % in another.
                let isPercent =
                    slot.measure.unit == .share && slot.scale == 1 && records.bytes[range].last == 0x25
                printed[index] = isPercent ? value / 100 : value
            case .blank: break
            case .ambiguous:
                setAside(
                    record, column: slot.column,
                    CellProblem.ambiguousNumber(records.text(record, slot.column)))
            case .bad:
                let text = records.text(record, slot.column)
                if slot.measure.unit == .seconds, let seconds = DurationCells.seconds(text) {
                    printed[index] = seconds / slot.scale
                    found = true
                } else {
                    setAside(record, column: slot.column, CellProblem.notANumber(text, slot.measure))
                }
            }
        }
        return found
    }

    private func reader(_ evidence: NumberCells.Evidence, declared: NumberStyle, resaved: Bool) -> NumberCells
    {
        file.sheet == nil
            ? NumberCells(evidence, declared: declared, resaved: resaved)
            : NumberCells(ofSheet: evidence, declared: declared)
    }

    private func evidence(of column: Int, _ rows: [Int]) -> NumberCells.Evidence {
        var evidence = NumberCells.Evidence()
        for record in rows {
            let range = records.range(record, column)
            if !range.isEmpty { evidence.add(records.bytes.span.extracting(range)) }
        }
        return evidence
    }

    private func declaredStyle(_ evidence: [NumberCells.Evidence], _ rows: [Int]) -> NumberStyle {
        var all = NumberCells.Evidence()
        for column in evidence { all.add(column) }
        // Percentages and prices that are not kept prove as much.
        for column in plan.columns.indices {
            guard case .ignored = plan.columns[column].content else { continue }
            for record in rows {
                let range = records.range(record, column)
                guard let last = range.last else { continue }
                let cell = records.bytes.span.extracting(range)
                if records.bytes[last] == 0x25 || MoneyCell(cell) != nil { all.add(cell) }
            }
        }
        if let isPoint = Majority.of(all.point, or: all.comma) {
            return isPoint ? .decimalPoint : .decimalComma
        }
        let commaLanguages: Set<String> = ["fr", "de", "it", "pt", "nl", "sv"]
        if !isOwn, all.comma == 0, let language = plan.language, commaLanguages.contains(language) {
            return .decimalComma
        }
        return plan.format.numbers
    }
}
