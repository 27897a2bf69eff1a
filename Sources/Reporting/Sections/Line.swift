import Analytics
import SocialMetrics

/// A figure of a channel over the three periods of a report, as tables, cards and findings all use it.
struct Line: Sendable {
    /// The measure's or metric's identifier.
    var id: String
    /// What the values of the three periods are called by.
    var numbers: [NumberID]
    var label: Words
    /// Part of the label that was read from a file, printed after it; nil for none.
    var userLabel: String?
    var unit: Unit
    /// For the period, the one before and the same a year before; nil where absent.
    var now: PeriodValue?
    var previous: PeriodValue?
    var yearBefore: PeriodValue?
    var onPrevious: Comparison
    var onYearBefore: Comparison
    /// The same per covered day, for additive measures only.
    var perDay: (onPrevious: Comparison, onYearBefore: Comparison)?
    /// The days of the period, for a small line; empty for none.
    var course: [Double?] = []

    /// Whether any of the three periods has a value.
    var isKnown: Bool { now != nil || previous != nil || yearBefore != nil }

    var isMoney: Bool { if case .money = unit { true } else { false } }

    var values: [PeriodValue?] { [now, previous, yearBefore] }

    /// The values with their unit and ids.
    var quantities: [Quantity?] {
        zip(values, numbers).map { value, number in value.map { Quantity($0.value, unit, id: number) } }
    }

    /// What the value of the period is called by.
    var number: NumberID { numbers[0] }

    /// Whether a fall of it is good news.
    var lessIsBetter: Bool {
        // "cost_per_result:purchases" is a line of the metric.
        Measure.named(id)?.lessIsBetter ?? Metric.named(String(id.prefix { $0 != ":" }))?.lessIsBetter
            ?? false
    }

    /// Figures of which more is neither better nor worse: what was put in, not what came out.
    static let neutral: Set<String> = [
        Measure.spend.id, Measure.publishedPosts.id, Measure.impressions.id,
    ]
}

extension Line {
    /// The line of a measure, from the account's own activity.
    init(
        _ measure: Measure, of figures: AccountFigures, about subject: NumberID.Subject = .init(),
        in context: ReportContext
    ) {
        let values = context.periods.map { value(of: measure, in: $0, from: figures) }
        let unit = context.unit(of: measure)
        let broken = context.periods.dropFirst().map {
            SeriesBreak.between($0, context.period, of: measure, on: figures.account.platform)
        }
        func comparison(_ index: Int, by rule: (PeriodValue?, PeriodValue?, Unit) -> Comparison) -> Comparison
        {
            if let seriesBreak = broken[index - 1], values[0] != nil, values[index] != nil {
                return .unavailable(.seriesBreak(seriesBreak))
            }
            // Of an amount booked below 0, what is compared is how much it is.
            return measure.isNegative
                ? rule(values[0]?.negated, values[index]?.negated, unit)
                : rule(values[0], values[index], unit)
        }
        // A mean of the days there are stands like a rate beside one of all days; a sum does not.
        let isMean = measure.aggregation.weight != nil
        let whole = { (now: PeriodValue?, earlier: PeriodValue?, unit: Unit) in
            isMean
                ? compare(now?.value, with: earlier?.value, unit: unit)
                : compare(now, with: earlier, unit: unit)
        }
        let daily = { (now: PeriodValue?, earlier: PeriodValue?, unit: Unit) in
            comparePerDay(now, with: earlier, unit: unit)
        }
        self.init(
            id: measure.id,
            numbers: context.periods.map { figures.account.number(measure.id, of: $0, .period, subject) },
            label: measure.label, unit: unit, now: values[0],
            previous: values[1], yearBefore: values[2], onPrevious: comparison(1, by: whole),
            onYearBefore: comparison(2, by: whole))
        if measure.aggregation == .sum {
            perDay = (comparison(1, by: daily), comparison(2, by: daily))
        }
        course = context.course(of: measure, in: context.period, from: figures)
    }

    /// The line of people a day on average, from the days that have a figure.
    init(
        dailyAverage metric: Metric, of measure: Measure, from figures: AccountFigures,
        about subject: NumberID.Subject = .init(), in context: ReportContext
    ) {
        let values = context.periods.map { period in
            reachSummary(of: measure, in: period, from: figures).daily.map { daily in
                PeriodValue(
                    value: daily.average, covered: daily.coverage.covered,
                    dayCount: daily.coverage.dayCount, origin: .days,
                    evidence: Evidence { daily.derivation(.mean, of: measure, named: metric.id) })
            }
        }
        // A mean of few people keeps its decimal: 0.3 a day is not nobody.
        self.init(
            metric.id, label: metric.label, unit: .count, values: values, breaksOf: measure,
            of: figures.account, about: subject, in: context)
        course = context.course(of: measure, in: context.period, from: figures)
    }

    /// A line whose values are no sums of days: a stock, a mean, a count of posts.
    ///
    /// `measure` is the one whose breaks in series count. `asSums` refuses a change where days are missing;
    /// `byDay` compares what a day has as well.
    init(
        _ id: String, label: Words, unit: Unit, values: [PeriodValue?],
        breaksOf measure: Measure, of account: AccountInfo, basis: NumberID.Basis = .period,
        about subject: NumberID.Subject = .init(), in context: ReportContext, asSums: Bool = false,
        byDay: Bool = false
    ) {
        func comparison(_ index: Int, by rule: (PeriodValue?, PeriodValue?) -> Comparison) -> Comparison {
            if values[0] != nil, values[index] != nil,
                let change = SeriesBreak.between(
                    context.periods[index], context.period, of: measure, on: account.platform)
            {
                return .unavailable(.seriesBreak(change))
            }
            return rule(values[0], values[index])
        }
        let whole = { (now: PeriodValue?, earlier: PeriodValue?) in
            asSums
                ? compare(now, with: earlier, unit: unit)
                : compare(now?.value, with: earlier?.value, unit: unit)
        }
        // "results:purchases" is a line of results.
        let metric = String(id.prefix { $0 != ":" })
        self.init(
            id: id, numbers: context.periods.map { account.number(metric, of: $0, basis, subject) },
            label: label, unit: unit, now: values[0], previous: values[1],
            yearBefore: values[2], onPrevious: comparison(1, by: whole),
            onYearBefore: comparison(2, by: whole))
        if byDay {
            let daily = { (now: PeriodValue?, earlier: PeriodValue?) in
                comparePerDay(now, with: earlier, unit: unit)
            }
            perDay = (comparison(1, by: daily), comparison(2, by: daily))
        }
    }
}

extension ReportContext {
    /// The days of a period, nil where a day has no value; empty when none has.
    func course(of measure: Measure, in period: Period, from figures: AccountFigures) -> [Double?] {
        var course = [Double?](repeating: nil, count: period.dayCount)
        for figure in figures.days(in: period) {
            course[figure.day.number - period.from.number] = figure.values[measure]
        }
        return course.contains { $0 != nil } ? course : []
    }
}

extension PeriodValue {
    /// A value that stands for the whole period.
    init(whole value: Double, of period: Period, evidence: Evidence?) {
        self.init(
            value: value, covered: period.dayCount, dayCount: period.dayCount, origin: .own,
            evidence: evidence)
    }
}
