import SocialMetrics

/// What the values of one measure come to over several rows.
package enum Total: Hashable, Sendable {
    /// The combined value and how many rows had one.
    case value(Double, rows: Int)
    /// No row has a value; this is not 0.
    case absent
    /// The measure may not be combined: its sum would be false.
    case refused

    /// The combined value, nil when there is none.
    package var value: Double? {
        if case .value(let value, _) = self { value } else { nil }
    }

    /// How many rows had a value.
    package var rows: Int {
        if case .value(_, let rows) = self { rows } else { 0 }
    }
}

/// Combines the values of a measure over rows that tell different things: days, posts, ads of one level.
///
/// As its aggregation says: a sum for what may be added, the last value of a stock (rows in order of time), a mean
/// weighted by the measure behind an average, and a refusal for people and for anything else whose sum is false. Rows
/// without the measure are left out; they are not 0.
package func total(of measure: Measure, over rows: some Sequence<Values>) -> Total {
    let aggregation = measure.aggregation
    if aggregation == .never { return .refused }
    let weight = aggregation.weight
    var present: [(value: Double, weight: Double?)] = []
    present.reserveCapacity(rows.underestimatedCount)
    for row in rows {
        guard let value = row[measure] else { continue }
        if let weight {
            if let share = row[weight] { present.append((value, share)) }
        } else {
            present.append((value, nil))
        }
    }
    return aggregation.combined(present).map { .value($0, rows: present.count) } ?? .absent
}

/// Combines every measure of the rows that may be combined; the others are left out.
package func totals(over rows: [Values]) -> Values {
    var result: Values = [:]
    for measure in measures(in: rows) {
        if let value = total(of: measure, over: rows).value { result[measure] = value }
    }
    return result
}

/// The measures that some of the rows have, each once.
func measures(in rows: some Sequence<Values>) -> [Measure] {
    var measures: [Measure] = []
    for row in rows {
        for (place, pair) in row.enumerated() {
            // Rows of one file have the same measures in the same places.
            if place < measures.count, measures[place] == pair.key { continue }
            if !measures.contains(pair.key) { measures.append(pair.key) }
        }
    }
    return measures
}
