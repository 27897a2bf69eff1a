import GRDB
import SocialMetrics

/// Which rows of a period count when the periods of a table are asked for.
enum CountedRows {
    case all
    /// Those about everybody, and groups of more than one day: a group of one day is a picture of the day of the export.
    case noPictures
    /// Those about everybody or about a place of business.
    case unbroken
}

/// The periods some row of an account covers, each once, in order.
///
/// Steps through the index from one period to the next: the cost grows with the periods, never with the rows of each.
func distinctPeriods(
    in table: FactTable, account: Int64, counting: CountedRows = .all, _ database: Database
) throws -> [Period] {
    guard let days = table.days else { return [] }
    let isDaily = days.from == days.to
    let columns = isDaily ? days.from : "\(days.from), \(days.to)"
    let beyond =
        isDaily
        ? "\(days.from) > here.\(days.from)" : "(\(columns)) > (here.\(days.from), here.\(days.to))"
    let same =
        "SELECT 1 FROM \(table.name) AS one WHERE one.account_id = ?1 AND one.\(days.from) = here.\(days.from)"
        + " AND one.\(days.to) = here.\(days.to) AND one.breakdown"
    let place = Breakdown.Dimension.location.rawValue
    let condition =
        switch counting {
        case .all: "TRUE"
        case .noPictures: "here.\(days.from) < here.\(days.to) OR EXISTS (\(same) = '')"
        case .unbroken:
            "EXISTS (\(same) = '') OR EXISTS (\(same) >= '\(place)=' AND one.breakdown < '\(place)>')"
        }
    let statement = try database.cachedStatement(
        sql: """
            WITH RECURSIVE step(id) AS (
                SELECT (SELECT id FROM \(table.name) WHERE account_id = ?1 ORDER BY \(columns) LIMIT 1)
                UNION ALL
                SELECT (SELECT id FROM \(table.name) WHERE account_id = ?1 AND \(beyond) ORDER BY \(columns) LIMIT 1)
                FROM step JOIN \(table.name) AS here ON here.id = step.id
            )
            SELECT here.\(days.from), here.\(days.to) FROM step JOIN \(table.name) AS here ON here.id = step.id
            WHERE \(condition) ORDER BY 1, 2
            """)
    return try Row.fetchAll(statement, arguments: [account]).compactMap { Period($0[0], $0[1]) }
}

/// The days of UTC on which posts of an account were published, one for each month, by their first of the month.
func monthsOfPublication(account: Int64, _ database: Database) throws -> Set<Day> {
    let moment = FactTable.moment
    let moments = try Int64.fetchAll(
        database,
        sql: """
            WITH RECURSIVE step(moment) AS (
                SELECT (SELECT \(moment) FROM post_snapshot WHERE account_id = ?1 AND \(moment) IS NOT NULL
                    ORDER BY \(moment) LIMIT 1)
                UNION ALL
                SELECT (SELECT \(moment) FROM post_snapshot WHERE account_id = ?1
                    AND \(moment) >= unixepoch(step.moment, 'unixepoch', 'start of month', '+1 month')
                    ORDER BY \(moment) LIMIT 1)
                FROM step WHERE step.moment IS NOT NULL
            )
            SELECT moment FROM step WHERE moment IS NOT NULL
            """, arguments: [account])
    return Set(moments.map { Day(ofMoment: $0).firstOfMonth })
}

extension Day {
    /// The day of UTC of a moment, seconds since 1970.
    init(ofMoment seconds: Int64) { self.init(number: Int((Double(seconds) / 86_400).rounded(.down))) }
}
