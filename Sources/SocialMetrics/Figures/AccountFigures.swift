/// Where a stored number came from: an import and a line of its file.
package struct SourceLine: Hashable, Codable, Sendable, Comparable {
    package let importID: Int64
    package let line: Int

    package init(importID: Int64, line: Int) {
        self.importID = importID
        self.line = line
    }

    package static func < (left: SourceLine, right: SourceLine) -> Bool {
        (left.importID, left.line) < (right.importID, right.line)
    }
}

/// An account of a client, as the store and the reports name it.
package struct AccountInfo: Hashable, Codable, Sendable {
    package var id: Int64
    /// The client's key in `bilan.yml`.
    package var client: String
    /// The account's key in `bilan.yml`, or the name of its inbox folder.
    package var key: String
    package var platform: Platform
    /// The name to print.
    package var name: String
    package var nativeID: String?

    package init(
        id: Int64, client: String, key: String, platform: Platform, name: String, nativeID: String? = nil
    ) {
        self.id = id
        self.client = client
        self.key = key
        self.platform = platform
        self.name = name
        self.nativeID = nativeID
    }
}

/// What the store knows of one account: current values, later exports already put in place of earlier ones.
///
/// Everything that Analytics reads, as plain values. Arrays are in order of time, then of name.
package struct AccountFigures: Sendable {
    package var account: AccountInfo
    /// What the account did each day (period basis), without breakdown.
    ///
    /// Days without a row are absent.
    package var days: [DayFigure] = []
    /// The days that exports of new followers tell about, in order and apart from each other.
    ///
    /// Only where the platform leaves out days on which nobody followed: a day in them without such a figure is one of these.
    package var followSpans: [Period] = []
    /// What groups did each day, of exports that give days by group.
    package var groupDays: [PeriodFigure] = []
    /// What the platform says of a whole period (period basis), with or without breakdown.
    package var periods: [PeriodFigure] = []
    /// Posts with their latest lifetime values: every known one, or those of the periods that were asked for.
    package var posts: [PostFigure] = []
    /// What the exports of posts tell of all posts, those that are not in `posts` too.
    package var postExports: [PostExport] = []
    /// What posts got between two days (period basis).
    package var postPeriods: [PostPeriodFigure] = []
    /// In order of their first day.
    package var ads: [AdFigure] = []
    /// Visits of a website (period basis), whole or by group.
    package var web: [PeriodFigure] = []
    /// A website's showing in a search engine (period basis), whole or by group.
    package var search: [PeriodFigure] = []
    /// Every known mailing with its latest values.
    package var mailings: [MailingFigure] = []
    /// Orders and revenue (period basis), whole or by group.
    package var sales: [PeriodFigure] = []
    /// Who the audience is: one figure for each group and period.
    package var audience: [PeriodFigure] = []
    /// Counts of followers noted by hand in `bilan.yml`, in order of time.
    package var followerCounts: [FollowerCount] = []
    /// The files these numbers come from.
    package var imports: [ImportInfo] = []

    package init(account: AccountInfo) { self.account = account }

    /// The days of a period that have a row, in order.
    package func days(in period: Period) -> ArraySlice<DayFigure> {
        let first = days.partitioningIndex { $0.day >= period.from }
        return days[first..<days[first...].partitioningIndex { $0.day > period.to }]
    }

    /// The rows of advertising that lie inside a period, in order.
    package func ads(inside period: Period) -> [AdFigure] {
        let first = ads.partitioningIndex { $0.period.from >= period.from }
        let last = ads[first...].partitioningIndex { $0.period.from > period.to }
        return ads[first..<last].filter { $0.period.to <= period.to }
    }
}

extension RandomAccessCollection {
    /// The first index whose element and all behind it are of a kind; the elements before it are not.
    package func partitioningIndex(where isOfKind: (Element) -> Bool) -> Index {
        var (first, count) = (startIndex, count)
        while count > 0 {
            let half = count / 2
            let middle = index(first, offsetBy: half)
            if isOfKind(self[middle]) {
                count = half
            } else {
                first = index(after: middle)
                count -= half + 1
            }
        }
        return first
    }
}

