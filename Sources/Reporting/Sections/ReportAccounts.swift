import SocialMetrics

/// The accounts of a report by what is said of them, each computed once.
struct ReportAccounts: Sendable {
    let channels: [Channel]
    let advertising: [Advertising]
    /// Websites, search engines, shops and taught tools.
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
        activities = accounts.compactMap { Activity($0, in: context) }
        mailings = of(.mailing).map { Mailings($0, in: context) }
    }

    /// What the store knows of every account, in the order of sections.
    var figures: [AccountFigures] {
        withDays + advertising.map(\.figures) + mailings.map(\.figures)
    }

    /// The accounts whose figures are days.
    var withDays: [AccountFigures] { channels.map(\.figures) + activities.map(\.figures) }
}
