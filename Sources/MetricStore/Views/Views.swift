import GRDB
import SocialMetrics

/// The views for other programs, and those behind them.
///
/// Those that are promised only pass on: DuckDB reads the words of a view itself and does not know all of SQLite's. They are made anew
/// where a column came or the program says them otherwise; views that somebody added stay.
func makeViews(_ database: Database) throws {
    try PostsView.addColumns(database)
    let views = try viewsOfToday(database)
    let present = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
        .reduce(into: [String: String]()) { $0[$1[0]] = $1[1] }
    guard views.contains(where: { present[$0.name] != $0.sql }) else { return }
    for view in views where present[view.name] != nil { try database.execute(sql: "DROP VIEW \(view.name)") }
    for view in views { try database.execute(sql: view.sql) }
}

/// The views, as the columns there are make them, in an order in which they can be made.
func viewsOfToday(_ database: Database) throws -> [(name: String, sql: String)] {
    let posts = try PostsView(database)
    let behind = try [
        ("post_now", posts.sharedQuery), ("v_posts", posts.query),
        ("v_account_days", query(of: .days, database)), ("v_ad_days", query(of: .ads, database)),
        ("v_campaigns", query(of: .campaigns, database)), ("v_kpis", kpisQuery),
    ]
    var views: [(name: String, sql: String)] = []
    for (name, query) in behind {
        let inner = name.hasPrefix("v_") ? "behind_" + name : name
        views.append((inner, "CREATE VIEW \(inner) AS\n\(query)"))
        if inner != name { views.append((name, "CREATE VIEW \(name) AS SELECT * FROM \(inner)")) }
    }
    return views
}

/// What every view says first: whose the numbers are.
let accountOfView = """
    client.key AS client, account.platform, account.key AS account, now.name AS account_name
    """

/// Where every view finds it: `now` has the account's row.
let joinedAccount = """
    JOIN account ON account.id = now.account_id JOIN client ON client.id = account.client_id
    """

/// A view of rows that are kept as they are.
private func query(of table: CurrentTable, _ database: Database) throws -> String {
    let added = try table.added(database)
    let columns = (table.fixed + added.groups + added.measures).map { ",\n    one.\($0.quoted)" }.joined()
    let days = table == .days ? "one.day || '..' || one.day" : "one.\"from\" || '..' || one.\"to\""
    let day = "CAST(CASE WHEN one.\"from\" = one.\"to\" THEN one.\"from\" END AS TEXT) AS day"
    return """
        SELECT \(accountOfView)\(table == .ads ? ",\n    \(day)" : "")\(columns),
            CAST(now.prefix || '/{metric}/period/' || \(days) || coalesce('/' || one.subject, '') AS TEXT) AS id
        FROM \(table.rawValue) AS one JOIN current_account AS now ON now.account_id = one.account_id
        \(joinedAccount)
        """
}

/// Key figures of months in long form: those that are kept, and those of lists of posts, which are counted when somebody asks.
private let kpisQuery = """
    WITH rated AS MATERIALIZED (
        SELECT account_id, substr(published_day, 1, 7) || '-01' AS month, engagement, exposure,
            CASE WHEN exposure > 0 THEN engagement / exposure END AS rate
        FROM post_now WHERE published_day IS NOT NULL
    ),
    listed AS (
        SELECT account_id, month, count(*) AS posts,
            sum(CASE WHEN rate IS NOT NULL THEN engagement END)
                / sum(CASE WHEN rate IS NOT NULL THEN exposure END) AS pooled
        FROM rated GROUP BY account_id, month
    ),
    ranked AS (
        SELECT account_id, month, rate, count(*) OVER (PARTITION BY account_id, month) AS rates,
            row_number() OVER (PARTITION BY account_id, month ORDER BY rate) AS place
        FROM rated WHERE rate IS NOT NULL
    ),
    middle AS (
        SELECT account_id, month, avg(rate) AS rate FROM ranked
        WHERE place IN ((rates + 1) / 2, (rates + 2) / 2) GROUP BY account_id, month
    ),
    told AS (
        SELECT current_month.*, posts, pooled, middle.rate AS median,
            CASE WHEN posts > 0 OR is_known_without_posts THEN coalesce(posts, 0) END AS published,
            CASE WHEN posts > 0 OR is_known_without_posts THEN covered_days ELSE 0 END AS listed_days
        FROM current_month
        LEFT JOIN listed ON listed.account_id = current_month.account_id AND listed.month = from_day
        LEFT JOIN middle ON middle.account_id = current_month.account_id AND middle.month = from_day
    ),
    counted AS (
        SELECT account_id, from_day, to_day, 'published_posts' AS metric, NULL AS statistic,
            (SELECT published_label FROM current_account WHERE account_id = told.account_id) AS label,
            'count' AS unit, 'period' AS basis,
            CASE WHEN listed_days < coalesce(counted_days, 0) THEN counted ELSE published END AS value,
            max(listed_days, coalesce(counted_days, 0)) AS covered_days
        FROM told
        UNION ALL
        SELECT told.account_id, from_day, to_day, rate, NULL, rate_label, 'share', 'lifetime', pooled, NULL
        FROM told JOIN current_account USING (account_id)
        UNION ALL
        SELECT told.account_id, from_day, to_day, rate, 'median', median_label, 'share', 'lifetime', median, NULL
        FROM told JOIN current_account USING (account_id)
    )
    SELECT \(accountOfView), NULL AS section, metric, statistic, label, NULL AS detail, unit, basis,
        from_day AS "from", to_day AS "to", \(tidy("value")) AS value, covered_days,
        CAST(julianday(to_day) - julianday(from_day) + 1 AS INTEGER) AS days,
        now.prefix || '/' || metric || '/' || basis || '/' || from_day || '..' || to_day
            || coalesce('/statistic=' || statistic, '') AS id
    FROM counted AS one JOIN current_account AS now ON now.account_id = one.account_id
    \(joinedAccount)
    WHERE value IS NOT NULL
    UNION ALL
    SELECT \(accountOfView), section, metric, statistic, label, detail, unit, basis, "from", "to", value, covered_days,
        days,
        CAST(now.prefix || '/' || metric || '/' || basis || '/' || "from" || '..' || "to"
            || coalesce('/' || one.subject, '') AS TEXT) AS id
    FROM current_kpi AS one JOIN current_account AS now ON now.account_id = one.account_id
    \(joinedAccount)
    """

/// A number as exports write it, 12 digits of it, as SQL.
func tidy(_ expression: String) -> String { "CAST(printf('%.12g', \(expression)) AS REAL)" }
