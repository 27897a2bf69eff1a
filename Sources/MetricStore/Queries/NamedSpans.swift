import GRDB
import SocialMetrics

/// The days that exports which name their platform cover, measure by measure.
///
/// Between the first and the last day of one export, rows whose platform is assumed say nothing: a day that is missing there is
/// one the platform left out, and another account's number must not fill it.
struct NamedSpans {
    private var spans: [[Period]] = []

    /// Empty when nothing of the facts is assumed.
    init(of facts: [StoredFact], _ database: Database, account: Int64, measures: [Measure]) throws {
        guard facts.contains(where: { $0.imports.contains(where: \.isAssumed) }) else { return }
        spans = try measures.map { measure in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT min(day), max(day) FROM account_day WHERE account_id = ? AND NOT is_assumed
                    AND breakdown = '' AND \(FactTable.quoted(measure)) IS NOT NULL
                    GROUP BY import_id
                    """, arguments: [account])
            return rows.compactMap { Period($0[0], $0[1]) }
        }
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
