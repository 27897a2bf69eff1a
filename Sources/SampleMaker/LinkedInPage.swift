import SocialMetrics

/// A page on LinkedIn: its posts, and what happens day by day.
struct LinkedInPage {
    struct Update {
        /// The number in the address; it holds the moment of publication.
        let id: String
        let text: String
        let day: Day
        let isVideo: Bool
        var counts = Counts()
    }

    struct Counts {
        var impressions = 0
        var clicks = 0
        var reactions = 0
        var comments = 0
        var reposts = 0
        var follows = 0
        var views = 0

        var engagements: Int { clicks + reactions + comments + reposts }
    }

    struct DayCounts {
        var content = Counts()
        /// Different people who saw something.
        var people = 0
        var newFollowers = 0
        /// Views of the page's overview and jobs, on a computer and on a telephone.
        var overview = (desktop: 0, mobile: 0)
        var jobs = (desktop: 0, mobile: 0)
    }

    let page: Brand.Page
    /// Oldest first.
    let posts: [Update]
    private let days: [DayCounts]

    subscript(day: Day) -> DayCounts { days[Period.sample.from.distance(to: day)] }

    init(_ brand: Brand, _ page: Brand.Page, planted: [(day: Day, text: String)]) {
        self.page = page
        var random = brand.random("linkedin")
        var captions = brand.captions.reader(&random)
        posts = Period.months.flatMap { month -> [Update] in
            let workdays = month.days.filter { $0.weekday < 6 }
            let here = planted.filter { month.contains($0.day) }
            let free = workdays.filter { day in !here.contains { $0.day == day } }
            var drafts = random.shuffled(free).prefix(random.integer(3...5)).sorted().map {
                (day: $0, text: captions.next(for: $0, on: .facebook))
            }
            drafts += here
            return drafts.sorted { $0.day < $1.day }.map { draft in
                let moment = Moment(
                    draft.day, hour: random.integer(8...11), minute: random.integer(0...59), in: brand.zone)
                let milliseconds = UInt64(moment.seconds) * 1000 + UInt64(random.integer(0...59_999))
                var post = Update(
                    id: String(milliseconds << 22 | random.next() >> 42), text: draft.text, day: draft.day,
                    isVideo: random.chance(0.25))
                let reach = page.postReach * brand.level(on: draft.day) * random.noise(0.55)
                post.counts = Self.counts(impressions: reach, &random)
                if post.isVideo { post.counts.views = Int(Double(post.counts.impressions) * 0.31) }
                return post
            }
        }
        days = Period.sample.days.map { [posts] day in
            let liveliness = brand.level(on: day) * (day.weekday < 6 ? 1.15 : 0.4)
            var shown = page.dailyViews * liveliness * random.noise(0.3)
            for post in posts {
                let age = post.day.distance(to: day)
                guard (0...40).contains(age) else { continue }
                let grown = Post.share(afterDays: age) - Post.share(afterDays: age - 1)
                shown += Double(post.counts.impressions) * grown
            }
            var counts = DayCounts()
            counts.content = Self.counts(impressions: shown, &random)
            counts.people = Int(Double(counts.content.impressions) / random.between(1.4, 1.9))
            counts.newFollowers = random.count(shown * 0.0035)
            counts.overview = (random.count(2.1 * liveliness), random.count(3.4 * liveliness))
            counts.jobs = (random.count(0.2 * liveliness), random.count(0.4 * liveliness))
            return counts
        }
    }

    /// The number of followers at the end of each month, the one before the sample first.
    func followers() -> [(day: Day, count: Int)] {
        var count = page.followers
        var result = [(day: Period.sample.from.adding(days: -1), count: count)]
        for month in Period.months {
            count += month.days.reduce(0) { $0 + self[$1].newFollowers }
            result.append((month.to, count))
        }
        return result
    }

    private static func counts(impressions: Double, _ random: inout SplitMix64) -> Counts {
        var counts = Counts()
        counts.impressions = random.count(impressions)
        let shown = Double(counts.impressions)
        counts.clicks = random.count(shown * random.between(0.012, 0.04))
        counts.reactions = random.count(shown * random.between(0.014, 0.034))
        counts.comments = random.count(shown * 0.0022)
        counts.reposts = random.count(shown * 0.0013)
        counts.follows = random.count(shown * 0.0012)
        return counts
    }
}
