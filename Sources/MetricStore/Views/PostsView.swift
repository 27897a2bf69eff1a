import GRDB
import SocialMetrics

/// The posts with their current values, put together when somebody asks: nothing is kept of them but their rows.
///
/// The same as `AccountReading.posts`, for all posts at once: of each number what the latest export that has one says, of each
/// word what the latest that has one says; of an account with other posts no video assets.
struct PostsView {
    /// The measures that some row has a column for, in the order of the dictionary.
    private let measures: [Measure]
    /// Those of videos of accounts without lists of posts, and of all others.
    private let ofVideos: [CurrentTable.Column]

    init(_ database: Database) throws {
        measures = try PostsView.measures(database)
        ofVideos = try CurrentTable.posts.added(database).measures
    }

    /// SQLite knows the type of a column of several parts by the last, which must have it.
    static func addColumns(_ database: Database) throws {
        try CurrentTable.posts.addColumns(for: Set(measures(database).map(\.id)), database)
    }

    private static func measures(_ database: Database) throws -> [Measure] {
        let present = Set(try database.columns(in: FactTable.of(.post).name).map(\.name))
        return Measure.all.filter { present.contains($0.id) }
    }

    /// `v_posts`.
    var query: String {
        let own = Set(measures.map(\.id))
        let head = [
            "post", "published", "published_day", "format", "caption", "permalink", "duration", "basis",
            "from", "to", "as_of", "age_days", "currency",
        ].map { "\"\($0)\"" }.joined(separator: ", ")
        let told = ofVideos.map { (own.contains($0.name) ? ", " : ", NULL AS ") + $0.quoted }.joined()
        let ofVideos = ofVideos.map { ", \($0.quoted)" }.joined()
        let rates = CurrentTable.rates.map { metric in
            """
            ,
                CASE WHEN rate = '\(metric)' AND exposure > 0 THEN \(tidy("engagement / exposure")) END AS \(metric)
            """
        }.joined()
        return """
            SELECT client, platform, account, account_name, \(head)\(told)\(rates),
                CAST(prefix || '/{metric}/lifetime/' || "from" || '..' || "to" || '/post=' || \(escaped("post")) AS TEXT) AS id,
                file, line
            FROM post_now
            UNION ALL
            SELECT \(accountOfView), \(head.replacing("\"currency\"", with: "one.currency"))\(ofVideos), \(CurrentTable.rates.joined(separator: ", ")),
                now.prefix || '/{metric}/' || basis || '/' || "from" || '..' || "to" || '/' || one.subject, file, line
            FROM current_post AS one JOIN current_account AS now ON now.account_id = one.account_id
            \(joinedAccount)
            """
    }

