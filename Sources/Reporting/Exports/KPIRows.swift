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
        let advertising = accounts.advertising.flatMap { advertising in
            advertising.tableLines.map { kpiRow($0, of: advertising.account) }
        }
        let activities = accounts.activities.flatMap { activity in
            activity.lines.map { kpiRow($0, of: activity.account) }
        }
        let mailings = accounts.mailings.flatMap { mailings in
            mailings.lines.map { kpiRow($0, of: mailings.account) }
        }
        return channels + advertising + activities + mailings
    }

    private func kpiRow(_ line: Line, of account: AccountInfo) -> NumberSheet.Row {
        var row = kpiRow(
            line.numbers, label: line.label, line.unit, line.values.map { $0?.value },
            (line.onPrevious, line.onYearBefore), account)
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
        let metric = set.metric
        let pooled = kpiRow(
            channel.posts.map { $0.number(metric.id) }, label: metric.label, .share,
            channel.posts.map { $0.rate?.pooled },
            (rateComparison(of: channel, with: 1), rateComparison(of: channel, with: 2)), channel.account)
        // The report gives the median for the period alone, beside the rate.
        let median = kpiRow(
            channel.posts.map { $0.number(metric.id, .median) },
            label: Self.median(of: metric), .share, [channel.posts[0].rate?.medianOfPosts, nil, nil], nil,
            channel.account)
        return [pooled, median]
    }

    /// What the median of the posts' own rates is called.
    static func median(of metric: Metric) -> Words {
        Words(en: metric.label.en + ", median of posts", fr: metric.label.fr + ", médiane")
    }

    private func kpiRow(
        _ numbers: [NumberID], label: Words, _ unit: Unit, _ values: [Double?],
        _ comparisons: (onPrevious: Comparison, onYearBefore: Comparison)?, _ account: AccountInfo
    ) -> NumberSheet.Row {
        var row = row(account, numbers)
        row.set("metric", numbers[0].metric)
        row.set("label", spaced(self(label)))
        row.set("unit", unit.name)
        row["basis"] = term(numbers[0].basis)
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
            let shown = unit == .position ? Unit.position : .share
            row.set("change_previous", comparisons.onPrevious.change, shown)
            row.set("change_year_before", comparisons.onYearBefore.change, shown)
            notes += reasons(
                values,
                [
                    (previous, values[1], comparisons.onPrevious),
                    (yearBefore, values[2], comparisons.onYearBefore),
                ])
        }
        row.set("note", notes.isEmpty ? nil : spaced(notes.joined(separator: "; ")))
        return row
    }

    /// Why a value is not compared with earlier ones: with the period where the reason is not that of all.
    private func reasons(
        _ values: [Double?], _ comparisons: [(period: Period, value: Double?, comparison: Comparison)]
    ) -> [String] {
        guard values[0] != nil else { return [] }
        let told = comparisons.filter { $0.value != nil }
        let reasons = told.map { one in
            one.comparison.change == nil ? text.reason(change(one.comparison)) : nil
        }
        if let common = reasons.first, reasons.allSatisfy({ $0 == common }) {
            return [common].compactMap(\.self)
        }
        return zip(told, reasons).compactMap { one, reason in
            reason.map {
                self(en: "compared with ", fr: "par rapport à ") + text(one.period)
                    + self(en: ": ", fr: " : ") + $0
            }
        }
    }
}
