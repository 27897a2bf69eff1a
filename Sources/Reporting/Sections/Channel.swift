import Analytics
import SocialMetrics

/// A social account over the three periods of a report: computed once, read by its section, the summary and the data page.
struct Channel: Sendable {
    let figures: AccountFigures
    /// Activity of the period, in the order of the table; unknown lines are left out.
    let activity: [Line]
    /// People reached in the period.
    let reach: ReachSummary
    /// Which people: reach, or unique viewers.
    let reachMeasure: Measure
    let followers: [FollowerSummary]
    /// Followers, net growth, growth rate.
    let community: [Line]
    /// Posts of each of the three periods.
    let posts: [PostSet]
    /// Posts published; nil when nothing is known of them.
    let published: Line?
    /// What an export described by the workspace gives by group; nil for the platforms bilan knows.
    let groups: Activity?

    var account: AccountInfo { figures.account }
    var platform: Platform { figures.account.platform }

    init(_ figures: AccountFigures, in context: ReportContext) {
        self.figures = figures
        let platform = figures.account.platform
        reachMeasure = platform == .youtube || platform == .tiktok ? .viewers : .reach
        let measure = reachMeasure
        let summaries = context.periods.map { reachSummary(of: measure, in: $0, from: figures) }
        reach = summaries[0]
        activity =
            (Channel.reachLines(summaries, measure: measure, of: figures, in: context)
            + Channel.measures.map { Line($0, of: figures, in: context) }
            + Channel.taughtLines(of: figures, in: context))
            .filter(\.isKnown)
        let sets = context.periods.map { PostSet($0, of: figures, in: context) }
        posts = sets
        followers = context.periods.map { Analytics.followers(in: $0, from: figures) }
        community = Channel.followerLines(followers, of: figures, in: context).filter(\.isKnown)
        published = Channel.publishedLine(of: figures, in: context)
        groups = Activity.taughtGroups(of: figures, in: context)
    }

    /// Posts published: as the lists of posts count them; as the platform counts them by day where that covers more days.
    private static func publishedLine(of figures: AccountFigures, in context: ReportContext) -> Line? {
        let counts = context.periods.map { publishedCount(in: $0, of: figures, zone: context.zone) }
        let listed = Line(
            Measure.publishedPosts.id, label: Measure.publishedPosts.label,
            unit: .count, values: counts, breaksOf: .publishedPosts, of: figures.account,
            in: context, asSums: true, byDay: true)
        let counted = Line(.publishedPosts, of: figures, in: context)
        if (listed.now?.covered ?? 0) < (counted.now?.covered ?? 0) { return counted }
        return listed.isKnown ? listed : nil
    }

    /// What an export described by the workspace gives beside the usual measures; nothing for the platforms bilan knows.
    private static func taughtLines(of figures: AccountFigures, in context: ReportContext) -> [Line] {
        guard figures.account.platform.isOnlyTaught else { return [] }
        let told = Set(figures.days.flatMap(\.values.keys) + figures.periods.flatMap(\.values.keys))
        let elsewhere = Set(measures + people + [.followers, .publishedPosts])
        return Measure.all.filter { told.contains($0) && !elsewhere.contains($0) }.flatMap { measure in
            [Line(measure, of: figures, in: context)]
                + [average(of: measure, from: figures, in: context)].compactMap(\.self)
        }
    }

    /// The count of posts where an export broke off within a period; else nothing.
    var partlyKnownPosts: [Line] {
        [published].compactMap(\.self).filter { $0.values.contains { $0.map { !$0.isComplete } ?? false } }
    }

    /// The line with an identifier, if the channel has one.
    func line(_ id: String) -> Line? { (activity + community).first { $0.id == id } }

    /// The line that says how much the content was seen: views, else impressions, else what is known of reach.
    var exposure: Line? {
        for id in [Measure.views.id, Measure.impressions.id, reachMeasure.id] {
            if let line = line(id), line.now != nil { return line }
        }
        return averagePeople
    }

    /// The people of a day on average: of the platform's own kind, else of another; nil without any.
    var averagePeople: Line? {
        [reachMeasure, .reach, .viewers, .reachOrganic].lazy.compactMap { Metric.dailyAverage(of: $0) }
            .compactMap { line($0.id) }.first { $0.now != nil }
    }

    /// Measures of activity that may stand in the table, where an export gives them.
    private static let measures: [Measure] = [
        .views, .engagedViews, .impressions, .impressionsClickRate, .watchTime, .averageWatchTime,
        .interactions, .reactions,
        .likes, .comments, .replies, .shares, .saves, .clicks, .linkClicks, .visits, .newFollowers,
    ]

    private static func reachLines(
        _ summaries: [ReachSummary], measure: Measure, of figures: AccountFigures, in context: ReportContext
    ) -> [Line] {
        let own = zip(context.periods, summaries).map { period, summary in
            summary.own.map { PeriodValue(whole: $0, of: period, evidence: summary.ownEvidence) }
        }
        let people = Line(
            measure.id, label: measure.label, unit: .people, values: own,
            breaksOf: measure, of: figures.account, in: context)
        return [people]
            + ([measure] + Self.people.filter { $0 != measure }).compactMap {
                Self.average(of: $0, from: figures, in: context)
            }
    }

    /// People of whom platforms give days, each kind under its own name.
    static let people: [Measure] = [.reach, .viewers, .reachOrganic, .visitors]

    private static func average(of measure: Measure, from figures: AccountFigures, in context: ReportContext)
        -> Line?
    {
        Metric.dailyAverage(of: measure).map {
            Line(dailyAverage: $0, of: measure, from: figures, in: context)
        }
    }

    private static func followerLines(
        _ summaries: [FollowerSummary], of figures: AccountFigures, in context: ReportContext
    ) -> [Line] {
        func line(
            _ id: String, _ label: Words, _ unit: Unit,
            _ value: (FollowerSummary) -> (Double, Evidence?)?
        ) -> Line {
            Line(
                id, label: label, unit: unit,
                values: zip(context.periods, summaries).map { period, summary in
                    value(summary).map { PeriodValue(whole: $0.0, of: period, evidence: $0.1) }
                }, breaksOf: .followers, of: figures.account, in: context)
        }
        let (net, rate) = (Metric.netGrowth, Metric.growthRate)
        var stock = line(Measure.followers.id, Measure.followers.label, .people) { summary in
            summary.end.map { ($0.count, summary.endEvidence) }
        }
        stock.course = context.monthEnds(of: figures).map(\.count)
        return [
            stock,
            Line(
                net.id, label: net.label, unit: .count,
                values: summaries.map(\.netValue),
                breaksOf: .followers, of: figures.account, in: context, asSums: true),
            line(rate.id, rate.label, .share) { summary in
                summary.rate.map { ($0, summary.rateEvidence) }
            },
        ]
    }
}

extension ReportContext {
    /// The last count of followers of each of thirteen months, ending with the period's last; nil for a month without.
    func monthEnds(of figures: AccountFigures) -> [(month: Period, count: Double?)] {
        let counts = followerCounts(of: figures)
        return (0..<13).reversed().map { back in
            let first = period.to.firstOfMonth.adding(months: -back)
            let month = Period(from: first, to: min(first.lastOfMonth, period.to))
            return (month, counts.last { month.contains($0.day) }?.count)
        }
    }
}
