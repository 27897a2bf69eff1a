import SocialMetrics

/// What one group did in a period: a channel, a campaign, a query, a product.
package struct GroupFigure: Sendable {
    /// The group's name in each dimension, in the order asked for: hostile text.
    package var names: [String]
    /// People stand here only where one row tells the whole period.
    package var values: Values
    /// The rows of the group, one for each of the periods taken.
    package var rows = RowsBehind<PeriodFigure>()

    /// How a value was made; nil when it is absent.
    package func derivation(of measure: Measure) -> Derivation? {
        rows.rows.count == 1 ? rows.rows[0].derivation(of: measure) : combined(measure, over: rows.rows)
    }
}

/// The groups of one dimension over a period.
package struct GroupFigures: Sendable {
    /// The largest value of the measure they were ordered by first; groups without it last.
    package var groups: [GroupFigure]
    /// How many days of the period the rows cover.
    package var covered: Int
    package var dayCount: Int

    package var isComplete: Bool { covered == dayCount }

    /// What the groups have of an additive measure together; nil when none has it or it may not be added.
    package func sum(of measure: Measure) -> Double? {
        guard measure.aggregation == .sum else { return nil }
        return total(of: measure, over: groups.map(\.values)).value
    }

    /// How the sum of some of its groups was made, as `totals(over:)` adds them; nil when it is absent.
    package func derivation(of measure: Measure, over groups: some Sequence<GroupFigure>) -> Derivation? {
        let groups = Array(groups)
        let parts = groups.compactMap { $0.derivation(of: measure) }
        guard let value = total(of: measure, over: groups.map(\.values)).value else { return nil }
        if case .mean(let weight) = measure.aggregation {
            let told = groups.filter { $0.values[measure] != nil && $0.values[weight] != nil }
            var mean = Derivation(
                .weightedMean, measure.id, value, told.compactMap { $0.derivation(of: measure) })
            mean.weights = told.compactMap { $0.derivation(of: weight) }
            return mean
        }
        return measure.aggregation == .last
            ? Derivation(.latest, measure.id, value, parts.suffix(1))
            : Derivation(.sum, measure.id, value, parts)
    }
}

/// The groups that rows tell of a period, by their names in some dimensions.
///
/// Rows with other dimensions are other views of the same thing and are left out. Of periods that overlap, a set that does
/// not and covers the most days is taken, the same for every group. Nil when no row lies inside the period.
package func groups(
    by dimensions: [Breakdown.Dimension], orderedBy measure: Measure, in period: Period,
    from rows: [PeriodFigure]
) -> GroupFigures? {
    let wanted = dimensions.sorted { $0.rawValue < $1.rawValue }
    let inside = rows.filter { $0.breakdown.dimensions == wanted && period.contains($0.period) }
    guard !inside.isEmpty else { return nil }
    let spans = Set(inside.map(\.period)).sorted { ($0.to, $0.from) < ($1.to, $1.from) }
    let chosen = spans.contains(period) ? [period] : apart(spans, period: \.self)
    let taken = Set(chosen)
    let byGroup = Dictionary(grouping: inside.filter { taken.contains($0.period) }) { row in
        dimensions.map { row.breakdown[$0] ?? "" }
    }
    let groups = byGroup.map { names, rows -> GroupFigure in
        GroupFigure(
            names: names, values: rows.count == 1 ? rows[0].values : totals(over: rows.map(\.values)),
            rows: RowsBehind(rows))
    }.sorted { left, right in
        let (first, second) = (left.values[measure] ?? -1, right.values[measure] ?? -1)
        return first != second ? first > second : left.names.lexicographicallyPrecedes(right.names)
    }
    return GroupFigures(
        groups: groups, covered: chosen.reduce(0) { $0 + $1.dayCount }, dayCount: period.dayCount)
}
