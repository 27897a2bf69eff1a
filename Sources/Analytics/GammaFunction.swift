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

/// The x for which P(a, x) is a probability.
///
/// By Newton's method, whose last step was below a thousand-millionth of x; by halving where that leads nowhere.
func inverseRegularisedGamma(_ a: Double, probability: Double) -> Double {
    guard probability > 0 else { return 0 }
    if let near = nearInverse(a, probability: probability) { return near }
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

/// The x for a probability from the cube-root approximation of Wilson and Hilferty, mended by Newton's method; nil where
/// that leads nowhere.
private func nearInverse(_ a: Double, probability: Double) -> Double? {
    // The quantile of the normal distribution, to three digits: Abramowitz and Stegun, 26.2.23.
    let t = (-2 * log(min(probability, 1 - probability))).squareRoot()
    let tail =
        t - (2.515517 + t * (0.802853 + t * 0.010328))
        / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    let normal = probability < 0.5 ? -tail : tail
    let root = 1 - 1 / (9 * a) + normal / (3 * a.squareRoot())
    var x = a * root * root * root
    let logOfGamma: Double = lgamma(a)
    for _ in 0..<20 {
        guard x > 0, x.isFinite else { return nil }
        let density = exp((a - 1) * log(x) - x - logOfGamma)
        let step = (regularisedGamma(a, x) - probability) / density
        guard step.isFinite else { return nil }
        x -= step
        if abs(step) < x * 1e-9 { return x }
    }
    return nil
}

/// The quantile of the chi-square distribution.
func chiSquareQuantile(_ probability: Double, degrees: Double) -> Double {
    2 * inverseRegularisedGamma(degrees / 2, probability: probability)
}
