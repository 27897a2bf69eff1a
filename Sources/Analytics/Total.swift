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
    let present = rows.compactMap { row -> (value: Double, weight: Double?)? in
        guard let value = row[measure] else { return nil }
        guard let measure = aggregation.weight else { return (value, nil) }
        return row[measure].map { (value, $0) }
    }
    return aggregation.combined(present).map { .value($0, rows: present.count) } ?? .absent
}

/// Combines every measure of the rows that may be combined; the others are left out.
package func totals(over rows: [Values]) -> Values {
    var result: Values = [:]
    var measures: [Measure] = []
    for row in rows {
        for pair in row where !measures.contains(pair.key) { measures.append(pair.key) }
    }
    for measure in measures {
        if let value = total(of: measure, over: rows).value { result[measure] = value }
    }
    return result
}
