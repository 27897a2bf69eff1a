import Foundation

/// Where a value stands on a line of pixels.
struct Scale {
    /// The values at the two ends.
    let domain: ClosedRange<Double>
    /// The pixels at the two ends; `from` may be the larger one.
    let from: Double
    let to: Double

    /// The pixel of a value, within the ends.
    func callAsFunction(_ value: Double) -> Double {
        let span = domain.upperBound - domain.lowerBound
        guard span > 0, value.isFinite else { return from }
        let part = (min(max(value, domain.lowerBound), domain.upperBound) - domain.lowerBound) / span
        return from + part * (to - from)
    }
}

/// The smallest range that holds all values; from 0 to 1 when there is none, widened when all are one.
func range(of values: [Double]) -> ClosedRange<Double> {
    let values = values.filter(\.isFinite)
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    if low < high { return low...high }
    return min(0, low)...(high > 0 ? high : high + 1)
}

/// Round values for gridlines, from 0 (or below the lowest value when it is negative) to above the highest.
///
/// Steps are 1, 2, 2.5 or 5 times a power of ten. Nothing to show gives 0 and 1.
/// - Parameters:
///   - values: what is drawn; absent ones are left out
///   - count: about how many steps
/// - Returns: the values of the gridlines, in order, two at least
package func roundLevels(for values: [Double?], steps count: Int = 4) -> [Double] {
    let values = values.compactMap { $0 }.filter(\.isFinite)
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    guard high > low else { return [0, 1] }
    let rough = (high - low) / Double(max(1, count))
    let power = pow(10, floor(log10(rough)))
    guard power > 0, power.isFinite else { return [low, high] }
    let step = ([1, 2, 2.5, 5, 10].first { $0 * power >= rough * 0.999 } ?? 10) * power
    let first = Int((low / step).rounded(.down))
    let last = Int((high / step).rounded(.up))
    // Multiples of the step, cut of what binary fractions add (0.30000000000000004).
    return (first...last).map { (Double($0) * step / power * 1000).rounded() / 1000 * power }
}
