import GRDB
import SocialMetrics

extension Store {
    /// The current figures of a client's accounts, in the order of platforms.
    ///
    /// Every known post is there, whenever it was published; days, periods and ads only where they touch the window.
    /// Counts of followers noted by hand are not the store's: `followerCounts` is empty.
    package func accountFigures(of client: String, touching window: Period? = nil) throws -> [AccountFigures]
    {
        try read { database in
            try accountList(database, of: client).map { account in
                var figures = AccountFigures(account: account)
                figures.days = try days(database, account.id, window)
                figures.groupDays = try groupDays(database, account.id, window)
                figures.periods = try periods(database, .accountPeriod, account.id, window)
                figures.web = try periods(database, .web, account.id, window)
                figures.search = try periods(database, .search, account.id, window)
                figures.sales = try periods(database, .sales, account.id, window)
                figures.audience = try periods(database, .audience, account.id, window)
                figures.mailings = try mailingFigures(database, account: account.id)
                figures.posts = try posts(database, account.id)
                figures.postPeriods = try postPeriods(database, account.id, window)
                figures.ads = try adFigures(database, account: account.id, window: window)
                figures.imports = try importList(
                    database, where: "id IN (SELECT import_id FROM import_account WHERE account_id = ?)",
                    [account.id])
                return figures
            }
        }
    }
}

private func days(_ database: Database, _ account: Int64, _ window: Period?) throws -> [DayFigure] {
    let reader = try FactReader(database, grain: .accountDay, account: account)
    let spans = try NamedSpans(database, account: account, measures: reader.measures)
    return try reader.facts(account: account, unbroken: true, window: window).compactMap { fact in
        guard let day = Day(fact.key[0].text) else { return nil }
        let resolution = spans.told(fact, of: day).resolved(reader.measures, adding: false)
        if resolution.sources.isEmpty { return nil }
        return DayFigure(day: day, values: reader.values(resolution), sources: resolution.sources)
    }
}

/// The days of groups, those of the whole account left out.
private func groupDays(_ database: Database, _ account: Int64, _ window: Period?) throws -> [PeriodFigure] {
    let reader = try FactReader(database, grain: .accountDay, account: account)
    return try reader.facts(account: account, grouped: true, window: window).compactMap { fact in
        let breakdown = Breakdown(description: fact.key[1].text)
        guard let day = Day(fact.key[0].text) else { return nil }
        let resolution = fact.resolved(reader.measures, adding: false)
        return PeriodFigure(
            period: Period(from: day, to: day), breakdown: breakdown, values: reader.values(resolution),
            sources: resolution.sources)
    }
}

/// The rows of a grain whose key is two days and a group.
private func periods(
    _ database: Database, _ grain: Grain, _ account: Int64, _ window: Period?
) throws -> [PeriodFigure] {
    let reader = try FactReader(database, grain: grain, account: account)
    return try reader.facts(account: account, window: window).compactMap { fact in
        guard let period = Period(fact.key[0], fact.key[1]) else { return nil }
        let resolution = fact.resolved(reader.measures, adding: false)
        return PeriodFigure(
            period: period, breakdown: Breakdown(description: fact.key[2].text),
            values: reader.values(resolution), sources: resolution.sources)
    }
}

private func posts(_ database: Database, _ account: Int64) throws -> [PostFigure] {
    let reader = try FactReader(database, grain: .post, account: account)
    let assets = try videoAssetImports(database)
    let posts = try reader.facts(account: account, unbroken: true).compactMap { fact -> PostFigure? in
        let resolution = fact.resolved(reader.measures, adding: false)
        guard let asOf = fact.asOf(resolution) else { return nil }
        return PostFigure(
            post: PostFacts(fact), values: reader.values(resolution), asOf: asOf,
            isVideoAsset: fact.imports.allSatisfy {
                $0.rows.allSatisfy { assets.contains($0.source.importID) }
            },
            sources: resolution.sources)
    }
    return posts.sorted { $0.post.order < $1.post.order }
}

/// The imports whose posts are video assets.
private func videoAssetImports(_ database: Database) throws -> Set<Int64> {
    let formats = PostFigure.videoAssetFormats.sorted()
    let marks = Array(repeating: "?", count: formats.count).joined(separator: ", ")
    return try Int64.fetchSet(
        database, sql: "SELECT import_id FROM import_table WHERE format IN (\(marks))",
        arguments: StatementArguments(formats))
}

private func postPeriods(
    _ database: Database, _ account: Int64, _ window: Period?
) throws -> [PostPeriodFigure] {
    let reader = try FactReader(database, grain: .postPeriod, account: account)
    let figures = try reader.facts(account: account, unbroken: true, window: window)
        .compactMap { fact -> PostPeriodFigure? in
            guard let period = Period(fact.key[1], fact.key[2]) else { return nil }
            let resolution = fact.resolved(reader.measures, adding: false)
            return PostPeriodFigure(
                post: PostFacts(fact), period: period, values: reader.values(resolution),
                sources: resolution.sources)
        }
    return figures.sorted {
        ($0.period.from, $0.period.to, $0.post.nativeID) < ($1.period.from, $1.period.to, $1.post.nativeID)
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

extension PostFacts {
    /// What the latest imports say of a post whose native id is first in the key.
    fileprivate init(_ fact: StoredFact) {
        self.init(nativeID: fact.key[0].text)
        let attributes = fact.attributes(FactTable.postAttributes.count)
        permalink = String.fromDatabaseValue(attributes[0])
        caption = String.fromDatabaseValue(attributes[1])
        format = String.fromDatabaseValue(attributes[2]).flatMap(PostFormat.init(rawValue:))
        published = Int64.fromDatabaseValue(attributes[3]).map(Instant.init(seconds:))
        publishedDay = String.fromDatabaseValue(attributes[4]).flatMap { Day($0) }
        duration = Double.fromDatabaseValue(attributes[5])
    }

    /// Posts stand in order of publication, then of their id; those without a date first.
    fileprivate var order: (Int64, String) {
        let day = publishedDay.map { Int64($0.number) * 86_400 }
        return (published?.seconds ?? day ?? .min, nativeID)
    }
}
