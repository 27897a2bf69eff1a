import GRDB
import SocialMetrics

/// The advertising rows of an account: current values, by period, then name.
///
/// A row without an id, or without the names above its own, is taken for the only one that can be meant. Rows of one ad
/// that count different results stay apart: their results are not comparable.
/// - Parameters:
///   - reading: the account and the window that its rows touch
///   - periods: what will be asked of: other rows may be left out where they say nothing of these; nil for every row
/// - Returns: those that touch the window
/// - Throws: a `DatabaseError`.
func adFigures(_ reading: AccountReading, of periods: [Period]? = nil) throws -> [AdFigure] {
    let reader = reading.reader(.ad)
    if reader.measures.isEmpty { return [] }
    if let periods, let window = reading.window {
        let choice = try AdChoice(periods, window: window, reading)
        let figures = try adFigures(
            of: reader.facts(window: window, touching: choice.spans), reader, reading, isWhole: false)
        if try choice.suffices(figures) { return figures }
    }
    return try adFigures(
        of: reader.facts(window: reading.window), reader, reading, isWhole: reading.window == nil)
}

private func adFigures(
    of read: [StoredFact], _ reader: FactReader, _ reading: AccountReading, isWhole: Bool
) throws -> [AdFigure] {
    var names = try AdNames(of: read, reading, isWhole: isWhole)
    var facts: [StoredFact] = []
    var slots: [AdSlot] = []
    var places: [AdSlot: Int] = [:]
    facts.reserveCapacity(read.count)
    slots.reserveCapacity(read.count)
    for fact in read {
        guard let period = fact.key.period else { continue }
        let slot = AdSlot(period: period, ad: names.number(of: fact), breakdown: fact.key.breakdown)
        if let place = places[slot] {
            facts[place].merge(fact)
        } else {
            places[slot] = facts.count
            facts.append(fact)
            slots.append(slot)
        }
    }
    var figures: [AdFigure] = []
    figures.reserveCapacity(facts.count)
    for (slot, fact) in zip(slots, facts) {
        let isTotal = names.isTotal(slot.ad)
        for part in fact.byResultType {
            let resolution = part.resolved(reader.measures, adding: !isTotal)
            figures.append(
                AdFigure(
                    ad: part.adFacts, period: slot.period,
                    breakdown: slot.breakdown.isEmpty ? .none : Breakdown(description: slot.breakdown),
                    isTotal: isTotal, values: reader.values(resolution), reported: reader.reported(by: part),
                    sources: resolution.sources))
        }
    }
    return figures.sorted()
}

/// What one advertising figure is about.
private struct AdSlot: Hashable {
    var period: Period
    /// The number `AdNames` gives to what it is about.
    var ad: Int
    var breakdown: String
}

extension StoredFact {
    /// The names and ids the latest imports give.
    var adFacts: AdFacts { sharedAttributes?.ad ?? AdFacts(attributes(FactTable.adAttributes.count)) }

    /// Takes in the imports of the same ad under another key.
    fileprivate mutating func merge(_ other: StoredFact) {
        for one in other.imports {
            if let index = imports.firstIndex(where: { $0.belief == one.belief }) {
                imports[index].rows += one.rows
                imports[index].attributes += one.attributes
            } else {
                imports.append(one)
            }
        }
        imports.sort { $0.belief > $1.belief }
    }

    /// One part for each result type when the latest import has several, else the whole.
    ///
    /// Parts are taken from the latest import alone: an earlier one may have split the results otherwise.
    fileprivate var byResultType: [StoredFact] {
        guard let latest = imports.first else { return [] }
        if latest.rows.count == 1 { return [self] }
        let column = 7
        let types = Set(latest.attributes.map { $0[column] })
        guard types.filter({ !$0.isNull }).count > 1 else { return [self] }
        return types.map { type in
            let rows = latest.attributes.indices.filter { latest.attributes[$0][column] == type }
            return StoredFact(
                key: key,
                imports: [
                    StoredImport(
                        belief: latest.belief, isAssumed: latest.isAssumed, asOf: latest.asOf,
                        rows: rows.map { latest.rows[$0] }, attributes: rows.map { latest.attributes[$0] })
                ])
        }
    }
}

extension AdFacts {
    /// In the order of `FactTable.adAttributes`.
    init(_ columns: [DatabaseValue]) {
        let texts = columns.map { String.fromDatabaseValue($0) }
        self.init(level: texts[0].flatMap(Level.init(rawValue:)) ?? .account)
        (campaignID, campaign, adSetID, adSet, adID, ad) = (
            texts[1], texts[2], texts[3], texts[4], texts[5], texts[6]
        )
        (resultType, attribution, currency) = (texts[7], texts[8], texts[9])
    }
}

extension [AdFigure] {
    /// By period, level and name; the breakdown and the result type last.
    fileprivate func sorted() -> [AdFigure] {
        indices.sorted { left, right in
            let (one, other) = (self[left].period, self[right].period)
            if one != other { return (one.from, one.to) < (other.from, other.to) }
            for name in AdFigure.names {
                let (one, other) = (name(self[left]), name(self[right]))
                if one != other { return one < other }
            }
            return false
        }.map { self[$0] }
    }
}

extension AdFigure {
    /// What it is called, the more telling first.
    fileprivate static let names: [@Sendable (AdFigure) -> String] = [
        { $0.ad.level.rawValue }, { $0.ad.campaign ?? "" }, { $0.ad.adSet ?? "" }, { $0.ad.ad ?? "" },
        { $0.ad.campaignID ?? "" }, { $0.ad.adSetID ?? "" }, { $0.ad.adID ?? "" }, { $0.isTotal ? "1" : "0" },
        { $0.breakdown.description }, { $0.ad.resultType ?? "" },
    ]
}
