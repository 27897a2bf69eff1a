import SocialMetrics

extension BulkExport {
    /// A post whose counts are drawn, not earned.
    func post(
        _ index: Int, _ network: Network, _ day: Day, _ caption: String, _ random: inout SplitMix64
    ) -> Post {
        var counts = Post.Counts()
        counts.reach = random.integer(200...9000)
        counts.views = counts.reach * random.integer(11...19) / 10
        counts.likes = counts.reach / random.integer(15...40)
        counts.comments = counts.likes / random.integer(8...30)
        counts.shares = counts.reach / random.integer(150...900)
        counts.saves = counts.reach / random.integer(90...600)
        counts.follows = counts.reach / random.integer(700...3000)
        counts.otherClicks = counts.reach / random.integer(50...200)
        let form =
            network == .instagram
            ? random.pick([PostForm.reel, .carousel, .photo]) : random.pick([.photo, .reel, .video, .link])
        if growth > 0 { counts = grown(counts) }
        return Post(
            network: network, form: form,
            moment: Moment(day, hour: random.integer(8...20), minute: random.integer(0...59), in: brand.zone),
            day: day, caption: caption, seconds: form.isFilm ? random.integer(9...180) : 0,
            id: "17" + padded(index, 15), code: "B" + padded(index, 10), counts: counts,
            hidesFollows: random.chance(0.15))
    }

    private func grown(_ counts: Post.Counts) -> Post.Counts {
        let more = { (count: Int) in count * (100 + growth) / 100 }
        return Post.Counts(
            reach: more(counts.reach), views: more(counts.views), likes: more(counts.likes),
            comments: more(counts.comments), shares: more(counts.shares), saves: more(counts.saves),
            follows: more(counts.follows), linkClicks: more(counts.linkClicks),
            otherClicks: more(counts.otherClicks))
    }

    func adRow(_ index: Int, _ day: Day, _ random: inout SplitMix64) -> [String] {
        let goals = [Campaign.Goal.traffic, .leads, .purchases, .reach, .filmViews]
        let number = index % campaigns
        let campaign = Campaign(
            name: "Bench | \(padded(number, 3)) | \(brand.name)", goal: goals[number % goals.count],
            period: Period(from: day, to: day),
            dailyBudget: 0, thousandImpressions: 0, clickRate: 0)
        var counts = AdCounts()
        counts.impressions = random.integer(500...20_000)
        counts.reach = counts.impressions * 100 / random.integer(105...160)
        counts.spend = counts.impressions * random.integer(40...110) / 100
        counts.linkClicks = counts.impressions / random.integer(60...200)
        counts.clicks = counts.linkClicks * 3 / 2
        counts.leads = campaign.goal == .leads ? random.integer(0...3) : 0
        counts.purchases = campaign.goal == .purchases ? random.integer(0...6) : 0
        counts.purchaseValue = counts.purchases * random.integer(2500...9000)
        counts.filmViews = campaign.goal == .filmViews ? counts.impressions / 5 : 0
        return AdSheet(brand: brand, hasDays: true).row(
            campaign, counts, Period(from: day, to: day), isActive: true)
    }

    func filmRow(_ index: Int, _ random: inout SplitMix64) -> [String] {
        let views = random.integer(0...20_000)
        let seconds = random.integer(20...1200)
        let watched = views * seconds * random.integer(20...80) / 100
        let impressions = views * random.integer(5...20)
        let likes = views / 30
        return [
            "V" + padded(index, 10), "\(random.pick(brand.films.titles)) (\(index + 1))",
            BulkExport.lastDay.adding(days: -random.integer(0...2500)).youTubeDate, String(seconds),
            String(likes),
            String(likes / 14), String(likes / 9), "", String(views), decimal(Double(watched) / 3600, 4),
            clock(watched / max(1, views)), String(views / 180), String(impressions),
            impressions == 0 ? "" : decimal(Double(views) * 58 / Double(impressions), 2),
        ]
    }
}
