import Foundation
import SocialMetrics

extension PostFacts {
    /// The day it was published on a clock; nil when the export does not say.
    package func day(in zone: TimeZone) -> Day? { published?.day(in: zone) ?? publishedDay }
}

/// The posts of an account that were published in a period on the client's clock, each once.
package func posts(publishedIn period: Period, of figures: AccountFigures, zone: TimeZone) -> [PostFigure] {
    figures.distinctPosts.filter { $0.post.day(in: zone).map(period.contains) ?? false }
}

extension AccountFigures {
    /// The account's posts, each once: its video assets are left out where other posts are known.
    ///
    /// A video asset shows a post again under an id of its own. Where an export of videos is all there is, the assets
    /// stand for the posts; months of one kind and months of the other are never mixed.
    package var distinctPosts: [PostFigure] {
        // Most accounts have no video assets.
        if !posts.contains(where: { $0.isVideoAsset }) { return posts }
        let isOfAssets = knowsAssetsOnly
        return posts.filter { $0.isVideoAsset == isOfAssets }
    }

    /// What exports tell of these posts, those outside the periods asked for included.
    private var distinctExports: [PostExport] {
        let isOfAssets = knowsAssetsOnly
        return postExports.filter { $0.isOfVideoAssets == isOfAssets }
    }

    private var knowsAssetsOnly: Bool {
        posts.allSatisfy(\.isVideoAsset) && postExports.allSatisfy(\.isOfVideoAssets)
    }

    /// Whether any post of any time is known.
    package var knowsPosts: Bool { !posts.isEmpty || !postExports.isEmpty }

    /// The measures that some known post has a value of.
    package var measuresOfPosts: Set<Measure> {
        let exported = distinctExports.reduce(into: Set()) { $0.formUnion($1.measures) }
        return exported.union(measures(in: distinctPosts.lazy.map { $0.values }))
    }

    /// The day of the latest export of posts; nil when no post is known.
    fileprivate var postsExported: Day? {
        (distinctPosts.map(\.asOf) + distinctExports.map(\.asOf)).max()
    }

    /// Whether one export has posts from before a period and was made after it.
    fileprivate func hasPostsAround(_ period: Period, in zone: TimeZone) -> Bool {
        distinctExports.contains { $0.asOf > period.to && $0.hasPosts(before: period.from, in: zone) }
            || distinctPosts.contains { post in
                post.asOf > period.to && post.post.day(in: zone).map { $0 < period.from } ?? false
            }
    }
}

extension PostExport {
    /// A first publication at midnight is taken for a date without a time of day.
    fileprivate func hasPosts(before day: Day, in zone: TimeZone) -> Bool {
        guard let firstPublished else { return false }
        let isDate = firstPublished.seconds.isMultiple(of: 86_400)
        return firstPublished.day(in: isDate ? .gmt : zone) < day
    }
}

/// The videos or posts whose activity the platform gives for exactly a period, of any age.
package func posts(activeIn period: Period, of figures: AccountFigures) -> [PostPeriodFigure] {
    figures.postPeriods.filter { $0.period == period }
}

/// What lists of posts tell of a period besides the posts themselves.
package struct ListedDays: Hashable, Sendable {
    /// How many of its days they cover, at least 1.
    package var covered: Int
    /// Whether no post means none; else nothing is known of the period.
    package var isKnownWithoutPosts: Bool
}

/// How far the lists of an account's posts tell of a period; nil when no post is known.
package func listedDays(in period: Period, of figures: AccountFigures, zone: TimeZone) -> ListedDays? {
    guard let exported = figures.postsExported else { return nil }
    let lists = figures.imports.filter(\.listsPosts)
    let covered = period.days.count { day in
        day <= exported && (lists.isEmpty || lists.contains { ($0.from ?? day) <= day && day <= $0.asOf })
    }
    return ListedDays(
        covered: max(1, covered), isKnownWithoutPosts: figures.hasPostsAround(period, in: zone))
}

/// How many posts were published in a period; nil when the known posts do not tell.
///
/// It covers the days up to the last export of posts: what came out later is not known, nor what came out before the
/// first day that the exports' names say they begin with. A period in which no post is known is 0 only where one export
/// has posts from before it and was made after it: else nothing is known of it.
package func publishedCount(in period: Period, of figures: AccountFigures, zone: TimeZone) -> PeriodValue? {
    if let listed = listedDays(in: period, of: figures, zone: zone) {
        let published = posts(publishedIn: period, of: figures, zone: zone)
        let count = published.count
        if count == 0, !listed.isKnownWithoutPosts { return nil }
        return PeriodValue(
            value: Double(count), covered: listed.covered, dayCount: period.dayCount, origin: .days,
            evidence: Evidence { Analytics.count(of: published, as: Measure.publishedPosts.id) })
    }
    let videos = posts(activeIn: period, of: figures)
    guard !videos.isEmpty else { return nil }
    let published = videos.filter { $0.post.day(in: zone).map(period.contains) ?? false }
    return PeriodValue(
        value: Double(published.count), covered: period.dayCount, dayCount: period.dayCount, origin: .own,
        evidence: Evidence { Analytics.count(of: published, as: Measure.publishedPosts.id) })
}
