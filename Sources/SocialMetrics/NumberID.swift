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
            /// A download: the ids of its exports and its day, `meta.facebook-posts~2026-11-01`; a name of its files.
            case export, file
            /// What is said of the number's values: a `NumberID.Statistic`.
            case statistic
        }

        package var fields: Fields
        /// The group where numbers are split; none for everybody.
        package var group: Breakdown

        package init(_ fields: Fields = [:], group: Breakdown = .none) {
            self.fields = fields
            self.group = group
        }

        package var isEmpty: Bool { fields.isEmpty && group.isNone }

        package subscript(field: Field) -> String? {
            get { fields[field] }
            set { fields[field] = newValue }
        }
    }

    /// What may be said of a number's values besides the number itself.
    package enum Statistic: String, CaseIterable, Sendable {
        case median, peak, low, high, size
        case perDay = "per-day"
        /// The most that a figure of the period can be.
        case atMost = "at-most"
        /// Of a figure the platform gives for exactly the period, where its days say another.
        case own
        /// How many days a figure rests on, how many a daily series has, and how many the period has.
        case coveredDays = "covered-days", toldDays = "told-days", days
        /// Interactions of an engagement rate, how many posts could be ranked, how many have no rate, and the exposure
        /// they need.
        case engagement, compared, without, minimum
        /// How many posts.
        case posts
        /// What a cost is made of.
        case spend, results
        /// Posts exported in their first days.
        case young
        /// How many times the median.
        case timesMedian = "times-median"
        /// Of a group: its part of all groups; of those without a row of their own: all of them, and their part.
        case share, rest, restShare = "rest-share"
        /// All groups together.
        case sum
        /// Sendings that were tests.
        case tests
        /// How many files of a download have one name.
        case files
        /// What no campaign has.
        case unmatched
    }

    /// The `format` of posts of every format, where posts are told from the account.
    package static let allFormats = "all"

    /// What is said of this number's values.
    package func with(_ statistic: Statistic) -> NumberID {
        var id = self
        id.subject[.statistic] = statistic.rawValue
        return id
    }

    /// The number of another measure or metric, about the same.
    package func of(_ metric: String) -> NumberID {
        var id = self
        id.metric = metric
        return id
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
