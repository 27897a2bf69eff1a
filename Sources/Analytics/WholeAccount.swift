import SocialMetrics

extension AccountFigures {
    /// The account with the days and periods that rows by group say of the whole of it.
    ///
    /// Rows about everybody come first. Where there are none for a period, the groups of one complete dimension are
    /// added up: additive measures only, people never. A day or period that several dimensions tell is taken from one.
    /// - Parameters:
    ///   - rows: visits, search or sales, whole or by group
    ///   - complete: the dimensions whose groups make up the whole, the most trusted first
    /// - Returns: the account; a day or period of which nothing is said stays without a figure
    package func whole(of rows: [PeriodFigure], complete: [[Breakdown.Dimension]]) -> AccountFigures {
        var told = rows.filter(\.breakdown.isNone)
        var result = self
        var all = told
        for dimensions in complete {
            let added = sums(of: rows, by: dimensions).filter { sum in
                !told.contains { $0.period.overlaps(sum.period) && says($0, all: sum.values) }
            }
            all = added + all
            told += added
        }
        result.periods = all.filter { $0.period.from != $0.period.to }
        var days: [Day: DayFigure] = [:]
        for row in all where row.period.from == row.period.to {
            let day = row.period.from
            var values = days[day]?.values ?? [:]
            values.merge(row.values) { _, later in later }
            days[day] = DayFigure(
                day: day, values: values, sources: Set((days[day]?.sources ?? []) + row.sources).sorted(),
                addedRows: (days[day]?.addedRows ?? []) + [row])
        }
        result.days = days.values.sorted { $0.day < $1.day }
        return result
    }

    /// Whether a row already tells every number of a sum.
    private func says(_ row: PeriodFigure, all values: Values) -> Bool {
        values.keys.allSatisfy { row.values[$0] != nil }
    }

    /// The groups of one dimension added up, a figure for each period.
    private func sums(of rows: [PeriodFigure], by dimensions: [Breakdown.Dimension]) -> [PeriodFigure] {
        let groups = rows.filter {
            $0.breakdown.dimensions == dimensions.sorted { $0.rawValue < $1.rawValue }
        }
        return Dictionary(grouping: groups, by: \.period).map { period, rows in
            PeriodFigure(sumOf: rows, period: period)
        }.filter { !$0.values.isEmpty }.sorted {
            ($0.period.to, $0.period.from) < ($1.period.to, $1.period.from)
        }
    }
}

extension PeriodFigure {
    /// The sum of finer rows of one period: additive measures only, people never.
    init(sumOf rows: [PeriodFigure], period: Period, group: Breakdown = .none) {
        self.init(
            period: period, breakdown: group,
            values: totals(over: rows.map(\.values)).filter { $0.key.aggregation == .sum },
            sources: Set(rows.flatMap(\.sources)).sorted())
        addedRows = rows
    }
}
