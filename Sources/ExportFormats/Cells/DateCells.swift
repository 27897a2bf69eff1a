import SocialMetrics

/// A date and, where the cell has one, the time of day, on the clock of the export.
struct DateCell: Equatable {
    var day: Day
    /// Seconds since midnight; nil when the cell has no time.
    var second: Int?
    /// Seconds that the cell's own clock is ahead of UTC, `+0200`; nil when it does not say.
    var offset: Int?
}

/// Reads the dates of a table: ISO, `03/18/2025 09:48`, `18.03.2025`, `Sep 2, 2019`, `2 sept. 2019`, `20250318`,
/// and those without a year, `February 28`.
///
/// The order of day and month is decided once for the file, from all its date cells.
struct DateCells {
    enum Reading: Equatable {
        case date(DateCell)
        case blank
        /// No date, or one that does not exist.
        case bad
        /// Day and month can be told in two ways.
        case ambiguous
        /// A date of every year.
        case yearless(MonthDay)
    }

    /// What the cells of a file show about the order of day and month.
    struct Evidence {
        /// Dates whose first, or second, number is over 12.
        var dayFirst = 0
        var monthFirst = 0

        mutating func add(_ text: String) {
            guard let (first, second) = DateCells.leadingPair(text) else { return }
            if first > 12 && second <= 12 { dayFirst += 1 }
            if second > 12 && first <= 12 { monthFirst += 1 }
        }
    }

    /// Nil when `03/04/2026` cannot be told.
    let order: DayOrder?

    /// Decides the order for a file: what its dates prove, else what the platform does unless the file was re-saved.
    init(_ evidence: Evidence, declared: DayOrder?, resaved: Bool) {
        if let isDayFirst = Majority.of(evidence.dayFirst, or: evidence.monthFirst) {
            order = isDayFirst ? .dayFirst : .monthFirst
        } else if evidence.dayFirst > 0 {
            // They contradict each other: only dates that tell by themselves are read.
            order = nil
        } else {
            order = resaved ? nil : declared
        }
    }

    func read(_ text: String) -> Reading {
        if BlankCell.isBlank(text) { return .blank }
        guard let numbers = DateNumbers(text) else { return wordDate(text) }
        if let year = numbers.leadingYear {
            return finish(Day(year: year, month: numbers.second, day: numbers.third), time: numbers.rest)
        }
        guard let year = numbers.lastYear else { return .bad }
        let monthFirst = Day(year: year, month: numbers.first, day: numbers.second)
        let dayFirst = Day(year: year, month: numbers.second, day: numbers.first)
        if let order { return finish(order == .monthFirst ? monthFirst : dayFirst, time: numbers.rest) }
        // 18/03/2026 and 04/04/2026 tell by themselves.
        if let monthFirst, let dayFirst, monthFirst != dayFirst { return .ambiguous }
        return finish(monthFirst ?? dayFirst, time: numbers.rest)
    }

    /// The two first numbers of `03/18/2025…`, nil for any other form.
    static func leadingPair(_ text: String) -> (Int, Int)? {
        guard let numbers = DateNumbers(text), numbers.lastYear != nil else { return nil }
        return (numbers.first, numbers.second)
    }

    /// Whether a text begins like a date of numbers.
    static func looksLikeDate(_ text: String) -> Bool {
        guard let numbers = DateNumbers(text) else { return false }
        return numbers.leadingYear != nil || numbers.lastYear != nil
    }

    private func finish(_ day: Day?, time: Substring) -> Reading {
        guard let day else { return .bad }
        if time.isEmpty { return .date(DateCell(day: day, second: nil)) }
        let (clock, offset) = DateCells.withoutOffset(time)
        guard let second = DateCells.secondOfDay(clock) else { return .bad }
        return .date(DateCell(day: day, second: second, offset: offset))
    }

    /// A date whose month is a word.
    private func wordDate(_ text: String) -> Reading {
        guard let date = WordDate(text) else { return .bad }
        if let year = date.year {
            return finish(Day(year: year, month: date.month, day: date.day), time: date.time[...])
        }
        guard date.time.isEmpty else { return .bad }
        return MonthDay(month: date.month, day: date.day).map(Reading.yearless) ?? .bad
    }

    // A pattern is taken apart when it is made, which takes longer than looking for it.
    nonisolated(unsafe) private static let clockWithOffset = /(.*[0-9]) ?([+-])([0-9]{2}):?([0-9]{2})/

    /// A time of day, and how far the `+0200` behind it is ahead of UTC.
    private static func withoutOffset(_ text: Substring) -> (clock: Substring, offset: Int?) {
        guard text.utf8.contains(where: { $0 == 0x2B || $0 == 0x2D }),
            let match = text.wholeMatch(of: clockWithOffset),
            let hours = Int(match.3), let minutes = Int(match.4)
        else { return (text, nil) }
        return (match.1, (match.2 == "-" ? -1 : 1) * (hours * 3600 + minutes * 60))
    }

    /// `09:48`, `11:45:22 PM`, `00:00:00Z`.
    private static func secondOfDay(_ text: Substring) -> Int? {
        var clock = text.uppercased()
        var half: Int?
        if clock.hasSuffix("AM") || clock.hasSuffix("PM") {
            half = clock.hasSuffix("PM") ? 12 : 0
            clock = String(clock.dropLast(2))
        }
        if clock.hasSuffix("Z") { clock.removeLast() }
        let parts = clock.split(separator: " ").joined().split(separator: ":").map { Int($0) }
        guard (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1] else { return nil }
        let second = parts.count == 3 ? parts[2] : 0
        guard let second, (0..<60).contains(minute), (0..<61).contains(second) else { return nil }
        guard let half else { return (0..<24).contains(hour) ? hour * 3600 + minute * 60 + second : nil }
        guard (1...12).contains(hour) else { return nil }
        return (hour % 12 + half) * 3600 + minute * 60 + second
    }
}
