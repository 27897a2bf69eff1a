import SocialMetrics

/// Cells of a date column that hold more than a day: `2010-03`, `2010`, `2009-12-28,2010-01-03`.
enum PeriodCells {
    /// The days of the cell; nil for a single day and for any other text.
    static func period(_ text: String) -> Period? {
        if let comma = text.firstIndex(of: ",") {
            guard let from = day(text[..<comma]), let to = day(text[text.index(after: comma)...]), from <= to
            else { return nil }
            return Period(from: from, to: to)
        }
        return Period(month: text) ?? Period(year: text)
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
