import GRDB
import SocialMetrics

/// The days that exports which name their platform cover, measure by measure.
///
/// Between the first and the last day of one export, rows whose platform is assumed say nothing: a day that is missing there is
/// one the platform left out, and another account's number must not fill it.
struct NamedSpans {
    /// By measure.
    private var spans: [[Period]] = []

    /// Empty when nothing of the facts is assumed.
    /// - Parameters:
    ///   - facts: the days that touch the window of the reading
    ///   - reading: the account, of which only the days outside of its window are read
    ///   - measures: in the order of the facts' values
    /// - Throws: a `DatabaseError`.
    init(of facts: [StoredFact], _ reading: AccountReading, measures: [Measure]) throws {
        guard facts.contains(where: { $0.imports.contains(where: \.isAssumed) }) else { return }
        var told: [[Int64: Period]] = Array(repeating: [:], count: measures.count)
        func tell(_ measure: Int, by id: Int64, on day: Day) {
            guard let known = told[measure][id] else { return told[measure][id] = Period(from: day, to: day) }
            if known.contains(day) { return }
            told[measure][id] = Period(from: min(known.from, day), to: max(known.to, day))
        }
        for fact in facts {
            guard let day = fact.key.from else { continue }
            for one in fact.imports where !one.isAssumed {
                for row in one.rows {
                    for measure in measures.indices where !row.values[measure].isNaN {
                        tell(measure, by: row.source.importID, on: day)
                    }
                }
            }
        }
        let numbers = reading.reader(.accountDay)
        try numbers.namedDaysOutside(reading.window) { id, day, measure in tell(measure, by: id, on: day) }
        spans = told.map { Array($0.values) }
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
