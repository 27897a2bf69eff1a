import Analytics
import SocialMetrics

extension ReportContext {
    /// The table of lines: this period, the one before and the change, a year before and the change.
    func comparisonTable(_ lines: [Line], caption: String?) -> ReportTable {
        ReportTable(
            caption: caption, columns: comparisonColumns,
            rows: lines.map { line in
                row(.phrase(name(of: line)), line.quantities, line.onPrevious, line.onYearBefore)
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
                        .text(self(line.label) + self(en: " per day", fr: " par jour")),
                        zip(line.values, line.numbers).map { value, number in
                            value.map { Quantity($0.perDay, line.unit, id: number.with(.perDay)) }
                        }, perDay.onPrevious, perDay.onYearBefore)
                }
            })
    }

    private func row(
        _ label: Cell, _ values: [Quantity?], _ onPrevious: Comparison, _ onYearBefore: Comparison
    ) -> ReportTable.Row {
        let values = values.map { $0.map(Cell.quantity) ?? .absent("") }
        let cells: [Cell] = [
            label, values[0], values[1], .change(change(onPrevious)), values[2],
            .change(change(onYearBefore)),
        ]
        return .init(Array(cells.prefix(comparisonColumns.count)))
    }

    private func name(of line: Line, startsSentence: Bool = true) -> Phrase {
        let text = self(line.label)
        let label = Phrase([.text(startsSentence ? text : text.lowercasedFirst(language))])
        return line.userLabel.map { "\(label) \(user: $0)" } ?? label
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

    /// Which of the values rest on some of their days only, those with the same days together; nil when all are complete.
    private func coverageFootnote(_ lines: [Line]) -> Phrase? {
        let parts = periods.indices.flatMap { index -> [Phrase] in
            let known = lines.filter { $0.values[index] != nil }
            let days = known.compactMap { $0.values[index] }.filter { !$0.isComplete }.map(\.covered)
            return days.enumerated().filter { days.firstIndex(of: $1) == $0 }.map { _, covered in
                let partial = known.filter { $0.values[index]?.covered == covered }
                return coverage(covered, of: partial, among: known, in: periods[index])
            }
        }
        return parts.joined(by: self(Sentence(en: "; ", fr: " ; "))).map { $0 + "." }
    }

    /// "Reach, views, October 2026: 28 of 31 days have data".
    private func coverage(_ covered: Int, of lines: [Line], among known: [Line], in period: Period) -> Phrase
    {
        let number = periods.firstIndex(of: period).flatMap { lines.first?.numbers[$0] }
        let days = daysWithData(covered, of: period.dayCount, for: number)
        let all = self(Sentence(en: "All figures", fr: "Tous les indicateurs"))
        let isAll = lines.count == known.count && known.count > 1
        let listed = lines.enumerated().map { name(of: $1, startsSentence: $0 == 0) }.joined(by: ", ")
        let names = isAll ? all : listed ?? all
        return self(Sentence(en: "\(names), \(period): \(days)", fr: "\(names), \(period) : \(days)"))
    }
}
