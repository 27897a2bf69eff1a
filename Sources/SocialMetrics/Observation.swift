/// What one row of an export is about.
package enum Grain: String, Codable, CaseIterable, Sendable {
    /// A post and everything it ever got, at the moment of the export (lifetime basis).
    case post
    /// A post and what it got between two days (period basis).
    case postPeriod = "post-period"
    /// An account on one day.
    case accountDay = "day"
    /// An account between two days, or a group of its audience.
    case accountPeriod = "account-period"
    /// An ad, ad set, campaign or whole advertising account between two days.
    case ad
    /// Visits of a website between two days, by source, medium, campaign, page or other group.
    case web
    /// How a website did in a search engine between two days, by query, page or other group.
    case search
    /// A mailing and everything it ever got, at the moment of the export (lifetime basis).
    case mailing
    /// Orders and revenue of a shop between two days, by product or other group.
    case sales
    /// Who the followers or visitors of an account are, by one or two groups.
    case audience
}

/// Whose numbers a row holds, as far as the file says.
package struct AccountHint: Hashable, Codable, Sendable {
    /// The platform's own id (page id, account id); nil when the file does not give it.
    package var nativeID: String?
    /// The name or user name in the file; nil when the file does not give it.
    package var name: String?

    package init(nativeID: String? = nil, name: String? = nil) {
        self.nativeID = nativeID
        self.name = name
    }

    package var isEmpty: Bool { nativeID == nil && name == nil }
}

/// What an export says of a post besides its numbers.
///
/// A nil field is one the file does not give.
package struct PostFacts: Hashable, Codable, Sendable {
    /// The platform's id of the post; text, never a number.
    package var nativeID: String
    package var permalink: String?
    /// What its author wrote, as it is: hostile text.
    package var caption: String?
    /// The kind of content.
    package var format: PostFormat?
    package var published: Instant?
    /// The date of publication where the export gives no time of day.
    package var publishedDay: Day?
    /// Length of the video, seconds; nil where it has none.
    package var duration: Double?

    package init(nativeID: String) { self.nativeID = nativeID }
}

/// The kinds of content that platforms tell apart, one word per kind in every language.
package enum PostFormat: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    case photo, carousel, video, reel, story, text, link, live, short, other

    package var label: Words {
        switch self {
        case .photo: Words(en: "Photo", fr: "Photo")
        case .carousel: Words(en: "Carousel", fr: "Carrousel")
        case .video: Words(en: "Video", fr: "Vidéo")
        case .reel: Words("Reel")
        case .story: Words("Story")
        case .text: Words(en: "Text", fr: "Texte")
        case .link: Words(en: "Link", fr: "Lien")
        case .live: Words(en: "Live", fr: "Direct")
        case .short: Words("Short")
        case .other: Words(en: "Other", fr: "Autre")
        }
    }
}

/// The advertising level and names of a row; names and ids the file does not give are nil.
package struct AdFacts: Hashable, Codable, Sendable {
    package enum Level: String, Codable, CaseIterable, Sendable {
        case account, campaign, adSet = "ad-set", ad
    }

    package var level: Level
    package var campaignID: String?
    package var campaign: String?
    package var adSetID: String?
    package var adSet: String?
    package var adID: String?
    package var ad: String?
    /// What `results` counts, as the file words it (`Link clicks`, `actions:link_click`); nil when it counts nothing.
    package var resultType: String?
    /// `7-day click or 1-day view`, as the file words it.
    package var attribution: String?
    /// ISO 4217 code from the header or the currency column.
    package var currency: String?

    package init(level: Level) { self.level = level }
}

