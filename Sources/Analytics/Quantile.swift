/// The value that a part of the values lies below, interpolated between neighbours (type 7 of Hyndman and Fan).
///
/// Nil for no values.
package func quantile(_ part: Double, of values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let position = min(max(part, 0), 1) * Double(sorted.count - 1)
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
}

/// The middle value; nil for no values.
package func median(of values: [Double]) -> Double? { quantile(0.5, of: values) }
