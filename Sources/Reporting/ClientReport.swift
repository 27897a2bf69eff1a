import Foundation
import SocialMetrics

/// The report of one client over one period: a pure function of the request.
///
/// Sections: summary; one for each social account, advertising account, website, search engine, shop and mailing tool;
/// the data page. Accounts come in the order of platforms, then of keys.
package func clientReport(for request: ReportRequest) -> Report {
    let context = ReportContext(request)
    let accounts = ReportAccounts(in: context)
    var sections = [context.summarySection(of: accounts)]
    sections += accounts.channels.map(context.section(of:))
    sections += accounts.advertising.map { account in
        context.section(
            of: account,
            id: accounts.advertising.count == 1 ? "campaigns" : "campaigns-" + account.account.key)
    }
    sections += accounts.activities.map(context.section(of:))
    sections += accounts.mailings.map(context.section(of:))
    sections.append(context.dataSection(of: accounts))
    let report = Report(
        language: request.language, client: request.clientName, agency: request.agency,
        title: context.reportTitle,
        period: request.period, previous: context.previous, yearBefore: context.yearBefore,
        dataThrough: lastDay(of: request.accounts, in: request.period, zone: context.zone),
        accent: request.accent, sections: sections.withFiguresNamedApart())
    return request.language == .fr ? report.withFrenchSpacing() : report
}

extension ReportContext {
    fileprivate var reportTitle: String {
        switch period.kind {
        case .month: self(en: "Monthly report", fr: "Bilan mensuel")
        case .quarter: self(en: "Quarterly report", fr: "Bilan trimestriel")
        case .year: self(en: "Yearly report", fr: "Bilan annuel")
        case .months, .range: self(en: "Report", fr: "Bilan")
        }
    }
}

/// The last day of the period that any activity is known of; nil when there is none.
///
/// Rows about other days, or about a longer period around it, do not count. The lifetime
/// values of posts and the make-up of an audience do not count: they are as of their export.
private func lastDay(of accounts: [AccountFigures], in period: Period, zone: TimeZone) -> Day? {
    accounts.flatMap { figures -> [Day] in
        let rows = figures.groupDays + figures.web + figures.search + figures.sales
        let whole = figures.periods.filter { $0.breakdown.isNone || $0.breakdown[.location] != nil }
        let periods =
            whole.map(\.period) + figures.postPeriods.map(\.period) + figures.ads.map(\.period)
            + rows.map(\.period)
        return figures.days.map(\.day) + figures.followerCounts.map(\.day)
            + figures.mailings.compactMap { $0.mailing.day(in: zone) }
            + periods.filter(period.contains).map(\.to)
    }.filter(period.contains).max()
}
