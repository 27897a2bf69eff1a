/// What one number is about, in stable keys: the id that exports and reports print and that `bilan trace` takes.
///
/// It is made of what the number means, never of a place in a file, a table or the database, so it survives an import
/// of the same files in another order and a rebuild. `NumberID(_:)` reads what `description` writes.
package struct NumberID: Hashable, Sendable {
    /// On which days the number was counted.
    package enum Basis: String, Codable, CaseIterable, Sendable {
        /// What happened between two days, on posts of any age.
        case period
        /// All that posts or mailings ever got until their export.
        case lifetime
    }

    /// The client's key in `bilan.yml`.
    package var client: String
    /// The account's key in `bilan.yml`, or the name of its inbox folder.
    package var account: String
    /// The identifier of a measure or a metric.
    package var metric: String
    package var basis: Basis
    /// The days the number is about.
    ///
    /// Of one post or mailing on the basis of its lifetime: from its publication to the day of its export.
    package var period: Period
    /// Which part of the account it is about; empty for the account as a whole.
    package var subject: Subject

    package init(
        client: String, account: String, metric: String, basis: Basis = .period, period: Period,
        subject: Subject = Subject()
    ) {
        self.client = client
        self.account = account
        self.metric = metric
        self.basis = basis
        self.period = period
        self.subject = subject
    }

    /// The part of an account that a number is about: a post, a campaign, an ad, a group.
    package struct Subject: Hashable, Sendable {
        /// What names a part, in the order in which an id writes them.
        package enum Field: String, CaseIterable, Sendable {
            /// One of several sections about an account: the visits of a shop.
            case section
            /// A post and a mailing, by the platform's id of it (`MailingFacts.key` for a mailing).
            case post, mailing
            /// Posts of one format.
            case format
            /// The level of a row of advertising: `account`, `campaign`, `ad-set`, `ad`.
            case level
            /// Campaign, ad set and ad, by id, and by name where the export gives no id.
            case campaign
            case campaignName = "campaign-name"
            case adSet = "ad-set"
            case adSetName = "ad-set-name"
            case ad
            case adName = "ad-name"
            /// The kind of results: a measure of the dictionary, else the file's own words.
            case result
            /// The window of attribution as the file words it, and the currency: apart where results are.
            case attribution, currency
            /// What is said of the number's values: `median`, `peak`, `per-day`, `low`, `high`.
            case statistic
        }

        package var fields: [Field: String]
        /// The group where numbers are split; none for everybody.
        package var group: Breakdown

        package init(_ fields: [Field: String] = [:], group: Breakdown = .none) {
            self.fields = fields
            self.group = group
        }

        package var isEmpty: Bool { fields.isEmpty && group.isNone }

        package subscript(field: Field) -> String? {
            get { fields[field] }
            set { fields[field] = newValue }
        }
    }

    /// The same number of another period.
    package func of(_ period: Period) -> NumberID {
        var id = self
        id.period = period
        return id
    }
}

extension NumberID: Codable {
    package init(from decoder: any Decoder) throws {
        self = try NumberID(try decoder.singleValueContainer().decode(String.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
