/// How the values of a measure may be combined over posts, days or rows of one account.
package enum Aggregation: Hashable, Sendable {
    /// May be added.
    case sum
    /// A stock: the last value stands for the period.
    case last
    /// Different people, or any other value that adding falsifies: never combined.
    case never
    /// An average: weighted by another measure; values without a weight are left out.
    indirect case mean(weight: Measure)
}

extension Aggregation {
    /// The measure behind an average; nil where values have no weights.
    package var weight: Measure? {
        if case .mean(let weight) = self { weight } else { nil }
    }

    /// What the values of several rows come to; nil when none has one, or when they may not be combined.
    ///
    /// The only place where values of a measure are added.
    /// - Parameter rows: in order of time; the weights of an average, nil where a row has none
    /// - Returns: the sum, the last value or the weighted mean
    package func combined(_ rows: [(value: Double, weight: Double?)]) -> Double? {
        guard let last = rows.last else { return nil }
        switch self {
        case .sum: return rows.reduce(0) { $0 + $1.value }
        case .last: return last.value
        case .never: return nil
        case .mean:
            let weights = rows.reduce(0) { $0 + ($1.weight ?? 0) }
            return weights > 0 ? rows.reduce(0) { $0 + $1.value * ($1.weight ?? 0) } / weights : nil
        }
    }

    /// How values of several days, posts or rows of one account are combined, for people.
    package var explained: Words {
        guard case .mean(let weight) = self else { return words }
        return Words(
            en: "mean, weighted by: \(weight.label.en)", fr: "moyenne, pondérée par\u{A0}: \(weight.label.fr)"
        )
    }

    /// How values of several days, posts or rows of one account are combined, for the dictionary.
    package var words: Words {
        switch self {
        case .sum: Words(en: "added", fr: "additionnés")
        case .last: Words(en: "last", fr: "dernier")
        case .never: Words(en: "never", fr: "jamais")
        case .mean(let weight):
            Words(en: "mean, weighted by `\(weight.id)`", fr: "moyenne, pondérée par `\(weight.id)`")
        }
    }
}
