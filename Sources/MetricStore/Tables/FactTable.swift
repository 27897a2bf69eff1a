import GRDB
import SocialMetrics

/// A table of facts: the rows of one grain, a column for each measure that some import brought.
struct FactTable: Sendable {
    let grain: Grain
    let name: String
    /// Rows that agree in these columns tell the same thing again; the later import wins.
    let key: [String]
    /// What a row says besides its key and its numbers.
    let attributes: [String]

    /// Whether a row says more surely than another whose it is, as SQL: 1 for one whose platform is assumed.
    var assumed: String { attributes.contains("is_assumed") ? "is_assumed" : "0" }

    /// The columns before the measures, in the order `FactRow` fills them.
    var fixedColumns: [String] { ["import_id", "line", "is_total"] + key + attributes }

    /// The columns of the first and the last day; nil for lifetime values.
    var days: (from: String, to: String)? {
        switch grain {
        case .post, .mailing: nil
        case .accountDay: ("day", "day")
        case .postPeriod, .accountPeriod, .ad, .web, .search, .sales, .audience: ("from_day", "to_day")
        }
    }

    static func of(_ grain: Grain) -> FactTable {
        switch grain {
        case .post:
            FactTable(
                grain: grain, name: "post_snapshot", key: ["account_id", "native_id", "breakdown"],
                attributes: postAttributes)
        case .postPeriod:
            FactTable(
                grain: grain, name: "post_period",
                key: ["account_id", "from_day", "to_day", "native_id", "breakdown"],
                attributes: postAttributes)
        case .accountDay:
            FactTable(
                grain: grain, name: "account_day", key: ["account_id", "day", "breakdown"],
                attributes: ["is_assumed"])
        case .accountPeriod: period(grain, "account_period")
        case .ad:
            FactTable(
                grain: grain, name: "ad_period",
                key: ["account_id", "from_day", "to_day", "ad_key", "breakdown"], attributes: adAttributes)
        case .web: period(grain, "web_period")
        case .search: period(grain, "search_period")
        case .mailing:
            FactTable(
                grain: grain, name: "mailing", key: ["account_id", "mailing_key", "breakdown"],
                attributes: mailingAttributes)
        case .sales: period(grain, "sales_period")
        case .audience: period(grain, "audience_period")
        }
    }

    /// Rows between two days, told apart by their groups alone.
    private static func period(_ grain: Grain, _ name: String) -> FactTable {
        FactTable(
            grain: grain, name: name, key: ["account_id", "from_day", "to_day", "breakdown"], attributes: [])
    }

    static var all: [FactTable] { Grain.allCases.map(of) }

    static let postAttributes = [
        "permalink", "caption", "format", "published", "published_day", "duration",
    ]
    static let mailingAttributes = ["native_id", "name", "subject", "list", "sent", "sent_day"]
    static let adAttributes = [
        "level", "campaign_id", "campaign", "ad_set_id", "ad_set", "ad_id", "ad", "result_type",
        "attribution",
        "currency",
    ]

    /// When a post was published, in seconds, as SQL: the midnight of UTC where only its day is known, else NULL.
    ///
    /// The index of posts is in this order, so queries must use these very words.
    static let moment = "coalesce(published, unixepoch(published_day))"

    /// Gives the table a column for each of some measures that it has none for yet.
    func addColumns(for measures: [Measure], _ database: Database) throws {
        let present = Set(try database.columns(in: name).map(\.name))
        for measure in measures where !present.contains(measure.id) {
            try database.execute(sql: "ALTER TABLE \(name) ADD COLUMN \(FactTable.quoted(measure)) REAL")
        }
    }

    /// The name of a measure's column, quoted for SQL.
    static func quoted(_ measure: Measure) -> String { "\"" + measure.id + "\"" }
}