    /// `post_now`, which the views of posts and of key figures share: a row a post, with what its rate is made of.
    var sharedQuery: String {
        let columns = measures.map(FactTable.quoted).map { ", CAST(\($0) AS REAL) AS \($0)" }.joined()
        let money = measures.filter { if case .money = $0.unit { true } else { false } }.map(FactTable.quoted)
        let currency = money.isEmpty ? "NULL" : "CASE WHEN \(first(money)) IS NOT NULL THEN own_currency END"
        return """
            WITH place AS MATERIALIZED (
                SELECT id, row_number() OVER (ORDER BY as_of, sha256) AS number,
                    EXISTS (SELECT 1 FROM import_table WHERE import_id = import.id AND format IN (\(videoFormats)))
                        AS is_of_assets
                FROM import
            ),
            told AS (
                SELECT one.account_id, one.native_id, count(*) AS rows,
                    count(DISTINCT one.import_id) < count(*) AS is_repeated, min(\(moment("one"))) AS first,
                    max(\(moment("one"))) AS last, min(is_of_assets) AS is_asset,
                    max(printf('%06d%012d%d', place.number, one.line, one.id)) AS latest
                FROM post_snapshot AS one NOT INDEXED JOIN place ON place.id = one.import_id
                WHERE one.breakdown = '' AND one.account_id IN (SELECT account_id FROM current_account)
                GROUP BY one.account_id, one.native_id
            ),
            given AS MATERIALIZED (
                SELECT account_id, ',' || group_concat(post_measures) || ',' AS measures
                FROM import_account WHERE posts > 0 GROUP BY account_id
            ),
            post AS (
                SELECT told.account_id, told.native_id AS post, told.is_asset,
                    \(word("published")) AS moment, \(word("published_day")) AS said_day,
                    \(word("format")) AS format, \(word("caption")) AS caption, \(word("permalink")) AS permalink,
                    \(word("duration")) AS duration, \(asOf) AS as_of,
                    import.file_name AS file, one.line\(measures.map { ",\n        \(number($0)) AS \(FactTable.quoted($0))" }.joined())
                FROM told JOIN post_snapshot AS one ON one.id = CAST(substr(told.latest, 19) AS INTEGER)
                JOIN import ON import.id = one.import_id JOIN given ON given.account_id = told.account_id
            ),
            dated AS (
                SELECT post.*, \(accountOfView), now.currency AS own_currency, now.prefix, now.rate,
                    now.engagement AS parts, now.exposure AS exposure_name,
                    coalesce(date(moment + \(ahead), 'unixepoch'), said_day) AS day
                FROM post JOIN current_account AS now ON now.account_id = post.account_id
                \(joinedAccount)
                WHERE is_asset = NOT EXISTS (
                    SELECT 1 FROM import_account WHERE import_account.account_id = now.account_id AND posts > 0
                    AND NOT EXISTS (
                        SELECT 1 FROM import_table
                        WHERE import_table.import_id = import_account.import_id AND import_table.format IN (\(videoFormats))))
            )
            SELECT account_id, client, platform, account, account_name, post,
                CAST(strftime('%Y-%m-%dT%H:%M:%SZ', moment, 'unixepoch') AS TEXT) AS published,
                CAST(day AS TEXT) AS published_day, CAST(format AS TEXT) AS format, CAST(caption AS TEXT) AS caption,
                CAST(permalink AS TEXT) AS permalink, CAST(duration AS REAL) AS duration,
                CAST('lifetime' AS TEXT) AS basis, CAST(coalesce(min(day, as_of), as_of) AS TEXT) AS "from",
                CAST(as_of AS TEXT) AS "to", CAST(as_of AS TEXT) AS as_of,
                CAST(julianday(as_of) - julianday(day) AS INTEGER) AS age_days,
                CAST(\(currency) AS TEXT) AS currency\(columns),
                \(engagement) AS engagement, \(exposure) AS exposure, rate, prefix, file, line
            FROM dated
            """
    }

    private func moment(_ alias: String) -> String {
        FactTable.moment.replacing("published,", with: "\(alias).published,")
            .replacing("published_day", with: "\(alias).published_day")
    }

    private let videoFormats = PostFigure.videoAssetFormats.sorted().map { "'\($0)'" }.joined(separator: ", ")

    /// The first of some expressions that is something.
    private func first(_ expressions: [String]) -> String {
        expressions.count == 1 ? expressions[0] : "coalesce(\(expressions.joined(separator: ", ")))"
    }

    /// What one of several rows of a post says: of the latest export that says it.
    ///
    /// In two parts, rows with a date and rows without, so that each is found through the index.
    private func said(_ expression: String, _ column: String, line order: String) -> String {
        let parts = ["BETWEEN told.first AND told.last", "IS NULL"].map { condition in
            """
            SELECT \(column) AS said, source.as_of, source.sha256, other.line
                FROM post_snapshot AS other JOIN import AS source ON source.id = other.import_id
                WHERE other.account_id = told.account_id AND \(moment("other")) \(condition)
                AND other.native_id = told.native_id AND other.breakdown = '' AND \(expression) IS NOT NULL
            """
        }
        return """
            (SELECT said FROM (\(parts.joined(separator: "\n    UNION ALL ")))
                ORDER BY as_of DESC, sha256 DESC, line \(order) LIMIT 1)
            """
    }

