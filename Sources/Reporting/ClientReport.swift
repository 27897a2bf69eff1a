import SocialMetrics

/// The report of one client over one period: a pure function of the request.
///
/// Sections: summary, one for each social account, one for each advertising account, the data page. Accounts come in
/// the order of platforms, then of keys.
package func clientReport(for request: ReportRequest) -> Report {
    let context = ReportContext(request)
    let accounts = request.accounts.sorted {
        ($0.account.platform, $0.account.key) < ($1.account.platform, $1.account.key)
    }
    let channels = accounts.filter { !$0.account.platform.isAdvertising }.map { Channel($0, in: context) }
    let advertising = accounts.filter(\.account.platform.isAdvertising).map { Advertising($0, in: context) }
    var sections = [context.summarySection(channels: channels, advertising: advertising)]
    sections += channels.map(context.section(of:))
    sections += advertising.map { account in
        context.section(
            of: account, id: advertising.count == 1 ? "campaigns" : "campaigns-" + account.account.key)
    }
    sections.append(context.dataSection(channels: channels, advertising: advertising))
    let report = Report(
        language: request.language, client: request.clientName, agency: request.agency,
        title: context.reportTitle,
        period: request.period, previous: context.previous, yearBefore: context.yearBefore,
        dataThrough: lastDay(of: accounts), accent: request.accent, sections: sections)
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
    accounts.flatMap { figures in
        [
            figures.days.map(\.day).max(), figures.periods.filter(\.breakdown.isNone).map(\.period.to).max(),
            figures.postPeriods.map(\.period.to).max(), figures.ads.map(\.period.to).max(),
            figures.followerCounts.map(\.day).max(),
        ].compactMap(\.self)
    }.max()
}
