/// A day of the calendar, counted from 1970-01-01.
struct SampleDay: Hashable, Comparable, Strideable {
    let number: Int

    init(number: Int) {
        self.number = number
    }

    init(_ year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day of the month.
    var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        )
    }

    var year: Int { parts.year }
    var month: Int { parts.month }

    /// 0 on Mondays, 6 on Sundays.
    var weekday: Int { ((number + 3) % 7 + 7) % 7 }

    /// `2026-10-01`.
    var iso: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    static func < (left: SampleDay, right: SampleDay) -> Bool { left.number < right.number }
    func distance(to other: SampleDay) -> Int { other.number - number }
    func advanced(by days: Int) -> SampleDay { SampleDay(number: number + days) }

    /// The last Sunday of a month, the day on which European clocks change.
    static func lastSunday(_ year: Int, _ month: Int) -> SampleDay {
        let last = SampleDay(month == 12 ? year + 1 : year, month == 12 ? 1 : month + 1, 1).advanced(by: -1)
        return last.advanced(by: -((last.weekday + 1) % 7))
    }

    /// A month's n-th Sunday, the day on which American clocks change.
    static func sunday(_ ordinal: Int, _ year: Int, _ month: Int) -> SampleDay {
        let first = SampleDay(year, month, 1)
        return first.advanced(by: 6 - first.weekday + 7 * (ordinal - 1))
    }
}

/// A month of the sample: its first and last day.
struct SampleMonth: Hashable {
    let year: Int
    let month: Int

    var first: SampleDay { SampleDay(year, month, 1) }
    var last: SampleDay { next.first.advanced(by: -1) }
    var days: ClosedRange<SampleDay> { first...last }
    var next: SampleMonth {
        month == 12 ? SampleMonth(year: year + 1, month: 1) : SampleMonth(year: year, month: month + 1)
    }
    /// `2026-10`.
    var iso: String { "\(padded(year, 4))-\(padded(month, 2))" }

    /// The fifteen months of the sample, August 2025 to October 2026.
    static let all: [SampleMonth] = {
        var months = [SampleMonth(year: 2025, month: 8)]
        while let last = months.last, last != SampleMonth(year: 2026, month: 10) { months.append(last.next) }
        return months
    }()
}

/// The whole time the sample covers.
let samplePeriod = SampleDay(2025, 8, 1)...SampleDay(2026, 10, 31)

/// A whole number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
