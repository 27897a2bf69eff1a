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

    private func days(_ month: Period, _ values: (Int) -> Values) -> [PeriodFigure] {
        month.days.enumerated().map { index, day in
            PeriodFigure(period: Period(from: day, to: day), values: values(index))
        }
    }

    @Test func finerRowsAreAddedOverTheDimensionsATableDoesNotShow() {
        let october = month("2026-10")
        func finer(_ medium: String, _ campaign: String, _ sessions: Double) -> PeriodFigure {
            row(
                october, [.source: "google", .medium: medium, .campaign: campaign],
                [.sessions: sessions, .visitors: 7])
        }
        let site = Brand.account(.googleAnalytics) {
            $0.web = [finer("cpc", "été", 30), finer("cpc", "hiver", 50), finer("organic", "hiver", 20)]
        }
        let report = text([site], .en)
        #expect(report.contains("* Sessions: 100;"))
        #expect(report.contains("| ‹google / cpc› | 80 | 80.0%"))
        #expect(report.contains("| ‹hiver› | 70 |"))
        #expect(!report.contains("| Source | Sessions"), "sources alone would say the same again")
        #expect(!report.contains("Visitors"), "people are never added")
    }

    @Test func rowsByPageOrEventAreNotAddedUp() {
        let site = Brand.account(.googleAnalytics) {
            $0.web = [row(month("2026-10"), [.campaign: "été", .event: "scroll"], [.sessions: 30])]
        }
        #expect(!text([site], .en).contains("Visits by campaign"))
    }

    @Test func visitorsAreTheAverageOfDaysAndTheBestDay() {
        let site = Brand.account(.googleAnalytics) {
            $0.web = days(month("2026-10")) { [.visitors: $0 == 11 ? 61 : 30, .sessions: 70] }
        }
        let report = text([site], .en)
        #expect(report.contains("* Average daily visitors: 31;"))
        #expect(report.contains("The best day, 12 October 2026, had 61"))
        #expect(report.contains("never added over days, channels or pages"))
        #expect(!report.contains("991"))
    }

    @Test func fewVisitorsADayAreNotNone() {
        let site = Brand.account(.googleAnalytics) {
            $0.web = days(month("2026-10")) { [.visitors: $0 == 30 ? 8 : 0] }
        }
        let report = text([site], .en)
        #expect(report.contains("* Average daily visitors: 0.3;"))
        #expect(report.contains("had 8; no other day had any, so that is the figure of the period."))
    }

    @Test func theNoteOnVisitorsStandsBesideTheirFigureOnly() {
        var site = website
        site.web[0].values[.visitors] = 400
        #expect(!text([site], .en).contains("Visitors are different people"))
    }

    @Test func visitsOfAShopStandBesideItsSales() {
        var shop = Brand.account(.shopify) {
            $0.web = days(month("2026-10")) {
                [.sessions: $0 == 0 ? 300 : 100, .visitors: 80, .orderRate: $0 == 0 ? 0.1 : 0.02]
            }
        }
        let alone = text([shop], .en)
        #expect(alone.contains("# Shopify – Atelier Lune: visits [visits-shopify]"))
        #expect(alone.contains("* Sessions: 3,300;"))
        #expect(alone.contains("* Average daily visitors: 80;"))
        #expect(alone.contains("* Visits with an order: 2.73%;"), "weighted by sessions")
        #expect(!alone.contains("No export of this account covers"))
        shop.sales = [
            PeriodFigure(
                period: month("2026-10"),
                values: [.grossSales: 1300, .discounts: -100, .netSales: 900, .orders: 4])
        ]
        let both = text([shop], .en)
        #expect(both.contains("# Shopify – Atelier Lune [sales-shopify]"))
        #expect(
            both.contains("| Average order value | €300.00 |"), "discounts are negative, returns left out")
        #expect(both.contains("[visits-shopify]"))
        #expect(both.components(separatedBy: "| ‹Shopify – Atelier Lune› | ‹shopify.csv›").count == 2)
    }

    @Test func withoutDiscountsThereIsNoAverageOrderValue() {
        let shop = Brand.account(.shopify) {
            $0.sales = [PeriodFigure(period: month("2026-10"), values: [.grossSales: 1300, .orders: 4])]
        }
        #expect(!text([shop], .en).contains("Average order value"))
    }

    private func search(septemberDays: Int) -> AccountFigures {
        Brand.account(.searchConsole) {
            let september = month("2026-09").days.prefix(septemberDays).map { ($0, 12.5) }
            $0.search = (september + month("2026-10").days.map { ($0, 12.1) }).map { day, position in
                PeriodFigure(
                    period: Period(from: day, to: day),
                    values: [.clicks: 10, .impressions: 100, .averagePosition: position])
            }
        }
    }

    @Test(arguments: [30, 25]) func aPositionChangesInPlacesEvenBesideDaysWithoutData(days: Int) {
        let report = text([search(septemberDays: days)], .en)
        #expect(report.contains("* Average position: 12.1; 0.4 places better; n/a"))
        #expect(text([search(septemberDays: days)], .fr).contains("12,1; 0,4\u{A0}place gagnée;"))
    }

    @Test func amountsBookedBelowNothingAreComparedBySize() {
        let shop = Brand.account(.shopify) {
            $0.sales = [
                PeriodFigure(
                    period: month("2026-10"), values: [.netSales: -50, .returns: -120, .discounts: -80]),
                PeriodFigure(
                    period: month("2026-09"), values: [.netSales: 500, .returns: -100, .discounts: -100]),
            ]
        }
        let report = text([shop], .en)
        #expect(report.contains("| Returns | −€120.00 | −€100.00 | +20.0%"))
        #expect(report.contains("| Discounts | −€80.00 | −€100.00 | −20.0%"))
        #expect(report.contains("| Net sales | −€50.00 | €500.00 | n/a [negative value for the period]"))
    }

    @Test func theRestOfAListHasItsOwnReason() {
        var site = Brand.account(.googleAnalytics) { _ in }
        for (period, first) in [(month("2026-10"), 0), (month("2026-09"), 5)] {
            site.web += (first..<first + 12).map {
                row(period, [.channel: "c\($0)"], [.sessions: 100 - Double($0)])
            }
        }
        #expect(
            text([site], .en).contains("| 2 others | 179 | 15.8% | n/a [not the same rows in each period]"))
    }
}
