import SocialMetrics

/// Which rows of advertising a report of some periods needs, and whether those that were read are enough.
///
/// Of other days it asks three things alone: which currency the last row names, whether a file has a row before a period,
/// and whether there were results of a kind at any time.
struct AdChoice {
    let periods: [Period]
    let window: Period
    let reader: FactReader
    /// The days of the last row with a currency; nil where there is none.
    private let last: Period?

    init(periods: [Period], window: Period, reader: FactReader) throws {
        (self.periods, self.window, self.reader) = (periods, window, reader)
        last = try reader.lastWithCurrency(in: window)
    }

    /// The days of the periods, the day before each of them, and those of the last row with a currency.
    var days: [Period] {
        periods.map { Period(from: $0.from.adding(days: -1), to: $0.to) } + [last].compactMap(\.self)
    }

    /// Whether the rows say all that every row of the window says of the periods.
    func suffices(_ figures: [AdFigure]) throws -> Bool {
        try hasEveryResult(figures) && periods.allSatisfy { try tellsBeginnings(figures, of: $0) }
            && (last == nil || figures.contains { $0.period == last && $0.ad.currency != nil })
    }

    /// Whether each kind of result that is named is also had: other rows need not be asked for it.
    private func hasEveryResult(_ figures: [AdFigure]) -> Bool {
        var lacking: Set<String> = []
        var had: Set<String> = []
        for figure in figures {
            guard let type = figure.ad.resultType, !had.contains(type) else { continue }
            if (figure.values[.results] ?? 0) > 0 { had.insert(type) } else { lacking.insert(type) }
        }
        return lacking.isSubset(of: had)
    }

    /// Whether each file with rows of single days in a period has one before it here, or has none before it at all.
    private func tellsBeginnings(_ figures: [AdFigure], of period: Period) throws -> Bool {
        let days = figures.lazy.filter { $0.period.dayCount == 1 }
        var files = Set(
            days.filter { period.contains($0.period.from) }.flatMap { $0.sources.lazy.map(\.importID) })
        for day in days where day.period.from < period.from {
            if files.isEmpty { return true }
            for source in day.sources { files.remove(source.importID) }
        }
        return try !files.contains { try reader.hasDay(ofImport: $0, from: window.from, before: period.from) }
    }
}
