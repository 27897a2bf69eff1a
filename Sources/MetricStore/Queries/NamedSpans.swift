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
        for fact in facts {
            for row in fact.rows where row.isAssumed {
                for (measure, value) in row.numbers.values.enumerated() where !value.isNaN {
                    isAssumed[measure] = true
                }
            }
        }
        let asked = measures.indices.filter { isAssumed[$0] }
        let told = try reading.exportSpans(of: asked.map { measures[$0] }, isNamed: true)
        var spans = Array(repeating: [Period](), count: measures.count)
        for (measure, told) in zip(asked, told) { spans[measure] = told.map(\.period) }
        self.spans = spans
    }

    /// The rows of a day without what is assumed of days that are told.
    func told(_ fact: StoredFact, of day: Day) -> StoredFact {
        let told = spans.indices.filter { spans[$0].contains { $0.contains(day) } }
        if told.isEmpty { return fact }
        var fact = fact
        for row in fact.rows.indices where fact.rows[row].isAssumed {
            for measure in told { fact.rows[row].numbers.values[measure] = .nan }
        }
        return fact
    }
}
