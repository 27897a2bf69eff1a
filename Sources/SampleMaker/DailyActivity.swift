import SocialMetrics

/// What happens on a page day by day: its Results downloads show it, the follower counts follow from it.
struct DailyActivity {
    struct Counts {
        var reach = 0
        var views = 0
        var visits = 0
        var follows = 0
        var unfollows = 0
        var interactions = 0
        var linkClicks = 0
    }

    private let days: [Counts]

    subscript(day: Day) -> Counts { days[Period.sample.from.distance(to: day)] }

    /// The page's days, out of its posts and the brand's advertising.
    init(_ brand: Brand, on network: Network, posts: [Post], ads: [CampaignDays]) {
        let page = network == .instagram ? brand.instagram : brand.facebook
        var random = brand.random("\(network.rawValue) days")
        var followers = page.followers
        var result: [Counts] = []
        for date in Period.sample.days {
            let liveliness = brand.level(on: date) * brand.week[date.weekday - 1]
            var day = Counts()
            var views = page.dailyViews * liveliness * random.noise(0.28)
            var interactions = views * random.between(0.004, 0.011)
            var follows = 0.0
            for post in posts {
                let age = post.day.distance(to: date)
                guard (0...60).contains(age) else { continue }
                let grown = Post.share(afterDays: age) - Post.share(afterDays: age - 1)
                views += Double(post.counts.views) * grown
                interactions += Double(post.counts.interactions) * grown
                follows += Double(post.counts.follows) * grown
            }
            var paidClicks = 0.0
            for ad in ads {
                guard let shown = ad[date] else { continue }
                views += Double(shown.impressions) * 0.3
                paidClicks += Double(shown.linkClicks) * (network == .instagram ? 0.42 : 0.5)
            }
            day.views = random.count(views)
            day.reach = random.count(views / random.between(1.45, 1.85))
            day.visits = random.count(Double(day.reach) * random.between(0.011, 0.019))
            day.follows = random.count(follows + Double(day.visits) * random.between(0.03, 0.13))
            day.unfollows = random.count(Double(followers) * 0.00006 + Double(day.follows) * 0.22)
            day.interactions = random.count(interactions)
            day.linkClicks = random.count(Double(day.visits) * random.between(0.05, 0.1) + paidClicks)
            followers += day.follows - day.unfollows
            result.append(day)
        }
        days = result
    }

    /// The number of followers at the end of each month, the one before the sample first.
    func followers(of page: Brand.Page) -> [(day: Day, count: Int)] {
        var count = page.followers
        var result = [(Period.sample.from.adding(days: -1), count)]
        for month in Period.months {
            for day in month.days { count += self[day].follows - self[day].unfollows }
            result.append((month.to, count))
        }
        return result
    }
}

/// A series of the Results page.
enum ResultsSeries: CaseIterable {
    case reach, views, visits, follows, interactions, linkClicks

    func value(of day: DailyActivity.Counts) -> Int {
        switch self {
        case .reach: day.reach
        case .views: day.views
        case .visits: day.visits
        case .follows: day.follows
        case .interactions: day.interactions
        case .linkClicks: day.linkClicks
        }
    }

    /// `Views.csv` · `Vues.csv`.
    func fileName(_ language: Language) -> String {
        switch self {
        case .reach: language("Reach", "Couverture") + ".csv"
        case .views: language("Views", "Vues") + ".csv"
        case .visits: language("Visits", "Visites") + ".csv"
        case .follows: language("Follows", "Followers en plus") + ".csv"
        case .interactions: "Interactions.csv"
        case .linkClicks: language("Link clicks", "Clics sur un lien") + ".csv"
        }
    }

    /// The line above the table, the only place where the file says what it counts.
    func title(on network: Network, _ language: Language) -> String {
        switch (self, network) {
        case (.reach, .facebook): language("Facebook reach", "Couverture de la Page Facebook")
        case (.reach, .instagram): language("Instagram reach", "Couverture Instagram")
        case (.views, _): language("Views", "Vues")
        case (.visits, .facebook): language("Facebook visits", "Visites sur la Page Facebook")
        case (.visits, .instagram): language("Instagram profile visits", "Visites du profil Instagram")
        case (.follows, .facebook): language("Follows", "Followers en plus")
        case (.follows, .instagram): language("Instagram follows", "Followers en plus")
        case (.interactions, _): language("Content interactions", "Interactions avec le contenu")
        case (.linkClicks, .facebook): language("Link clicks", "Clics sur un lien")
        case (.linkClicks, .instagram): language("Instagram link clicks", "Clics sur un lien")
        }
    }
}
