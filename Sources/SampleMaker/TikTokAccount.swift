import SocialMetrics

/// A TikTok account: its videos, and what happens day by day.
struct TikTokAccount {
    struct Video {
        let id: String
        let title: String
        /// The day of posting on the brand's clock.
        let day: Day
        let views: Int
        let likes: Int
        let comments: Int
        let shares: Int
    }

    struct Counts {
        var views = 0
        var profileViews = 0
        var likes = 0
        var comments = 0
        var shares = 0
        var viewers = 0
        var newViewers = 0
        /// At the end of the day.
        var followers = 0
        var followersGained = 0
    }

    let page: Brand.Page
    /// Oldest first.
    let videos: [Video]
    private let days: [Counts]

    subscript(day: Day) -> Counts { days[Period.sample.from.distance(to: day)] }

    init(_ brand: Brand, _ page: Brand.Page, viral: (day: Day, title: String)?) {
        self.page = page
        var random = brand.random("tiktok")
        var captions = brand.captions.reader(&random)
        videos = Period.months.flatMap { month -> [Video] in
            var chosen = random.shuffled(month.days).prefix(random.integer(4...6)).map { $0 }
            if let viral, month.contains(viral.day), !chosen.contains(viral.day) { chosen.append(viral.day) }
            return chosen.sorted().map { day in
                let isViral = day == viral?.day
                let hour = random.integer(11...19)
                let moment = Moment(day, hour: hour, minute: random.integer(0...59), in: brand.zone)
                let second = UInt64(moment.seconds + random.integer(0...59))
                let luck = isViral ? 14 : random.noise(0.6) * (random.chance(0.08) ? 2.6 : 1)
                let views = Int(page.postReach * brand.level(on: day) * luck)
                let likes = random.count(Double(views) * random.between(0.03, 0.075))
                let text = captions.next(for: day, on: .instagram).split(separator: "\n").joined(
                    separator: " ")
                return Video(
                    id: String(second << 32 | random.next() >> 32),
                    title: isViral ? viral?.title ?? "" : random.chance(0.06) ? "" : text, day: day,
                    views: views, likes: likes,
                    comments: random.count(Double(likes) * random.between(0.02, 0.06)),
                    shares: random.count(Double(likes) * random.between(0.03, 0.11)))
            }
        }
        days = Self.days(of: videos, page, brand, &random)
    }

    private static func days(
        of videos: [Video], _ page: Brand.Page, _ brand: Brand, _ random: inout SplitMix64
    ) -> [Counts] {
        var followers = page.followers
        return Period.sample.days.map { day in
            var sums = (
                views: page.dailyViews * brand.level(on: day) * random.noise(0.4), likes: 0.0, comments: 0.0,
                shares: 0.0
            )
            sums.likes = sums.views * 0.02
            for video in videos {
                let age = video.day.distance(to: day)
                guard (0...60).contains(age) else { continue }
                let grown = Post.share(afterDays: age) - Post.share(afterDays: age - 1)
                sums.views += Double(video.views) * grown
                sums.likes += Double(video.likes) * grown
                sums.comments += Double(video.comments) * grown
                sums.shares += Double(video.shares) * grown
            }
            var counts = Counts()
            counts.views = random.count(sums.views)
            counts.likes = random.count(sums.likes)
            counts.comments = random.count(sums.comments)
            counts.shares = random.count(sums.shares)
            counts.profileViews = random.count(sums.views * random.between(0.012, 0.022))
            counts.viewers = Int(Double(counts.views) * random.between(0.68, 0.84))
            counts.newViewers = Int(Double(counts.viewers) * random.between(0.55, 0.71))
            counts.followersGained =
                random.count(sums.views * random.between(0.0008, 0.002)) - (random.chance(0.4) ? 1 : 0)
            followers += counts.followersGained
            counts.followers = followers
            return counts
        }
    }
}
