/// The three numbers a date begins with, `2026-10-31`, `2026/10/31`, `10/31/2026`, `31.10.26` or `20261031`, and what is behind.
struct DateNumbers {
    let first: Int
    let second: Int
    let third: Int
    /// The time of day, without the blank or the `T` before it; empty when there is none.
    let rest: Substring

    /// Digits of each number.
    private let widths: (Int, Int, Int)

    init?(_ text: String) {
        let bytes = text.utf8
        var numbers = [0, 0, 0]
        var counts = [0, 0, 0]
        var part = 0
        var index = bytes.startIndex
        scan: while index < bytes.endIndex {
            switch bytes[index] {
            case let digit where digit >= 0x30 && digit <= 0x39:
                numbers[part] = numbers[part] * 10 + Int(digit - 0x30)
                counts[part] += 1
                if counts[part] > 8 { return nil }
            case let sign
            where (sign == 0x2D || sign == 0x2E || sign == 0x2F) && part < 2 && counts[part] > 0:
                part += 1
            case 0x20, 0x54: break scan
            default: return nil
            }
            index = bytes.index(after: index)
        }
        if part == 0, counts[0] == 8 {
            (first, second, third) = (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
            widths = (4, 2, 2)
        } else {
            guard part == 2, counts[2] > 0 else { return nil }
            (first, second, third) = (numbers[0], numbers[1], numbers[2])
            widths = (counts[0], counts[1], counts[2])
        }
        rest = text[index...].drop { $0 == " " || $0 == "T" }
    }

    /// The year, when it comes first, as in `2026-10-31`, `2026/10/31` and `2026-7-1`; month and day follow.
    var leadingYear: Int? { widths.0 == 4 && widths.1 <= 2 && widths.2 <= 2 ? first : nil }

    /// The year, when it comes last; two digits are of this century.
    var lastYear: Int? {
        guard widths.0 <= 2, widths.1 <= 2 else { return nil }
        switch widths.2 {
        case 4: return third
        case 2: return 2000 + third
        default: return nil
        }
    }
}
