import SocialMetrics
import Tabular

extension TableReader {
    /// A line of names and a line of values: one observation a name.
    mutating func readNamesAndValues() {
        guard let header = table.header, let values = table.rows.first, let term = plan.title,
            let dimension = term.dimension, case .measure(let measure, let scale) = plan.columns[0].content
        else { return }
        if leavesDoubt(values) { return }
        var observations = emptyTable([measure])
        let reader = numberReader(of: (0..<records.width(of: values)).map { (record: values, column: $0) })
        for column in 0..<records.width(of: values) {
            let name = records.text(header, column)
            if name.isEmpty && records.isBlank(values, column) { continue }
            guard let printed = number(values, column, reader, (measure, scale), header: 0) else { continue }
            reading.records += 1
            count(printed, column: 0)
            observations.append(
                ObservationRow(line: records.line(of: values), breakdown: Breakdown([dimension: name])),
                values: [printed * scale])
        }
        reading.observations = [observations].filter { !$0.rows.isEmpty }
    }

    /// Groups of one dimension across, of another down: one observation a cell.
    mutating func readCrossTable() {
        guard let header = table.header, case .measure(let measure, let scale) = plan.columns[1].content
        else { return }
        var observations = emptyTable([measure])
        let reader = numberReader(
            of: table.rows.flatMap { row in (1..<plan.columns.count).map { (record: row, column: $0) } })
        for record in table.rows {
            if leavesDoubt(record) { continue }
            reading.records += 1
            for column in 1..<plan.columns.count {
                guard let printed = number(record, column, reader, (measure, scale), header: column) else {
                    continue
                }
                count(printed, column: column)
                let groups: [Breakdown.Dimension: String] = [
                    .age: records.text(record, 0), .gender: records.text(header, column),
                ]
                observations.append(
                    ObservationRow(line: records.line(of: record), breakdown: Breakdown(groups)),
                    values: [printed * scale])
            }
        }
        reading.observations = [observations].filter { !$0.rows.isEmpty }
    }

    private func emptyTable(_ measures: [Measure]) -> ObservationTable {
        ObservationTable(
            format: plan.format.id, platform: plan.title?.platform, platforms: plan.format.platforms,
            grain: plan.format.grain, measures: measures)
    }

    private mutating func number(
        _ record: Int, _ column: Int, _ reader: NumberCells, _ kept: (measure: Measure, scale: Double),
        header: Int
    ) -> Double? {
        let range = records.range(record, column)
        if range.isEmpty { return nil }
        switch reader.read(records.bytes.span.extracting(range)) {
        case .value(let value):
            let possible = kept.measure.range(ever: false)
            if possible.contains(value * kept.scale) { return value }
            setAside(
                record, column: column, under: header,
                CellProblem.notACount(records.text(record, column), possible))
        case .blank: return nil
        case .bad:
            setAside(
                record, column: column, under: header,
                CellProblem.notANumber(records.text(record, column), kept.measure))
        case .ambiguous:
            setAside(
                record, column: column, under: header,
                CellProblem.ambiguousNumber(records.text(record, column)))
        }
        return nil
    }
}
