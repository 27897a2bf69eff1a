/// Dates of workbooks, which are days since 1900 (or 1904) with a fraction for the time.
struct SerialDate {
    /// The workbook counts from 1904-01-01, as old Macintosh programs did.
    var from1904: Bool

    /// ISO text of a number: `2026-10-31`, `2026-10-31 18:19:10`, `18:19:10`, `36:00:00`; to the second.
    ///
    /// Nil when the format makes it no date, or the number is none (negative, past 9999, the 29 February 1900 that
    /// never was).
    func text(_ value: Double, as format: NumberFormat) -> String? {
        guard format != .number, value >= 0, value < 2_958_466 else { return nil }
        let seconds = Int((value * 86_400).rounded())
        let clock = SerialDate.clock(seconds % 86_400)
        switch format {
        case .number: return nil
        case .duration: return SerialDate.clock(seconds)
        // A millisecond below midnight is what computing left of it.
        case .date: return day(Int(value + 1e-8))
        case .timeOfDay where seconds < 86_400: return clock
        case .dateAndTime where seconds < 86_400 && !from1904: return clock
        case .timeOfDay, .dateAndTime: return day(seconds / 86_400).map { "\($0) \(clock)" }
        }
    }

    private func day(_ serial: Int) -> String? {
        // Days from 1970-01-01. Lotus 1-2-3 gave 1900 a 29 February, and Excel kept it.
        let days: Int
        switch (from1904, serial) {
        case (true, _): days = serial - 24_107
        case (false, 61...): days = serial - 25_569
        case (false, 1...59): days = serial - 25_568
        default: return nil
        }
        let date = SerialDate.civil(days)
        return
            "\(SerialDate.padded(date.year, 4))-\(SerialDate.padded(date.month))-\(SerialDate.padded(date.day))"
    }

    /// The Gregorian date of days since 1970-01-01 (years from March, four centuries as one block).
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * fromMarch + 2) / 5 + 1)
    }

    private static func clock(_ seconds: Int) -> String {
        "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
