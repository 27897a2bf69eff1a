import GRDB
import SocialMetrics

extension CurrentTable {
    /// A column that a view has in every database.
    package struct ViewColumn: Hashable, Sendable {
        package var name: String
        /// The type of its values in SQL.
        package var type: String
    }

    /// The name of the view.
    package var view: String {
        switch self {
        case .kpis: "v_kpis"
        case .days: "v_account_days"
        case .ads: "v_ad_days"
        case .campaigns: "v_campaigns"
        case .posts: "v_posts"
        }
    }

    /// The columns that the view has in every database, in order; those of measures and groups come with imports.
    package var viewColumns: [ViewColumn] {
        let source = ["file", "line"]
        let own = fixed.filter { !source.contains($0.name) }
        let last = [Column("id")] + fixed.filter { source.contains($0.name) }
        let columns =
            ["client", "platform", "account", "account_name"].map { Column($0) }
            + (self == .ads ? [Column("day")] : []) + own + last
        return columns.map { ViewColumn(name: $0.name, type: $0.type) }
    }
}
