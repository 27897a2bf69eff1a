import SocialMetrics

/// A file that was read and whose accounts are known: all that the store keeps of it.
package struct ImportDraft: Sendable {
    /// Lower-case hexadecimal digest of the file's bytes.
    package var sha256: String
    package var fileName: String
    /// The size of the file; nil where it is not known.
    package var bytes: Int?
    /// The day the numbers were exported, as well as it can be known.
    package var asOf: Day
    package var asOfSource: AsOfSource
    package var arrivedAt: Instant
    /// The client and account the person or the inbox folder named; nil when the file itself decided.
    package var client: String?
    package var account: String?
    /// The period the person or the folder named; nil when the file says it.
    package var period: Period?
    /// Id of the export the person said it is; nil when its content decided.
    ///
    /// Kept beside the archived file only.
    package var format: String?
    package var tables: [Table]
    package var setAside: [SetAside]

    package init(
        sha256: String, fileName: String, asOf: Day, asOfSource: AsOfSource, arrivedAt: Instant,
        client: String? = nil, account: String? = nil, period: Period? = nil, tables: [Table],
        setAside: [SetAside] = []
    ) {
        self.sha256 = sha256
        self.fileName = fileName
        self.asOf = asOf
        self.asOfSource = asOfSource
        self.arrivedAt = arrivedAt
        self.client = client
        self.account = account
        self.period = period
        self.tables = tables
        self.setAside = setAside
    }

    /// Observations and whose they are.
    ///
    /// Rows of accounts that are not named here are not stored.
    package struct Table: Sendable {
        package var observations: ObservationTable
        package var accounts: [AccountHint: AccountDraft]

        package init(_ observations: ObservationTable, accounts: [AccountHint: AccountDraft]) {
            self.observations = observations
            self.accounts = accounts
        }
    }
}

extension ImportDraft {
    /// Where a table of the file stands among the imports.
    func rank(of table: Table) -> ImportRank {
        ImportRank(
            isAssumed: table.observations.isAssumed && table.observations.grain == .accountDay,
            asOf: asOf.description, sha256: sha256)
    }
}

/// An account as the workspace knows it, before it has a row in the store.
package struct AccountDraft: Hashable, Sendable {
    /// The client's key and its name to print.
    package var client: String
    package var clientName: String
    /// The account's key, its platform and its name to print.
    package var key: String
    package var platform: Platform
    package var name: String
    package var nativeID: String?
    /// What the client is reported in; nil where it does not matter.
    package var currency: String?
    /// A digest of everything in `bilan.yml` that decides whose the client's files are; nil where it does not matter.
    package var assignment: String?

    package init(
        client: String, clientName: String, key: String, platform: Platform, name: String,
        nativeID: String? = nil, currency: String? = nil, assignment: String? = nil
    ) {
        self.client = client
        self.clientName = clientName
        self.key = key
        self.platform = platform
        self.name = name
        self.nativeID = nativeID
        self.currency = currency
        self.assignment = assignment
    }
}

/// How the day of an export became known.
package enum AsOfSource: String, Codable, CaseIterable, Sendable {
    /// The last day in the file's content.
    case content
    /// The end of the range in the file's name.
    case fileName = "file-name"
    /// The last publication in a file of posts: it was exported then or later.
    case publication
    /// The person said it.
    case option
    /// Nothing said it: the day the file arrived.
    case arrival
}

/// What an import changed.
package struct ImportReceipt: Hashable, Sendable {
    package var id: Int64
    package var rows: RowCounts
    /// How many of the rows that are `older` each file that is believed instead overrules, by the digest of its bytes.
    package var overruled: [String: Int]

    package init(id: Int64, rows: RowCounts, overruled: [String: Int] = [:]) {
        self.id = id
        self.rows = rows
        self.overruled = overruled
    }
}

/// The rows of a file, compared with what the store said before.
package struct RowCounts: Hashable, Codable, Sendable {
    /// None of their values was known of their day, post, period or ad.
    package var new = 0
    /// Some value differs from the one known, and takes its place.
    package var changed = 0
    /// Every value was already known.
    package var unchanged = 0
    /// Some value differs, but a later export already says otherwise; kept as history.
    package var older = 0
    /// Those of `changed` and `older` that contradict another export of the same day: which of the two is believed
    /// has no reason but their digests.
    package var tied = 0
    /// Those of `changed` and `older` where one of two exports names its platform and the other does not: the one that
    /// does is believed.
    package var contested = 0
    /// Those of `contested` whose own table does not name its platform.
    package var contestedAssumed = 0

    package init(
        new: Int = 0, changed: Int = 0, unchanged: Int = 0, older: Int = 0, tied: Int = 0, contested: Int = 0,
        contestedAssumed: Int = 0
    ) {
        self.new = new
        self.changed = changed
        self.unchanged = unchanged
        self.older = older
        self.tied = tied
        self.contested = contested
        self.contestedAssumed = contestedAssumed
    }

    package var total: Int { new + changed + unchanged + older }

    package static func + (left: RowCounts, right: RowCounts) -> RowCounts {
        RowCounts(
            new: left.new + right.new, changed: left.changed + right.changed,
            unchanged: left.unchanged + right.unchanged, older: left.older + right.older,
            tied: left.tied + right.tied, contested: left.contested + right.contested,
            contestedAssumed: left.contestedAssumed + right.contestedAssumed)
    }
}
