import SocialMetrics

/// A campaign over a period: its sums, from rows that may be added.
package struct CampaignFigures: Hashable, Sendable {
    /// As its author named it: hostile text.
    package let name: String
    package let id: String?
    /// Additive measures only; a measure no row reports is absent.
    package let values: Values
    /// The same sums by the columns that the files behind them have; empty stands for one file.
    package let sumsByColumns: [Set<Measure>: Values]
    /// Whether the results are people: they are read, never added.
    package let countsPeople: Bool
    /// The platform's own reach for exactly the period; nil when no row gives it.
    package let reach: Double?
    /// The rows that were added up, and the platform's own row of the whole period.
    package let rows: RowsBehind<AdFigure>
    package let ownRow: RowsBehind<AdFigure>
    /// Cost per result; nil when spend or results are absent, and for results that are people.
    package let cost: CostPerResult?

    package init(
        name: String, id: String? = nil, values: Values, sumsByColumns: [Set<Measure>: Values] = [:],
        countsPeople: Bool = false, reach: Double? = nil, rows: RowsBehind<AdFigure> = RowsBehind(),
        ownRow: RowsBehind<AdFigure> = RowsBehind()
    ) {
        self.name = name
        self.id = id
        self.values = values
        self.sumsByColumns = sumsByColumns
        self.countsPeople = countsPeople
        self.reach = reach
        self.rows = rows
        self.ownRow = ownRow
        let sums = Self.sums(of: [.spend, .results], in: sumsByColumns, whole: values)
        if !countsPeople, let spend = sums[.spend], let results = sums[.results] {
            cost = CostPerResult(spend: spend, results: results)
        } else {
            cost = nil
        }
    }

    /// Cost of 1,000 people, where the results are people; nil for other results.
    ///
    /// It has no interval: people reached are no independent events.
    package var costPerThousandPeople: Double? {
        countsPeople ? Metric.costPerThousandPeople.formula.value(in: values) : nil
    }

    /// A ratio of sums; nil when a part of it is absent.
    package func value(of metric: Metric) -> Double? {
        metric.formula.value(in: Self.sums(of: metric.formula.measures, in: sumsByColumns, whole: values))
    }

    /// Whether ratios leave out the rows of some file that lacks a column another has.
    package var isOfSeveralColumnSets: Bool { sumsByColumns.count > 1 }

    /// Impressions per person reached; nil without the platform's own reach.
    package var frequency: Double? {
        var values = values
        values[.reach] = reach
        return Metric.frequency.formula.value(in: values)
    }

    /// Sums over the rows whose file has a column for each of the measures.
    private static func sums(
        of measures: [Measure], in sumsByColumns: [Set<Measure>: Values], whole: Values
    ) -> Values {
        guard sumsByColumns.count > 1 else { return whole }
        let told = sumsByColumns.filter { $0.key.isSuperset(of: measures) }
            .sorted { left, right in
                left.key.map(\.id).sorted().lexicographicallyPrecedes(right.key.map(\.id).sorted())
            }
        return totals(over: told.map(\.value))
    }
}

extension CampaignFigures {
    /// How the sum of a measure was made; people are read from the platform's own row.
    package func derivation(of measure: Measure) -> Derivation? {
        if measure == .reach { return ownRow.rows.first?.derivation(of: .reach) }
        let isRead = measure == .results && countsPeople && rows.rows.count > 1
        return isRead
            ? ownRow.rows.first?.derivation(of: measure) : combined(measure, over: rows.rows)
    }

    /// How a ratio was made, from the rows whose file has a column for each part.
    package func derivation(of metric: Metric) -> Derivation? {
        switch metric {
        case .costPerThousandPeople, .frequency: ratio(metric) { derivation(of: $0) }
        default:
            ratio(metric) { measure in
                combined(measure, over: rows(telling: metric.formula.measures))
            }
        }
    }

    /// How an end of the interval of the cost per result was made.
    package func derivation(_ end: Derivation.Rule) -> Derivation? {
        let value = end == .lowestCost ? cost?.low : cost?.high
        let parts = [Measure.spend, .results].compactMap(costPart)
        return value.map { Derivation(end, Metric.costPerResult.id, $0, parts) }
    }

    /// How the spend or the results that the cost is made of were added.
    package func costPart(_ measure: Measure) -> Derivation? {
        combined(measure, over: rows(telling: [.spend, .results]))
    }

    private func rows(telling measures: [Measure]) -> [AdFigure] {
        isOfSeveralColumnSets ? rows.rows.filter { $0.reported.isSuperset(of: measures) } : rows.rows
    }
}
