import SocialMetrics

/// What the views for other programs say of one account besides its lists of posts: made by the functions that reports use,
/// kept beside the rows it was made from.
package struct CurrentNumbers: Equatable, Sendable {
    /// The account's row.
    package var account: Int64
    /// What it was made with, besides the rows: compared as a whole to see whether it must be made anew.
    package var madeWith: String
    package var terms: CurrentTerms
    /// The rows behind each view, in the order of months; what is absent has no value.
    package var rows: [CurrentTable: [[String: CurrentValue]]]
    /// The months in which posts are counted; empty where the account has no list of posts.
    package var months: [CountedMonth]
    /// What the numbers of each month were made of, as a digest, by the month's first day; asked for apart.
    package var madeOf: [Day: String] = [:]
    /// The months of which nothing is said here, because what is kept of them stays; by their first day.
    package var unchanged: Set<Day> = []

    package init(
        account: Int64, madeWith: String, terms: CurrentTerms,
        rows: [CurrentTable: [[String: CurrentValue]]] = [:], months: [CountedMonth] = []
    ) {
        self.account = account
        self.madeWith = madeWith
        self.terms = terms
        self.rows = rows
        self.months = months
    }
}

/// A value of a row behind a view.
package enum CurrentValue: Equatable, Sendable {
    case text(String)
    case number(Double)
}

/// What the views call an account, and how they count its posts.
package struct CurrentTerms: Equatable, Sendable {
    package var name: String
    /// The client's clock, by its name in the database of time zones, and its currency.
    package var zone: String
    package var currency: String
    /// What the ids of its numbers begin with: `maison/insta`.
    package var prefix: String
    /// What the posts' engagement rate is made of; nil when no post has one.
    package var rate: Rate?
    /// What the count of posts is called.
    package var publishedLabel: String

    package init(
        name: String, zone: String, currency: String, prefix: String, rate: Rate?, publishedLabel: String
    ) {
        self.name = name
        self.zone = zone
        self.currency = currency
        self.prefix = prefix
        self.rate = rate
        self.publishedLabel = publishedLabel
    }

    /// Engagement over exposures, by the identifiers of measures and of the metric.
    package struct Rate: Equatable, Sendable {
        package var parts: [String]
        package var exposure: String
        package var metric: String
        package var label: String
        package var medianLabel: String

        package init(
            parts: [String], exposure: String, metric: String, label: String, medianLabel: String
        ) {
            self.parts = parts
            self.exposure = exposure
            self.metric = metric
            self.label = label
            self.medianLabel = medianLabel
        }
    }
}

/// A month in which the posts of an account are counted when somebody asks.
package struct CountedMonth: Equatable, Sendable {
    package var period: Period
    /// How many days of it the lists of posts cover, at least 1.
    package var covered: Int
    /// Whether no post means none; else nothing is known of it.
    package var isKnownWithoutPosts: Bool
    /// The posts that the platform counted by day, and of how many days; nil where it counted none.
    package var counted: Double?
    package var countedDays: Int?

    package init(
        period: Period, covered: Int, isKnownWithoutPosts: Bool, counted: Double? = nil,
        countedDays: Int? = nil
    ) {
        self.period = period
        self.covered = covered
        self.isKnownWithoutPosts = isKnownWithoutPosts
        self.counted = counted
        self.countedDays = countedDays
    }
}

/// From when a clock is so far ahead of UTC.
package struct ClockChange: Equatable, Sendable {
    /// Both in seconds; `since` is a moment since 1970.
    package var since: Int64
    package var ahead: Int

    package init(since: Int64, ahead: Int) {
        self.since = since
        self.ahead = ahead
    }
}
