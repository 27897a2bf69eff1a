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
/// The only place where values are added. A sum for what may be added, the last value of a stock (rows in order of
/// time), a mean weighted by the measure behind an average, and a refusal for people and for anything else whose
/// sum is false. Rows without the measure are left out; they are not 0.
package func total(of measure: Measure, over rows: some Sequence<Values>) -> Total {
    switch measure.aggregation {
    case .sum:
        let present = rows.compactMap { $0[measure] }
        return present.isEmpty ? .absent : .value(present.reduce(0, +), rows: present.count)
    case .last:
        let present = rows.compactMap { $0[measure] }
        return present.last.map { .value($0, rows: present.count) } ?? .absent
    case .mean(let weight):
        let present = rows.compactMap { row in
            row[measure].flatMap { value in row[weight].map { (value, $0) } }
        }
        let weights = present.reduce(0) { $0 + $1.1 }
        guard weights > 0 else { return .absent }
        return .value(present.reduce(0) { $0 + $1.0 * $1.1 } / weights, rows: present.count)
    case .never:
        return .refused
    }
}

/// Combines every measure of the rows that may be combined; the others are left out.
package func totals(over rows: [Values]) -> Values {
    var result: Values = [:]
    for measure in Set(rows.flatMap(\.keys)) {
        if let value = total(of: measure, over: rows).value { result[measure] = value }
    }
    return result
}
