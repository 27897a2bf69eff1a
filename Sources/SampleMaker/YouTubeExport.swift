import SocialMetrics
import Tabular

/// The files in YouTube Studio's download of a range: a table by film, its chart, the channel by day.
struct YouTubeExport {
    let films: [Film]
    let brand: Brand
    let period: Period

    private var language: Language { brand.language }

    /// YouTube names the day after the last one.
    var folder: String {
        "\(language("Content", "Contenu")) \(period.from.description)_\(period.to.adding(days: 1).description) \(brand.name)"
    }

    func files() -> [(name: String, bytes: [UInt8])] {
        let date = "Date"
        let views = language("Views", "Vues")
        return [
            (
                "\(folder)/\(language("Table data", "Informations relatives aux tableaux")).csv",
                CSVWriter.bytes(table())
            ),
            ("\(folder)/\(language("Chart data", "Données du graphique")).csv", CSVWriter.bytes(chart())),
            (
                "\(folder)/\(language("Totals", "Totaux")).csv",
                CSVWriter.bytes(
                    [[date, views]] + period.days.map { [$0.description, String(channelViews(on: $0))] })
            ),
            (
                "\(folder) (1)/\(language("Totals", "Totaux")).csv",
                CSVWriter.bytes(
                    [[date, language("Subscribers", "Abonnés")]]
                        + period.days.map { [$0.description, String(subscribers(on: $0))] })
            ),
        ]
    }

    static func header(_ language: Language) -> [String] {
        switch language {
        case .en:
            [
                "Content", "Video title", "Video publish time", "Duration", "Likes", "Comments added",
                "Shares",
                "Unique viewers", "Views", "Watch time (hours)", "Average view duration", "Subscribers",
                "Impressions",
                "Impressions click-through rate (%)",
            ]
        case .fr:
            [
                "Contenu", "Titre de la vidéo", "Heure de publication de la vidéo", "Durée", "J'aime",
                "Commentaires ajoutés", "Partages", "Spectateurs uniques", "Vues",
                "Durée de visionnage (heures)",
                "Durée moyenne d'une vue", "Abonnés", "Impressions", "Taux de clics par impression (%)",
            ]
        }
    }

    /// The channel's views: the films, and a few that are no longer listed.
    private func channelViews(on day: Day) -> Int {
        films.reduce(day.number % 3) { $0 + $1.views(in: Period(from: day, to: day)) }
    }

    /// Subscribers won less subscribers lost.
    func subscribers(on day: Day) -> Int {
        var random = brand.random("subscribers \(day.description)")
        let won = films.reduce(0.0) {
            $0 + Double($1.views(in: Period(from: day, to: day))) * $1.subscriberRate
        }
        return random.count(won) - (random.chance(0.12) ? 1 : 0)
    }

    private func table() -> [[String]] {
        var rows: [[String]] = []
        var sum = Line()
        for film in films.filter({ $0.views(in: period) > 0 }).sorted(by: precedes) {
            let line = Line(film, views: film.views(in: period))
            sum.add(line)
            rows.append(
                [film.id, film.title, film.published.youTubeDate, String(film.seconds)]
                    + line.cells(uniqueViewers: nil))
        }
        sum.views = period.days.reduce(0) { $0 + channelViews(on: $1) }
        sum.subscribers = period.days.reduce(0) { $0 + subscribers(on: $1) }
        let viewers = sum.views * 71 / 100
        return [Self.header(language), ["Total", "", "", ""] + sum.cells(uniqueViewers: viewers)] + rows
    }

    /// The three films seen most, by day.
    private func chart() -> [[String]] {
        let header = Self.header(language)
        let top = films.filter { $0.views(in: period) > 0 }.sorted(by: precedes).prefix(3)
        return [["Date"] + header.prefix(3) + [language("Views", "Vues")]]
            + top.flatMap { film in
                period.days.map { day in
                    [
                        day.description, film.id, film.title, film.published.youTubeDate,
                        String(film.views(in: Period(from: day, to: day))),
                    ]
                }
            }
    }

    private func precedes(_ left: Film, _ right: Film) -> Bool {
        let (leftViews, rightViews) = (left.views(in: period), right.views(in: period))
        return leftViews == rightViews ? left.id < right.id : leftViews > rightViews
    }
}

/// The measures of a line of the table.
private struct Line {
    var likes = 0
    var comments = 0
    var shares = 0
    var views = 0
    var secondsWatched = 0
    var subscribers = 0
    var impressions = 0
    var clicks = 0

    init() {}

    init(_ film: Film, views: Int) {
        self.views = views
        likes = Int(Double(views) * film.likeRate)
        comments = (likes + 6) / 12
        shares = (likes + 4) / 8
        secondsWatched = views * film.watched
        subscribers = Int(Double(views) * film.subscriberRate)
        clicks = views * 58 / 100
        impressions = Int(Double(clicks) * 100 / film.clickRate)
    }

    mutating func add(_ other: Line) {
        likes += other.likes
        comments += other.comments
        shares += other.shares
        secondsWatched += other.secondsWatched
        impressions += other.impressions
        clicks += other.clicks
    }

    /// Unique viewers are known for the channel only.
    func cells(uniqueViewers: Int?) -> [String] {
        [
            String(likes), String(comments), String(shares), uniqueViewers.map(String.init) ?? "",
            String(views),
            decimal(Double(secondsWatched) / 3600, 4), clock(secondsWatched / max(1, views)),
            String(subscribers),
            String(impressions),
            impressions == 0 ? "" : decimal(Double(clicks) * 100 / Double(impressions), 2),
        ]
    }
}