/// One day of an account.
///
/// It is never changed, and days are chosen and walked over by the thousand: lists of days hold references.
package final class DayFigure: Sendable {
    package let day: Day
    package let values: Values
    package let sources: [SourceLine]
    /// The rows it was put together from, the later of two with a measure being the one that counts; empty for a day
    /// of the store.
    package let addedRows: [PeriodFigure]

    package init(
        day: Day, values: Values, sources: [SourceLine] = [], addedRows: [PeriodFigure] = []
    ) {
        self.day = day
        self.values = values
        self.sources = sources
        self.addedRows = addedRows
    }
}

/// A period of an account, or of a group of its audience, as the platform gives it.
package struct PeriodFigure: Sendable {
    package var period: Period
    package var breakdown: Breakdown
    package var values: Values
    package var sources: [SourceLine]
    /// The finer rows it is the sum of; empty for a row of the store.
    package var addedRows: [PeriodFigure] = []

    package init(period: Period, breakdown: Breakdown = .none, values: Values, sources: [SourceLine] = []) {
        self.period = period
        self.breakdown = breakdown
        self.values = values
        self.sources = sources
    }
}

/// A post with its latest lifetime values.
///
/// It is never changed, and posts are sorted and chosen many times: lists of posts hold references.
package final class PostFigure: Sendable {
    package let post: PostFacts
    package let values: Values
    /// The day the values were exported: their age is counted to it.
    package let asOf: Day
    /// Whether only exports of video assets tell of it: a post that is exported too is the same thing under another id.
    package let isVideoAsset: Bool
    package let sources: [SourceLine]

    package init(
        post: PostFacts, values: Values, asOf: Day, isVideoAsset: Bool = false, sources: [SourceLine] = []
    ) {
        self.post = post
        self.values = values
        self.asOf = asOf
        self.isVideoAsset = isVideoAsset
        self.sources = sources
    }

    /// The exports whose rows are video assets, by the id of the catalogue.
    package static let videoAssetFormats: Set<String> = ["meta.facebook-videos"]
}

/// What one export tells of all the posts it lists.
package struct PostExport: Hashable, Sendable {
    /// The day of the export.
    package var asOf: Day
    /// The first publication; the midnight of UTC where only its day is known, nil where no post has a date.
    package var firstPublished: Instant?
    /// The measures that some post has a value of.
    package var measures: Set<Measure>
    package var isOfVideoAssets: Bool

    package init(asOf: Day, firstPublished: Instant?, measures: Set<Measure>, isOfVideoAssets: Bool = false) {
        self.asOf = asOf
        self.firstPublished = firstPublished
        self.measures = measures
        self.isOfVideoAssets = isOfVideoAssets
    }
}

/// What a post got between two days.
package struct PostPeriodFigure: Sendable {
    package var post: PostFacts
    package var period: Period
    package var values: Values
    package var sources: [SourceLine]

    package init(post: PostFacts, period: Period, values: Values, sources: [SourceLine] = []) {
        self.post = post
        self.period = period
        self.values = values
        self.sources = sources
    }
}

/// A count of followers at the end of a day.
package struct FollowerCount: Hashable, Sendable {
    package var day: Day
    package var count: Double
    /// The line of `bilan.yml` it is noted on; nil when a file gives it.
    package var line: Int?

    package init(day: Day, count: Double, line: Int? = nil) {
        self.day = day
        self.count = count
        self.line = line
    }
}

/// A file the store was filled from.
package struct ImportInfo: Hashable, Sendable {
    package var id: Int64
    /// The file's name when it was imported.
    package var fileName: String
    package var sha256: String
    package var asOf: Day
    /// The first day that its name, its folder or the person says it is about; nil where only its content tells.
    package var from: Day?
    /// Whether one of its tables lists posts with what they ever got.
    package var listsPosts: Bool
    /// Catalogue ids of its tables.
    package var formats: [String]
    package var rows: Int
    package var setAside: Int

    package init(
        id: Int64, fileName: String, sha256: String, asOf: Day, from: Day? = nil, listsPosts: Bool = false,
        formats: [String], rows: Int, setAside: Int
    ) {
        self.id = id
        self.fileName = fileName
        self.sha256 = sha256
        self.asOf = asOf
        self.from = from
        self.listsPosts = listsPosts
        self.formats = formats
        self.rows = rows
        self.setAside = setAside
    }
}
