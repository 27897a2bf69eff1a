/// A run of whole days, both ends included.
package struct Period: Hashable, Codable, Sendable {
    package let from: Day
    package let to: Day

    /// A period; the ends are put in order.
    package init(from: Day, to: Day) {
        self.from = min(from, to)
        self.to = max(from, to)
    }

    /// A calendar month written `2026-10`; nil for anything else.
    package init?(month text: some StringProtocol) {
        guard text.count == 7, let first = Day(String(text) + "-01") else { return nil }
        self.init(from: first, to: first.lastOfMonth)
    }

    /// A quarter written `2026-Q3`; nil for anything else.
    package init?(quarter text: some StringProtocol) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), parts[1].first == "Q",
            let quarter = Int(parts[1].dropFirst()), (1...4).contains(quarter),
            let first = Day(year: year, month: quarter * 3 - 2, day: 1)
        else { return nil }
        self.init(from: first, to: first.adding(months: 2).lastOfMonth)
    }

    /// A year written `2026`; nil for anything else.
    package init?(year text: some StringProtocol) {
        guard text.count == 4, let year = Int(text), let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return nil }
        self.init(from: first, to: last)
    }

    /// How many days it has, at least 1.
    package var dayCount: Int { to.number - from.number + 1 }

    /// Every day, in order.
    package var days: [Day] { (from.number...to.number).map(Day.init(number:)) }

    package func contains(_ day: Day) -> Bool { from <= day && day <= to }

    package func contains(_ other: Period) -> Bool { from <= other.from && other.to <= to }

    package func overlaps(_ other: Period) -> Bool { from <= other.to && other.from <= to }

    /// The days that another period has too; nil where there are none.
    package func shared(with other: Period) -> Period? {
        overlaps(other) ? Period(from: max(from, other.from), to: min(to, other.to)) : nil
    }

    /// What kind of calendar unit it is, when it is exactly one.
    package var kind: Kind {
        guard from == from.firstOfMonth, to == to.lastOfMonth else { return .range }
        let months = (to.year - from.year) * 12 + to.month - from.month + 1
        switch (months, from.month) {
        case (1, _): return .month
        case (3, 1), (3, 4), (3, 7), (3, 10): return .quarter
        case (12, 1): return .year
        default: return .months(months)
        }
    }

    package enum Kind: Hashable, Sendable { case month, quarter, year, months(Int), range }

    /// The period before it: the month before a month, the quarter before a quarter, else as many days.
    package var previous: Period {
        let months: Int
        switch kind {
        case .month: months = 1
        case .quarter: months = 3
        case .year: months = 12
        case .months(let count): months = count
        case .range: return Period(from: from.adding(days: -dayCount), to: from.adding(days: -1))
        }
        return Period(from: from.adding(months: -months), to: from.adding(days: -1))
    }

    /// The same dates a year before; a whole month stays a whole month.
    package var yearBefore: Period {
        let start = from.adding(months: -12)
        return Period(
            from: start, to: kind == .range ? to.adding(months: -12) : to.adding(months: -12).lastOfMonth)
    }
}

extension Period: CustomStringConvertible {
    /// `2026-10-01…2026-10-31`.
    package var description: String { from == to ? from.description : "\(from)…\(to)" }
}
