import SocialMetrics

/// What a file tells of its accounts, by their rows in the database.
struct SeenAccounts {
    var accounts: [Int64: SeenAccount] = [:]
}

/// What a file tells of one account.
struct SeenAccount {
    var rows = 0
    /// The id the file gives it; nil when it gives none.
    var nativeID: String?
    /// Lifetime rows of posts, the measures some of them has a value of, and their first and last publication.
    var posts = 0
    var postMeasures: Set<Measure> = []
    var firstPublished: Int64?
    var lastPublished: Int64?

    mutating func add(_ hint: AccountHint) {
        rows += 1
        nativeID = nativeID ?? hint.nativeID
    }

    mutating func add(postOf fact: FactRow, _ values: ArraySlice<Double>, _ measures: [Measure]) {
        posts += 1
        if postMeasures.count < measures.count {
            for (measure, value) in zip(measures, values) where !value.isNaN { postMeasures.insert(measure) }
        }
        guard let moment = fact.moment else { return }
        firstPublished = min(firstPublished ?? moment, moment)
        lastPublished = max(lastPublished ?? moment, moment)
    }
}
