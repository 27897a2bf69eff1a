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
    ///   - facts: all that touch the window of the reading
    ///   - reading: the account, of which only the rows outside of its window are read
    /// - Throws: a `DatabaseError`.
    init(of facts: [StoredFact], _ reading: AccountReading) throws {
        var seen: Set<ObjectIdentifier> = []
        for fact in facts where fact.key.name != AdKey.total {
            for attributes in fact.imports.lazy.flatMap(\.attributes)
            where seen.insert(ObjectIdentifier(attributes)).inserted { add(attributes.ad) }
        }
        guard let window = reading.window else { return }
        let columns = FactTable.adAttributes.prefix(7).joined(separator: ", ")
        let (before, after) = ("account_id = ?1 AND to_day < ?2", "account_id = ?1 AND from_day > ?3")
        let statement = try reading.database.cachedStatement(
            sql: """
                SELECT \(columns) FROM ad_period WHERE \(before) AND is_total = 0
                UNION SELECT \(columns) FROM ad_period WHERE \(after) AND is_total = 0
                """)
        let rows = try Row.fetchCursor(
            statement,
            arguments: [reading.account, window.from.description, window.to.description])
        while let row = try rows.next() { add(AdFacts(Array(row.databaseValues) + [.null, .null, .null])) }
    }

    private mutating func add(_ ad: AdFacts) {
        let key = AdKey(ad, isTotal: false)
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
