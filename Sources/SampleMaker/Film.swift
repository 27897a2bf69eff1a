import SocialMetrics

/// What a brand shows on YouTube.
struct FilmBank {
    /// Titles, in the order of publication; the first ones are older than the sample.
    let titles: [String]
    /// How many of them are older than the sample.
    let older: Int
    /// Views of an average film in its first weeks.
    let firstViews: Double
}

/// A film and its days.
struct Film {
    let id: String
    let title: String
    let published: Day
    let seconds: Int
    /// Seconds watched in an average view.
    let watched: Int
    /// The part of impressions that are clicked, in percent.
    let clickRate: Double
    /// Views on each day of the sample.
    let views: [Int]
    let likeRate: Double
    let subscriberRate: Double

    func views(in range: Period) -> Int {
        range.days.reduce(0) { $0 + views[Period.sample.from.distance(to: $1)] }
    }
}

extension Brand {
    /// The brand's films, oldest first.
    func allFilms() -> [Film] {
        var random = random("films")
        var dates = (0..<films.older).map {
            Period.sample.from.adding(days: -37 * (films.older - $0) - random.integer(0...20))
        }
        for month in Period.months {
            let days = month.days.filter { $0.weekday == 4 || $0.weekday == 6 }
            dates += random.shuffled(days).prefix(random.integer(2...3)).sorted()
        }
        return zip(films.titles, dates).enumerated().map { index, film in
            let seconds = index % 4 == 3 ? random.integer(28...58) : random.integer(150...820)
            let size = films.firstViews * (index % 4 == 3 ? 1.8 : 1) * random.noise(0.6)
            let lasting = films.firstViews * random.between(0.002, 0.012)
            return Film(
                id: identifier(index, &random), title: film.0, published: film.1, seconds: seconds,
                watched: Int(
                    Double(seconds) * (seconds < 60 ? random.between(0.6, 0.92) : random.between(0.28, 0.5))),
                clickRate: random.between(2.8, 7.4),
                views: Period.sample.days.map { day in
                    let age = film.1.distance(to: day)
                    guard age >= 0 else { return 0 }
                    let burst = size * (Post.share(afterDays: age) - Post.share(afterDays: age - 1))
                    return random.count(
                        (burst + lasting * level(on: day)) * week[day.weekday - 1] * random.noise(0.4))
                },
                likeRate: random.between(0.02, 0.05), subscriberRate: random.between(0.002, 0.009))
        }
    }

    /// Eleven characters; one film's begins with a dash, before which YouTube puts a space.
    private func identifier(_ index: Int, _ random: inout SplitMix64) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        var id = String((0..<11).map { _ in random.pick(alphabet) })
        if index == films.older + 1 { id = " -k" + id.dropFirst(2) }
        return id
    }
}
