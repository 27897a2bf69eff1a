import SocialMetrics
import Testing

@testable import Reporting

@Suite struct ActivityTests {
    private func row(_ month: Period, _ parts: [Breakdown.Dimension: String], _ values: Values)
        -> PeriodFigure
    {
        PeriodFigure(period: month, breakdown: Breakdown(parts), values: values)
    }

    private var website: AccountFigures {
        Brand.account(.googleAnalytics) {
            let (october, september) = (month("2026-10"), month("2026-09"))
            $0.web = [
                row(
                    october, [.channel: "Organic Search"],
                    [.sessions: 600, .engagedSessions: 300, .keyEvents: 12]),
                row(october, [.channel: "Email"], [.sessions: 400, .engagedSessions: 260, .keyEvents: 30]),
                row(
                    september, [.channel: "Organic Search"],
                    [.sessions: 500, .engagedSessions: 240, .keyEvents: 9]),
                row(september, [.channel: "Email"], [.sessions: 300, .engagedSessions: 160, .keyEvents: 21]),
                row(october, [.campaign: "octobre|<b>"], [.sessions: 80]),
            ]
        }
    }

    private static let exported = day("2026-11-03")

    private func mailing(_ id: String, _ day: String, _ values: Values) -> MailingFigure {
        var facts = MailingFacts()
        facts.nativeID = id
        facts.subject = "Lettre \(id) <script>"
        facts.sentDay = Day(day)
        return MailingFigure(mailing: facts, values: values, asOf: Self.exported)
    }

    private var newsletter: AccountFigures {
        Brand.account(.mailchimp) {
            $0.mailings = [
                mailing(
                    "1", "2026-10-02",
                    [.delivered: 1000, .uniqueOpens: 400, .uniqueLinkClicks: 50, .unsubscribes: 3]),
                mailing(
                    "2", "2026-10-20",
                    [.delivered: 3000, .uniqueOpens: 800, .uniqueLinkClicks: 110, .unsubscribes: 9]),
                mailing(
                    "3", "2026-09-09",
                    [.delivered: 2000, .uniqueOpens: 700, .uniqueLinkClicks: 60, .unsubscribes: 4]),
            ]
        }
    }

    private func text(_ accounts: [AccountFigures], _ language: Language) -> String {
        lines(of: clientReport(for: Brand.request(language, accounts: accounts))).joined(separator: "\n")
    }

    @Test func visitsAreAddedOverChannelsAndCompared() {
        let report = text([website], .en)
        #expect(report.contains("| Sessions | 1,000 | 800 | +25.0%"))
        #expect(report.contains("| Engagement rate of sessions | 56.0% | 50.0% | +6.0\u{A0}pt"))
        #expect(report.contains("| ‹Organic Search› | 600 | 60.0% | +20.0% | 12"))
        #expect(report.contains("Organic Search brought 60.0% of the 1,000 sessions"))
        #expect(report.contains("| ‹octobre|<b>› | 80"))
        #expect(
            report.contains(
                "On Google Analytics, visits of the website rose: 1,000, against 800 in September 2026 (+25.0%; per day +21.0%)."
            ))
    }

    @Test func theWebsiteReadsInFrench() {
        let report = text([website], .fr)
        #expect(report.contains("Sur Google Analytics, les visites du site ont augmenté"))
        #expect(report.contains("## D’où viennent les visites"))
    }

    @Test func ratesOfMailingsAreSumsOverSums() {
        let report = text([newsletter], .en)
        #expect(report.contains("| Mailings sent | 2 | 1 | +100%"))
        #expect(report.contains("| Open rate | 30.0% | 35.0% | −5.0\u{A0}pt"))
        #expect(report.contains("| Click rate | 4.00% | 3.00% | +1.0\u{A0}pt"))
        #expect(report.contains("| 20 October 2026 | ‹Lettre 2 <script>› | 3,000 | 26.7% | 3.67% | 9"))
        // Addresses that opened are people: their sum is printed nowhere.
        #expect(!report.contains("1,200"))
    }

    @Test func withoutAMailingThePeriodSaysSo() {
        var empty = newsletter
        empty.mailings.removeAll { Brand.october.contains($0.mailing.sentDay ?? Brand.october.from) }
        #expect(text([empty], .en).contains("No export knows of a mailing sent in the period: October 2026."))
    }
}
