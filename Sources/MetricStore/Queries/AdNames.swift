import GRDB
import SocialMetrics

/// The campaigns, ad sets and ads that the exports of an account name, to find what a row with fewer names is about.
struct AdNames {
    private var known: [AdKey.Shelf: Set<AdKey>] = [:]
    /// The ids that exports give to names, by the key of the names alone.
    private var ids: [AdKey: Set<String>] = [:]
    private var meanings: [AdKey: AdKey] = [:]

    init(_ database: Database, account: Int64) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT DISTINCT \(FactTable.adAttributes.prefix(7).joined(separator: ", ")) FROM ad_period
                WHERE account_id = ? AND is_total = 0
                """, arguments: [account])
        while let row = try rows.next() {
            let key = AdKey(AdFacts(Array(row.databaseValues) + [.null, .null, .null]), isTotal: false)
            known[key.shelf, default: []].insert(key)
            guard let id = key.id else { continue }
            var names = key
            names.id = nil
            ids[names, default: []].insert(id)
        }
    }

    /// What a fact is about: the id where one is known, else all the names that are.
    mutating func key(of fact: StoredFact) -> AdKey {
        let isTotal = fact.key[2].text == "total"
        var key = AdKey(fact.adFacts, isTotal: isTotal)
        if isTotal {
            key.id = nil
            key.names = []
        } else if key.id == nil && !key.names.allSatisfy(\.isEmpty) {
            key = meant(by: key)
        }
        if key.id != nil { key.names = [] }
        return key
    }

    /// The only key with an id that can be meant, else the only one with the most names; the key itself where several
    /// can be meant.
    private mutating func meant(by key: AdKey) -> AdKey {
        if !key.names.contains(where: \.isEmpty) {
            var meant = key
            if let ids = ids[key], ids.count == 1 { meant.id = ids.first }
            return meant
        }
        if let known = meanings[key] { return known }
        let meant = search(for: key)
        meanings[key] = meant
        return meant
    }

    private func search(for key: AdKey) -> AdKey {
        let candidates = (known[key.shelf] ?? []).filter(key.canMean)
        let withID = candidates.filter { $0.id != nil }
        if !withID.isEmpty { return Set(withID.map(\.id)).count == 1 ? withID.first ?? key : key }
        let complete = candidates.filter { !$0.names.contains(where: \.isEmpty) }
        let fullest = complete.isEmpty ? candidates.filter { $0.names != key.names } : complete
        return fullest.count == 1 ? fullest.first ?? key : key
    }
}
