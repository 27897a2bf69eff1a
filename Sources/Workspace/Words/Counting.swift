/// A number with the noun that fits: `1 row`, `1 204 rows`.
///
/// The noun is written in the plural, with a final s.
func count(_ number: Int, _ nouns: String) -> String {
    "\(grouped(number)) \(number == 1 ? String(nouns.dropLast()) : nouns)"
}

/// A whole number in groups of three.
func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let groups = stride(from: digits.count, to: 0, by: -3).map { end -> Substring in
        digits.dropLast(digits.count - end).suffix(3)
    }
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: " ")
}
