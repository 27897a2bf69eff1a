import SocialMetrics

/// Cells of a date column that hold more than a day: `2010-03`, `2010`, `2009-12-28,2010-01-03`, `septembre 2026`,
/// `09/2026`.
enum PeriodCells {
    /// The days of the cell; nil for a single day and for any other text.
    static func period(_ text: String) -> Period? {
        if let comma = text.firstIndex(of: ",") {
            guard let from = day(text[..<comma]), let to = day(text[text.index(after: comma)...]), from <= to
            else { return nil }
            return Period(from: from, to: to)
        }
        return month(text) ?? Period(year: text)
    }

    /// The month of a cell: `2026-09`, `09/2026`, `septembre 2026`, `Sept. 2026`; nil for any other text.
    static func month(_ text: String) -> Period? {
        if let month = Period(month: text) { return month }
        guard (6...20).contains(text.count) else { return nil }
        let words = text.split { " ./-\u{A0}\u{202F}".contains($0) }.map(String.init)
        guard words.count == 2, words[1].utf8.count == 4, let year = Int(words[1]),
            (1990...2100).contains(year)
        else { return nil }
        let number = words[0].utf8.count <= 2 ? Int(words[0]) : nil
        guard let month = number ?? MonthNames.month(words[0]) else { return nil }
        return Day(year: year, month: month, day: 1).map(Period.month)
    }

    private static func day(_ text: Substring) -> Day? { Day(text.trimmingPrefix { $0 == " " }) }
}

extension Period {
    /// The whole month a day is in.
    static func month(of day: Day) -> Period { Period(from: day.firstOfMonth, to: day.lastOfMonth) }

    /// What it has in common with another period; itself when that is nothing.
    func cut(to other: Period?) -> Period {
        guard let other, overlaps(other) else { return self }
        return Period(from: max(from, other.from), to: min(to, other.to))
    }
}
