import SocialMetrics
import Testing

@testable import Reporting

/// What a report says of what it does not have.
@Suite struct AbsenceTests {
    private func text(
        _ account: AccountFigures, exported: [Platform: Set<Measure>]? = nil, language: Language = .en
    ) -> String {
        var request = Brand.request(language, accounts: [account])
        request.exported = exported
        return lines(of: clientReport(for: request)).joined(separator: "\n")
    }

    private func money(_ platform: Platform, _ values: Values) -> AccountFigures {
        Brand.account(platform) {
            let rows = [PeriodFigure(period: Brand.october, values: values)]
            if platform.kind == .sales { $0.sales = rows } else { $0.web = rows }
        }
    }

    @Test(arguments: [(Platform.shopify, Measure.netSales), (.googleAnalytics, .webRevenue)])
    func theCurrencyOfAShopIsSaidToBeAssumed(platform: Platform, measure: Measure) {
        let note = "amounts are taken to be in EUR, the client’s currency."
        #expect(text(money(platform, [measure: 900])).contains(note))
        #expect(!text(money(platform, [.sessions: 900, .orders: 3])).contains(note))
        #expect(
            text(money(platform, [measure: 900]), language: .fr).contains(
                "les montants sont considérés comme étant en EUR, la devise du client."))
    }

    @Test func whatNoExportOfAPlatformGivesIsNotMissed() {
        let empty = Brand.account(.pinterest) { _ in }
        #expect(text(empty).contains("no export gives the following"))
        #expect(!text(empty, exported: [.pinterest: [.linkClicks]]).contains("no export gives"))
        let part = text(empty, exported: [.pinterest: [.followers]])
        #expect(part.contains("no export gives the following for October 2026: followers."))
    }

    @Test func theReachOfAnAccountIsMissedWhereExportsHaveOne() {
        var ads = Brand.metaAds
        ads.ads = ads.ads.map { $0.changed { $0.values[.reach] = nil } }
        #expect(text(ads, exported: [.metaAds: [.reach]]).contains("no row gives the account’s reach"))
        #expect(!text(ads, exported: [.metaAds: [.spend]]).contains("no row gives the account’s reach"))
    }
}
