import GRDB
import SocialMetrics

/// The advertising rows of an account: current values, by period, then name.
///
/// A row without an id, or without the names above its own, is taken for the only one that can be meant. Rows of one ad
/// that count different results stay apart: their results are not comparable.
func adFigures(_ reading: AccountReading) throws -> [AdFigure] {
    let reader = reading.reader(.ad)
    if reader.measures.isEmpty { return [] }
    var names = try AdNames(reading.database, account: reading.account)
    var facts: [AdSlot: StoredFact] = [:]
    for fact in try reader.facts(window: reading.window) {
        guard let slot = AdSlot(fact, names: &names) else { continue }
        facts[slot, default: StoredFact(key: fact.key, imports: [])].merge(fact)
    }
    let figures = facts.flatMap { slot, fact in
        fact.byResultType.map { part -> AdFigure in
            let resolution = part.resolved(reader.measures, adding: !slot.key.isTotal)
            return AdFigure(
                ad: part.adFacts, period: slot.period, breakdown: slot.breakdown, isTotal: slot.key.isTotal,
                values: reader.values(resolution), reported: reader.reported(by: part),
                sources: resolution.sources)
        }
    }
    return figures.map { ($0.order, $0) }.sorted { $0.0 < $1.0 }.map(\.1)
}

/// What one advertising figure is about.
private struct AdSlot: Hashable {
    var period: Period
    var key: AdKey
    var breakdown: Breakdown

    init?(_ fact: StoredFact, names: inout AdNames) {
        guard let period = Period(fact.key[0], fact.key[1]) else { return nil }
        self.period = period
        key = names.key(of: fact)
        breakdown = Breakdown(description: fact.key[3].text)
    }
}

extension StoredFact {
    /// The names and ids the latest imports give.
    var adFacts: AdFacts { AdFacts(attributes(FactTable.adAttributes.count)) }

    /// Takes in the imports of the same ad under another key.
    fileprivate mutating func merge(_ other: StoredFact) {
        for one in other.imports {
            if let index = imports.firstIndex(where: { $0.rank == one.rank }) {
                imports[index].rows += one.rows
                imports[index].attributes += one.attributes
            } else {
                imports.append(one)
            }
        }
        imports.sort { $0.rank > $1.rank }
    }

    /// One part for each result type when the latest import has several, else the whole.
    ///
    /// Parts are taken from the latest import alone: an earlier one may have split the results otherwise.
    fileprivate var byResultType: [StoredFact] {
        guard let latest = imports.first else { return [] }
        let column = 7
        let types = Set(latest.attributes.map { $0[column] })
        guard types.filter({ !$0.isNull }).count > 1 else { return [self] }
        return types.map { type in
            let rows = latest.attributes.indices.filter { latest.attributes[$0][column] == type }
            return StoredFact(
                key: key,
                imports: [
                    StoredImport(
                        rank: latest.rank, rows: rows.map { latest.rows[$0] },
                        attributes: rows.map { latest.attributes[$0] })
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

extension AdFigure {
    /// By period, level and name; the breakdown and the result type last.
    ///
    /// One text, made once a figure: parts are joined by a character that sorts before every other.
    fileprivate var order: String {
        [
            period.from.description, period.to.description, ad.level.rawValue, ad.campaign ?? "",
            ad.adSet ?? "",
            ad.ad ?? "", ad.campaignID ?? "", ad.adSetID ?? "", ad.adID ?? "", isTotal ? "1" : "0",
            breakdown.description, ad.resultType ?? "",
        ].joined(separator: "\u{1}")
    }
}
