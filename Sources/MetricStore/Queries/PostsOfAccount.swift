import GRDB
import SocialMetrics

extension AccountReading {
    /// The posts with their current values, in order of publication.
    func posts(publishedIn periods: [Period]?) throws -> [PostFigure] {
        let reader = reader(.post)
        let facts = try reader.posts(publishedIn: periods)
        if facts.isEmpty { return [] }
        let assets = try importsOfVideoAssets(database, account: account).ids
        let posts = facts.compactMap { fact -> PostFigure? in
            let resolution = fact.resolved(reader.measures, adding: false)
            guard let asOf = fact.asOf(resolution) else { return nil }
            return PostFigure(
                post: PostFacts(fact), values: reader.values(resolution), asOf: asOf,
                isVideoAsset: fact.rows.allSatisfy { assets.contains($0.numbers.source.importID) },
                sources: resolution.sources)
        }
        return posts.map { ($0.post.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// What posts got between two days.
    func postPeriods() throws -> [PostPeriodFigure] {
        let reader = reader(.postPeriod)
        let figures = try reader.facts(unbroken: true, window: window).compactMap {
            fact -> PostPeriodFigure? in
            guard let period = fact.key.period else { return nil }
            let resolution = fact.resolved(reader.measures, adding: false)
            return PostPeriodFigure(
                post: PostFacts(fact), period: period,
                values: reader.values(resolution), sources: resolution.sources)
        }
        return figures.sorted {
            ($0.period.from, $0.period.to, $0.post.nativeID) < (
                $1.period.from, $1.period.to, $1.post.nativeID
            )
        }
    }
}

/// What each export of an account's posts tells of all of them together, in the order of the exports.
func postExports(_ database: Database, account: Int64) throws -> [PostExport] {
    let assets = try importsOfVideoAssets(database, account: account).numbers
    let statement = try database.cachedStatement(
        sql: """
            SELECT import_id, as_of, first_published, post_measures FROM import_account
            JOIN import ON import.id = import_id WHERE account_id = ? AND posts > 0 ORDER BY as_of, sha256
            """)
    return try Row.fetchAll(statement, arguments: [account]).compactMap { row in
        guard let asOf = Day(row[1] as String) else { return nil }
        let measures = (row[3] as String).split(separator: ",").compactMap { Measure.named(String($0)) }
        return PostExport(
            asOf: asOf, firstPublished: (row[2] as Int64?).map(Instant.init(seconds:)),
            measures: Set(measures), isOfVideoAssets: assets.contains(row[0]))
    }
}

/// The imports of an account whose posts are video assets, by the database's own numbers and by id.
private func importsOfVideoAssets(
    _ database: Database, account: Int64
) throws -> (numbers: Set<Int64>, ids: Set<Int64>) {
    let formats = PostFigure.videoAssetFormats.sorted()
    let marks = Array(repeating: "?", count: formats.count).joined(separator: ", ")
    let statement = try database.cachedStatement(
        sql: """
            SELECT import_id, sha256 FROM import_account JOIN import_table USING (import_id)
            JOIN import ON import.id = import_id WHERE account_id = ? AND format IN (\(marks))
            """)
    let rows = try Row.fetchAll(statement, arguments: [account] + StatementArguments(formats))
    return (Set(rows.map { $0[0] }), Set(rows.map { importID(sha256: $0[1]) }))
}

extension PostFacts {
    /// What the latest imports say of a post.
    fileprivate init(_ fact: StoredFact) {
        self.init(nativeID: fact.key.name)
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
