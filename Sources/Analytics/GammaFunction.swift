import Foundation

/// The regularised lower incomplete gamma function P(a, x), from 0 at x = 0 to 1.
///
/// Series below a + 1, continued fraction (Lentz) above: Numerical Recipes, 6.2.
func regularisedGamma(_ a: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    let scale = exp(a * log(x) - x - lgamma(a))
    if x < a + 1 {
        var term = 1 / a
        var sum = term
        var n = a
        for _ in 0..<100_000 {
            n += 1
            term *= x / n
            sum += term
            if term < sum * 1e-16 { break }
        }
        return min(1, sum * scale)
    }
    let tiny = 1e-300
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var fraction = d
    for i in 1..<100_000 {
        let step = Double(i)
        let numerator = -step * (step - a)
        b += 2
        d = numerator * d + b
        if abs(d) < tiny { d = tiny }
        c = b + numerator / c
        if abs(c) < tiny { c = tiny }
        d = 1 / d
        let factor = d * c
        fraction *= factor
        if abs(factor - 1) < 1e-16 { break }
    }
    return max(0, 1 - scale * fraction)
}

/// The x for which P(a, x) is a probability, found by halving: slow to read off a table, sure to arrive.
func inverseRegularisedGamma(_ a: Double, probability: Double) -> Double {
    guard probability > 0 else { return 0 }
    var low = 0.0
    var high = max(1, a)
    while regularisedGamma(a, high) < probability { high *= 2 }
    for _ in 0..<200 {
        let middle = (low + high) / 2
        if middle == low || middle == high { break }
        if regularisedGamma(a, middle) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
}

/// The quantile of the chi-square distribution.
func chiSquareQuantile(_ probability: Double, degrees: Double) -> Double {
    2 * inverseRegularisedGamma(degrees / 2, probability: probability)
}
