import Analytics
import SocialMetrics

extension ReportContext {
    /// What the report cannot say and why, one sentence each.
    func absences(of accounts: ReportAccounts) -> [Phrase] {
        accounts.channels.flatMap { missing(in: $0) + breaks(in: $0) } + accounts.advertising.flatMap(missing)
            + (accounts.channels.contains { $0.platform == .facebook || $0.platform == .instagram }
                ? [impressionsNote] : [])
            + (accounts.channels.isEmpty ? [] : [clockNote])
    }

    private func missing(in channel: Channel) -> [Phrase] {
        let name = title(of: channel.account)
        var lacking: [Words] = []
        if channel.reach.own == nil && channel.reach.daily == nil {
            let isOrganicKnown = channel.line(Metric.averageDailyOrganicReach.id)?.now != nil
            lacking.append(
                isOrganicKnown
                    ? Words(en: "Total reach, ads included", fr: "Portée totale, publicité comprise")
                    : channel.reachMeasure.label)
        }
        let expected: [Measure] =
            switch channel.platform {
            case .youtube: [.views, .watchTime]
            case .facebook, .instagram: [.views, .interactions, .newFollowers]
            case .linkedin, .x: [.impressions, .newFollowers]
            default: []
            }
        lacking += expected.filter { channel.line($0.id)?.now == nil }.map(\.label)
        if channel.followers[0].end == nil { lacking.append(Measure.followers.label) }
        if channel.posts[0].posts.isEmpty { lacking.append(Measure.publishedPosts.label) }
        guard !lacking.isEmpty else { return [] }
        let list = lacking.map { self($0).lowercasedFirst(language) }.joined(separator: ", ")
        return [
            self(
                Sentence(
                    en: "\(user: name): no export gives the following for \(period): \(list).",
                    fr: "\(user: name) : aucun export ne donne, pour la période \(period) : \(list)."))
        ]
    }

    private func breaks(in channel: Channel) -> [Phrase] {
        var found: [SeriesBreak] = []
        let comparisons =
            channel.activity.flatMap { [$0.onPrevious, $0.onYearBefore] }
            + [1, 2].map { rateComparison(of: channel, with: $0) }
        for case .unavailable(.seriesBreak(let change)) in comparisons where !found.contains(change) {
            found.append(change)
        }
        let name = title(of: channel.account)
        var notes = found.map { change in
            self(
                Sentence(
                    en: "\(user: name): no change is given across a break in the series: \(change.what.en).",
                    fr:
                        "\(user: name) : aucune évolution n’est donnée de part et d’autre d’une rupture de série : \(change.what.fr)."
                ))
        }
        let hasReach = channel.figures.days.contains { period.contains($0.day) && $0.values[.reach] != nil }
        if hasReach, let change = SeriesBreak.around(previous, period, of: .reach, on: channel.platform) {
            notes.append(
                self(
                    Sentence(
                        en:
                            "\(user: name): \(change.what.en); \(period) and \(previous) may lie on either side of it.",
                        fr:
                            "\(user: name) : \(change.what.fr) ; les périodes \(period) et \(previous) peuvent se trouver de part et d’autre."
                    )))
        }
        return notes
    }

    private func missing(in advertising: Advertising) -> [Phrase] {
        let name = title(of: advertising.account)
        var notes: [Phrase] = []
        if advertising.now != nil && !advertising.namesCurrency {
            let currency = advertising.currency
            notes.append(
                self(
                    Sentence(
                        en:
                            "\(user: name): the exports name no currency; the client’s, \(currency), is assumed.",
                        fr:
                            "\(user: name) : les exports ne nomment pas la devise ; celle du client, \(currency), est supposée."
                    )))
        }
        if let now = advertising.now, now.reach == nil {
            notes.append(
                self(
                    Sentence(
                        en:
                            "\(user: name): no row gives the account’s reach for exactly the period, so reach and frequency are not printed.",
                        fr:
                            "\(user: name) : aucune ligne ne donne la portée du compte pour exactement cette période ; portée et répétition ne sont donc pas imprimées."
                    )))
        }
        return notes
    }

    private var impressionsNote: Phrase {
        self(
            Sentence(
                en:
                    "Meta replaced impressions by views: views are another measure and never stand in for impressions.",
                fr:
                    "Meta a remplacé les impressions par les vues : les vues sont une autre mesure et ne tiennent jamais lieu d’impressions."
            ))
    }

    private var clockNote: Phrase {
        let zone = zone.identifier
        return self(
            Sentence(
                en:
                    "Posts belong to the day they came out on the client’s clock (\(zone)); daily figures keep the days of the platform.",
                fr:
                    "Une publication appartient au jour de sa parution à l’heure du client (\(zone)) ; les chiffres quotidiens gardent les jours de la plateforme."
            ))
    }
}
