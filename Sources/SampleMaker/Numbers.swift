/// A number as the platforms print it: at most so many decimals, no trailing zeros, a dot.
func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    return fixedPoint(scaled, scale: scale, places: places)
}

/// An amount of cents as a plain number: `1250` gives `12.5`.
func money(_ cents: Int) -> String {
    fixedPoint(cents, scale: 100, places: 2)
}

/// Seconds as YouTube prints durations: `0:04:34`.
func clock(_ seconds: Int) -> String {
    "\(seconds / 3600):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
}

private func fixedPoint(_ scaled: Int, scale: Int, places: Int) -> String {
    var fraction = padded(abs(scaled) % scale, places)
    while fraction.hasSuffix("0") { fraction.removeLast() }
    let whole = (scaled < 0 ? "-" : "") + String(abs(scaled) / scale)
    return fraction.isEmpty || places == 0 ? whole : whole + "." + fraction
}

/// A whole number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
