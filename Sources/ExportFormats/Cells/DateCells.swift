import SocialMetrics

/// A date and, where the cell has one, the time of day, on the clock of the export.
struct DateCell: Equatable {
    var day: Day
    /// Seconds since midnight; nil when the cell has no time.
    var second: Int?
}

/// Reads the dates of a table: ISO, `03/18/2025 09:48`, `18.03.2025`, `Sep 2, 2019`, `2 sept. 2019`, `20250318`.
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
        switch (evidence.dayFirst > 0, evidence.monthFirst > 0) {
        case (true, false): order = .dayFirst
        case (false, true): order = .monthFirst
        // Both: most of them decide, and those that do not fit are no dates.
        case (true, true): order = evidence.dayFirst > evidence.monthFirst ? .dayFirst : .monthFirst
        case (false, false): order = resaved ? nil : declared
        }
    }

    func read(_ text: String) -> Reading {
        if text.isEmpty || BlankCell.isBlank(text.utf8.span) { return .blank }
        let halves = text.split(
            separator: text.contains("T") && !text.contains(" ") ? "T" : " ", omittingEmptySubsequences: true)
        if let first = halves.first, let day = isoDay(first) {
            return finish(day, time: halves.dropFirst().joined(separator: " "))
        }
        if let (first, second) = DateCells.leadingPair(text) {
            let parts = halves[0].split(whereSeparator: { "/.-".contains($0) })
            guard parts.count == 3, let year = Int(parts[2]) else { return .bad }
            let fullYear = parts[2].count == 2 ? 2000 + year : year
            let time = halves.dropFirst().joined(separator: " ")
            if first == second, let day = Day(year: fullYear, month: first, day: first) {
                return finish(day, time: time)
            }
            guard let order else {
                return Day(year: fullYear, month: first, day: second) == nil
                    && Day(year: fullYear, month: second, day: first) == nil ? .bad : .ambiguous
            }
            let (month, dayOfMonth) = order == .monthFirst ? (first, second) : (second, first)
            guard let day = Day(year: fullYear, month: month, day: dayOfMonth) else { return .bad }
            return finish(day, time: time)
        }
        return wordDay(text).map { .date(DateCell(day: $0, second: nil)) } ?? .bad
    }

    /// The two first numbers of `03/18/2025…`, nil for any other form.
    static func leadingPair(_ text: String) -> (Int, Int)? {
        let date = text.prefix { $0 != " " }
        let parts = date.split(omittingEmptySubsequences: false, whereSeparator: { "/.-".contains($0) })
        guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            parts[2].count == 4 || parts[2].count == 2, let first = Int(parts[0]), let second = Int(parts[1]),
            Int(parts[2]) != nil
        else { return nil }
        return (first, second)
    }

    private func isoDay(_ text: Substring) -> Day? {
        if let day = Day(text) { return day }
        guard text.count == 8, text.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Day("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }

    private func finish(_ day: Day, time: String) -> Reading {
        if time.isEmpty { return .date(DateCell(day: day, second: nil)) }
        guard let second = secondOfDay(time) else { return .bad }
        return .date(DateCell(day: day, second: second))
    }

    /// `09:48`, `11:45:22 PM`, `00:00:00Z`.
    private func secondOfDay(_ text: String) -> Int? {
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

    /// `Sep 2, 2019`, `2 sept. 2019`, `2. März 2019`.
    private func wordDay(_ text: String) -> Day? {
        let words = text.replacingOccurrences(of: ",", with: " ").replacingOccurrences(
            of: "\u{A0}", with: " "
        )
        .split(separator: " ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
        guard words.count == 3, let year = Int(words[2]), year > 1900 else { return nil }
        if let month = MonthNames.month(words[0]), let day = Int(words[1]) {
            return Day(year: year, month: month, day: day)
        }
        if let month = MonthNames.month(words[1]),
            let day = Int(words[0].replacingOccurrences(of: "er", with: ""))
        {
            return Day(year: year, month: month, day: day)
        }
        return nil
    }
}

/// Lengths of time written `0:04:34` or `4:34`.
enum DurationCells {
    /// Seconds, nil for anything else.
    static func seconds(_ text: String) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count) else { return nil }
        var total = 0.0
        for (index, part) in parts.enumerated() {
            guard let value = Double(part), value >= 0, index == 0 || value < 60 else { return nil }
            total = total * 60 + value
        }
        return total
    }
}
