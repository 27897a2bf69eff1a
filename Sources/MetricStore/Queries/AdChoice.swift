import GRDB
import SocialMetrics

/// Which rows of advertising a report of some periods needs, and whether those that were read are enough.
///
/// Of other days it asks three things alone: which currency the last row names, whether a file has a row before a period,
/// and whether there were results of a kind at any time.
struct AdChoice {
    private let periods: [Period]
    private let window: Period
    private let reading: AccountReading
    /// The days of the last row with a currency; nil where there is none.
    private let last: Period?

    init(_ periods: [Period], window: Period, _ reading: AccountReading) throws {
        (self.periods, self.window, self.reading) = (periods, window, reading)
        last = try reading.lastWithCurrency(in: window)
    }

    /// The days of the periods, the day before each of them, and those of the last row with a currency.
    var spans: [Period] {
        periods.map { Period(from: $0.from.adding(days: -1), to: $0.to) } + [last].compactMap(\.self)
    }

    /// Whether the rows say all that every row of the window says of the periods.
    func suffices(_ figures: [AdFigure]) throws -> Bool {
        try hasEveryResult(figures) && periods.allSatisfy { try tellsBeginnings(figures, of: $0) }
            && (last == nil || figures.contains { $0.period == last && $0.subject.facts.currency != nil })
    }

    /// Whether each kind of result that is named is also had: other rows need not be asked for it.
    private func hasEveryResult(_ figures: [AdFigure]) -> Bool {
        var lacking: Set<String> = []
        var had: Set<String> = []
        for figure in figures {
            guard let type = figure.subject.facts.resultType, !had.contains(type) else { continue }
            if (figure.values[.results] ?? 0) > 0 { had.insert(type) } else { lacking.insert(type) }
        }
        return lacking.isSubset(of: had)
    }

    /// Whether each file with rows of single days in a period has one before it here, or has none before it at all.
    private func tellsBeginnings(_ figures: [AdFigure], of period: Period) throws -> Bool {
        let days = figures.lazy.filter { $0.period.dayCount == 1 }
        var files: Set<Int64> = []
        var latest: Int64?
        for day in days where period.contains(day.period.from) {
            // Neighbours come from one file.
            for source in day.sources where source.importID != latest {
                latest = source.importID
                files.insert(source.importID)
            }
        }
        for day in days where day.period.from < period.from {
            if files.isEmpty { return true }
            for source in day.sources { files.remove(source.importID) }
        }
        return try !files.contains {
            try reading.hasAdDay(ofImport: $0, from: window.from, before: period.from)
        }
    }
}

extension AccountReading {
    /// The days of the last row of a window, by its first day, that names a currency; nil where none does.
    fileprivate func lastWithCurrency(in window: Period) throws -> Period? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT from_day, to_day FROM ad_period
                WHERE account_id = ? AND currency IS NOT NULL AND from_day <= ? AND to_day >= ?
                ORDER BY from_day DESC, to_day DESC LIMIT 1
                """)
        return try Row.fetchOne(
            statement, arguments: [account, window.to.description, window.from.description]
        ).flatMap { row in Period(row[0] as DatabaseValue, row[1] as DatabaseValue) }
    }

    /// Whether a file has a row of a single day of advertising between two days, the second left out.
    fileprivate func hasAdDay(ofImport id: Int64, from first: Day, before end: Day) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM ad_period
                    WHERE account_id = ?1 AND from_day >= ?2 AND from_day < ?3 AND +to_day = +from_day AND id BETWEEN
                        (SELECT first_row FROM import_range WHERE import_id = ?4 AND grain = ?5)
                        AND (SELECT last_row FROM import_range WHERE import_id = ?4 AND grain = ?5))
                """)
        return try Bool.fetchOne(
            statement,
            arguments: [
                account, first.description, end.description, imports.number(of: id), Grain.ad.rawValue,
            ]
        ) ?? true
    }
}
