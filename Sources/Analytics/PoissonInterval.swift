/// What the expected count may be when a count was observed: the exact Poisson limits (Garwood).
package struct PoissonInterval: Hashable, Sendable {
    package var low: Double
    package var high: Double

    /// The limits for a count, which may be fractional where a platform shares out conversions.
    /// - Parameters:
    ///   - count: at least 0
    ///   - level: confidence, 0.95 for 95 %
    package init(count: Double, level: Double = 0.95) {
        let tail = (1 - level) / 2
        low = count > 0 ? chiSquareQuantile(tail, degrees: 2 * count) / 2 : 0
        high = chiSquareQuantile(1 - tail, degrees: 2 * count + 2) / 2
    }
}
