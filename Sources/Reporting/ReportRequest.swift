import Foundation
import SocialMetrics

/// Everything a report is made from: what the store knows, the client's entry in `bilan.yml`, the period, the language.
package struct ReportRequest: Sendable {
    package var language: Language
    package var clientName: String
    /// The agency that signs the report; nil when `bilan.yml` names none.
    package var agency: String?
    /// Colour as `#B4532A`; nil for the default.
    package var accent: String?
    /// The client's currency, ISO 4217: stands in where an export of advertising names none.
    package var currency: String
    /// The client's clock: decides the day a post was published.
    package var timeZone: TimeZone
    package var period: Period
    /// What some known export of each platform gives; nil when that is not known, and everything may be missed.
    package var exported: [Platform: Set<Measure>]?
    /// The client's accounts with all the store holds of them, earlier periods included.
    package var accounts: [AccountFigures]
    /// Whether earlier periods are told of too; where they are not, only what is said of the period itself counts.
    package var isComparing: Bool

    package init(
        language: Language, clientName: String, agency: String? = nil, accent: String? = nil,
        currency: String,
        timeZone: TimeZone, period: Period, exported: [Platform: Set<Measure>]? = nil,
        accounts: [AccountFigures], isComparing: Bool = true
    ) {
        self.language = language
        self.clientName = clientName
        self.agency = agency
        self.accent = accent
        self.currency = currency
        self.timeZone = timeZone
        self.period = period
        self.exported = exported
        self.accounts = accounts
        self.isComparing = isComparing
    }
}
