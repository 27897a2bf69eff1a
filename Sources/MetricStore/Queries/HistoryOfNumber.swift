import GRDB
import SocialMetrics

/// What every import says of one number: the rows under one key.
package struct NumberHistory: Sendable {
    /// A value as one row of a file has it.
    package struct Entry: Hashable, Sendable {
        package var source: SourceLine
        package var value: Double
        /// The day of the export.
        package var asOf: Day

        package init(source: SourceLine, value: Double, asOf: Day) {
            self.source = source
            self.value = value
            self.asOf = asOf
        }
    }

    /// The key without the account: days, a group, an id.
    package var key: [String]
    /// In the order in which they are believed, the first first; rows without the number are left out.
    package var entries: [Entry]
}

extension Store {
    /// What the imports say of a measure where some rows of an account stand.
    ///
    /// One history for each key; rows of advertising that name an ad in several ways have several.
    /// - Parameters:
    ///   - measure: the number
    ///   - grain: what the rows are about
    ///   - account: the account's id
    ///   - sources: rows of files; a key that none of them stands under is left out
    ///   - window: days that the keys touch, or that posts were published on; nil for all
    /// - Returns: in the order of keys
    /// - Throws: a `Problem` of the database.
    package func histories(
        of measure: Measure, grain: Grain, account: Int64, at sources: Set<SourceLine>, window: Period?
    ) throws -> [NumberHistory] {
        try read { database in
            let reader = try AccountReading(database, account: account, window: window).reader(grain)
            guard let slot = reader.measures.firstIndex(of: measure) else { return [] }
            let facts =
                try grain == .post
                ? reader.posts(publishedIn: window.map { [$0] }) : reader.facts(window: window)
            return facts.filter { fact in
                fact.rows.contains { sources.contains($0.numbers.source) }
            }.map { fact in
                NumberHistory(
                    key: fact.key.texts(of: reader.table),
                    entries: fact.rows.filter { !$0.numbers.values[slot].isNaN }.map {
                        NumberHistory.Entry(
                            source: $0.numbers.source, value: $0.numbers.values[slot],
                            asOf: $0.asOf ?? Day(number: 0))
                    })
            }
        }
    }
}
