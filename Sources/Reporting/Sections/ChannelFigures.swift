import Analytics
import Charting
import SocialMetrics

extension ReportContext {
    /// The chart of daily reach, or of daily views where there is no daily reach; nil when neither has days.
    func dailyFigure(of channel: Channel) -> Block? {
        for measure in [channel.reachMeasure, .views, .impressions] {
            if let figure = dailyFigure(of: measure, from: channel.figures) { return figure }
        }
        return nil
    }

    /// The chart of a measure by day, beside an earlier period; nil when not two days of the period have a value.
    func dailyFigure(
        of measure: Measure, from figures: AccountFigures, about subject: NumberID.Subject = .init()
    ) -> Block? {
        let values = course(of: measure, in: period, from: figures)
        guard values.compactMap(\.self).count > 1 else { return nil }
        let context = comparisonPeriod(of: measure, for: figures)
        let earlier = context.map { course(of: measure, in: $0, from: figures) } ?? []
        var series = [Figure.Series(label: text.short(period), values: values)]
        if let context {
            series.append(.init(label: text.short(context), values: Array(earlier.prefix(values.count))))
        }
        let levels = roundLevels(for: values + earlier).map {
            Figure.Level(value: $0, label: text.axis($0, unit: unit(of: measure)))
        }
        let label = measure.label(language)
        return .figure(
            Figure(
                id: "chart-\(figures.account.key)-\(measure.id)",
                title: plain(peakSentence(values, measure: measure)),
                summary: self(
                    en: "\(label) per day, \(text(period))", fr: "\(label) par jour, \(text(period))")
                    + (context.map { self(en: ", and \(text($0)) in grey", fr: " ; en gris, \(text($0))") }
                        ?? "")
                    + self(
                        en: ". The table below has every value.",
                        fr: ". Le tableau ci-dessous donne chaque valeur."),
                mark: .lines(.init(ticks: dayTicks, series: series, levels: levels))),
            data: dailyTable(values, earlier, context: context, measure: measure) { day in
                figures.account.number(measure.id, of: Period(from: day, to: day), .period, subject)
            })
    }

    /// The year before where most of its days are known and no break lies between, else the period before.
    private func comparisonPeriod(of measure: Measure, for figures: AccountFigures) -> Period? {
        for candidate in [yearBefore, previous] {
            let days = course(of: measure, in: candidate, from: figures).compactMap(\.self).count
            let isBroken =
                SeriesBreak.between(candidate, period, of: measure, on: figures.account.platform) != nil
            if !isBroken && Double(days) >= 0.8 * Double(candidate.dayCount) { return candidate }
        }
        return nil
    }

    private func peakSentence(_ values: [Double?], measure: Measure) -> Phrase {
        let known = zip(period.days, values).compactMap { day, value in value.map { (day: day, value: $0) } }
        var peak = known[0]
        for day in known where day.value > peak.value { peak = day }
        // A mean of few people keeps its decimal: 0.3 a day is not nobody.
        let meanUnit = measure.unit == .people ? .count : unit(of: measure)
        let mean = Quantity(known.reduce(0) { $0 + $1.value } / Double(known.count), meanUnit)
        let top = Quantity(peak.value, unit(of: measure))
        return self(
            Sentence(
                en: "\(measure.label.en): \(mean) a day on average, peak of \(top) on \(peak.day)",
                fr: "\(measure.label.fr) : \(mean) par jour en moyenne, pic de \(top) le \(peak.day)"))
    }

    /// Every seventh day of a month, the first of each month of a longer period.
    private var dayTicks: [Figure.Tick] {
        let isLong = period.dayCount > 62
        return period.days.enumerated().compactMap { index, day in
            let isTick = isLong ? day.parts.day == 1 : index % 7 == 0
            return isTick ? Figure.Tick(position: index, label: text.short(day)) : nil
        }
    }

    private func dailyTable(
        _ values: [Double?], _ earlier: [Double?], context: Period?, measure: Measure,
        number: (Day) -> NumberID
    ) -> ReportTable {
        var columns = [ReportTable.Column(self(en: "Day", fr: "Jour"), .leading), .init(text.short(period))]
        if let context { columns.append(.init(text.short(context))) }
        return ReportTable(
            caption: measure.label(language) + self(en: " per day", fr: " par jour"), columns: columns,
            rows: period.days.enumerated().map { index, day in
                var cells: [Cell] = [.day(day), cell(values[index], unit(of: measure), number(day))]
                if let context {
                    let value = index < earlier.count ? earlier[index] : nil
                    cells.append(
                        cell(value, unit(of: measure), number(context.from.adding(days: index))))
                }
                return .init(cells)
            })
    }

    /// The chart of followers at the end of thirteen months; nil with fewer than two counts.
    func followersFigure(of channel: Channel) -> Block? {
        let months = monthEnds(of: channel.figures)
        let known = months.filter { $0.count != nil }
        guard known.count > 1, let first = known.first, let last = known.last, let start = first.count,
            let end = last.count
        else { return nil }
        let levels = levels(from: known.compactMap(\.count))
        let title = Sentence(
            en:
                "Followers: \(Quantity(end, .people)) at the end of \(last.month), \(Quantity(start, .people)) at the end of \(first.month)",
            fr:
                "Abonnés : \(Quantity(end, .people)) fin \(last.month), \(Quantity(start, .people)) fin \(first.month)"
        )
        return .figure(
            Figure(
                id: "chart-\(channel.account.key)-followers", title: plain(self(title)),
                summary: self(
                    en: "Followers at the end of each month. The table below has every value.",
                    fr: "Abonnés à la fin de chaque mois. Le tableau ci-dessous donne chaque valeur."),
                mark: .lines(
                    .init(
                        ticks: months.indices.filter { $0 % 3 == 0 }.map {
                            .init(position: $0, label: text.short(months[$0].month))
                        },
                        series: [
                            .init(label: self(en: "Followers", fr: "Abonnés"), values: months.map(\.count))
                        ],
                        levels: levels.map { .init(value: $0, label: text.axis($0, unit: .people)) }))),
            data: ReportTable(
                caption: self(en: "Followers at the end of the month", fr: "Abonnés à la fin du mois"),
                columns: [
                    .init(self(en: "Month", fr: "Mois"), .leading), .init(Measure.followers.label(language)),
                ],
                rows: months.map {
                    let number = channel.account.number(Measure.followers.id, of: $0.month)
                    return .init([.period($0.month), cell($0.count, .people, number)])
                }))
    }

    /// Gridlines around values that lie far from 0, with the step that their spread asks for.
    private func levels(from values: [Double]) -> [Double] {
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        guard high > low else { return roundLevels(for: [high]) }
        let steps = roundLevels(for: [high - low])
        let step = steps[1] - steps[0]
        let (first, last) = (Int((low / step).rounded(.down)), Int((high / step).rounded(.up)))
        return (first...last).map { Double($0) * step }
    }
}
