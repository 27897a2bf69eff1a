import Analytics
import SocialMetrics

/// Finds a number of a report or an export by its id, among what makes both.
struct NumberSearch {
    let id: NumberID
    let context: ReportContext
    let accounts: ReportAccounts
    let subject: NumberID.Subject
    let statistic: NumberID.Statistic?

    init(id: NumberID, context: ReportContext, accounts: ReportAccounts) {
        self.id = id
        self.context = context
        self.accounts = accounts
        subject = id.plain.subject
        statistic = id.subject[.statistic].flatMap(NumberID.Statistic.init(rawValue:))
    }

    /// Nil when there is no such number.
    var made: Made? {
        if id.subject[.statistic] != nil && statistic == nil { return nil }
        if subject[.export] != nil { return file }
        if subject[.post] != nil { return post }
        if subject[.mailing] != nil { return mailing }
        if subject[.format] != nil { return posts }
        if subject[.level] != nil || subject[.campaign] != nil || subject[.campaignName] != nil {
            return campaign ?? ad
        }
        if !subject.group.isNone { return group }
        return ofLine ?? cost ?? posts ?? (isOfAccount ? people ?? ofAccount : nil)
    }

    /// Whether it is about what happened to a whole account, or a section of it, in the period.
    private var isOfAccount: Bool {
        let fields = subject.fields
        let isSection = fields.isEmpty || accounts.activities.contains { $0.subject.fields == fields }
        return id.basis == .period && isSection
    }

    private var ofLine: Made? {
        let base = id.plain
        guard let line = accounts.lines.first(where: { $0.number == base }), let value = line.now else {
            return nil
        }
        let evidence: @Sendable () -> Derivation? = { value.evidence() }
        let (metric, covered, days) = (id.metric, Double(value.covered), Double(value.dayCount))
        switch statistic {
        case nil:
            var made = Made(value.value, line.unit, id, evidence)
            made.covered = value.covered
            return made
        case .perDay:
            return Made(value.perDay, line.unit, id) {
                let parts = [
                    evidence(), Derivation(.coveredDays, metric, covered, [evidence()].compactMap(\.self)),
                ]
                return Derivation(.ratio, metric, value.perDay, parts.compactMap(\.self))
            }
        case .size:
            return Made(abs(value.value), line.unit, id) {
                Derivation(.size, metric, abs(value.value), [evidence()].compactMap(\.self))
            }
        case .coveredDays:
            return Made(covered, .count, id) {
                Derivation(.coveredDays, metric, covered, [evidence()].compactMap(\.self))
            }
        case .days: return Made(days, .count, id) { Derivation(.days, metric, days) }
        case .tests: return accounts.mailings.first?.tests(in: context.period)
        default: return nil
        }
    }

    /// A measure of the account that no table shows.
    private var ofAccount: Made? {
        if statistic == .days {
            let days = Double(id.period.dayCount)
            return Made(days, .count, id) { [id] in Derivation(.days, id.metric, days) }
        }
        guard let measure = Measure.named(id.metric) else { return ofAdvertising }
        switch statistic {
        case nil:
            let advertising = accounts.advertising.first
            let known =
                advertising.map { $0.now?.value(of: measure) }
                ?? figures.flatMap {
                    value(of: measure, in: id.period, from: $0)
                }
            return known.map { value in
                let unit = context.unit(of: measure, currency: advertising?.currency)
                var made = Made(value.value, unit, id) { value.evidence() }
                made.covered = value.covered
                return made
            }
        case .own:
            let row = figures?.periods.last {
                $0.period == id.period && $0.breakdown.isNone && $0.values[measure] != nil
            }
            return row.flatMap { row in
                row.values[measure].map { value in
                    Made(value, context.unit(of: measure), id) { row.derivation(of: measure) }
                }
            }
        case .toldDays: return told(measure)
        case .unmatched:
            return accounts.advertising.first.flatMap { advertising in
                guard let now = advertising.now, let left = now.unmatchedSpend else { return nil }
                return Made(abs(left), .money(advertising.currency), id) { [metric = id.metric] in
                    Derivation(
                        .size, metric, abs(left), [now.unmatchedEvidence?()].compactMap(\.self))
                }
            }
        default: return nil
        }
    }

    /// A ratio of an advertising account that the tables of its period leave out.
    private var ofAdvertising: Made? {
        guard statistic == nil, let metric = Metric.named(id.metric),
            let account = accounts.advertising.first,
            let value = account.now?.value(of: metric)
        else { return nil }
        let unit: SocialMetrics.Unit =
            switch metric.unit {
            case .money: .money(account.currency)
            default: metric.unit
            }
        return Made(value.value, unit, id) { value.evidence() }
    }

    /// How many days of a daily series have a figure.
    private func told(_ measure: Measure) -> Made? {
        if let whole = accounts.advertising.first?.now?.whole {
            return Made(Double(whole.covered), .count, id) {
                Derivation(
                    .coveredDays, measure.id, Double(whole.covered),
                    whole.rows.compactMap { $0.derivation(of: measure) })
            }
        }
        guard let figures else { return nil }
        let covered = coverage(of: measure, in: id.period, by: figures).covered
        let rows = figures.days.filter { id.period.contains($0.day) }
        return Made(Double(covered), .count, id) {
            Derivation(
                .coveredDays, measure.id, Double(covered), rows.compactMap { $0.derivation(of: measure) })
        }
    }

    /// The account's days and periods, of the section that the id names.
    var figures: AccountFigures? {
        accounts.channels.first?.figures
            ?? accounts.activities.first { $0.subject.fields == sectionFields }?.figures
            ?? accounts.advertising.first?.figures ?? accounts.mailings.first?.figures
    }

    var sectionFields: NumberID.Subject.Fields {
        subject[.section].map { [.section: $0] } ?? [:]
    }

    /// The best day of people, and the most that a period can have.
    private var people: Made? {
        guard statistic == .peak || statistic == .atMost, let measure = Measure.named(id.metric),
            let figures,
            let daily = reachSummary(of: measure, in: id.period, from: figures).daily
        else { return nil }
        if statistic == .peak {
            return Made(daily.peak, .people, id) {
                daily.derivation(.largest, of: measure, named: measure.id)
            }
        }
        return daily.atMost.map {
            Made($0, .people, id) { daily.derivation(.sum, of: measure, named: measure.id) }
        }
    }

    /// The number if it goes by the id that is looked for.
    func same(_ made: Made?) -> Made? { made.flatMap { $0.quantity.id == id ? $0 : nil } }

    func renamed(_ made: Made) -> Made {
        var made = made
        made.quantity.id = id
        return made
    }
}
