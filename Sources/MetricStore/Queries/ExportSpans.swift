import GRDB
import GRDBSQLite
import SocialMetrics

/// From the first to the last day for which one export tells a measure of a whole account.
struct ExportSpan {
    var period: Period
    /// The most days from one told day to the next; 0 for an export of one day.
    var longestStep: Int

    /// - Parameter days: the days an export tells, in any order, as numbers; nil when there are none
    fileprivate init?(_ days: [Int]) {
        let days = days.sorted()
        guard let first = days.first, let last = days.last else { return nil }
        period = Period(from: Day(number: first), to: Day(number: last))
        longestStep = zip(days, days.dropFirst()).map { $1 - $0 }.max() ?? 0
    }
}

extension AccountReading {
    /// The spans of an account's exports with days of some measures.
    /// - Parameters:
    ///   - measures: measures of days
    ///   - isNamed: whether only exports count that name their platform
    /// - Returns: of each measure one for each export, in the order of their first days
    /// - Throws: a `DatabaseError`.
    func exportSpans(of measures: [Measure], isNamed: Bool = false) throws -> [[ExportSpan]] {
        if measures.isEmpty { return [] }
        let asked = measures.map { "instr(',' || import_table.measures || ',', ',\($0.id),') > 0" }
        // Rows of one import follow each other: they are found by their numbers, few of them in vain.
        let statement = try database.cachedStatement(
            sql: """
                SELECT import_account.import_id, day, \(measures.map(FactTable.quoted).joined(separator: ", "))
                FROM import_account
                CROSS JOIN import_table USING (import_id) CROSS JOIN import_range USING (import_id, grain)
                CROSS JOIN account_day ON account_day.id BETWEEN first_row AND last_row
                WHERE import_account.account_id = ?1 AND grain = ?2 AND (\(asked.joined(separator: " OR ")))
                    AND \(isNamed ? "NOT is_assumed AND " : "")+account_day.account_id = ?1 AND breakdown = ''
                """)
        var days = Array(repeating: [Int64: [Int]](), count: measures.count)
        try statement.forEachRow([account, Grain.accountDay.rawValue], in: database) { row in
            guard let day = Day(ascii: columnBytes(row, 1)) else { return }
            for measure in measures.indices
            where sqlite3_column_type(row, Int32(2 + measure)) != SQLITE_NULL {
                days[measure][sqlite3_column_int64(row, 0), default: []].append(day.number)
            }
        }
        return days.map { exports in
            exports.values.compactMap(ExportSpan.init)
                .sorted { ($0.period.from, $0.period.to) < ($1.period.from, $1.period.to) }
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
        for span in try exportSpans(of: [.newFollowers]).joined() {
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
