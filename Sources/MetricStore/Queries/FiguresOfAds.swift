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
    guard let window = reading.window else {
        let facts = try reader.facts()
        return try adFigures(of: facts, reader, AdNames(of: facts, reading, nil))
    }
    let index = try AdIndex(reading)
    if let periods {
        let choice = try AdChoice(periods, window: window, reading)
        let facts = try reader.facts(
            window: window, touching: choice.spans,
            areOfSingleDays: index.isOfSingleDays(until: choice.spans.map(\.to).max()))
        let figures = try adFigures(of: facts, reader, AdNames(of: facts, reading, index))
        if try choice.suffices(figures) { return figures }
    }
    let facts = try reader.facts(window: window)
    return try adFigures(of: facts, reader, AdNames(of: facts, reading, index))
}

private func adFigures(
    of read: [StoredFact], _ reader: FactReader, _ names: AdNames
) throws -> [AdFigure] {
    var names = names
    var facts: [StoredFact] = []
    var slots: [AdSlot] = []
    var places: [AdSlot: Int] = [:]
    facts.reserveCapacity(read.count)
    slots.reserveCapacity(read.count)
    places.reserveCapacity(read.count)
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
                    subject: part.adSubject, period: slot.period,
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
    var adSubject: AdSubject {
        sharedAttributes?.subject ?? AdSubject(AdFacts(attributes(FactTable.adAttributes.count)))
    }

    /// One part for each result type when the latest import has several, else the whole.
    ///
    /// Parts are taken from the latest import alone: an earlier one may have split the results otherwise.
    fileprivate var byResultType: [StoredFact] {
        guard rows.count > 1, let latest = imports.first, latest.count > 1 else { return [self] }
        let column = 7
        let types = Set(latest.map { $0.attributes[column] })
        guard types.filter({ !$0.isNull }).count > 1 else { return [self] }
        return types.map { type in
            StoredFact(key: key, rows: latest.filter { $0.attributes[column] == type })
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
        { $0.subject.facts.level.rawValue }, { $0.subject.facts.campaign ?? "" },
        { $0.subject.facts.adSet ?? "" }, { $0.subject.facts.ad ?? "" },
        { $0.subject.facts.campaignID ?? "" }, { $0.subject.facts.adSetID ?? "" },
        { $0.subject.facts.adID ?? "" }, { $0.isTotal ? "1" : "0" },
        { $0.breakdown.description }, { $0.subject.facts.resultType ?? "" },
    ]
}
