import SocialMetrics
import Testing

@testable import Reporting

@Suite struct SentenceTests {
    func context(_ language: Language, _ period: Period = Brand.october) -> ReportContext {
        var request = Brand.request(language)
        request.period = period
        return ReportContext(request)
    }

    @Test func frenchZeroAndOneAreSingular() {
        let words = (Words(en: "post", fr: "publication"), Words(en: "posts", fr: "publications"))
        func noun(_ value: Double, _ language: Language) -> String {
            context(language).plural(value, one: words.0, many: words.1)
        }
        #expect(
            [0, 1, 1.5, 2].map { noun($0, .fr) } == [
                "publication", "publication", "publication", "publications",
            ])
        #expect([0, 1, 1.5, 2].map { noun($0, .en) } == ["posts", "post", "posts", "posts"])
    }

    @Test func periodsTakeTheirPreposition() throws {
        let french = context(.fr)
        let quarter = try #require(Period(quarter: "2026-Q3"))
        #expect(french.plain(french.during(Brand.october)) == "en octobre 2026")
        #expect(french.plain(french.during(quarter)) == "au 3e trimestre 2026")
    }

    @Test func aChangeHasItsVerb() {
        let context = context(.fr)
        #expect(context.verb(1.02, plural: true)(.fr) == "ont doublé")
        #expect(context.verb(1.4, plural: false)(.fr) == "a plus que doublé")
        #expect(context.verb(0.01, plural: true)(.fr) == "n’ont presque pas bougé")
        #expect(context.verb(-0.2, plural: true)(.en) == "fell")
    }

    @Test func viewsThatDoubledAreSaidToHaveDoubled() {
        var instagram = Brand.instagram
        instagram.days = [("2026-09", 41_300.0), ("2026-10", 84_210)].flatMap { text, total in
            let period = month(text)
            return period.days.enumerated().map { index, day in
                DayFigure(day: day, values: [.views: index == 0 ? total - Double(period.dayCount - 1) : 1])
            }
        }
        let report = lines(of: clientReport(for: Brand.request(.fr, accounts: [instagram]))).joined(
            separator: "\n")
        #expect(
            report.contains(
                "Sur Instagram, les vues ont doublé\u{A0}: 84\u{202F}210, contre 41\u{202F}300 en septembre 2026 (+104\u{A0}%\u{202F}; par jour +97,3\u{A0}%)."
            ))
    }

    @Test func twoAccountsOfOnePlatformAreToldApart() {
        var second = Brand.instagram
        second.account.key = "instagram-2"
        second.account.name = "Boutique"
        let report = lines(of: clientReport(for: Brand.request(.en, accounts: [Brand.instagram, second])))
        #expect(report.contains { $0.contains("On Instagram (‹Boutique›)") })
    }
}
