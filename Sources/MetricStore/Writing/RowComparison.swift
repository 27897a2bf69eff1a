import GRDB
import SocialMetrics

/// Compares the rows of a file with what the store says of the same keys before they are written.
///
/// One look-up a key: the cost grows with the file, never with the store.
struct RowComparison {
    private let database: Database
    private let observations: ObservationTable
    private let table: FactTable

    /// After how many rows progress is told.
    static let step = 2_000

    init(_ database: Database, _ observations: ObservationTable) {
        self.database = database
        self.observations = observations
        table = FactTable.of(observations.grain)
    }

    /// How many of some rows are new, changed, or known.
    ///
    /// `rank` is where their file stands among the imports; `progress` is told now and then how many are compared.
    func counts(
        of facts: [(index: Int, fact: FactRow)], _ rank: ImportRank, progress: (Int) -> Void = { _ in }
    ) throws -> RowCounts {
        var counts = RowCounts()
        var done = 0
        let lookup = try FactLookup(database, table, measures: observations.measures)
        let known = try lookup.knownAccounts(among: Set(facts.map { $0.fact.key[0] }))
        counts.new = facts.count { !known.contains($0.fact.key[0]) }
        for indexes in groups(of: facts) {
            let fact = facts[indexes[0]]
            guard known.contains(fact.fact.key[0]) else { continue }
            if done / Self.step != (done + indexes.count) / Self.step { progress(done) }
            done += indexes.count
            let adding = isAdding(observations.rows[fact.index])
            let known = try lookup.stored(like: fact.fact)
            guard !known.isEmpty else {
                counts.new += indexes.count
                continue
            }
            let current = Resolution(known.map(\.rows), measures: observations.measures, adding: adding)
            let mine = Resolution.combine(
                indexes.map { position in
                    let index = facts[position].index
                    return ValueRow(
                        source: SourceLine(importID: 0, line: observations.rows[index].line),
                        values: Array(observations.values(ofRow: index)))
                }, measures: observations.measures, adding: adding)
            let others = known.filter { $0.rank.sha256 != rank.sha256 }
            let verdict = verdict(
                on: mine, ranked: rank, current: current.values, known: others, adding: adding)
            counts[keyPath: verdict.count] += indexes.count
            if verdict.isTied { counts.tied += indexes.count }
            if verdict.isContested {
                counts.contested += indexes.count
                if rank.isAssumed { counts.contestedAssumed += indexes.count }
            }
        }
        return counts
    }

    /// Where a row counts, and whether it contradicts an export of the same day, or one that tells better or worse whose
    /// it is.
    private func verdict(
        on mine: [Double], ranked rank: ImportRank, current: [Double],
        known: [(rank: ImportRank, rows: [ValueRow])], adding: Bool
    ) -> (count: WritableKeyPath<RowCounts, Int>, isTied: Bool, isContested: Bool) {
        let said = mine.indices.filter { !mine[$0].isNaN }
        let differing = said.filter { mine[$0] != current[$0] }
        if differing.isEmpty { return (\.unchanged, false, false) }
        if said.allSatisfy({ current[$0].isNaN }) { return (\.new, false, false) }
        let later = Resolution(
            known.filter { $0.rank > rank }.map(\.rows), measures: observations.measures, adding: adding)
        func contradicts(_ others: [(rank: ImportRank, rows: [ValueRow])]) -> Bool {
            let said = Resolution(others.map(\.rows), measures: observations.measures, adding: adding).values
            return mine.indices.contains { !mine[$0].isNaN && !said[$0].isNaN && said[$0] != mine[$0] }
        }
        let peers = known.filter { $0.rank.isAssumed == rank.isAssumed }
        return (
            differing.allSatisfy { !later.values[$0].isNaN } ? \.older : \.changed,
            contradicts(peers.filter { $0.rank.asOf == rank.asOf }),
            contradicts(known.filter { $0.rank.isAssumed != rank.isAssumed })
        )
    }

    /// Positions in `facts` by key, in the order of the file.
    private func groups(of facts: [(index: Int, fact: FactRow)]) -> [[Int]] {
        var positions: [[DatabaseValue]: Int] = [:]
        var groups: [[Int]] = []
        for (position, fact) in facts.enumerated() {
            if let group = positions[fact.fact.key] {
                groups[group].append(position)
            } else {
                positions[fact.fact.key] = groups.count
                groups.append([position])
            }
        }
        return groups
    }

    /// Total rows are never parts of anything.
    private func isAdding(_ row: ObservationRow) -> Bool { observations.grain == .ad && !row.isTotal }
}
