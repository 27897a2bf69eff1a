/// What the values of a measure that counts things or people can be.
///
/// Seen in real exports: comments of a day and interactions of a day below 0, as people took back more than they gave;
/// conversions such as 27.32, which a model shares out between ads.
package enum Counting: Hashable, Sendable {
    /// 0, 1, 2 and so on.
    case whole
    /// Whole; what people can take back may fall below 0 in a period, and never in all that a post ever got.
    case revocable
    /// The difference of two counts: whole, and below 0 where the second is larger.
    case difference
    /// Shared out by attribution: from 0 on, decimals included.
    case attributed

    /// The values that are possible: of everything a post or mailing ever got, else of what a period brought.
    package func range(ever: Bool) -> ValueRange {
        switch self {
        case .whole: .counts
        case .revocable: ever ? .counts : .integers
        case .difference: .integers
        case .attributed: .fromZero
        }
    }
}

/// Values that a number can have.
package struct ValueRange: Hashable, Sendable {
    /// No decimals.
    package let isWhole: Bool
    /// Nothing below 0.
    package let isFromZero: Bool

    /// 0, 1, 2 and so on.
    package static let counts = ValueRange(isWhole: true, isFromZero: true)
    /// Whole numbers below 0, too.
    package static let integers = ValueRange(isWhole: true, isFromZero: false)
    /// Everything that is not below 0.
    package static let fromZero = ValueRange(isWhole: false, isFromZero: true)
    /// Every number.
    package static let any = ValueRange(isWhole: false, isFromZero: false)

    /// Whether a number is among them.
    package func contains(_ value: Double) -> Bool {
        (!isFromZero || value >= 0) && (!isWhole || value == value.rounded(.towardZero))
    }
}

extension Measure {
    /// The values it can have, as `Counting` says; every number where it counts neither things nor people.
    package func range(ever: Bool) -> ValueRange {
        unit == .count || unit == .people ? counting.range(ever: ever) : .any
    }
}
