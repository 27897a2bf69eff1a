import Analytics
import SocialMetrics

extension ReportContext {
    /// The table of lines: this period, the one before and the change, a year before and the change.
    func comparisonTable(_ lines: [Line], caption: String?) -> ReportTable {
        ReportTable(
            caption: caption, columns: comparisonColumns,
            rows: lines.map { line in
                row(
                    label(of: line), line.unit, line.values.map { $0?.value },
                    line.onPrevious, line.onYearBefore)
            }, footnote: coverageFootnote(lines))
    }

    /// The same lines per day, for periods of different lengths or with missing days; nil when there is no need of it.
    func perDayTable(_ lines: [Line]) -> ReportTable? {
        let daily = lines.filter { $0.perDay != nil }
        let isNeeded =
            Set(periods.map(\.dayCount)).count > 1
            || daily.contains { line in line.values.contains { $0.map { !$0.isComplete } ?? false } }
        guard isNeeded, !daily.isEmpty else { return nil }
        return ReportTable(
            caption: self(
                en: "Per day: the periods do not have the same number of days with data",
                fr: "Par jour : les périodes n’ont pas le même nombre de jours renseignés"),
            columns: comparisonColumns,
            rows: daily.compactMap { line in
                line.perDay.map { perDay in
                    row(
                        .text(self(line.label) + self(en: " per day", fr: " par jour")), line.unit,
                        line.values.map { $0?.perDay }, perDay.onPrevious, perDay.onYearBefore)
                }
            })
    }

    private func row(
        _ label: Cell, _ unit: Unit, _ values: [Double?], _ onPrevious: Comparison, _ onYearBefore: Comparison
    ) -> ReportTable.Row {
        let cells: [Cell] = [
            label, cell(values[0], unit), cell(values[1], unit), .change(change(onPrevious)),
            cell(values[2], unit), .change(change(onYearBefore)),
        ]
        return .init(Array(cells.prefix(comparisonColumns.count)))
    }

    private func label(of line: Line) -> Cell {
        guard let user = line.userLabel else { return .text(self(line.label)) }
        return .phrase("\(self(line.label)) \(user: user)")
    }

    var comparisonColumns: [ReportTable.Column] {
        let since = self(en: "Change from ", fr: "Évolution depuis ")
        let columns: [ReportTable.Column] = [
            .init(self(en: "Figure", fr: "Indicateur"), .leading), .init(text.short(period)),
            .init(text.short(previous)), .init(since + text.short(previous)), .init(text.short(yearBefore)),
            .init(since + text.short(yearBefore)),
        ]
        // The year before a year is the period before it.
        return Array(columns.prefix(previous == yearBefore ? 4 : 6))
    }

    /// Which of the values rest on some of their days only; nil when all are complete.
    private func coverageFootnote(_ lines: [Line]) -> Phrase? {
        let parts = lines.flatMap { line in
            zip(periods, line.values).compactMap { period, value -> Phrase? in
                guard let value, !value.isComplete else { return nil }
                let days = daysWithData(value.covered, of: value.dayCount)
                return self(
                    Sentence(
                        en: "\(line.label.en), \(period): \(days)",
                        fr: "\(line.label.fr), \(period) : \(days)"))
            }
        }
        guard let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first) { $0 + self(Sentence(en: "; ", fr: " ; ")) + $1 } + "."
    }

    func count(_ value: Int) -> Quantity { Quantity(Double(value), .count) }
}
