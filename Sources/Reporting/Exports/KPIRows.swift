import Analytics
import SocialMetrics

extension ReportContext {
    /// The figures of the report's tables in long form, account by account in its order.
    func kpiRows(of accounts: ReportAccounts) -> [NumberSheet.Row] {
        let channels = accounts.channels.flatMap { channel in
            (channel.activity + channel.community + [channel.published].compactMap(\.self)).map {
                kpiRow($0, of: channel.account)
            } + rateRows(of: channel)
        }
        let advertising = accounts.advertising.flatMap { advertising -> [NumberSheet.Row] in
            let groups = advertising.groups[0].map { (advertising.key(of: $0), $0) }
            return advertising.lines(in: self).map { line in
                let key = line.id.firstIndex(of: ":").map { line.id[line.id.index(after: $0)...] }
                let group = key.flatMap { key in groups.first { $0.0 == key }?.1 }
                return kpiRow(line, of: advertising.account, group.map { .init($0.idFields) } ?? .init())
            }
        }
        let activities = accounts.activities.flatMap { activity in
            activity.lines.map { kpiRow($0, of: activity.account, .init(activity.idFields)) }
        }
        let mailings = accounts.mailings.flatMap { mailings in
            mailings.lines.map { kpiRow($0, of: mailings.account, basis: .lifetime) }
        }
        return channels + advertising + activities + mailings
    }

    private func kpiRow(
        _ line: Line, of account: AccountInfo, _ subject: NumberID.Subject = .init(),
        basis: NumberID.Basis = .period
    ) -> NumberSheet.Row {
        // "results:purchases" is a line of results.
        let metric = String(line.id.prefix { $0 != ":" })
        var row = kpiRow(
            metric, label: line.label, line.unit, line.values.map { $0?.value },
            (line.onPrevious, line.onYearBefore), account, basis, subject)
        row.set("detail", user: line.userLabel)
        row.set("covered_days", line.now.map { Double($0.covered) }, .days)
        row.set("previous_covered_days", line.previous.map { Double($0.covered) }, .days)
        row.set("year_before_covered_days", line.yearBefore.map { Double($0.covered) }, .days)
        return row
    }

    /// The engagement rate of the posts and its median.
    private func rateRows(of channel: Channel) -> [NumberSheet.Row] {
        guard let set = channel.posts[0].counting, channel.posts.contains(where: { $0.rate != nil }) else {
            return []
        }
        let basis: NumberID.Basis = channel.posts[0].basis == .lifetime ? .lifetime : .period
        let pooled = kpiRow(
            set.metric.id, label: set.metric.label, .share, channel.posts.map { $0.rate?.pooled },
            (rateComparison(of: channel, with: 1), rateComparison(of: channel, with: 2)), channel.account,
            basis, .init())
        // The report gives the median for the period alone, beside the rate.
        let median = kpiRow(
            set.metric.id,
            label: Words(
                en: set.metric.label.en + ", median of posts", fr: set.metric.label.fr + ", médiane"),
            .share, [channel.posts[0].rate?.medianOfPosts, nil, nil], nil, channel.account, basis,
            .init([.statistic: "median"]))
        return [pooled, median]
    }

    private func kpiRow(
        _ metric: String, label: Words, _ unit: Unit, _ values: [Double?],
        _ comparisons: (onPrevious: Comparison, onYearBefore: Comparison)?, _ account: AccountInfo,
        _ basis: NumberID.Basis, _ subject: NumberID.Subject
    ) -> NumberSheet.Row {
        var row = row(account, metric: metric, basis: basis, period, subject)
        row.set("metric", metric)
        row.set("label", spaced(self(label)))
        row.set("unit", unit.name)
        row["basis"] = term(basis)
        for (key, value) in zip(["value", "previous", "year_before"], values) { row.set(key, value, unit) }
        let names = ["", "previous_", "year_before_"]
        for (name, period) in zip(names, periods) {
            row.set(name + "from", period.from)
            row.set(name + "to", period.to)
        }
        row.set("days", Double(period.dayCount), .days)
        var notes =
            values[0] == nil ? [self(en: "no data for the period", fr: "aucune donnée pour la période")] : []
        if let comparisons {
            let changes = [
                ("change_previous", comparisons.onPrevious, values[1]),
                ("change_year_before", comparisons.onYearBefore, values[2]),
            ]
            for (key, comparison, earlier) in changes {
                row.set(key, comparison.change, unit == .position ? .position : .share)
                if comparison.change == nil, values[0] != nil, earlier != nil,
                    let reason = text.reason(change(comparison))
                {
                    notes.append(reason)
                }
            }
        }
        let told = notes.enumerated().filter { notes.firstIndex(of: $1) == $0 }.map(\.element)
        row.set("note", told.isEmpty ? nil : spaced(told.joined(separator: "; ")))
        return row
    }
}

extension CampaignGroup {
    /// What tells its numbers apart from those of other groups of the account.
    var idFields: [NumberID.Subject.Field: String] {
        var fields: [NumberID.Subject.Field: String] = [:]
        fields[.result] = kind?.key
        fields[.attribution] = attribution
        fields[.currency] = currency
        return fields
    }
}

extension Activity {
    /// The section, where an account has several.
    var idFields: [NumberID.Subject.Field: String] {
        let plans = ActivityPlan.of(account.platform.kind)
        return plans.dropFirst().contains { $0.id == plan.id } ? [.section: plan.id] : [:]
    }
}
