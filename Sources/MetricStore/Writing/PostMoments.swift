import GRDB
import SocialMetrics

/// Under which moments of publication a post of an account may stand in the store.
///
/// One export gives the moment, another only the day, a third nothing; each row stands under what its own file gives.
struct PostMoments {
    /// Some post has no date.
    private let hasUndated: Bool
    /// Some export gives days without a time.
    private let hasDays: Bool
    /// Some export gives times.
    private let hasTimes: Bool
    /// The account has posts at all.
    let hasPosts: Bool

    init(_ database: Database, account: Int64) throws {
        let statement = try database.cachedStatement(
            sql: """
                SELECT
                    EXISTS (SELECT 1 FROM post_snapshot WHERE account_id = ?1),
                    EXISTS (SELECT 1 FROM post_snapshot WHERE account_id = ?1 AND \(FactTable.moment) IS NULL),
                    EXISTS (SELECT 1 FROM import_account WHERE account_id = ?1 AND first_published % 86400 = 0),
                    EXISTS (SELECT 1 FROM import_account WHERE account_id = ?1 AND first_published % 86400 <> 0)
                """)
        let row = try Row.fetchOne(statement, arguments: [account])
        hasPosts = row?[0] ?? false
        hasUndated = row?[1] ?? false
        hasDays = row?[2] ?? false
        hasTimes = row?[3] ?? false
    }

    /// Every post stands under the moment that its own file gives, and nowhere else.
    var areExact: Bool { !hasUndated && !hasDays }

    /// The runs of seconds, both ends included, to look in for a post of which its own file gives a moment, or none.
    func ranges(for moment: Int64?) -> [ClosedRange<Int64>] {
        guard let moment else { return [] }
        let day = Int64(Day(ofMoment: moment).number) * 86_400
        // A day is the day of some clock: the moment may lie in the one before or behind it.
        if hasTimes && moment == day { return [day - 86_400...day + 2 * 86_400 - 1] }
        guard hasDays else { return [moment...moment] }
        let midnights = [day - 86_400, day, day + 86_400].filter { $0 != moment }
        return [moment...moment] + midnights.map { $0...$0 }
    }

    /// Whether to look among the posts without a date too.
    func looksAmongUndated(for moment: Int64?) -> Bool { hasUndated || moment == nil }
}