    /// A word of a post: of one export the first row that has it.
    private func word(_ column: String) -> String {
        let other = said("other.\(column)", "other.\(column)", line: "ASC")
        return """
            CASE WHEN told.rows = 1 OR (NOT told.is_repeated AND one.\(column) IS NOT NULL) THEN one.\(column)
                ELSE \(other) END
            """
    }

    /// A number of a post: of one export the last row that has it.
    private func number(_ measure: Measure) -> String {
        let (own, other) = ("one." + FactTable.quoted(measure), "other." + FactTable.quoted(measure))
        return """
            coalesce(\(own), CASE WHEN told.rows > 1 AND instr(given.measures, ',\(measure.id),') > 0
                THEN \(said(other, other, line: "DESC")) END)
            """
    }

    /// The day of the latest export that gives some number, else of the latest.
    private var asOf: String {
        guard !measures.isEmpty else { return "import.as_of" }
        let (own, other) = (
            first(measures.map { "one." + FactTable.quoted($0) }),
            first(measures.map { "other." + FactTable.quoted($0) })
        )
        return """
            CASE WHEN told.rows = 1 OR \(own) IS NOT NULL THEN import.as_of
                ELSE coalesce(\(said(other, "source.as_of", line: "DESC")), import.as_of) END
            """
    }

    /// How many seconds the client's clock is ahead of UTC at a post's publication.
    private var ahead: String {
        """
        coalesce((SELECT ahead FROM clock_change WHERE zone = now.zone AND since <= moment ORDER BY since DESC LIMIT 1), 0)
        """
    }

    /// The sum of the parts of the account's rate; NULL where one is absent.
    private var engagement: String {
        let declared = Platform.allCases.compactMap { EngagementSet.declared(for: $0) }
        let parts = measures.filter { measure in declared.contains { $0.parts.contains(measure) } }
        let terms = parts.map {
            "CASE WHEN instr(parts, ',\($0.id),') > 0 THEN \(FactTable.quoted($0)) ELSE 0 END"
        }
        return terms.isEmpty
            ? "NULL" : "CASE WHEN rate IS NOT NULL THEN \(terms.joined(separator: " + ")) END"
    }

    private var exposure: String {
        let declared = Set(Platform.allCases.compactMap { EngagementSet.declared(for: $0)?.denominator })
        let terms = measures.filter(declared.contains).map {
            "WHEN '\($0.id)' THEN \(FactTable.quoted($0))"
        }
        return terms.isEmpty ? "NULL" : "CASE exposure_name \(terms.joined(separator: " ")) END"
    }

    /// A text as ids write it: other signs than letters, digits and `-._~` as `%` and two digits a byte.
    private func escaped(_ column: String) -> String {
        let plain = "[-A-Za-z0-9._~]"
        return """
            CASE WHEN \(column) NOT GLOB '*[^-A-Za-z0-9._~]*' THEN \(column) ELSE (
                WITH RECURSIVE step(rest, text) AS (
                    SELECT \(column), ''
                    UNION ALL
                    SELECT substr(rest, 2), text || CASE WHEN substr(rest, 1, 1) GLOB '\(plain)' THEN substr(rest, 1, 1)
                        ELSE (SELECT '%' || substr(byte, 1, 2) || coalesce('%' || nullif(substr(byte, 3, 2), ''), '')
                            || coalesce('%' || nullif(substr(byte, 5, 2), ''), '')
                            || coalesce('%' || nullif(substr(byte, 7, 2), ''), '')
                            FROM (SELECT hex(substr(rest, 1, 1)) AS byte)) END
                    FROM step WHERE rest <> ''
                ) SELECT text FROM step WHERE rest = '') END
            """
    }
}
