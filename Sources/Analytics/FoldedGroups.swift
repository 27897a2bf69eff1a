import SocialMetrics

/// What finer rows come to by fewer dimensions, for the periods that no table with just these dimensions touches.
///
/// Additive measures only, people never. A period that several finer tables tell is taken from one, that with the
/// most rows: one with few may be the rows of another whose cells are blank.
/// - Parameters:
///   - rows: whole or by group
///   - dimensions: those to keep
///   - others: dimensions that may be added up: each visit, order or sale has one value of them
/// - Returns: only the new rows, in order of time, then of group
package func folded(
    _ rows: [PeriodFigure], to dimensions: [Breakdown.Dimension], over others: Set<Breakdown.Dimension>
) -> [PeriodFigure] {
    let wanted = dimensions.sorted { $0.rawValue < $1.rawValue }
    let finer = rows.filter { row in
        let extra = Set(row.breakdown.dimensions).subtracting(wanted)
        return !extra.isEmpty && extra.isSubset(of: others)
            && row.breakdown.dimensions.count == wanted.count + extra.count
    }
    guard !finer.isEmpty else { return [] }
    let exact = rows.filter { $0.breakdown.dimensions == wanted }
    let tables = Dictionary(grouping: finer, by: \.breakdown.dimensions).sorted {
        ($1.value.count, $0.key.map(\.rawValue).joined()) < ($0.value.count, $1.key.map(\.rawValue).joined())
    }
    var told = Set<Period>()
    var result: [PeriodFigure] = []
    for (_, rows) in tables {
        let known = told.union(periods(of: exact, beside: rows, by: wanted))
        let untold = rows.filter { row in !known.contains { $0.overlaps(row.period) } }
        told.formUnion(untold.map(\.period))
        let groups = Dictionary(grouping: untold) { row in
            PeriodAndGroup(
                period: row.period,
                group: Breakdown(
                    Dictionary(uniqueKeysWithValues: wanted.map { ($0, row.breakdown[$0] ?? "") })))
        }
        result += groups.map { key, rows in
            PeriodFigure(sumOf: rows, period: key.period, group: key.group)
        }
    }
    return result.filter { !$0.values.isEmpty }.sorted {
        ($0.period.from, $0.period.to, $0.breakdown.description)
            < ($1.period.from, $1.period.to, $1.breakdown.description)
    }
}

/// The periods that rows of just the dimensions tell as a table of their own.
///
/// Rows of the same file as the finer ones that share no group with them are not: they are its rows with blank cells, such
/// as visits whose source is not set, and belong to the sums.
private func periods(
    of exact: [PeriodFigure], beside finer: [PeriodFigure], by wanted: [Breakdown.Dimension]
) -> Set<Period> {
    let files = Set(finer.flatMap(\.sources).map(\.importID))
    let names = Set(finer.map { row in wanted.map { row.breakdown[$0] ?? "" } })
    let own = exact.filter { row in
        names.contains(wanted.map { row.breakdown[$0] ?? "" })
            || !row.sources.contains { files.contains($0.importID) }
    }
    return Set(own.map(\.period))
}

private struct PeriodAndGroup: Hashable {
    var period: Period
    var group: Breakdown
}
