import Analytics
import SocialMetrics

extension ReportContext {
    /// The days of the period that an account has numbers of; days without are no rows.
    func dayRows(of accounts: ReportAccounts) -> [NumberSheet.Row] {
        accounts.channels.flatMap { channel in
            var days: [Day: Values] = [:]
            for figure in channel.figures.days { days[figure.day] = figure.values }
            for count in followerCounts(of: channel.figures) {
                days[count.day, default: [:]][.followers] = count.count
            }
            return dayRows(days, of: channel.account)
        }
            + accounts.advertising.flatMap(dayRows)
            + accounts.activities.flatMap { activity in
                let days = Dictionary(
                    activity.figures.days.map { ($0.day, $0.values) }, uniquingKeysWith: { $1 })
                return dayRows(days, of: activity.account, activity.subject)
            }
    }

    private func dayRows(
        _ days: [Day: Values], of account: AccountInfo, _ subject: NumberID.Subject = .init(),
        currency: String? = nil
    ) -> [NumberSheet.Row] {
        days.filter { period.contains($0.key) && !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
            day, values in
            var row = row(account, Period(from: day, to: day), subject)
            row.set("day", day)
            row.set(values, in: self, currency: currency)
            setCurrency(of: &row)
            return row
        }
    }

    /// The days of an advertising account, of the rows that the report adds up; none where these are of longer periods.
    private func dayRows(of advertising: Advertising) -> [NumberSheet.Row] {
        guard let whole = advertising.now?.whole, whole.isDaily else { return [] }
        let days = Dictionary(grouping: whole.rows, by: \.period.from).map { day, rows -> (Day, Values) in
            var one = whole
            one.rows = rows
            one.period = Period(from: day, to: day)
            one.told = DaySet([day])
            // Results are of several kinds; people are of each row.
            let measures = Set(rows.flatMap(\.values.keys)).subtracting([.results])
            var values: Values = [:]
            for measure in measures { values[measure] = one.value(of: measure)?.value }
            return (day, values)
        }
        return dayRows(
            Dictionary(days, uniquingKeysWith: { $1 }), of: advertising.account,
            currency: advertising.currency)
    }
}
