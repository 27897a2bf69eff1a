import SocialMetrics
import Tabular

extension TableReader {
    /// Completes the group a row is about: source and medium apart, pages without ids of clicks, chosen groups, segment.
    mutating func group(_ row: inout ObservationRow, _ record: Int) {
        row.breakdown.splitSourcesAndMedia()
        isShortened = false
        for dimension in [Breakdown.Dimension.page, .landingPage, .exitPage] {
            guard let address = row.breakdown[dimension] else { continue }
            let short = PageAddress.withoutClickIDs(address)
            if short != address {
                isShortened = true
                row.breakdown[dimension] = short
            }
        }
        let chosen = chosenGroups.map { plan.columns[$0].header + ": " + records.text(record, $0) }
        if !chosen.isEmpty { row.breakdown[.group] = chosen.joined(separator: ", ") }
        if plan.format.columnsAreChosen {
            // Without its group the row would pass for a total.
            for (_, dimension) in groups where row.breakdown.isNone {
                row.breakdown[dimension] = TableReader.blankGroup
            }
        }
        if let segment { row.breakdown[.segment] = segment }
    }

    /// How a group without a name is kept.
    static let blankGroup = "(blank)"

    /// Finds the day of a row by its number from the first day of the period; false when it had to be set aside.
    mutating func setDay(_ row: inout ObservationRow, _ record: Int, index column: Int) -> Bool {
        let text = records.text(record, column)
        guard let period = preamblePeriod ?? context.period else {
            reading.needsPeriod = true
            return true
        }
        guard let number = Int(text), (0..<period.dayCount).contains(number) else {
            setAside(record, column: column, wholeRow: true, CellProblem.notADayNumber(text, in: period))
            return false
        }
        row.from = period.from.adding(days: number)
        row.to = row.from
        return true
    }

    /// Whether the rows compare two periods, which a line `% change` under each pair shows.
    func comparesPeriods(_ rows: [Int]) -> Bool {
        plan.format.columnsAreChosen
            && rows.contains { row in
                (0..<min(4, records.width(of: row))).contains { column in
                    let range = records.range(row, column)
                    guard range.count <= 24, !range.isEmpty else { return false }
                    return TableReader.changes.contains(HeaderName(records.text(row, column)).key)
                }
            }
    }

    private static let changes: Set<String> = [
        "% change", "% de variation", "% de changement", "variation en %", "% de cambio", "% anderung",
        "% variazione", "% de variacao",
    ]
}
