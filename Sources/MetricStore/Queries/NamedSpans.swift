import GRDB
import SocialMetrics

/// The days that exports which name their platform cover, measure by measure.
///
/// Between the first and the last day of one export, rows whose platform is assumed say nothing: a day that is missing there is
/// one the platform left out, and another account's number must not fill it.
struct NamedSpans {
    /// In the order of the facts' values.
    private let spans: [[Period]]

    /// Empty of what was not asked for.
    init(_ measures: [Measure], in spans: ExportSpans) {
        self.spans = measures.map { measure in
            spans[ExportSpans.Question(measure: measure, isNamed: true)].map(\.period)
        }
    }

    /// What must be asked: nothing of measures that no assumed row of the facts gives.
    static func questions(_ measures: [Measure], of facts: [StoredFact]) -> [ExportSpans.Question] {
        var isAssumed = Array(repeating: false, count: measures.count)
        for row in facts.lazy.flatMap(\.rows) where row.isAssumed {
            for (measure, value) in row.numbers.values.enumerated() where !value.isNaN {
                isAssumed[measure] = true
            }
        }
        return zip(measures, isAssumed).filter(\.1).map { ExportSpans.Question(measure: $0.0, isNamed: true) }
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
