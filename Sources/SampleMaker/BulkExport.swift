import SocialMetrics
import Tabular

/// One export of any length, for measuring: the rows come one by one, so that a long file needs no memory.
struct BulkExport {
    enum Kind: String, CaseIterable {
        case instagramPosts = "ig-posts"
        case facebookPosts = "fb-posts"
        case adsByDay = "meta-ads-day"
        case youTubeTable = "youtube-table"
        case resultsByDay = "results-day"
    }

    let kind: Kind
    let rows: Int
    let seed: UInt64
    let language: Language

    private var brand: Brand { language == .fr ? .maisonLumiere : .harbourRoasters }
    private static let lastDay = Period.sample.to

    /// Writes the file in pieces of about a megabyte.
    func write(to sink: ([UInt8]) throws -> Void) throws {
        var writer =
            switch kind {
            case .instagramPosts, .facebookPosts, .adsByDay: CSVWriter.meta()
            case .youTubeTable: CSVWriter()
            case .resultsByDay:
                CSVWriter(quoting: .always, encoding: .utf16LittleEndianWithMark, announcesDelimiter: true)
            }
        var random = SplitMix64(seed: seed, purpose: kind.rawValue)
        for row in head { writer.append(row) }
        var captions = brand.captions.reader(&random)
        for index in 0..<rows {
            writer.append(row(index, &captions, &random))
            if writer.pendingByteCount > 1 << 20 { try sink(writer.take()) }
        }
        if kind == .resultsByDay { writer.append([]) }
        try sink(writer.take())
    }

    private var head: [[String]] {
        switch kind {
        case .instagramPosts: [InstagramExport.header(language)]
        case .facebookPosts: [FacebookExport.header(language)]
        case .adsByDay: [AdSheet(brand: brand, hasDays: true).header]
        case .youTubeTable: [YouTubeExport.header(language)]
        case .resultsByDay: [[ResultsSeries.views.title(on: .instagram, language)], ["Date", "Primary"]]
        }
    }

    private func row(_ index: Int, _ captions: inout CaptionReader, _ random: inout SplitMix64) -> [String] {
        switch kind {
        case .instagramPosts, .facebookPosts:
            let day = Self.lastDay.adding(days: -random.integer(0...1500))
            let network = kind == .instagramPosts ? Network.instagram : .facebook
            let post = post(index, network, day, captions.next(for: day, on: network), &random)
            let row = network == .instagram ? InstagramExport.row : FacebookExport.row
            return row(post, Self.lastDay.adding(days: 40), brand)
        case .adsByDay:
            let day = Self.lastDay.adding(days: -(index / 200))
            return adRow(index, day, &random)
        case .youTubeTable:
            return filmRow(index, &random)
        case .resultsByDay:
            let day = Self.lastDay.adding(days: index + 1 - rows)
            return [day.description + "T00:00:00", String(random.integer(100...9000))]
        }
    }

    private func post(
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
        return Post(
            network: network, form: form,
            moment: Moment(day, hour: random.integer(8...20), minute: random.integer(0...59), in: brand.zone),
            day: day, caption: caption, seconds: form.isFilm ? random.integer(9...180) : 0,
            id: "17" + padded(index, 15), code: "B" + padded(index, 10), counts: counts,
            hidesFollows: random.chance(0.15))
    }

    private func adRow(_ index: Int, _ day: Day, _ random: inout SplitMix64) -> [String] {
        let goals = [Campaign.Goal.traffic, .leads, .purchases, .reach, .filmViews]
        let number = index % 200
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

    private func filmRow(_ index: Int, _ random: inout SplitMix64) -> [String] {
        let views = random.integer(0...20_000)
        let seconds = random.integer(20...1200)
        let watched = views * seconds * random.integer(20...80) / 100
        let impressions = views * random.integer(5...20)
        let likes = views / 30
        return [
            "V" + padded(index, 10), "\(random.pick(brand.films.titles)) (\(index + 1))",
            Self.lastDay.adding(days: -random.integer(0...2500)).youTubeDate, String(seconds), String(likes),
            String(likes / 14), String(likes / 9), "", String(views), decimal(Double(watched) / 3600, 4),
            clock(watched / max(1, views)), String(views / 180), String(impressions),
            impressions == 0 ? "" : decimal(Double(views) * 58 / Double(impressions), 2),
        ]
    }
}
