import Analytics
import SocialMetrics

extension ReportContext {
    /// Said in the place of an account's key figures where the period has none: that the exports do not reach it, that they
    /// are about other days around it, or that nothing they give stands for the whole of it.
    ///
    /// `told` are the periods of all its rows.
    func noFigures(told: [Period]) -> Phrase {
        let near = told.filter { $0.overlaps(period) }
        let around = Set(near).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        if !around.isEmpty, !near.contains(where: period.contains) {
            let list = around.map { Phrase([.period($0)]) }.joined(by: ", ") ?? Phrase([])
            return self(
                Sentence(
                    en: "The exports of this account are about other days than \(period): \(list).",
                    fr:
                        "Les exports de ce compte portent sur d’autres jours que la période \(period) : \(list)."
                ))
        }
        if !near.isEmpty {
            return self(
                Sentence(
                    en: "The exports of this account give no figure that stands for \(period) as a whole.",
                    fr:
                        "Les exports de ce compte ne donnent aucun chiffre qui vaille pour la période entière : \(period)."
                ))
        }
        return self(
            Sentence(
                en: "No export of this account covers \(period).",
                fr: "Aucun export de ce compte ne couvre la période : \(period)."))
    }

    /// What the report cannot say and why, one sentence each.
    func absences(of accounts: ReportAccounts) -> [Phrase] {
        accounts.channels.flatMap { missing(in: $0) + breaks(in: $0) } + accounts.advertising.flatMap(missing)
            + accountsWithMoney(accounts).map(clientsCurrency)
            + (accounts.channels.contains { $0.platform == .facebook || $0.platform == .instagram }
                ? [impressionsNote] : [])
            + (accounts.channels.isEmpty ? [] : [clockNote])
    }

    /// Websites, shops and other accounts whose amounts are printed, each once.
    private func accountsWithMoney(_ accounts: ReportAccounts) -> [AccountInfo] {
        var seen: Set<AccountInfo> = []
        return accounts.activities.filter { $0.lines.contains(where: \.isMoney) }.map(\.account)
            .filter { seen.insert($0).inserted }
    }

    private func missing(in channel: Channel) -> [Phrase] {
        let name = title(of: channel.account)
        var lacking: [Measure] = []
        if channel.reach.own == nil && channel.reach.daily == nil {
            lacking.append(channel.reachMeasure)
        }
        let expected: [Measure] =
            switch channel.platform {
            case .youtube: [.views, .watchTime]
            case .facebook, .instagram: [.views, .interactions, .newFollowers]
            case .linkedin, .x: [.impressions, .newFollowers]
            default: []
            }
        lacking += expected.filter { channel.line($0.id)?.now == nil }
        if channel.followers[0].end == nil { lacking.append(.followers) }
        if channel.posts[0].posts.isEmpty { lacking.append(.publishedPosts) }
        lacking.removeAll { !isExported($0, by: channel.platform) }
        guard !lacking.isEmpty else { return [] }
        let isOrganicKnown = channel.line(Metric.averageDailyOrganicReach.id)?.now != nil
        let total = Words(en: "Total reach, ads included", fr: "Portée totale, publicité comprise")
        let list = lacking.map { measure in
            self(measure == channel.reachMeasure && isOrganicKnown ? total : measure.label)
                .lowercasedFirst(language)
        }.joined(separator: ", ")
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
        let hasReach = channel.figures.days(in: period).contains { $0.values[.reach] != nil }
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
            notes.append(assumedCurrency(advertising.currency, of: advertising.account))
        }
        if let now = advertising.now, now.reach == nil, isExported(.reach, by: advertising.account.platform) {
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

    /// Said of every account whose amounts are printed and whose exports have no column for the currency.
    private func assumedCurrency(_ currency: String, of account: AccountInfo) -> Phrase {
        let name = title(of: account)
        return self(
            Sentence(
                en: "\(user: name): the exports name no currency; the client’s, \(currency), is assumed.",
                fr:
                    "\(user: name) : les exports ne nomment pas la devise ; celle du client, \(currency), est supposée."
            ))
    }

    /// Said of every website, shop and taught account whose amounts are printed: those in another currency, where the exports
    /// name it, were set aside at import.
    private func clientsCurrency(of account: AccountInfo) -> Phrase {
        let name = title(of: account)
        let currency = request.currency
        return self(
            Sentence(
                en: "\(user: name): amounts are taken to be in \(currency), the client’s currency.",
                fr:
                    "\(user: name) : les montants sont considérés comme étant en \(currency), la devise du client."
            ))
    }

    /// Whether some export of a platform gives a measure: what none ever gives is not missed.
    private func isExported(_ measure: Measure, by platform: Platform) -> Bool {
        request.exported.map { $0[platform]?.contains(measure) ?? false } ?? true
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
