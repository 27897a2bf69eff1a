/// A set of days, kept as runs: days that follow each other cost as much as one, however far others are from them.
package struct DaySet: Hashable, Sendable {
    /// In order, with at least one day between each and the next that is in none.
    package private(set) var runs: [Period] = []

    package init() {}

    package init(_ days: [Day]) {
        for day in days { insert(day) }
    }

    /// The days of some periods.
    package init(of periods: [Period]) {
        for period in periods { insert(period) }
    }

    package var isEmpty: Bool { runs.isEmpty }

    /// How many days there are.
    package var count: Int { runs.reduce(0) { $0 + $1.dayCount } }

    /// Whether a day is one of them.
    package func contains(_ day: Day) -> Bool {
        let place = runs.partitioningIndex { $0.to >= day }
        return place < runs.count && runs[place].from <= day
    }

    /// Takes in a day.
    package mutating func insert(_ day: Day) { insert(Period(from: day, to: day)) }

    /// Takes in every day of a period.
    package mutating func insert(_ period: Period) {
        // Most days come in order.
        guard let last = runs.last else { return runs.append(period) }
        if last.to.adding(days: 1) < period.from { return runs.append(period) }
        if last.from <= period.from {
            runs[runs.count - 1] = Period(from: last.from, to: max(last.to, period.to))
            return
        }
        // What it touches becomes one run with it.
        let first = runs.partitioningIndex { $0.to.adding(days: 1) >= period.from }
        let end = runs[first...].partitioningIndex { $0.from > period.to.adding(days: 1) }
        guard first < end else { return runs.insert(period, at: first) }
        runs[first] = Period(
            from: min(period.from, runs[first].from), to: max(period.to, runs[end - 1].to))
        runs.removeSubrange(first + 1..<end)
    }

    /// The days that lie in a period too.
    package func within(_ period: Period) -> DaySet {
        var days = DaySet()
        days.runs = runs.compactMap(period.shared(with:))
        return days
    }

    /// The runs of days of a period that are not in the set, in order.
    package func gaps(in period: Period) -> [Period] {
        var gaps: [Period] = []
        var next = period.from
        for run in within(period).runs {
            if next < run.from { gaps.append(Period(from: next, to: run.from.adding(days: -1))) }
            next = run.to.adding(days: 1)
        }
        if next <= period.to { gaps.append(Period(from: next, to: period.to)) }
        return gaps
    }
}
