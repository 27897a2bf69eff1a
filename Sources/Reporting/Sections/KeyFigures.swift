import Analytics
import SocialMetrics

extension ReportContext {
    /// The few figures of a channel to see at a glance, seven at most; empty when the period has none.
    ///
    /// The usual ones, else the first that the period has.
    func keyFigures(of channel: Channel) -> [KeyFigure] {
        let usual = usualFigures(of: channel)
        if usual.contains(where: { $0.value != nil }) { return Array(usual.prefix(7)) }
        return keyFigures(channel.activity.filter { $0.now != nil }.prefix(7))
    }

    private func usualFigures(of channel: Channel) -> [KeyFigure] {
        let reach = channel.line(channel.reachMeasure.id).flatMap { $0.now == nil ? nil : $0 }
        let lines = [
            reach ?? channel.averagePeople
                ?? Metric.dailyAverage(of: channel.reachMeasure).flatMap { channel.line($0.id) },
            channel.line(Measure.views.id) ?? channel.line(Measure.impressions.id),
            channel.line(Measure.watchTime.id), channel.line(Measure.interactions.id),
        ]
        return
            keyFigures(lines.compactMap(\.self))
            + (rateFigure(of: channel).map { [$0] } ?? []) + followerFigures(of: channel)
            + keyFigures([channel.published].compactMap(\.self))
    }

    /// A line as a card; the detail stands below its changes.
    func keyFigure(_ line: Line, detail: String?) -> KeyFigure {
        KeyFigure(
            label: line.label(language), value: line.quantities[0],
            absence: line.now == nil
                ? self(en: "no data for the period", fr: "aucune donnée pour la période") : nil,
            previous: change(line.onPrevious), yearBefore: change(line.onYearBefore), detail: detail,
            lessIsBetter: line.lessIsBetter, isNeutral: Line.neutral.contains(line.id), course: line.course)
    }

    /// Lines as cards, each with the days that it has.
    func keyFigures(_ lines: some Sequence<Line>) -> [KeyFigure] {
        lines.map { keyFigure($0, detail: coverageDetail($0)) }
    }

    /// "28 of 31 days have data", nil when all have.
    func coverageDetail(_ line: Line) -> String? {
        guard let value = line.now, !value.isComplete else { return nil }
        return plain(daysWithData(value.covered, of: value.dayCount))
    }

    private func followerFigures(of channel: Channel) -> [KeyFigure] {
        var figures: [KeyFigure] = []
        if let stock = channel.line(Measure.followers.id) {
            let end = channel.followers[0].end
            figures.append(
                keyFigure(
                    stock, detail: end.map { self(en: "on ", fr: "au ") + text($0.day) }))
        }
        if let net = channel.line(Metric.netGrowth.id) {
            let rate = channel.followers[0].rate.map { text(Change.relative($0)) }
            figures.append(
                keyFigure(
                    net,
                    detail: [rate, origin(of: channel.followers[0])].compactMap(\.self)
                        .joined(separator: ", ")))
        } else if let gross = channel.line(Measure.newFollowers.id) {
            figures.append(
                keyFigure(
                    gross,
                    detail: self(
                        en: "gross: unfollows not taken off", fr: "brut : désabonnements non déduits")))
        }
        return figures
    }

    /// What net growth rests on: the days of both counts, which may lie off the ends of the period.
    private func origin(of summary: FollowerSummary) -> String? {
        switch summary.origin {
        case .counts?:
            guard let start = summary.start, let end = summary.end else { return nil }
            let days = Words(text.short(start.day) + " → " + text.short(end.day))
            return self(en: "counts of ", fr: "relevés : ") + self(days)
        case .flow?: return self(en: "the platform’s net figure", fr: "chiffre net de la plateforme")
        case nil: return nil
        }
    }

    private func rateFigure(of channel: Channel) -> KeyFigure? {
        guard let set = channel.posts[0].counting, channel.posts.contains(where: { $0.rate != nil }) else {
            return nil
        }
        let rates = channel.posts.map(\.rate)
        return KeyFigure(
            label: set.metric.label(language),
            value: channel.posts[0].group().made(set.metric.id)?.quantity,
            absence: rates[0] == nil
                ? self(
                    en: "no post with engagement and exposure",
                    fr: "aucune publication avec ces deux chiffres")
                : nil,
            previous: change(rateComparison(of: channel, with: 1)),
            yearBefore: change(rateComparison(of: channel, with: 2)),
            detail: rateDetail(channel.posts[0]))
    }

    /// The change of the pooled rate against that of another period, by its index.
    ///
    /// None across a break in the series of what is divided or of what it is divided by.
    func rateComparison(of channel: Channel, with index: Int) -> Comparison {
        let rates = (channel.posts[0].rate, channel.posts[index].rate)
        if let now = rates.0, rates.1 != nil {
            let breaks = ([now.set.denominator] + now.set.parts).lazy.compactMap {
                SeriesBreak.between(periods[index], period, of: $0, on: channel.platform)
            }
            if let change = breaks.first { return .unavailable(.seriesBreak(change)) }
        }
        return compare(rates.0?.pooled, with: rates.1?.pooled, unit: .share)
    }

    private func rateDetail(_ set: PostSet) -> String? {
        guard let rate = set.rate else { return nil }
        let median = text(Quantity(rate.medianOfPosts, .share))
        let posts = "\(rate.posts) " + postNoun(Double(rate.posts), in: set)
        return rate.set.formula(language)
            + self(en: "; median per ", fr: " ; médiane par ") + "\(postNoun(1, in: set)) \(median), " + posts
    }

    /// "posts", or "videos" on a platform that gives their activity.
    func postNoun(_ count: Double, in set: PostSet) -> String {
        switch set.basis {
        case .lifetime:
            plural(
                count, one: Words(en: "post", fr: "publication"), many: Words(en: "posts", fr: "publications")
            )
        case .activity:
            plural(count, one: Words(en: "video", fr: "vidéo"), many: Words(en: "videos", fr: "vidéos"))
        }
    }
}