/// One row of an export, understood.
package struct ObservationRow: Sendable {
    package enum Subject: Hashable, Sendable {
        case account, post(PostFacts), ad(AdFacts), mailing(MailingFacts)
    }

    /// Line of the file where the row begins, from 1.
    package var line: Int
    package var account: AccountHint
    package var subject: Subject
    /// First day the numbers cover; nil for lifetime values, or where the file does not say.
    package var from: Day?
    package var to: Day?
    package var breakdown: Breakdown
    /// A total row: its unique figures are the platform's own for the period, and it is never added to its parts.
    package var isTotal: Bool

    package init(
        line: Int, account: AccountHint = AccountHint(), subject: Subject = .account, from: Day? = nil,
        to: Day? = nil, breakdown: Breakdown = .none, isTotal: Bool = false
    ) {
        self.line = line
        self.account = account
        self.subject = subject
        self.from = from
        self.to = to
        self.breakdown = breakdown
        self.isTotal = isTotal
    }
}

/// The currency that the header of a column of amounts names.
package struct NamedCurrency: Sendable {
    /// ISO 4217.
    package var code: String
    package var header: String

    package init(code: String, header: String) {
        self.code = code
        self.header = header
    }
}

/// The rows of one table of a file: the same measures in the same slots.
///
/// `values` holds `measures.count` numbers a row, one row after the other. NaN means absent, which is never 0.
package struct ObservationTable: Sendable {
    /// The export's id in the catalogue: `meta.instagram-posts`.
    package var format: String
    /// Nil when the file does not tell which of several platforms it is from; the account decides.
    package var platform: Platform?
    /// Platforms the export may come from.
    package var platforms: [Platform]
    package var grain: Grain
    package var measures: [Measure]
    /// Amounts whose headers name their currency; none of ads, whose rows name their own.
    package var currencies: [Measure: NamedCurrency] = [:]
    package private(set) var rows: [ObservationRow] = []
    package private(set) var values: [Double] = []

    package init(
        format: String, platform: Platform?, platforms: [Platform], grain: Grain, measures: [Measure]
    ) {
        self.format = format
        self.platform = platform
        self.platforms = platforms
        self.grain = grain
        self.measures = measures
    }

    /// Nothing in the table names its platform, and there are several: whose it is can only be assumed.
    package var isAssumed: Bool { platform == nil && platforms.count > 1 }

    /// The same table without its rows, to take over some of them.
    package var emptied: ObservationTable {
        var table = self
        (table.rows, table.values) = ([], [])
        return table
    }

    /// Adds a row and its values, one for each measure, NaN where the cell holds none.
    package mutating func append(_ row: ObservationRow, values new: [Double]) {
        precondition(new.count == measures.count, "a row needs one value for each measure of its table")
        rows.append(row)
        values.append(contentsOf: new)
    }

    /// Adds to a row what another row says of a further part of the same thing.
    ///
    /// Measures that may not be added, such as people, become absent.
    package mutating func combine(_ new: [Double], intoRow row: Int) {
        precondition(new.count == measures.count, "a row needs one value for each measure of its table")
        let old = Array(values(ofRow: row))
        for (index, measure) in measures.enumerated() {
            let weight = measure.aggregation.weight.flatMap(measures.firstIndex(of:))
            let said = [old, new].filter { !$0[index].isNaN }.map {
                part -> (value: Double, weight: Double?) in
                let share = weight.map { part[$0] } ?? .nan
                return (value: part[index], weight: share.isNaN ? nil : share)
            }
            values[row * measures.count + index] = measure.aggregation.combined(said) ?? .nan
        }
    }

    /// Lets the rows that end with a period, and begin within it, end on an earlier day of it.
    package mutating func end(_ period: Period, on day: Day) {
        for index in rows.indices where rows[index].to == period.to {
            if let from = rows[index].from, from >= period.from { rows[index].to = max(from, day) }
        }
    }

    /// Takes a measure for one the export does not report: every value of it becomes absent.
    package mutating func makeAbsent(_ measure: Measure) {
        guard let slot = measures.firstIndex(of: measure) else { return }
        for row in rows.indices { values[row * measures.count + slot] = .nan }
    }

    /// The values of a row, in the order of `measures`.
    package func values(ofRow index: Int) -> ArraySlice<Double> {
        values[index * measures.count..<(index + 1) * measures.count]
    }
}
