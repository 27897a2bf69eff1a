import SocialMetrics

/// How a value moved against an earlier one, or why that cannot be said.
package enum Comparison: Hashable, Sendable {
    /// A part of the earlier value: 0.12 is +12 %.
    case relative(Double)
    /// Difference of two shares: 0.012 is +1.2 percentage points.
    case points(Double)
    /// Difference of two places in a ranking: −0.4 is 0.4 places nearer to the first.
    case places(Double)
    case unavailable(Reason)

    /// Why a change cannot be said.
    package enum Reason: Hashable, Sendable {
        case noValue
        case noEarlierValue
        /// Dividing by 0 or by a negative value says nothing.
        case earlierNotPositive
        /// A fall below 0 is no part of what there was.
        case negative
        /// The later or the earlier period has a figure on some days only.
        case incomplete(covered: Int, dayCount: Int)
        case earlierIncomplete(covered: Int, dayCount: Int)
        case seriesBreak(SeriesBreak)
        /// The two values are made of different parts.
        case otherDefinition
        /// A row of all that is left holds other groups in each period.
        case otherGroups
    }

    /// The change as a number, nil when it cannot be said.
    package var change: Double? {
        switch self {
        case .relative(let value), .points(let value), .places(let value): value
        case .unavailable: nil
        }
    }
}

/// The change of a value against an earlier one: points for shares, places for positions, a part of the earlier value
/// for all else.
package func compare(_ value: Double?, with earlier: Double?, unit: Unit) -> Comparison {
    guard let value else { return .unavailable(.noValue) }
    guard let earlier else { return .unavailable(.noEarlierValue) }
    if unit == .share { return .points(value - earlier) }
    if unit == .position { return .places(value - earlier) }
    guard earlier > 0 else { return .unavailable(.earlierNotPositive) }
    guard value >= 0 else { return .unavailable(.negative) }
    return .relative(value / earlier - 1)
}

/// The change of a period's value against an earlier period's: said only when both cover all their days.
package func compare(_ value: PeriodValue?, with earlier: PeriodValue?, unit: Unit) -> Comparison {
    if let value, !value.isComplete {
        return .unavailable(.incomplete(covered: value.covered, dayCount: value.dayCount))
    }
    if value != nil, let earlier, !earlier.isComplete {
        return .unavailable(.earlierIncomplete(covered: earlier.covered, dayCount: earlier.dayCount))
    }
    return compare(value?.value, with: earlier?.value, unit: unit)
}

/// The change of the value per covered day, for periods of different lengths and for periods with gaps.
package func comparePerDay(_ value: PeriodValue?, with earlier: PeriodValue?, unit: Unit) -> Comparison {
    compare(value?.perDay, with: earlier?.perDay, unit: unit)
}
