import SocialMetrics
import Tabular

/// X's analytics of a month: a table by post and one by day, both newest first, English everywhere.
struct XExport {
    let account: XAccount
    let month: Period

    func files() -> [(name: String, bytes: [UInt8])] {
        let (from, to) = (month.from.description, month.to.description)
        return [
            ("account_analytics_content_\(from)_\(to).csv", CSVWriter.bytes(content).withoutLastLineEnd),
            ("account_overview_analytics.csv", CSVWriter.bytes(overview).withoutLastLineEnd),
        ]
    }

    private var content: [[String]] {
        let header = [
            "Post id", "Date", "Post text", "Post Link", "Impressions", "Likes", "Engagements", "Bookmarks",
            "Shares", "New follows", "Replies", "Reposts", "Profile visits", "Detail Expands", "URL Clicks",
            "Hashtag Clicks", "Permalink Clicks",
        ]
        return [header]
            + account.posts.reversed().filter { month.contains($0.day) }.map { post in
                let counts = post.counts
                return [
                    post.id, post.day.xDate, post.text,
                    "https://x.com/\(account.page.handle)/status/\(post.id)",
                ]
                    + [
                        counts.impressions, counts.likes, counts.engagements, counts.bookmarks, counts.shares,
                        counts.follows, counts.replies, counts.reposts, counts.profileVisits, counts.details,
                        counts.urlClicks, counts.hashtagClicks, 0,
                    ].map(String.init)
            }
    }

    private var overview: [[String]] {
        let header = [
            "Date", "Impressions", "Likes", "Engagements", "Bookmarks", "Shares", "New follows", "Unfollows",
            "Replies", "Reposts", "Profile visits", "Create Post", "Video views", "Media views",
        ]
        return [header]
            + month.days.reversed().map { day in
                let counts = account[day]
                return [day.xDate]
                    + [
                        counts.impressions, counts.likes, counts.engagements, counts.bookmarks, counts.shares,
                        counts.follows, counts.unfollows, counts.replies, counts.reposts,
                        counts.profileVisits, account.posts.filter { $0.day == day }.count, 0, 0,
                    ].map(String.init)
            }
    }
}
