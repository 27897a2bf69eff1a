import SocialMetrics
import Testing

@testable import Reporting

@Suite struct ActivityGroupsTests {
    private func row(_ parts: [Breakdown.Dimension: String], _ values: Values) -> PeriodFigure {
        PeriodFigure(period: Brand.october, breakdown: Breakdown(parts), values: values)
    }

    private func report(_ account: AccountFigures, _ language: Language) -> String {
        lines(of: clientReport(for: Brand.request(language, accounts: [account]))).joined(separator: "\n")
    }

    private func search(_ rows: [PeriodFigure]) -> AccountFigures {
        Brand.account(.searchConsole) { $0.search = rows }
    }

    private func devices(_ mobile: Double, _ desktop: Double) -> AccountFigures {
        search([
            row([.device: "Mobile"], [.clicks: mobile]), row([.device: "Desktop"], [.clicks: desktop]),
        ])
    }

    private func shop(_ measure: Measure, new: Double, returning: Double, total: Double? = nil)
        -> AccountFigures
    {
        Brand.account(.shopify) {
            $0.sales = [
                row([.customerType: "New"], [measure: new]),
                row([.customerType: "Returning"], [measure: returning]),
            ]
            if let total { $0.sales.append(row([:], [measure: total])) }
        }
    }

    @Test func theTitleOfAChartSaysWhatTheShareIsOf() {
        let searched = devices(1060, 674)
        #expect(report(searched, .fr).contains("Mobile apporte 61,1\u{A0}% des 1\u{202F}734 clics\n"))
        #expect(report(searched, .en).contains("Mobile brought 61.1% of the 1,734 clicks\n"))
        let sold = shop(.totalSales, new: 765, returning: 235)
        #expect(
            report(sold, .fr).contains(
                "Les nouveaux clients apportent 76,5\u{A0}% des 1\u{202F}000,00\u{A0}€ de ventes totales\n"))
        #expect(
            report(sold, .en).contains("New customers brought 76.5% of the €1,000.00 in total sales\n"))
    }

    @Test func aSumOfOneIsSingular() {
        #expect(report(devices(1, 0), .fr).contains("Mobile apporte 100\u{A0}% de 1 clic\n"))
        #expect(report(devices(1, 0), .en).contains("Mobile brought 100% of 1 click\n"))
        let orders = shop(.orders, new: 2, returning: 1)
        #expect(
            report(orders, .fr).contains("Les nouveaux clients apportent 66,7\u{A0}% des 3 commandes\n"))
    }

    @Test func kindsOfCustomersAreTranslated() {
        let french = report(shop(.totalSales, new: 765, returning: 235), .fr)
        #expect(french.contains("| Nouveaux clients | 765,00\u{A0}€ | 76,5\u{A0}%"))
        #expect(french.contains("| Clients fidèles | 235,00\u{A0}€"))
        #expect(!french.contains("Returning"))
    }

    @Test func groupsThatDoNotAddUpToTheTotalSaySo() {
        let differing = shop(.totalSales, new: 765, returning: 235, total: 1001.5)
        #expect(
            report(differing, .fr).contains(
                "La somme des groupes est de 1\u{202F}000,00\u{A0}€, le total du compte de 1\u{202F}001,50\u{A0}€\u{202F}; les parts se rapportent à la somme des groupes."
            ))
        #expect(
            report(differing, .en).contains(
                "The groups add up to €1,000.00, the account’s total is €1,001.50; shares are of the groups’ sum."
            ))
        let equal = shop(.totalSales, new: 765, returning: 235, total: 1000)
        #expect(!report(equal, .en).contains("The groups add up to"))
    }

    @Test func pagesOfOneWebsiteAreItsPaths() {
        let pages = search([
            row([.page: "https://www.example.com/"], [.clicks: 9]),
            row([.page: "https://www.example.com/lampes?a=1"], [.clicks: 5]),
            row([.page: "https://www.example.com"], [.clicks: 1]),
        ])
        let french = report(pages, .fr)
        #expect(french.contains("(Pages du site www.example.com)"))
        #expect(french.contains("| ‹/› | 9") && french.contains("| ‹/lampes?a=1› | 5"))
        #expect(!french.contains("https://"))
        #expect(report(pages, .en).contains("(Pages of www.example.com)"))
    }

    @Test func pagesOfSeveralWebsitesKeepTheirs() {
        let two = report(
            search([
                row([.page: "https://www.example.com/a"], [.clicks: 9]),
                row([.page: "https://shop.example.com/a"], [.clicks: 5]),
            ]), .en)
        #expect(two.contains("| ‹www.example.com/a› | 9") && two.contains("| ‹shop.example.com/a› | 5"))
        #expect(!two.contains("Pages of"))
        let schemes = report(
            search([
                row([.page: "https://example.com/a"], [.clicks: 9]),
                row([.page: "http://example.com/a"], [.clicks: 5]),
            ]), .en)
        #expect(
            schemes.contains("| ‹https://example.com/a› | 9")
                && schemes.contains("| ‹http://example.com/a› | 5"))
    }

    @Test func searchHasItsOwnDefinitions() {
        let searched = search([row([:], [.clicks: 5, .impressions: 100])])
        let french = report(searched, .fr)
        #expect(french.contains("Clics (recherche): Clics sur un résultat de recherche qui mène au site."))
        #expect(
            french.contains(
                "Impressions (recherche): Nombre de fois où une page du site a figuré parmi les résultats d’une recherche."
            ))
        #expect(!french.contains("\nClics: ") && !french.contains("\nImpressions: "))
        // A channel beside it still has the words of posts.
        let both = lines(
            of: clientReport(for: Brand.request(.en, accounts: [Brand.youtube, searched]))
        ).joined(separator: "\n")
        #expect(both.contains("\nImpressions: Times the content"))
        #expect(both.contains("\nImpressions (search): Times a page of the website"))
    }

    @Test func whatIsTaughtByGroupIsPrintedByGroup() {
        let inbox = Brand.account(.inbox) {
            $0.periods = [
                row([.group: "Léa"], [.messagesReceived: 12, .firstResponseTime: 60]),
                row([.group: "Tom"], [.messagesReceived: 30, .firstResponseTime: 90]),
            ]
        }
        let french = report(inbox, .fr)
        #expect(french.contains("# Messagerie – Atelier Lune"))
        #expect(french.contains("## Par groupe"))
        #expect(
            french.contains(
                "| Groupe | Messages reçus | "))
        #expect(french.contains("| ‹Tom› | 30 |") && french.contains("| ‹Léa› | 12 |"))
        #expect(!french.contains("Aucun export de ce compte ne couvre"))
    }

    @Test func daysOfGroupsAreAddedUpByGroup() {
        let days = [day("2026-10-01"), day("2026-10-02")].map { Period(from: $0, to: $0) }
        let forum = Brand.account(.forum) {
            $0.groupDays = days.flatMap { day in
                [("Aide", 3.0), ("Idées", 4.0)].map { name, topics in
                    PeriodFigure(period: day, breakdown: Breakdown([.group: name]), values: [.topics: topics])
                }
            }
        }
        let english = report(forum, .en)
        #expect(english.contains("| ‹Idées› | 8 |") && english.contains("| ‹Aide› | 6 |"))
        #expect(english.contains("2 of 31 days have data."))
        #expect(english.contains("\nTopics: "))
        #expect(english.contains("give no figure that stands for October 2026 as a whole"))
    }

    @Test func oneGroupMoreThanATableHoldsStandsInIt() {
        let queries = (1...11).map { row([.query: "q\($0)"], [.clicks: Double($0), .impressions: 100]) }
        #expect(report(search(queries), .en).contains("| ‹q1› | 1 |"))
        let more = queries + [row([.query: "q12"], [.clicks: 12, .impressions: 100])]
        #expect(report(search(more), .en).contains("| 2 others | 3 |"))
    }

    @Test func waitingLongerIsNoGoodNews() {
        let inbox = Brand.account(.inbox) {
            $0.periods = [Brand.october, month("2026-09")].map {
                PeriodFigure(
                    period: $0,
                    values: [.firstResponseTime: $0 == Brand.october ? 3600 : 1200, .messagesAnswered: 5])
            }
        }
        let blocks = clientReport(for: Brand.request(.en, accounts: [inbox])).sections.flatMap(\.blocks)
        let cards = blocks.flatMap {
            if case .keyFigures(let figures) = $0 { figures } else { [KeyFigure]() }
        }
        #expect(cards.first { $0.label == "First response time" }?.lessIsBetter == true)
        #expect(cards.first { $0.label == "Messages answered" }?.lessIsBetter == false)
    }

    @Test func theTableOfThePeriodGivesTheEarlierValues() {
        var searched = search([row([:], [.clicks: 5, .impressions: 100, .averagePosition: 12])])
        searched.search.append(
            PeriodFigure(
                period: month("2026-09"), values: [.clicks: 4, .impressions: 90, .averagePosition: 13]))
        let english = report(searched, .en)
        #expect(english.contains("* Clicks: 5;"))
        #expect(english.contains("| Clicks | 5 | 4 | +25.0% |"))
        #expect(english.contains("| Average position | 12.0 | 13.0 |"))
    }

    @Test func aTableThatSaysMoreThanTheCardsHasAHeading() {
        let site = Brand.account(.googleAnalytics) {
            $0.web = [row([:], [.sessions: 600, .scrollDepth: 0.4])]
        }
        #expect(report(site, .fr).contains("\n## Activité de la période\n  | Indicateur"))
    }

    @Test func theDailyMeanIsNotRounded() {
        let clicks = search(
            (1...30).map { index in
                let date = day("2026-10-01").adding(days: index - 1)
                return PeriodFigure(
                    period: Period(from: date, to: date), values: [.clicks: index % 5 == 0 ? 2 : 0])
            })
        #expect(report(clicks, .en).contains("Clicks: 0.4 a day on average, peak of 2"))
        let sold = Brand.account(.shopify) {
            $0.sales = Brand.october.days.map {
                PeriodFigure(period: Period(from: $0, to: $0), values: [.totalSales: 42.11])
            }
        }
        #expect(report(sold, .fr).contains("Ventes totales\u{A0}: 42,11\u{A0}€ par jour en moyenne"))
    }
}
