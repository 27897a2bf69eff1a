import SocialMetrics

/// A number as JavaScript prints it: all its digits, a dot, no decimals when it is whole.
func everyDigit(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : "\(value)"
}

/// A part of a whole with every digit; 0 of nothing is 0.
func ratio(_ part: Int, of whole: Int) -> String {
    everyDigit(whole == 0 ? 0 : Double(part) / Double(whole))
}

/// `57.28%`: two decimals always, as Mailchimp and Google Ads write it.
func fixedPercent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0.00%" }
    return hundredths((part * 20_000 + whole) / (2 * whole)) + "%"
}

/// `1.94%`, `1.5%`, `0%`: at most two decimals, as Search Console writes it in every language.
func shortPercent(_ part: Int, of whole: Int) -> String {
    decimal(whole == 0 ? 0 : Double(part) * 100 / Double(whole), 2) + "%"
}

/// `1250` hundredths give `12.50`.
func hundredths(_ value: Int) -> String { "\(value / 100).\(padded(value % 100, 2))" }

/// Parts of a whole by weight; the first takes what rounding leaves, so that they add up.
func parts(of whole: Int, by weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    var result = weights.map { Int(Double(whole) * $0 / sum) }
    result[0] += whole - result.reduce(0, +)
    return result
}

/// Numbers of Google Ads, which follow the interface language, unlike those of any other platform here.
struct GoogleNumber {
    let language: Language

    /// `1,356,884` · `1 356 884` with narrow no-break spaces.
    func count(_ value: Int) -> String {
        let digits = String(value)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 { result += language(",", "\u{202F}") }
            result.append(digit)
        }
        return result
    }

    /// Hundredths with separators: `17,553.59` · `17 553,59`.
    func amount(_ value: Int) -> String {
        count(value / 100) + language(".", ",") + padded(value % 100, 2)
    }

    /// Costs of an English interface come without separators: `103606.77`.
    func cost(_ cents: Int) -> String { language == .en ? hundredths(cents) : amount(cents) }

    /// `2.91%` · `2,91%`; nothing to divide by gives ` --`.
    func percent(_ part: Int, of whole: Int) -> String {
        whole == 0 ? GoogleNumber.none : amount((part * 20_000 + whole) / (2 * whole)) + "%"
    }

    /// What stands for no value, with its leading space.
    static let none = " --"
}

extension [UInt8] {
    /// Without the last line end: several platforms write none.
    var withoutLastLineEnd: [UInt8] {
        var bytes = self
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
        return bytes
    }
}
