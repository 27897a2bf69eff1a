import GRDB
import SocialMetrics

/// The campaigns, ad sets and ads that the exports of an account name, to find what a row with fewer names is about.
struct AdNames {
    private var known: [AdKey.Shelf: Set<AdKey>] = [:]
    /// The ids that exports give to names, by the key of the names alone.
    private var ids: [AdKey: Set<String>] = [:]
    private var meanings: [AdKey: AdKey] = [:]

    /// What facts are about, by number.
    private var keys: [AdKey] = []
    private var numbers: [AdKey: Int] = [:]
    private var numbersOfAttributes: [ObjectIdentifier: Int] = [:]

    /// The names of every row of an account.
    /// - Parameters:
    ///   - facts: those that were read
    ///   - reading: the account, of which other rows are asked for their names where one of the facts has no id
    ///   - index: what tells of the other rows; nil where the facts are all of the account's
    /// - Throws: a `DatabaseError`.
    init(of facts: [StoredFact], _ reading: AccountReading, _ index: AdIndex?) throws {
        var seen: Set<ObjectIdentifier> = []
        var isAsked = false
        for fact in facts where fact.key.name != AdKey.total {
            for row in fact.rows where seen.insert(ObjectIdentifier(row.attributes)).inserted {
                let key = AdKey(row.attributes.subject.facts, isTotal: false)
                isAsked = isAsked || (key.id == nil && key.names.contains { !$0.isEmpty })
                add(key)
            }
        }
        guard let index, isAsked else { return }
        // Where keys have no id they are all the names there are.
        let keys = index.keys.filter { $0 != AdKey.total }.map(AdKey.init(named:))
        if keys.allSatisfy({ $0 != nil }) {
            for key in keys { key.map { add($0) } }
            return
        }
        let columns = FactTable.adAttributes.prefix(7).joined(separator: ", ")
        let statement = try reading.database.cachedStatement(
            sql: "SELECT DISTINCT \(columns) FROM ad_period WHERE account_id = ? AND ad_key <> ?")
        for row in try Row.fetchAll(statement, arguments: [reading.account, AdKey.total]) {
            add(AdKey(AdFacts(Array(row.databaseValues) + [.null, .null, .null]), isTotal: false))
        }
    }

    private mutating func add(_ key: AdKey) {
        known[key.shelf, default: []].insert(key)
        guard let id = key.id else { return }
        var names = key
        names.id = nil
        ids[names, default: []].insert(id)
    }

    /// A number for what a fact is about, the same for all facts about the same.
    mutating func number(of fact: StoredFact) -> Int {
        guard fact.key.name != AdKey.total, let attributes = fact.sharedAttributes else {
            return number(of: key(of: fact))
        }
        if let known = numbersOfAttributes[ObjectIdentifier(attributes)] { return known }
        let number = number(of: key(of: fact))
        numbersOfAttributes[ObjectIdentifier(attributes)] = number
        return number
    }

    private mutating func number(of key: AdKey) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    /// Whether a number stands for the whole account.
    func isTotal(_ number: Int) -> Bool { keys[number].isTotal }

    /// What a fact is about: the id where one is known, else all the names that are.
    private mutating func key(of fact: StoredFact) -> AdKey {
        let isTotal = fact.key.name == AdKey.total
        var key = AdKey(fact.adSubject.facts, isTotal: isTotal)
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
