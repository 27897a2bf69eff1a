import SocialMetrics

/// A column an export can have: what its cells are, and the headers it goes by.
package struct Column: Hashable, Sendable {
    /// What a cell of the column is.
    package enum Content: Hashable, Sendable {
        /// A number of the dictionary. The stored value is the printed one times `scale` (hours × 3600, percent ÷ 100).
        case measure(Measure, scale: Double)
        /// Something else the row says: an id, a name, a date.
        case field(Field)
        /// The group of people the row is about.
        case breakdown(Breakdown.Dimension)
        /// Known, and deliberately not kept; the reason is for people.
        case ignored(String)
    }

    package var content: Content
    /// Header texts by language code, as they stand in real files or in code written against real files.
    package var names: [String: [HeaderTerm]]
    /// A word that the row of descriptions below the header must hold, where two columns have the same header.
    package var described: String?
    /// The column also matches every header that begins with one of `names`.
    package var isPrefix: Bool

    package init(
        _ content: Content, _ names: [String: [HeaderTerm]], described: String? = nil, isPrefix: Bool = false
    ) {
        self.content = content
        self.names = names
        self.described = described
        self.isPrefix = isPrefix
    }

    /// A header that both columns go by, as this one has it; nil when no table could mean both.
    package func sharedHeader(with other: Column) -> String? {
        guard described == other.described, isPrefix == other.isPrefix else { return nil }
        let others = Set(other.names.values.joined().map { HeaderName($0.text).key })
        let mine = names.sorted { $0.key < $1.key }.flatMap(\.value)
        return mine.first { others.contains(HeaderName($0.text).key) }?.text
    }
}

/// What a cell says besides numbers and groups.
package enum Field: String, Codable, CaseIterable, Sendable {
    case accountID, accountName, accountUserName
    case postID, permalink, caption, title, postFormat, publishTime, duration
    /// Why the platform could not give a row's numbers.
    case dataComment
    /// "Lifetime", or the day when a post export is split by day.
    case postDate
    case day, periodStart, periodEnd
    case campaignID, campaign, adSetID, adSet, adID, ad, resultType, attribution, currency
    /// The dimension of a table whose first column holds groups, totals included.
    case group
    case mailingID, mailing, subject, mailingList, sentTime
    /// A week or a month, written as its first day.
    case week, month
    /// A day, or a month written as its first day: which of the two, all rows together tell.
    case dayOrMonth
    /// 1 in a row that adds up rows below it.
    case isParent
    /// What the row's group is, in the tool's own words: `referrerName==example.com`.
    case groupKind
    /// `0012`: how many days after the first day of the report's period.
    case dayIndex
    /// Weeks, months or hours counted from the first day.
    case longerIndex
    /// Two days in one cell: `2026-05-10 - 2026-05-30`.
    case days
    /// A person's or a device's id.
    case visitorID
    /// What is left on an account after each line of a bill.
    case balance
    /// Followers of another company's page, and those it gained.
    case competitorFollowers, newCompetitorFollowers
    /// What a download was filtered by, and the value chosen.
    case filter, filterValue
    /// The day of the download, the same on every row.
    case exportDay
    /// A place of business, where it has no code.
    case locationName, locationAddress

    /// The part it plays in `inspect --json`.
    var role: Role {
        switch self {
        case .accountID, .postID, .campaignID, .adSetID, .adID, .mailingID: .key
        case .publishTime, .postDate, .day, .periodStart, .periodEnd, .sentTime, .dayIndex, .longerIndex,
            .days, .week, .month, .dayOrMonth, .exportDay:
            .date
        default: .dimension
        }
    }

    /// A figure of somebody else: it tells what an export is, and is never kept.
    var isOfOthers: Bool { self == .competitorFollowers || self == .newCompetitorFollowers }
}

/// The part a column plays, as `inspect --json` names it.
package enum Role: String, Codable, Sendable { case key, dimension, date, measure, ignored, unmapped }

/// How a format declares its columns.
///
/// None of these is inlined: a catalogue of a thousand columns would take the compiler minutes.
extension Column {
    /// A number of the dictionary.
    @inline(never)
    static func measure(
        _ measure: Measure, scale: Double = 1, en: [HeaderTerm] = [], fr: [HeaderTerm] = [],
        de: [HeaderTerm] = [], es: [HeaderTerm] = [], it: [HeaderTerm] = [], pt: [HeaderTerm] = [],
        nl: [HeaderTerm] = [], sv: [HeaderTerm] = [], ja: [HeaderTerm] = [], described: String? = nil
    ) -> Column {
        Column(
            .measure(measure, scale: scale), languages(en, fr, de, es, it, pt, nl, sv, ja),
            described: described)
    }

    /// Something else the row says.
    @inline(never)
    static func field(
        _ field: Field, en: [HeaderTerm] = [], fr: [HeaderTerm] = [], de: [HeaderTerm] = [],
        es: [HeaderTerm] = [], it: [HeaderTerm] = [], pt: [HeaderTerm] = [], nl: [HeaderTerm] = [],
        sv: [HeaderTerm] = [], ja: [HeaderTerm] = []
    ) -> Column {
        Column(.field(field), languages(en, fr, de, es, it, pt, nl, sv, ja))
    }

    /// The group of people the row is about.
    @inline(never)
    static func breakdown(
        _ dimension: Breakdown.Dimension, en: [HeaderTerm] = [], fr: [HeaderTerm] = [],
        de: [HeaderTerm] = [], es: [HeaderTerm] = [], it: [HeaderTerm] = [], pt: [HeaderTerm] = [],
        nl: [HeaderTerm] = [], ja: [HeaderTerm] = []
    ) -> Column {
        Column(.breakdown(dimension), languages(en, fr, de, es, it, pt, nl, [], ja))
    }

    /// Known, and deliberately not kept.
    @inline(never)
    static func ignored(
        _ reason: String, en: [HeaderTerm] = [], fr: [HeaderTerm] = [], de: [HeaderTerm] = [],
        es: [HeaderTerm] = [], it: [HeaderTerm] = [], pt: [HeaderTerm] = [], nl: [HeaderTerm] = [],
        ja: [HeaderTerm] = [], described: String? = nil
    ) -> Column {
        Column(.ignored(reason), languages(en, fr, de, es, it, pt, nl, [], ja), described: described)
    }

    /// Every header that begins so: known, and deliberately not kept.
    @inline(never)
    static func ignored(
        _ reason: String, beginning en: [HeaderTerm], fr: [HeaderTerm] = [], de: [HeaderTerm] = [],
        es: [HeaderTerm] = [], it: [HeaderTerm] = [], nl: [HeaderTerm] = [], ja: [HeaderTerm] = []
    ) -> Column {
        Column(.ignored(reason), languages(en, fr, de, es, it, [], nl, [], ja), isPrefix: true)
    }

    private static func languages(
        _ en: [HeaderTerm], _ fr: [HeaderTerm], _ de: [HeaderTerm], _ es: [HeaderTerm],
        _ it: [HeaderTerm], _ pt: [HeaderTerm], _ nl: [HeaderTerm], _ sv: [HeaderTerm], _ ja: [HeaderTerm]
    ) -> [String: [HeaderTerm]] {
        ["en": en, "fr": fr, "de": de, "es": es, "it": it, "pt": pt, "nl": nl, "sv": sv, "ja": ja]
            .filter { !$0.value.isEmpty }
    }
}
