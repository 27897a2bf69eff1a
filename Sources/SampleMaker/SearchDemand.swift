import SocialMetrics

/// How a brand's website does in the search engine, day by day.
struct SearchDemand {
    /// What a chart counts of a day, and a table of a month.
    struct Counts {
        var clicks = 0
        var impressions = 0
        /// Hundredths of a place in the list of results.
        var position = 0
    }

    let bank: WebsiteBank
    private let days: [Counts]
    private let brand: Brand

    subscript(day: Day) -> Counts { days[Period.sample.from.distance(to: day)] }

    init(_ brand: Brand) {
        self.brand = brand
        bank = brand.presence.website
        var random = brand.random("search demand")
        let base = bank.searchClicks
        days = Period.sample.days.map { day in
            let liveliness = brand.level(on: day) * brand.week[day.weekday - 1]
            let clicks = random.count(base * liveliness * random.noise(0.25))
            let impressions = clicks + random.count(Double(clicks) * random.between(24, 31))
            let progress = Double(Period.sample.from.distance(to: day)) / 457
            let position = Int((17.5 - 5 * progress) * 100 * random.noise(0.12))
            return Counts(clicks: clicks, impressions: impressions, position: position)
        }
    }

    /// A month of the chart together; the position is weighted by impressions.
    func total(_ month: Period) -> Counts {
        var total = Counts()
        for day in month.days {
            total.clicks += self[day].clicks
            total.impressions += self[day].impressions
        }
        total.position = places(month) / max(1, total.impressions)
        return total
    }

    /// The positions of a month's impressions added up, in hundredths.
    private func places(_ month: Period) -> Int {
        month.days.reduce(0) { $0 + self[$1].impressions * self[$1].position }
    }

    /// The queries of a month, most clicked first; rare ones are withheld, so they add up to less than the chart.
    func queries(_ month: Period) -> [(text: String, counts: Counts)] {
        let asked = bank.queries.enumerated().filter { $0.element.months?.contains(month.from.month) ?? true }
        let whole = Double(total(month).clicks) * 0.57
        let weights = asked.map { 1 / (Double($0.offset) + 2.5) }
        let sum = weights.reduce(0, +)
        return sorted(
            zip(asked, weights).map { query, weight in
                var random = brand.random("query \(query.element.text) \(month.monthName)")
                let ownName = query.offset < 4
                let clicks = random.count(whole * weight / sum * random.noise(0.3))
                let rate = ownName ? random.between(0.28, 0.44) : random.between(0.014, 0.085)
                let impressions = clicks + Int(Double(clicks) / rate) + random.integer(3...60)
                let position = ownName ? random.integer(101...148) : random.integer(260...1480)
                return (
                    query.element.text, Counts(clicks: clicks, impressions: impressions, position: position)
                )
            })
    }

    /// The pages of a month: impressions count by page, so they add up to more than the chart.
    func pages(_ month: Period) -> [(text: String, counts: Counts)] {
        let whole = total(month)
        let weights = bank.pages.indices.map { 1 / (Double($0) + 1.6) }
        let shares = zip(
            parts(of: whole.clicks, by: weights), parts(of: whole.impressions * 118 / 100, by: weights))
        return sorted(
            zip(bank.pages, shares).map { path, share in
                var random = brand.random("page \(path) \(month.monthName)")
                let position = random.integer(420...1700)
                return (
                    "https://\(bank.domain)\(path)",
                    Counts(clicks: share.0, impressions: share.1, position: position)
                )
            })
    }

    /// Devices or countries of a month, which add up to the chart; so does their position, weighted by impressions.
    func split(_ month: Period, names: [String], weights: [Double]) -> [(text: String, counts: Counts)] {
        let whole = total(month)
        var random = brand.random("parts \(names[0]) \(month.monthName)")
        let seen = weights.map { $0 * random.noise(0.4) }
        let shares = zip(parts(of: whole.clicks, by: weights), parts(of: whole.impressions, by: seen))
        let rows = sorted(
            zip(names, shares).map { name, share in
                var random = brand.random("part \(name) \(month.monthName)")
                let position = whole.position * random.integer(82...121) / 100
                return (name, Counts(clicks: share.0, impressions: share.1, position: position))
            })
        return placed(rows, places: places(month))
    }

    /// The rows with their positions moved together until their impressions have a sum of places.
    ///
    /// What rounding leaves goes to the rows in the order of their impressions: fewer hundredths of a place than the rarest
    /// row has impressions are left. Rows without impressions have no place.
    private func placed(_ rows: [(text: String, counts: Counts)], places: Int) -> [(
        text: String, counts: Counts
    )] {
        let sum = rows.reduce(0) { $0 + $1.counts.impressions * $1.counts.position }
        var (placed, rest) = (rows, places)
        for index in placed.indices {
            placed[index].counts.position = placed[index].counts.position * places / max(1, sum)
            rest -= placed[index].counts.impressions * placed[index].counts.position
        }
        for index in placed.indices.sorted(by: { rows[$0].counts.impressions > rows[$1].counts.impressions })
        {
            guard placed[index].counts.impressions > 0 else { continue }
            let step = rest / placed[index].counts.impressions
            placed[index].counts.position += step
            rest -= step * placed[index].counts.impressions
        }
        return placed
    }

    private func sorted(_ rows: [(text: String, counts: Counts)]) -> [(text: String, counts: Counts)] {
        rows.filter { $0.counts.impressions > 0 }.sorted {
            ($1.counts.clicks, $1.counts.impressions, $0.text)
                < ($0.counts.clicks, $0.counts.impressions, $1.text)
        }
    }
}
