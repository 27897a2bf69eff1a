/// The digits of a number, rounded to a fixed count of decimals, half away from zero.
///
/// Rounded is the shortest decimal number that stands for the value, as CLDR's formatters do it: 1.005 becomes 1.01.
struct DecimalText {
    /// All digits without the point, but for zeros at the end.
    private var digits: UInt64
    /// How many zeros stand behind the digits.
    private var zeros: Int
    private let decimals: Int

    /// - Parameters:
    ///   - value: at least 0, finite
    ///   - decimals: how many digits stand behind the point
    init(_ value: Double, decimals: Int) {
        self.decimals = decimals
        let (shortest, places) = Self.shortest(value)
        (digits, zeros) = (shortest, max(0, decimals - places))
        if places > decimals { digits = Self.rounded(shortest, without: places - decimals) }
    }

    /// A number without its last digits.
    private static func rounded(_ number: UInt64, without count: Int) -> UInt64 {
        var number = number
        for _ in 1..<count where number > 0 { number /= 10 }
        return number / 10 + (number % 10 >= 5 ? 1 : 0)
    }

    /// The fewest digits that stand for a value, 17 at most, and how many of them are decimals; negative for zeros behind them.
    private static func shortest(_ value: Double) -> (digits: UInt64, decimals: Int) {
        if let whole = UInt64(exactly: value), whole < 1 << 53 { return (whole, 0) }
        var digits: UInt64 = 0
        var (decimals, exponent) = (0, 0)
        var isBehindPoint = false
        var text = value.description
        text.withUTF8 { text in
            for (place, byte) in text.enumerated() {
                switch byte {
                case UInt8(ascii: "."): isBehindPoint = true
                case UInt8(ascii: "e"):
                    exponent = Int(String(decoding: text[(place + 1)...], as: UTF8.self)) ?? 0
                    return
                // A whole number ends in ".0".
                case UInt8(ascii: "0") where isBehindPoint && place == text.count - 1: return
                default:
                    digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
                    if isBehindPoint { decimals += 1 }
                }
            }
        }
        return (digits, decimals - exponent)
    }

    /// The number with a sign between each three digits before the point.
    func grouped(by group: String, point: String) -> String {
        let count = max(decimals + 1, zeros + (digits == 0 ? 1 : Self.count(digits)))
        let groups = (count - decimals - 1) / 3
        let size =
            count + groups * group.utf8.count + (decimals > 0 ? point.utf8.count : 0)
        return String(unsafeUninitializedCapacity: size) { bytes in
            // From the last digit to the first.
            var (rest, end) = (digits, size)
            for place in 0..<count {
                if place == decimals, decimals > 0 {
                    end -= point.utf8.count
                    _ = bytes[end...].update(fromContentsOf: point.utf8)
                } else if place > decimals, (place - decimals).isMultiple(of: 3) {
                    end -= group.utf8.count
                    _ = bytes[end...].update(fromContentsOf: group.utf8)
                }
                end -= 1
                bytes[end] = UInt8(ascii: "0")
                if place >= zeros {
                    bytes[end] += UInt8(rest % 10)
                    rest /= 10
                }
            }
            return size
        }
    }

    /// How many digits a number has.
    private static func count(_ number: UInt64) -> Int {
        var (rest, count) = (number, 0)
        while rest > 0 {
            rest /= 10
            count += 1
        }
        return count
    }
}
