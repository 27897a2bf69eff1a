/// The digits of a number, rounded to a fixed count of decimals, half away from zero.
///
/// Rounded is the shortest decimal number that stands for the value, as CLDR's formatters do it: 1.005 becomes 1.01.
struct DecimalText {
    /// Digits from the first to the last decimal; one digit before the decimals at least.
    private var digits: [UInt8]
    private let decimals: Int

    /// - Parameters:
    ///   - value: at least 0, finite
    ///   - decimals: how many digits stand behind the point
    init(_ value: Double, decimals: Int) {
        self.decimals = decimals
        let (shortest, places) = Self.shortest(value)
        let kept = shortest.count - places + decimals
        digits = Array(shortest.prefix(max(0, kept)))
        if kept > digits.count {
            digits += Array(repeating: 0, count: kept - digits.count)
        } else if kept >= 0, kept < shortest.count, shortest[kept] >= 5 {
            roundUp()
        }
        if digits.count <= decimals {
            digits.insert(contentsOf: Array(repeating: 0, count: decimals + 1 - digits.count), at: 0)
        }
    }

    private mutating func roundUp() {
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
    }

    /// The fewest digits that stand for a value, and how many of them are decimals; negative for zeros behind them.
    private static func shortest(_ value: Double) -> (digits: [UInt8], decimals: Int) {
        if let whole = Int(exactly: value), whole < 1 << 53 { return (self.digits(of: whole), 0) }
        var digits: [UInt8] = []
        var (decimals, exponent) = (0, 0)
        var isBehindPoint = false
        var text = value.description[...].utf8
        while let byte = text.popFirst() {
            switch byte {
            case UInt8(ascii: "."): isBehindPoint = true
            case UInt8(ascii: "e"):
                exponent = Int(String(Substring(text))) ?? 0
                text = "".utf8[...]
            default:
                digits.append(byte - UInt8(ascii: "0"))
                if isBehindPoint { decimals += 1 }
            }
        }
        return (digits, decimals - exponent)
    }

    private static func digits(of whole: Int) -> [UInt8] {
        String(whole).utf8.map { $0 - UInt8(ascii: "0") }
    }

    /// The number with a sign between each three digits before the point.
    func grouped(by group: String, point: String) -> String {
        let whole = digits.count - decimals
        var text: [UInt8] = []
        text.reserveCapacity(digits.count + whole + 2)
        for (place, digit) in digits.enumerated() {
            if place == whole { text += point.utf8 }
            if place > 0, place < whole, (whole - place).isMultiple(of: 3) { text += group.utf8 }
            text.append(digit + UInt8(ascii: "0"))
        }
        return String(decoding: text, as: UTF8.self)
    }
}
