import Analytics
import SocialMetrics

/// What one account's export of a month says, without the posts of its lists: these are counted from their rows.
package struct AccountNumbers: Sendable {
    /// Key figures, without the count and the rates of posts of lists.
    package var kpis: [NumberSheet.Row]
    package var days: [NumberSheet.Row]
    package var ads: [NumberSheet.Row]
    package var campaigns: [NumberSheet.Row]
    /// What videos got in the month, where the account has no list of posts.
    package var posts: [NumberSheet.Row]
    /// How far lists tell of posts of the month; nil where there is none.
    package var listed: ListedDays?
    /// The posts that the platform counted by day, and of how many days; nil where there is no list, or no such count.
    package var counted: (count: Double, days: Int)?
}

/// The numbers of a request about a single account whose figures hold no posts of lists.
///
/// The same functions as those of `numberExport`, so the same figures.
package func accountNumbers(for request: ReportRequest) -> AccountNumbers {
    precondition(request.accounts.count == 1, "the numbers of one account were asked for")
    let context = ReportContext(request)
    let accounts = ReportAccounts(in: context)
    let channel = accounts.channels.first.flatMap { $0.figures.knowsPosts ? $0 : nil }
    let kpis = context.kpiRows(of: accounts).filter { row in
        row["value"] != nil && (channel == nil || row.base.metric != Measure.publishedPosts.id)
    }
    let counted = channel.flatMap { Line(.publishedPosts, of: $0.figures, in: context).now }
    return AccountNumbers(
        kpis: kpis, days: context.dayRows(of: accounts), ads: context.adRows(of: accounts),
        campaigns: context.campaignRows(of: accounts), posts: context.postRows(of: accounts),
        listed: channel.flatMap { listedDays(in: context.period, of: $0.figures, zone: context.zone) },
        counted: counted.map { ($0.value, $0.covered) })
}

/// What the posts' engagement rate is made of, with the words for it.
package struct PostRate: Sendable {
    package var set: EngagementSet
    package var metric: Metric
    package var label: String
    package var medianLabel: String

    /// The rate of the lists of an account's posts; nil when no post has one.
    package init?(of figures: AccountFigures, in language: Language) {
        guard
            let set = EngagementSet.reported(
                by: figures.measuresOfPosts, on: figures.account.platform)
        else { return nil }
        self.set = set
        metric = set.metric
        label = NumberSheet.spaced(set.metric.label, language)
        medianLabel = NumberSheet.spaced(ReportContext.median(of: set.metric), language)
    }
}

extension NumberSheet {
    /// Words of ours as exports write them.
    package static func spaced(_ words: Words, _ language: Language) -> String {
        language == .fr ? frenchSpacing(words.fr) : words(language)
    }
}
