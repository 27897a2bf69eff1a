import GRDB
import GRDBSQLite
import SocialMetrics

/// A table of what reports say, by month: what stands behind a view.
///
/// It holds what `bilan export` writes. A measure, and a group that rows are split by, has a column once a row has a value of it.
package enum CurrentTable: String, CaseIterable, Sendable {
    case kpis = "current_kpi"
    case days = "current_day"
    case ads = "current_ad"
    case campaigns = "current_campaign"
    /// What videos got in a month, where an account has no list of posts.
    case posts = "current_post"

    /// A column with its type in SQL.
    struct Column: Hashable {
        var name: String
        var type: String

        init(_ name: String, _ type: String = "TEXT") {
            self.name = name
            self.type = type
        }

        /// The name as SQL writes it: `from` and `to` are words of SQL.
        var quoted: String { "\"\(name)\"" }
    }

    /// The columns that are always there, without the account and the id.
    var fixed: [Column] {
        switch self {
        case .kpis:
            texts("section", "metric", "statistic", "label", "detail", "unit", "basis", "from", "to")
                + [Column("value", "REAL"), Column("covered_days", "INTEGER"), Column("days", "INTEGER")]
        case .days: texts("section", "day", "currency")
        case .ads:
            texts(
                "level", "campaign_id", "campaign", "ad_set_id", "ad_set", "ad_id", "ad", "from", "to",
                "result",
                "attribution", "currency")
        case .campaigns:
            texts("campaign_id", "campaign", "result", "attribution", "currency", "from", "to")
                + numbers(
                    "spend", "results", "cost_per_result", "cost_per_result_low", "cost_per_result_high")
                + texts("confidence")
                + numbers(
                    "cost_per_thousand_people", "impressions", "reach", "frequency", "link_clicks",
                    "clicks_all", "cpm", "ctr", "ctr_all", "cpc", "cpc_all")
                + [Column("covered_days", "INTEGER"), Column("days", "INTEGER")]
        case .posts:
            texts("post", "published", "published_day", "format", "caption", "permalink")
                + numbers("duration") + texts("basis", "from", "to", "as_of")
                + [Column("age_days", "INTEGER")] + texts("currency", "file")
                + [Column("line", "INTEGER")] + Self.rates.map { Column($0, "REAL") }
        }
    }

    /// The rates that a post can have.
    static let rates = [
        Metric.engagementRateByReach, .engagementRateByViews, .engagementRateByImpressions,
    ].map(\.id)

    private func texts(_ names: String...) -> [Column] { names.map { Column($0) } }
    private func numbers(_ names: String...) -> [Column] { names.map { Column($0, "REAL") } }

    func create(_ database: Database) throws {
        let columns = fixed.map { ", \($0.quoted) \($0.type)" }.joined()
        try database.execute(
            sql: """
                CREATE TABLE \(rawValue) (
                    id INTEGER PRIMARY KEY,
                    account_id INTEGER NOT NULL REFERENCES account(id) ON DELETE CASCADE,
                    subject TEXT\(columns)
                ) STRICT;
                CREATE INDEX \(rawValue)_by_account ON \(rawValue)(account_id);
                """)
    }

    /// The columns that it has besides the fixed ones: groups, then measures in the order of the dictionary.
    func added(_ database: Database) throws -> (groups: [Column], measures: [Column]) {
        let present = Set(try database.columns(in: rawValue).map(\.name)).subtracting(fixed.map(\.name))
        return (
            Breakdown.Dimension.allCases.map { Column("by_" + $0.rawValue) }.filter {
                present.contains($0.name)
            },
            Measure.all.map { Column($0.id, "REAL") }.filter { present.contains($0.name) }
        )
    }

    /// Gives the table a column for what rows have a value of and it has none for.
    func addColumns(for names: Set<String>, _ database: Database) throws {
        let present = Set(try database.columns(in: rawValue).map(\.name))
        for name in names.subtracting(present).sorted() {
            let isGroup = name.hasPrefix("by_")
            precondition(isGroup || Measure.named(name) != nil, "\(rawValue) has no column \(name)")
            try database.execute(
                sql: "ALTER TABLE \(rawValue) ADD COLUMN \"\(name)\" \(isGroup ? "TEXT" : "REAL")")
        }
    }

    /// The column with the day that tells which month a row is of.
    private var dayOfMonth: String { self == .days ? "day" : "\"from\"" }

    /// Puts rows in the place of those there are of an account, months left out that stay as they are.
    func replace(
        _ rows: [[String: CurrentValue]], ofAccount account: Int64, keeping months: Set<Day>,
        _ database: Database
    ) throws {
        let others = otherMonths(than: months, by: dayOfMonth)
        try database.execute(
            sql: "DELETE FROM \(rawValue) WHERE account_id = ?\(others)", arguments: [account])
        guard !rows.isEmpty else { return }
        let names = rows.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        try addColumns(for: names, database)
        let columns = names.sorted()
        let list = columns.map { ", \"\($0)\"" }.joined()
        let marks = columns.map { _ in ", ?" }.joined()
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(rawValue) (account_id\(list)) VALUES (?\(marks))")
        let handle = statement.sqliteStatement
        sqlite3_bind_int64(handle, 1, account)
        for row in rows {
            for (index, column) in columns.enumerated() {
                bind(row[column], at: Int32(index + 2), of: handle)
            }
            try statement.run(in: database)
        }
        sqlite3_clear_bindings(handle)
    }

    private func bind(_ value: CurrentValue?, at position: Int32, of handle: OpaquePointer) {
        switch value {
        case .number(let number): sqlite3_bind_double(handle, position, number)
        case .text(var text): MetricStore.bind(&text, at: position, of: handle)
        case nil: sqlite3_bind_null(handle, position)
        }
    }

    /// The rows of an account as they were put, month by month.
    func rows(ofAccount account: Int64, _ database: Database) throws -> [[String: CurrentValue]] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM \(rawValue) WHERE account_id = ? ORDER BY substr(\(dayOfMonth), 1, 7), id
                """, arguments: [account]
        ).map { row in
            var values: [String: CurrentValue] = [:]
            for (name, value) in row where name != "id" && name != "account_id" {
                values[name] = CurrentValue(value)
            }
            return values
        }
    }
}

extension CurrentValue {
    /// The value of a column; nil for what is neither a text nor a number.
    fileprivate init?(_ value: DatabaseValue) {
        switch value.storage {
        case .string(let text): self = .text(text)
        case .int64(let number): self = .number(Double(number))
        case .double(let number): self = .number(number)
        case .null, .blob: return nil
        }
    }
}
