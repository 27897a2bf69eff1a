import SocialMetrics

/// The accounts of a report by what is said of them, each computed once.
struct ReportAccounts: Sendable {
    let channels: [Channel]
    let advertising: [Advertising]
    /// Websites, search engines, shops, places of business and taught tools; a shop has its visits apart, a mailing tool what
    /// is not told mailing by mailing.
    let activities: [Activity]
    let mailings: [Mailings]

    /// In the order of platforms, then of keys.
    init(in context: ReportContext) {
        let accounts = context.request.accounts.sorted {
            ($0.account.platform, $0.account.key) < ($1.account.platform, $1.account.key)
        }
        func of(_ kind: Platform.Kind) -> [AccountFigures] {
            accounts.filter { $0.account.platform.kind == kind }
        }
        channels = of(.social).map { Channel($0, in: context) }
        advertising = of(.advertising).map { Advertising($0, in: context) }
        let sheets = of(.mailing).compactMap { Activity.sheet(of: $0, in: context) }
        activities = accounts.flatMap { Activity.all(of: $0, in: context) } + sheets
        mailings = of(.mailing).filter { figures in
            !figures.mailings.isEmpty || !sheets.contains { $0.account == figures.account }
        }.map { Mailings($0, in: context) }
    }

    /// What the store knows of every account, each once, in the order of sections.
    var figures: [AccountFigures] {
        var seen = Set<AccountInfo>()
        return (withDays + advertising.map(\.figures) + mailings.map(\.figures)).filter {
            seen.insert($0.account).inserted
        }
    }

    /// The accounts whose figures are days.
    var withDays: [AccountFigures] { channels.map(\.figures) + activities.map(\.figures) }
}
