import SocialMetrics

/// An account on X: posts and replies, and what happens day by day.
struct XAccount {
    struct Post {
        let id: String
        let text: String
        /// The day in UTC, as X dates it.
        let day: Day
        var counts = Counts()
    }

    struct Counts {
        var impressions = 0
        var likes = 0
        var bookmarks = 0
        var shares = 0
        var follows = 0
        var unfollows = 0
        var replies = 0
        var reposts = 0
        var profileVisits = 0
        var details = 0
        var urlClicks = 0
        var hashtagClicks = 0

        /// X's own total is more than likes, replies and reposts.
        var engagements: Int {
            likes + bookmarks + shares + replies + reposts + profileVisits + details + urlClicks
                + hashtagClicks
        }
    }

    let page: Brand.Page
    /// Oldest first.
    let posts: [Post]
    private let days: [Counts]

    subscript(day: Day) -> Counts { days[Period.sample.from.distance(to: day)] }

    init(_ brand: Brand, _ page: Brand.Page, replies: [String]) {
        self.page = page
        var random = brand.random("x")
        var captions = brand.captions.reader(&random)
        posts = Period.months.flatMap { month -> [Post] in
            let moments = (0..<random.integer(13...19)).map { _ in
                Moment(
                    random.pick(month.days), hour: random.integer(8...19), minute: random.integer(0...59),
                    in: brand.zone)
            }
            return moments.sorted().map { moment in
                let isReply = random.chance(0.3)
                let caption = captions.next(for: moment.utcDay, on: .facebook)
                let milliseconds =
                    UInt64(moment.seconds) * 1000 + UInt64(random.integer(0...59_999)) - 1_288_834_974_657
                var post = Post(
                    id: String(milliseconds << 22 | random.next() >> 42),
                    text: isReply ? random.pick(replies) : Self.shortened(caption), day: moment.utcDay)
                let luck = random.noise(0.6) * (random.chance(0.05) ? 5 : 1) * (isReply ? 0.18 : 1)
                let level = brand.level(on: post.day)
                post.counts = Self.counts(impressions: page.postReach * level * luck, &random)
                return post
            }
        }
        days = Period.sample.days.map { [posts] day in
            var counts = Self.counts(impressions: page.dailyViews * brand.level(on: day), &random)
            counts.unfollows = random.chance(0.16) ? 1 : 0
            for post in posts where post.day == day {
                counts.impressions += post.counts.impressions
                counts.likes += post.counts.likes
                counts.bookmarks += post.counts.bookmarks
                counts.shares += post.counts.shares
                counts.follows += post.counts.follows
                counts.replies += post.counts.replies
                counts.reposts += post.counts.reposts
                counts.profileVisits += post.counts.profileVisits
                counts.details += post.counts.details
                counts.urlClicks += post.counts.urlClicks
                counts.hashtagClicks += post.counts.hashtagClicks
            }
            return counts
        }
    }

    /// The number of followers at the end of each month, the one before the sample first.
    func followers() -> [(day: Day, count: Int)] {
        var count = page.followers
        var result = [(day: Period.sample.from.adding(days: -1), count: count)]
        for month in Period.months {
            for day in month.days { count += self[day].follows - self[day].unfollows }
            result.append((month.to, count))
        }
        return result
    }

    private static func counts(impressions: Double, _ random: inout SplitMix64) -> Counts {
        var counts = Counts()
        counts.impressions = random.count(impressions)
        let shown = Double(counts.impressions)
        counts.likes = random.count(shown * random.between(0.006, 0.022))
        counts.bookmarks = random.count(shown * 0.0008)
        counts.shares = random.count(shown * 0.0006)
        counts.follows = random.count(shown * 0.0013)
        counts.replies = random.count(shown * 0.0016)
        counts.reposts = random.count(shown * 0.0019)
        counts.profileVisits = random.count(shown * random.between(0.001, 0.004))
        counts.details = random.count(shown * random.between(0.004, 0.012))
        counts.urlClicks = random.count(shown * 0.0014)
        counts.hashtagClicks = random.count(shown * 0.0002)
        return counts
    }

    /// X cuts long texts in its export and puts a short link behind them.
    private static func shortened(_ text: String) -> String {
        text.count <= 240 ? text : text.prefix(236) + "… https://t.co/9hRb0urQ2z"
    }
}
