import GRDB
import SocialMetrics

/// From the first to the last day for which one export tells a measure of a whole account.
struct ExportSpan {
    var period: Period
    /// The most days between two days that follow each other in the export; 0 where it tells one day only.
    var longestStep: Int
}

extension AccountReading {
    /// The spans of an account's exports with days of a measure, in the order of their first days.
    /// - Parameters:
    ///   - measure: a measure of days
    ///   - isNamed: whether only exports count that name their platform
    /// - Returns: one for each export
    /// - Throws: a `DatabaseError`.
    func exportSpans(of measure: Measure, isNamed: Bool = false) throws -> [ExportSpan] {
        // Rows of one import follow each other: they are found by their numbers, few of them in vain.
        let statement = try database.cachedStatement(
            sql: """
                SELECT min(day), max(day), ifnull(max(step), 0) FROM (
                    SELECT import_account.import_id, day,
                        julianday(day) - julianday(lag(day)
                            OVER (PARTITION BY import_account.import_id ORDER BY day)) AS step
                    FROM import_account
                    CROSS JOIN import_table USING (import_id) CROSS JOIN import_range USING (import_id, grain)
                    CROSS JOIN account_day ON account_day.id BETWEEN first_row AND last_row
                    WHERE import_account.account_id = ?1 AND grain = ?2
                        AND instr(',' || import_table.measures || ',', ',' || ?3 || ',') > 0
                        AND account_day.account_id = ?1 AND breakdown = ''\(isNamed ? " AND NOT is_assumed" : "")
                        AND \(FactTable.quoted(measure)) IS NOT NULL)
                GROUP BY import_id ORDER BY 1, 2
                """)
        return try Row.fetchAll(statement, arguments: [account, Grain.accountDay.rawValue, measure.id])
            .compactMap { row in
                Period(row[0] as DatabaseValue, row[1] as DatabaseValue).map {
                    ExportSpan(period: $0, longestStep: row[2])
                }
            }
    }

    /// The days that exports of new followers tell about, on a platform that leaves out days on which nobody followed.
    ///
    /// An export tells about every day between its first and its last. Between two exports are days that neither may have been
    /// asked for: they are told about only where one of the two is silent as long within.
    /// - Returns: in order, apart from each other; none on other platforms
    /// - Throws: a `DatabaseError`.
    func followSpans(on platform: Platform) throws -> [Period] {
        guard Measure.newFollowers.leavesOutEmptyDays(on: platform),
            reader(.accountDay).measures.contains(.newFollowers)
        else { return [] }
        var apart: [ExportSpan] = []
        for span in try exportSpans(of: .newFollowers) {
            if let last = apart.indices.last, span.period.from <= apart[last].period.to {
                let first = apart[last].period
                apart[last].period = Period(from: first.from, to: max(first.to, span.period.to))
                apart[last].longestStep = max(apart[last].longestStep, span.longestStep)
            } else {
                apart.append(span)
            }
        }
        var joined: [Period] = []
        for (index, span) in apart.enumerated() {
            if index > 0, let last = joined.last,
                span.period.from.number - last.to.number
                    <= max(1, apart[index - 1].longestStep, span.longestStep)
            {
                joined[joined.count - 1] = Period(from: last.from, to: span.period.to)
            } else {
                joined.append(span.period)
            }
        }
        return joined
    }
}
