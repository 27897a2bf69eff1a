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
        let posts = posts.filter { !$0.isVideoAsset }
        return posts.isEmpty ? self.posts : posts
    }
}

/// The videos or posts whose activity the platform gives for exactly a period, of any age.
package func posts(activeIn period: Period, of figures: AccountFigures) -> [PostPeriodFigure] {
    figures.postPeriods.filter { $0.period == period }
}

/// How many posts were published in a period; nil when the known posts do not tell.
///
/// It covers the days up to the last export of posts: what came out later is not known, nor what came out before the
/// first day that the exports' names say they begin with. A period in which no post is known is 0 only where one export
/// has posts from before it and was made after it: else nothing is known of it.
package func publishedCount(in period: Period, of figures: AccountFigures, zone: TimeZone) -> PeriodValue? {
    let known = figures.distinctPosts
    if let exported = known.map(\.asOf).max() {
        let published = known.filter { $0.post.day(in: zone).map(period.contains) ?? false }
        let count = published.count
        if count == 0 {
            let spansPeriod = Dictionary(grouping: known, by: \.asOf).contains { made, posts in
                made > period.to && posts.contains { $0.post.day(in: zone).map { $0 < period.from } ?? false }
            }
            guard spansPeriod else { return nil }
        }
        let lists = figures.imports.filter(\.listsPosts)
        let covered = period.days.count { day in
            day <= exported
                && (lists.isEmpty || lists.contains { ($0.from ?? day) <= day && day <= $0.asOf })
        }
        return PeriodValue(
            value: Double(count), covered: max(1, covered), dayCount: period.dayCount, origin: .days,
            evidence: Evidence { Analytics.count(of: published, as: Measure.publishedPosts.id) })
    }
    let videos = posts(activeIn: period, of: figures)
    guard !videos.isEmpty else { return nil }
    let published = videos.filter { $0.post.day(in: zone).map(period.contains) ?? false }
    return PeriodValue(
        value: Double(published.count), covered: period.dayCount, dayCount: period.dayCount, origin: .own,
        evidence: Evidence { Analytics.count(of: published, as: Measure.publishedPosts.id) })
}
