import GRDB
import SocialMetrics

/// A table of facts: the rows of one grain, a column for each measure of the dictionary.
struct FactTable: Sendable {
    let grain: Grain
    let name: String
    /// Rows that agree in these columns tell the same thing again; the later import wins.
    let key: [String]
    /// What a row says besides its key and its numbers.
    let attributes: [String]

    /// Whether a row says more surely than another whose it is, as SQL: 1 for one whose platform is assumed.
    var assumed: String { attributes.contains("is_assumed") ? "f.is_assumed" : "0" }

    /// The columns before the measures, in the order `FactRow` fills them.
    var fixedColumns: [String] { ["import_id", "line", "is_total"] + key + attributes }

    static func of(_ grain: Grain) -> FactTable {
        switch grain {
        case .post:
            FactTable(
                grain: grain, name: "post_snapshot", key: ["account_id", "post_id", "breakdown"],
                attributes: postAttributes)
        case .postPeriod:
            FactTable(
                grain: grain, name: "post_period",
                key: ["account_id", "post_id", "from_day", "to_day", "breakdown"], attributes: postAttributes)
        case .accountDay:
            FactTable(
                grain: grain, name: "account_day", key: ["account_id", "day", "breakdown"],
                attributes: ["is_assumed"])
        case .accountPeriod:
            FactTable(
                grain: grain, name: "account_period", key: ["account_id", "from_day", "to_day", "breakdown"],
                attributes: [])
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

    /// Gives every table a column for every measure of the dictionary that it has none for yet.
    static func addMissingMeasures(_ database: Database) throws {
        for table in all {
            let present = Set(try database.columns(in: table.name).map(\.name))
            for measure in Measure.all where !present.contains(measure.id) {
                try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN \(quoted(measure)) REAL")
            }
        }
    }

    /// The name of a measure's column, quoted for SQL.
    static func quoted(_ measure: Measure) -> String { "\"" + measure.id + "\"" }
}
