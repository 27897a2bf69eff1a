import SocialMetrics

/// Zeros that an export writes where it has no number.
package enum AbsentZeros: Hashable, Sendable {
    /// In rows that lack a measure the others are 0 too.
    case without(Measure)
    /// The hours of the newest day that are still to come.
    case lastRows
}

extension TableReader {
    /// The rows whose zeros stand for nothing.
    func hollowRows(_ rows: [Int]) -> Set<Int> {
        guard let rule = plan.format.absentZeros else { return [] }
        switch rule {
        case .without(let measure):
            guard let column = plan.measures.first(where: { $0.measure == measure })?.column else {
                return []
            }
            return Set(rows.filter { BlankCell.isBlank(records.text($0, column)) })
        case .lastRows:
            let columns = plan.measures.map(\.column)
            let hollow = rows.reversed().prefix { record in
                columns.allSatisfy { records.text(record, $0) == "0" }
            }
            return hollow.count == rows.count ? [] : Set(hollow)
        }
    }
}
