import SocialMetrics

/// How many rows there are: each is one of what is counted.
package func count(of rows: [some StoredFigure], as name: String) -> Derivation {
    Derivation(.count, name, Double(rows.count), rows.map { $0.counted(as: name) })
}

/// The middle value of a measure over rows; nil where none has it.
package func medianDerivation(_ measure: Measure, over rows: [some StoredFigure]) -> Derivation? {
    let parts = rows.compactMap { $0.derivation(of: measure) }
    return median(of: parts.map(\.value)).map { Derivation(.median, measure.id, $0, parts) }
}

extension EngagementSet {
    /// How the engagement of a row was made; nil when one of the parts is absent.
    package func engagement(derivedFrom row: some StoredFigure) -> Derivation? {
        let known = parts.compactMap { row.derivation(of: $0) }
        return known.count == parts.count ? added(known) : nil
    }

    /// How the engagement of rows was made: of those that have all its parts; nil where none has.
    package func engagement(derivedFrom rows: [some StoredFigure]) -> Derivation? {
        let known = rows.compactMap { engagement(derivedFrom: $0) }
        guard let name = known.first?.name else { return nil }
        return Derivation(.sum, name, known.reduce(0) { $0 + $1.value }, known)
    }

    /// How the rate of one row was made; nil when engagement or exposure is absent.
    package func rate(_ name: String, derivedFrom row: some StoredFigure) -> Derivation? {
        guard let both = both(of: row.values), let above = engagement(derivedFrom: row),
            let below = row.derivation(of: denominator)
        else { return nil }
        return Derivation(.ratio, name, both.engagement / both.exposure, [above, below])
    }

    /// How the pooled rate of rows was made, from those that have both numbers.
    package func pooledRate(_ name: String, derivedFrom rows: [some StoredFigure]) -> Derivation? {
        guard let rate = engagementRate(of: rows.map(\.values), counting: self) else { return nil }
        let known = rows.filter { both(of: $0.values) != nil }
        let below = known.compactMap { $0.derivation(of: denominator) }
        guard let above = engagement(derivedFrom: known) else { return nil }
        return Derivation(
            .ratio, name, rate.pooled,
            [above, Derivation(.sum, denominator.id, rate.exposure, below)])
    }

    /// How the median of the rows' own rates was made.
    package func medianRate(_ name: String, derivedFrom rows: [some StoredFigure]) -> Derivation? {
        engagementRate(of: rows.map(\.values), counting: self).map {
            Derivation(.median, name, $0.medianOfPosts, rows.compactMap { rate(name, derivedFrom: $0) })
        }
    }
}
