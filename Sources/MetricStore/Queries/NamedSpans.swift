import GRDB
import SocialMetrics

/// The days that exports which name their platform cover, measure by measure.
///
/// Between the first and the last day of one export, rows whose platform is assumed say nothing: a day that is missing there is
/// one the platform left out, and another account's number must not fill it.
struct NamedSpans {
    /// By measure.
    private let spans: [[Period]]

    /// Empty of what no assumed row of the facts gives.
    /// - Parameters:
    ///   - facts: days of the account
    ///   - reading: the account, all of whose days count
    ///   - measures: in the order of the facts' values
    /// - Throws: a `DatabaseError`.
    init(of facts: [StoredFact], _ reading: AccountReading, measures: [Measure]) throws {
        var isAssumed = Array(repeating: false, count: measures.count)
        for one in facts.lazy.flatMap(\.imports) where one.isAssumed {
            for row in one.rows {
                for measure in measures.indices where !row.values[measure].isNaN { isAssumed[measure] = true }
            }
        }
        spans = try zip(measures, isAssumed).map { $1 ? try reading.namedSpans(of: $0) : [] }
    }

    /// Whether some assumed row may say nothing of a measure.
    func ruleOut(_ measure: Measure, of measures: [Measure]) -> Bool {
        measures.firstIndex(of: measure).map { !spans[$0].isEmpty } ?? false
    }

    /// The rows of a day without what is assumed of days that are told.
    func told(_ fact: StoredFact, of day: Day) -> StoredFact {
        guard fact.imports.contains(where: \.isAssumed) else { return fact }
        var fact = fact
        for index in fact.imports.indices where fact.imports[index].isAssumed {
            for row in fact.imports[index].rows.indices {
                for (measure, spans) in spans.enumerated() where spans.contains(where: { $0.contains(day) }) {
                    fact.imports[index].rows[row].values[measure] = .nan
                }
            }
        }
        return fact
    }
}

extension AccountReading {
    /// The first and the last day of each export that names its platform and tells a measure of the whole account.
    fileprivate func namedSpans(of measure: Measure) throws -> [Period] {
        // Rows of one import follow each other: they are found by their numbers, few of them in vain.
        let statement = try database.cachedStatement(
            sql: """
                SELECT min(day), max(day) FROM import_account
                CROSS JOIN import_table USING (import_id) CROSS JOIN import_range USING (import_id, grain)
                CROSS JOIN account_day ON account_day.id BETWEEN first_row AND last_row
                WHERE import_account.account_id = ?1 AND grain = ?2
                    AND instr(',' || import_table.measures || ',', ',' || ?3 || ',') > 0
                    AND account_day.account_id = ?1 AND breakdown = '' AND NOT is_assumed
                    AND \(FactTable.quoted(measure)) IS NOT NULL
                GROUP BY import_account.import_id
                """)
        return try Row.fetchAll(statement, arguments: [account, Grain.accountDay.rawValue, measure.id])
            .compactMap { Period($0[0] as DatabaseValue, $0[1] as DatabaseValue) }
    }
}
