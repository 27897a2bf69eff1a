/// A calendar day of the proleptic Gregorian calendar, without a time zone.
///
/// Stored as days since 1970-01-01. Written and read as `2026-10-31`.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The day of a date, or nil when that date does not exist (`2025-02-30`).
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, (1...9999).contains(year),
            day <= Day.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day written as `2026-10-31`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let day = text.utf8.withContiguousStorageIfAvailable(Day.init(ascii:))
        guard let day = day ?? Array(text.utf8).withUnsafeBufferPointer(Day.init(ascii:)) else { return nil }
        self = day
    }

    /// The day written as `2026-10-31`, in bytes; nil for anything else.
    package init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ places: Range<Int>) -> Int? {
            var number = 0
            for place in places {
                guard (0x30...0x39).contains(bytes[place]) else { return nil }
                number = number * 10 + Int(bytes[place]) - 0x30
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1–12) and day of the month.
    package var parts: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var year: Int { parts.year }
    package var month: Int { parts.month }

    /// The day of the week, 1 Monday to 7 Sunday (ISO 8601).
    package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The first day of this day's month.
    package var firstOfMonth: Day { Day(number: number - parts.day + 1) }

    /// The last day of this day's month.
    package var lastOfMonth: Day {
        let (year, month, _) = parts
        return Day(number: firstOfMonth.number + Day.length(ofMonth: month, year: year) - 1)
    }

    /// The day a number of days later, or earlier when negative.
    package func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same date a number of months later; the last of the month where that date does not exist.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let zeroBased = year * 12 + month - 1 + months
        let newYear = zeroBased >= 0 ? zeroBased / 12 : (zeroBased - 11) / 12
        let newMonth = zeroBased - newYear * 12 + 1
        let last = Day.length(ofMonth: newMonth, year: newYear)
        return Day(year: newYear, month: newMonth, day: min(day, last)) ?? self
    }

    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// `2026-10-31`.
    package var description: String {
        let (year, month, day) = parts
        func digit(_ value: Int) -> UInt8 { UInt8(0x30 + value % 10) }
        return String(unsafeUninitializedCapacity: 10) { text in
            for (index, value) in [1000, 100, 10, 1].enumerated() { text[index] = digit(year / value) }
            (text[4], text[7]) = (0x2D, 0x2D)
            (text[5], text[6]) = (digit(month / 10), digit(month))
            (text[8], text[9]) = (digit(day / 10), digit(day))
            return 10
        }
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "\"\(text)\" is not a day like 2026-10-31"))
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
