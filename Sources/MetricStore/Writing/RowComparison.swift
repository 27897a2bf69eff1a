import GRDB
import SocialMetrics

/// Compares the rows of a file with what the store says of the same keys before they are written.
///
/// One look-up a key: the cost grows with the file, never with the store.
struct RowComparison {
    private let database: Database
    private let observations: ObservationTable
    private let table: FactTable
    private let facts: [(index: Int, fact: FactRow)]
    /// The accounts that have rows in the table already; rows of others need no look-up.
    private let known: Set<DatabaseValue>

    /// After how many rows progress is told.
    static let step = 1_000

    init(
        _ database: Database, _ observations: ObservationTable, _ facts: [(index: Int, fact: FactRow)]
    ) throws {
        self.database = database
        self.observations = observations
        self.facts = facts
        table = FactTable.of(observations.grain)
        known = try FactLookup.knownAccounts(among: Set(facts.map { $0.fact.key[0] }), table, database)
    }

    /// Whether any row needs a look-up.
    var isNeeded: Bool { !known.isEmpty }

    /// How many of the rows are new, changed, or known, and which files overrule the older ones.
    ///
    /// `rank` is where their file stands among the imports; `progress` is told now and then how many are compared.
    func counts(_ rank: ImportRank, progress: (Int) -> Void = { _ in }) throws -> (
        rows: RowCounts, overruled: [String: Int]
    ) {
        guard isNeeded else { return (RowCounts(new: facts.count), [:]) }
        var counts = RowCounts()
        var overruled: [String: Int] = [:]
        var done = 0
        var lookup = try FactLookup(database, table, measures: observations.measures)
        var moments: [DatabaseValue: PostMoments] = [:]
        if table.grain == .post {
            for account in known {
                moments[account] = try PostMoments(
                    database, account: Int64.fromDatabaseValue(account) ?? 0)
            }
        }
        counts.new = facts.count { !known.contains($0.fact.key[0]) }
        for indexes in groups() {
            let fact = facts[indexes[0]]
            guard known.contains(fact.fact.key[0]) else { continue }
            if done / Self.step != (done + indexes.count) / Self.step { progress(done) }
            done += indexes.count
            let adding = isAdding(observations.rows[fact.index])
            let known = try lookup.stored(like: fact.fact, moments[fact.fact.key[0]])
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
            if verdict.count == \.older {
                let differing = mine.indices.filter { !mine[$0].isNaN && mine[$0] != current.values[$0] }
                if let file = overruling(differing, known) { overruled[file, default: 0] += indexes.count }
            }
            if verdict.isTied { counts.tied += indexes.count }
            if verdict.isContested {
                counts.contested += indexes.count
                if rank.isAssumed { counts.contestedAssumed += indexes.count }
            }
        }
        return (counts, overruled)
    }

    /// The file that is believed of some values; the earliest where several are.
    private func overruling(
        _ slots: [Int], _ known: [(rank: ImportRank, rows: [ValueRow])]
    ) -> String? {
        slots.compactMap { slot in
            known.first { $0.rows.contains { !$0.values[slot].isNaN } }?.rank
        }.min()?.sha256
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
    private func groups() -> [[Int]] {
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
