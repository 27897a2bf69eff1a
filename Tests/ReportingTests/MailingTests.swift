import SocialMetrics
import Testing

@testable import Reporting

@Suite struct MailingTests {
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

    /// A part of an A/B test, with a subject that all parts share.
    private func part(_ name: String, _ day: String, _ values: Values) -> MailingFigure {
        var figure = mailing(name, day, values)
        figure.mailing.name = "Rentrée | " + name
        figure.mailing.subject = "C’est la rentrée"
        return figure
    }

    private func text(_ accounts: [AccountFigures], _ language: Language) -> String {
        lines(of: clientReport(for: Brand.request(language, accounts: accounts))).joined(separator: "\n")
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
        #expect(text([empty], .en).contains("The exports list no mailing sent in the period: October 2026."))
    }

    @Test func anABTestCountsOnceAndItsPartsAreNamed() {
        let tested = Brand.account(.mailchimp) {
            $0.mailings =
                newsletter.mailings.filter { $0.mailing.nativeID == "3" } + [
                    part("Combo 1", "2026-10-02", [.recipients: 100, .delivered: 100]),
                    part("Combo 2", "2026-10-02", [.recipients: 100, .delivered: 99]),
                    part("Winner", "2026-10-03", [.recipients: 800, .delivered: 790]),
                    part("Combo 1", "2026-10-28", [.recipients: 60, .delivered: 60]),
                ]
        }
        let report = text([tested], .en)
        #expect(report.contains("| Mailings sent | 2 | 1 | +100%"))
        #expect(report.contains("| Delivered | 1,049 |"))
        #expect(report.contains("| 3 October 2026 | ‹C’est la rentrée (Winner)› | 790"))
        #expect(report.contains("note: An A/B test counts as one mailing; the table lists its parts."))
        #expect(text([tested], .fr).contains("note: Un test A/B compte pour un seul envoi"))
    }

    @Test func anABTestBelongsWholeToTheDayOfItsFirstPart() {
        let tested = Brand.account(.mailchimp) {
            $0.mailings = [
                part("Combo 1", "2026-09-30", [.recipients: 100, .delivered: 100]),
                part("Winner", "2026-10-01", [.recipients: 8000, .delivered: 7900]),
            ]
        }
        let report = text([tested], .en)
        #expect(report.contains("| Mailings sent | 0 | 1 |"))
        #expect(!report.contains("| Delivered | 7,900 |"))
        #expect(report.contains("The exports list no mailing sent in the period: October 2026."))
    }

    @Test func anABTestToldWholeInOneExportAndInPartsInAnotherCountsOnce() {
        func whole(_ addresses: Double) -> MailingFigure {
            var figure = mailing("whole", "2026-10-02", [.recipients: addresses, .delivered: addresses])
            (figure.mailing.name, figure.mailing.subject) = ("Rentrée", nil)
            return figure
        }
        let parts = [
            part("Combo 1", "2026-10-02", [.recipients: 500, .delivered: 500]),
            part("Combo 2", "2026-10-02", [.recipients: 500, .delivered: 500]),
            part("Winner", "2026-10-03", [.recipients: 1000, .delivered: 1000]),
        ]
        func report(_ mailings: [MailingFigure]) -> String {
            text([Brand.account(.mailchimp) { $0.mailings = mailings }], .en)
        }
        let both = report([whole(2000)] + parts)
        #expect(both.contains("| Mailings sent | 1 |") && both.contains("| Delivered | 2,000 |"))
        #expect(both.contains("(Winner)"))
        // A winner without the rest of its test says less than the whole.
        let some = report([whole(2000), parts[2]])
        #expect(some.contains("| Mailings sent | 1 |") && some.contains("| Delivered | 2,000 |"))
        #expect(!some.contains("(Winner)"))
    }

    @Test func aSheetOfWeeksIsPrinted() {
        let sheet = Brand.account(.newsletter) {
            $0.periods = [
                PeriodFigure(
                    period: Period(from: day("2026-10-05"), to: day("2026-10-11")), values: [.delivered: 900])
            ]
        }
        let report = text([sheet], .en)
        #expect(report.contains("* Delivered: 900;"))
        #expect(!report.contains("No export covers the mailings"))
    }

    @Test func aHoleBetweenTwoExportsIsNotAMonthWithoutMailings() {
        var holed = newsletter
        holed.mailings[0].mailing.sentDay = day("2026-08-12")
        holed.mailings[0].asOf = day("2026-08-31")
        holed.mailings[1].mailing.sentDay = day("2026-11-02")
        holed.mailings.remove(at: 2)
        #expect(text([holed], .en).contains("No export covers the mailings of the period: October 2026."))
    }

    @Test func twoNewslettersAreToldApart() {
        var other = newsletter
        other.account.key = "second"
        other.account.name = "Seconde lettre"
        let report = text([newsletter, other], .fr)
        #expect(report.contains("Sur Mailchimp (‹Atelier Lune›), pour 2 envois, le taux de clics"))
        #expect(report.contains("Sur Mailchimp (‹Seconde lettre›), pour 2 envois, le taux de clics"))
    }

    @Test func sentMailingsAreDefined() {
        #expect(text([newsletter], .fr).contains("\nEnvois: Envois dont le premier message est parti"))
    }

    @Test func testSendsAreInNoNumber() {
        var some = newsletter
        some.mailings[0].values[.recipients] = 1003
        some.mailings.append(mailing("t", "2026-10-01", [.recipients: 3, .delivered: 3, .uniqueOpens: 3]))
        let report = text([some], .en)
        #expect(report.contains("| Mailings sent | 2 | 1 | +100%"))
        #expect(report.contains("| Delivered | 4,000 |"))
        #expect(!report.contains("Lettre t"))
        #expect(report.contains("note: Not counted: 1 sending to 3 addresses or fewer, taken for a test."))
        some.mailings.append(mailing("u", "2026-10-01", [.recipients: 1, .delivered: 1]))
        #expect(
            text([some], .fr).contains(
                "2 envois à 3 adresses ou moins, considérés comme des tests."))
    }

    @Test func afterTheExportNothingIsKnown() {
        var old = newsletter
        for index in old.mailings.indices {
            old.mailings[index].asOf = day("2026-09-20")
            old.mailings[index].mailing.sentDay = day("2026-08-0\(index + 1)")
        }
        let report = text([old], .en)
        #expect(report.contains("No export covers the mailings of the period: October 2026."))
        #expect(!report.contains("Mailings sent"))
    }

    @Test func aMonthTheExportBreaksOffInIsNotCompared() {
        var short = newsletter
        for index in short.mailings.indices { short.mailings[index].asOf = day("2026-10-21") }
        #expect(
            text([short], .en).contains("| Mailings sent | 2 | 1 | n/a [21 of 31 days have data]"))
    }
}
