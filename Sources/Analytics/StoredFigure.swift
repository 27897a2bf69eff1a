import SocialMetrics

/// A figure of the store that can say where each of its values stands.
package protocol StoredFigure: Sendable {
    var values: Values { get }
    var place: Observation.Place { get }
    var sources: [SourceLine] { get }
    /// The rows that were added up to it; empty for a figure that stands in a row itself.
    var addedRows: [PeriodFigure] { get }
    /// Where a value stands, or what it was added from; nil when it is absent.
    func derivation(of measure: Measure) -> Derivation?
}

extension StoredFigure {
    package var addedRows: [PeriodFigure] { [] }

    package func derivation(of measure: Measure) -> Derivation? {
        let rows = addedRows.filter { $0.values[measure] != nil }
        return rows.isEmpty ? read(measure) : combined(measure, over: rows)
    }

    /// The value as it stands in the row.
    func read(_ measure: Measure) -> Derivation? {
        guard let value = values[measure] else { return nil }
        var derivation = Derivation(.read, measure.id, value)
        derivation.observation = Observation(place: place, measure: measure, value: value, sources: sources)
        return derivation
    }

    /// The figure as one of those that are counted.
    func counted(as name: String) -> Derivation {
        var derivation = Derivation(.read, name, 1)
        derivation.observation = Observation(place: place, measure: nil, value: 1, sources: sources)
        return derivation
    }
}

/// What the values of a measure over rows come to, as `total(of:over:)` combines them; nil when it is absent or refused.
package func combined(_ measure: Measure, over rows: [some StoredFigure]) -> Derivation? {
    guard let value = total(of: measure, over: rows.map(\.values)).value else { return nil }
    let weight = measure.aggregation.weight
    let told = rows.filter { row in
        row.values[measure] != nil && (weight.map { row.values[$0] != nil } ?? true)
    }
    var parts = told.compactMap { $0.derivation(of: measure) }
    if parts.count == 1 { return parts[0] }
    switch measure.aggregation {
    case .sum: return Derivation(.sum, measure.id, value, parts)
    case .last:
        parts.removeFirst(parts.count - 1)
        return Derivation(.latest, measure.id, value, parts)
    case .mean(let weight):
        var mean = Derivation(.weightedMean, measure.id, value, parts)
        mean.weights = told.compactMap { $0.derivation(of: weight) }
        return mean
    case .never: return nil
    }
}

/// A metric made of its measures; nil where one is absent, or where a rule of its own makes it.
package func ratio(_ metric: Metric, _ derivation: (Measure) -> Derivation?) -> Derivation? {
    guard case .ratio(let above, let below, let factor) = metric.formula else { return nil }
    let (numerators, denominators) = (above.compactMap(derivation), below.compactMap(derivation))
    guard numerators.count == above.count, denominators.count == below.count else { return nil }
    let known = numerators + denominators
    var values: Values = [:]
    for (measure, part) in zip(above + below, known).reversed() { values[measure] = part.value }
    guard let value = metric.formula.value(in: values) else { return nil }
    var ratio = Derivation(.ratio, metric.id, value, [added(numerators), added(denominators)])
    ratio.factor = factor
    return ratio
}

/// Several measures added, as on one side of a ratio; a single one as it is.
package func added(_ parts: [Derivation]) -> Derivation {
    parts.count == 1
        ? parts[0]
        : Derivation(
            .sum, parts.map(\.name).joined(separator: " + "), parts.reduce(0) { $0 + $1.value }, parts)
}

extension PeriodFigure: StoredFigure {
    package var place: Observation.Place { .period(period, breakdown) }
}

extension DayFigure: StoredFigure {
    package var place: Observation.Place { .period(Period(from: day, to: day), .none) }

    /// The last of the rows that were put together counts.
    package func derivation(of measure: Measure) -> Derivation? {
        addedRows.last { $0.values[measure] != nil }?.derivation(of: measure) ?? read(measure)
    }
}

extension PostFigure: StoredFigure {
    package var place: Observation.Place { .post(post, asOf: asOf) }
}

extension PostPeriodFigure: StoredFigure {
    package var place: Observation.Place { .postPeriod(post, period) }
}

extension AdFigure: StoredFigure {
    package var place: Observation.Place { .ad(ad, period, breakdown, isTotal: isTotal) }
}

extension MailingFigure: StoredFigure {
    package var place: Observation.Place { .mailing(mailing, asOf: asOf) }
}
