import SocialMetrics
import Tabular

/// Results that an export gives under the name of another measure: SKU orders, conversions.
struct BorrowedResults {
    private let measure: Measure
    /// The slot it is read from, and that of the column of results; nil where there is no such column.
    private let source: Int
    private let results: Int?

    /// Nil where results have numbers of their own, and in exports that lend none.
    init?(_ plan: TablePlan, _ records: Records, _ rows: [Int]) {
        let slots = plan.measures
        guard let measure = plan.format.resultMeasure,
            let source = slots.firstIndex(where: { $0.measure == measure })
        else { return nil }
        results = slots.firstIndex { $0.measure == .results }
        if let results, !rows.allSatisfy({ BlankCell.isBlank(records.text($0, slots[results].column)) }) {
            return nil
        }
        self.measure = measure
        self.source = source
    }

    /// The measures of the table, with the results at the end where they have no column.
    func measures(of slots: [Measure]) -> [Measure] { results == nil ? slots + [.results] : slots }

    /// Puts the number in the place of the results and says what they count.
    func lend(to row: inout ObservationRow, _ values: inout [Double]) {
        let value = values[source]
        if let results { values[results] = value } else { values.append(value) }
        guard !value.isNaN, case .ad(var ad) = row.subject else { return }
        ad.resultType = measure.label.en
        row.subject = .ad(ad)
    }
}
