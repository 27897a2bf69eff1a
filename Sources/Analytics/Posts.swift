import Foundation
import SocialMetrics

extension PostFacts {
    /// The day it was published on a clock; nil when the export does not say.
    package func day(in zone: TimeZone) -> Day? { published?.day(in: zone) ?? publishedDay }
}

/// The posts of an account that were published in a period on the client's clock.
package func posts(publishedIn period: Period, of figures: AccountFigures, zone: TimeZone) -> [PostFigure] {
    figures.posts.filter { $0.post.day(in: zone).map(period.contains) ?? false }
}

/// The videos or posts whose activity the platform gives for exactly a period, of any age.
package func posts(activeIn period: Period, of figures: AccountFigures) -> [PostPeriodFigure] {
    figures.postPeriods.filter { $0.period == period }
}

/// How many posts were published in a period; nil when the known posts do not tell.
///
/// A period in which no post is known is 0 only between known posts: before the first and after the last export
/// nothing is known of it.
package func publishedCount(in period: Period, of figures: AccountFigures, zone: TimeZone) -> Int? {
    if !figures.posts.isEmpty {
        let count = posts(publishedIn: period, of: figures, zone: zone).count
        if count > 0 { return count }
        let days = figures.posts.compactMap { $0.post.day(in: zone) }
        let exported = figures.posts.map(\.asOf).max()
        guard let first = days.min(), let exported, first < period.from, exported > period.to else {
            return nil
        }
        return 0
    }
    let videos = posts(activeIn: period, of: figures)
    guard !videos.isEmpty else { return nil }
    return videos.filter { $0.post.day(in: zone).map(period.contains) ?? false }.count
}
