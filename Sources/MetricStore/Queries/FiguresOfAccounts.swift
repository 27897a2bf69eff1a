import GRDB
import SocialMetrics

extension Store {
    /// The current figures of a client's accounts, in the order of platforms.
    ///
    /// Days, periods and ads are there only where they touch the window, days of channels and ads only as far as they say
    /// something of some periods, posts where they were published in one of some
    /// periods, or two days around it, or at no known time; what exports of posts tell beyond them is in `postExports`.
    /// Counts of followers noted by hand are not the store's: `followerCounts` is empty.
    /// - Parameters:
    ///   - client: the client's key
    ///   - window: nil for all there is
    ///   - periods: nil for every known post, and every day and ad that touches the window
    ///   - keys: the accounts to read; nil for all
    /// - Returns: one for each account that some export was stored for
    /// - Throws: a `Problem` of the database.
    package func accountFigures(
        of client: String, touching window: Period? = nil, about periods: [Period]? = nil,
        only keys: Set<String>? = nil
    ) throws -> [AccountFigures] {
        try read { database in
            try accountList(database, of: client).filter { keys?.contains($0.key) ?? true }.map { account in
                let reading = try AccountReading(database, account: account.id, window: window)
                var figures = AccountFigures(account: account)
                let isChannel = account.platform.kind == .social && !account.platform.isOnlyTaught
                figures.days = try reading.days(of: isChannel ? periods : nil)
                figures.followSpans = try reading.followSpans(on: account.platform)
                figures.groupDays = try reading.groupDays(of: isChannel ? periods : nil)
                figures.periods = try reading.periods(.accountPeriod)
                figures.web = try reading.periods(.web)
                figures.search = try reading.periods(.search)
                figures.sales = try reading.periods(.sales)
                figures.audience = try reading.periods(.audience)
                figures.mailings = try mailingFigures(reading)
                figures.posts = try reading.posts(publishedIn: periods)
                figures.postExports = try postExports(database, account: account.id)
                figures.postPeriods = try reading.postPeriods()
                figures.ads = try adFigures(reading, of: periods)
                figures.imports = try importList(
                    database, where: "id IN (SELECT import_id FROM import_account WHERE account_id = ?)",
                    [account.id])
                return figures
            }
        }
    }
}

/// What is asked of one account: everything that touches a window; nil for all there is.
struct AccountReading {
    let database: Database
    let account: Int64
    let window: Period?
    let imports: ImportNumbers

    init(_ database: Database, account: Int64, window: Period?) throws {
        self.database = database
        self.account = account
        self.window = window
        imports = try ImportNumbers(database, account: account)
    }

    func reader(_ grain: Grain) -> FactReader {
        FactReader(database, grain: grain, account: account, imports: imports)
    }

    /// The days of the whole account.
    /// - Parameter periods: what will be asked of a channel that nobody taught: other days may be left out where they say
    ///   nothing of these; nil for every day
    /// - Returns: days with a number, in order
    /// - Throws: a `DatabaseError`.
    func days(of periods: [Period]? = nil) throws -> [DayFigure] {
        let reader = reader(.accountDay)
        let facts = try reader.facts(unbroken: true, window: window, touching: needed(periods, by: reader))
        let spans = try NamedSpans(of: facts, self, measures: reader.measures)
        return facts.compactMap { fact in
            guard let day = fact.key.from else { return nil }
            let resolution = spans.told(fact, of: day).resolved(reader.measures, adding: false)
            if resolution.sources.isEmpty { return nil }
            return DayFigure(day: day, values: reader.values(resolution), sources: resolution.sources)
        }
    }

    /// The periods whose days are read; nil for every day: a count of followers stands in the chart of thirteen months.
    private func needed(_ periods: [Period]?, by reader: FactReader) -> [Period]? {
        window == nil || reader.measures.contains(.followers) ? nil : periods
    }

    /// The days of groups, those of the whole account left out.
    /// - Parameter periods: what will be asked of: other days are left out; nil for every day
    /// - Returns: days with a number, in order
    /// - Throws: a `DatabaseError`.
    func groupDays(of periods: [Period]? = nil) throws -> [PeriodFigure] {
        let reader = reader(.accountDay)
        return try reader.facts(grouped: true, window: window, touching: needed(periods, by: reader))
            .compactMap { fact in
                let breakdown = Breakdown(description: fact.key.breakdown)
                guard let day = fact.key.from else { return nil }
                let resolution = fact.resolved(reader.measures, adding: false)
                return PeriodFigure(
                    period: Period(from: day, to: day), breakdown: breakdown,
                    values: reader.values(resolution),
                    sources: resolution.sources)
            }
    }

    /// The rows of a grain whose key is two days and a group.
    func periods(_ grain: Grain) throws -> [PeriodFigure] {
        let reader = reader(grain)
        return try reader.facts(window: window).compactMap { fact in
            guard let period = fact.key.period else { return nil }
            let resolution = fact.resolved(reader.measures, adding: false)
            return PeriodFigure(
                period: period, breakdown: Breakdown(description: fact.key.breakdown),
                values: reader.values(resolution), sources: resolution.sources)
        }
    }
}

extension DatabaseValue {
    /// The text of a column that always holds some.
    var text: String { String.fromDatabaseValue(self) ?? "" }
}

extension Period {
    /// The period between two columns.
    init?(_ from: DatabaseValue, _ to: DatabaseValue) {
        guard let first = Day(from.text), let last = Day(to.text) else { return nil }
        self.init(from: first, to: last)
    }
}
