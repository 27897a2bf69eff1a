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
        dataThrough: lastDay(of: request.accounts), accent: request.accent, sections: sections)
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

/// The last day that any activity is known of; nil when there is none.
///
/// The lifetime values of posts and the make-up of an audience do not count: they are as of their export.
private func lastDay(of accounts: [AccountFigures]) -> Day? {
    accounts.flatMap { figures -> [Day] in
        let rows = figures.web + figures.search + figures.sales
        let last: [Day?] = [
            figures.days.map(\.day).max(),
            figures.periods.filter { $0.breakdown.isNone || $0.breakdown[.location] != nil }.map(\.period.to)
                .max(),
            figures.postPeriods.map(\.period.to).max(), figures.ads.map(\.period.to).max(),
            figures.followerCounts.map(\.day).max(), rows.map(\.period.to).max(),
        ]
        return last.compactMap(\.self)
    }.max()
}
