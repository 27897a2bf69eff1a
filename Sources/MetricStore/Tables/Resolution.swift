import SocialMetrics

/// Which of two imports is believed: the one that names its platform; when both do, the one exported later; when equal,
/// the larger digest, so that the answer never depends on the order of imports.
struct ImportRank: Hashable, Comparable {
    /// Nothing in the table names its platform: that its rows are the account's is assumed.
    var isAssumed = false
    /// `2026-10-31`, which sorts as text.
    var asOf: String
    var sha256: String

    static func < (left: ImportRank, right: ImportRank) -> Bool {
        if left.isAssumed != right.isAssumed { return left.isAssumed }
        return (left.asOf, left.sha256) < (right.asOf, right.sha256)
    }
}

/// The numbers of a row, with where they came from.
///
/// NaN is absent.
struct ValueRow {
    var source: SourceLine
    var values: [Double]
}

/// The current numbers of one key.
struct Resolution {
    /// In the order of the measures; NaN is absent.
    var values: [Double]
    /// The rows some value came from, in order.
    var sources: [SourceLine]
    /// Position, among the imports, of the latest that gave a value; nil when none did.
    var latest: Int?

    /// For each measure, the value of the latest import that has one.
    /// - Parameters:
    ///   - imports: the rows of one key by import, the latest import first
    ///   - measures: what the values are
    ///   - adding: whether several rows of one import are parts to add (advertising) or the same thing told again
    init(_ imports: [[ValueRow]], measures: [Measure], adding: Bool) {
        if imports.allSatisfy({ $0.count == 1 }) {
            self.init(once: imports.map { $0[0] }, measureCount: measures.count)
        } else {
            self.init(combining: imports, measures: measures, adding: adding)
        }
    }

    /// The same of a key that each import tells in one row, as most do.
    init(once rows: some Collection<ValueRow>, measureCount: Int) {
        values = rows.first?.values ?? Array(repeating: .nan, count: measureCount)
        sources = []
        for (position, row) in rows.enumerated() {
            var gave = position == 0 && values.contains { !$0.isNaN }
            for index in values.indices where values[index].isNaN && !row.values[index].isNaN {
                values[index] = row.values[index]
                gave = true
            }
            guard gave else { continue }
            sources.append(row.source)
            latest = latest ?? position
        }
        if sources.count > 1 { sources.sort() }
    }

    private init(combining imports: [[ValueRow]], measures: [Measure], adding: Bool) {
        values = Array(repeating: .nan, count: measures.count)
        var used: Set<SourceLine> = []
        for (position, rows) in imports.enumerated() {
            let combined = Resolution.combine(rows, measures: measures, adding: adding)
            var gave = false
            for index in values.indices where values[index].isNaN && !combined[index].isNaN {
                values[index] = combined[index]
                gave = true
                for row in rows where !row.values[index].isNaN { used.insert(row.source) }
            }
            if gave && latest == nil { latest = position }
        }
        sources = used.sorted()
    }

    /// The numbers of several rows that one import has for one key.
    static func combine(_ rows: [ValueRow], measures: [Measure], adding: Bool) -> [Double] {
        guard let first = rows.first, rows.count > 1 else {
            return rows.first?.values ?? Array(repeating: .nan, count: measures.count)
        }
        return first.values.indices.map { index in
            let said = rows.filter { !$0.values[index].isNaN }
            guard let last = said.last else { return .nan }
            guard adding, said.count > 1 else { return last.values[index] }
            let aggregation = measures[index].aggregation
            let weight = aggregation.weight.flatMap(measures.firstIndex(of:))
            let pairs = said.map { row in
                (
                    value: row.values[index],
                    weight: weight.map { row.values[$0] }.flatMap { $0.isNaN ? nil : $0 }
                )
            }
            return aggregation.combined(pairs) ?? .nan
        }
    }
}
