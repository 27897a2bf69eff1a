import SocialMetrics
import Testing

@testable import Reporting

@Suite struct GapTests {
    func text(_ accounts: [AccountFigures], _ language: Language = .en) -> String {
        lines(of: clientReport(for: Brand.request(language, accounts: accounts))).joined(separator: "\n")
    }

    @Test func missingDaysAreCountedAndTheTotalIsNotCompared() {
        var facebook = Brand.facebook
        facebook.days.removeAll { day("2026-10-05") <= $0.day && $0.day <= day("2026-10-07") }
        let report = text([facebook])
        #expect(
            report.contains(
                "On Facebook, comparison per day only (views): 28 of 31 days have data."))
        #expect(report.contains("n/a [28 of 31 days have data]"))
        #expect(
            report.contains(
                "Average daily reach, views, interactions, link clicks, October 2026: 28 of 31 days have data."
            ))
        #expect(
            report.contains(
                "| Views, Reach, Interactions, Link clicks | 28 of 31 | 5–7 October 2026 | 30 of 30 | 31 of 31"
            ))
        #expect(report.contains("the figure of the period is at least that"))
        #expect(report.contains("| Views per day |"))
    }

    @Test func measuresThatLackTheSameDaysAreNamedTogether() {
        let days = month("2026-10").days.dropLast(3)
        let page = Brand.account(.linkedin) {
            $0.days = days.enumerated().map { index, day in
                DayFigure(
                    day: day,
                    values: index < 20
                        ? [.impressions: 200, .clicks: 9, .visits: 3] : [.impressions: 200, .clicks: 9])
            }
        }
        let report = text([page])
        #expect(
            report.contains(
                "Impressions, clicks, October 2026: 28 of 31 days have data; Page or profile visits, October 2026: 20 of 31 days have data."
            ))
        let alike = Brand.account(.linkedin) {
            $0.days = days.map { DayFigure(day: $0, values: [.impressions: 200, .clicks: 9]) }
        }
        #expect(text([alike]).contains("All figures, October 2026: 28 of 31 days have data."))
        #expect(
            text([alike], .fr).contains(
                "Tous les indicateurs, octobre 2026\u{A0}: 28 jours renseignés sur 31."))
    }

    @Test func dailyPeopleOfAnotherKindArePrintedToo() {
        let facebook = Brand.account(.facebook) {
            $0.days = month("2026-10").days.map { DayFigure(day: $0, values: [.viewers: 40, .reach: 30]) }
        }
        let report = text([facebook])
        #expect(report.contains("* Average daily reach: 30;"))
        #expect(report.contains("| Average daily viewers | 40 |"))
        let alone = Brand.account(.facebook) {
            $0.days = month("2026-10").days.map { DayFigure(day: $0, values: [.viewers: 40]) }
        }
        #expect(text([alone]).contains("* Average daily viewers: 40;"))
    }

    @Test func figuresOfOtherDaysAreNotCalledNone() {
        let around = Period(from: day("2026-09-26"), to: day("2026-10-25"))
        let ads = Brand.account(.linkedin) {
            $0.periods = [PeriodFigure(period: around, values: [.reach: 400])]
        }
        #expect(
            text([ads]).contains(
                "The exports of this account are about other days than October 2026: 26 September – 25 October 2026."
            ))
        let unweighted = Brand.account(.inbox) {
            $0.days = month("2026-10").days.map { DayFigure(day: $0, values: [.firstResponseTime: 60]) }
        }
        #expect(
            text([unweighted], .fr).contains(
                "Les exports de ce compte ne donnent aucun chiffre qui vaille pour la période entière"))
    }

    @Test func otherDaysAreToldInFrenchToo() {
        let around = Period(from: day("2026-09-26"), to: day("2026-10-25"))
        let page = Brand.account(.linkedin) {
            $0.periods = [PeriodFigure(period: around, values: [.reach: 400])]
        }
        #expect(
            text([page], .fr).contains(
                "Les exports de ce compte portent sur d’autres jours que la période octobre 2026\u{A0}: 26 septembre – 25 octobre 2026."
            ))
    }

    @Test func kindsOfToolsAreCalledByTheirName() {
        let forum = Brand.account(.forum) {
            $0.account.name = "Le club"
            $0.days = (month("2026-09").days + month("2026-10").days).map {
                DayFigure(day: $0, values: [.views: $0.number.isMultiple(of: 2) ? 4 : 40])
            }
        }
        #expect(!text([forum], .fr).contains("Sur Forum"))
    }

    @Test func dataReachToTheLastDayOfThePeriodThatIsKnown() {
        let ads = Brand.account(.linkedin) {
            $0.days = [DayFigure(day: day("2026-10-20"), values: [.impressions: 4])]
            $0.periods = [
                PeriodFigure(
                    period: Period(from: day("2026-09-01"), to: day("2026-12-31")), values: [.reach: 400])
            ]
        }
        let report = clientReport(for: Brand.request(.en, accounts: [ads]))
        #expect(report.dataThrough == day("2026-10-20"))
    }

    @Test func aTaughtAccountShowsWhatItHasAsItsKeyFigures() {
        let forum = Brand.account(.forum) {
            $0.days = month("2026-10").days.map { DayFigure(day: $0, values: [.messagesReceived: 4]) }
        }
        let report = text([forum])
        #expect(report.contains("* Messages received: 124;"))
        #expect(!report.contains("No export of this account covers"))
        let silent = Brand.account(.forum) {
            $0.days = month("2026-09").days.map { DayFigure(day: $0, values: [.messagesReceived: 4]) }
        }
        #expect(text([silent]).contains("No export of this account covers October 2026."))
    }

    @Test func organicReachAndVisitorsOfAPageAreAveragesOfDays() {
        let page = Brand.account(.linkedin) {
            $0.days = month("2026-10").days.enumerated().map { index, day in
                DayFigure(
                    day: day, values: [.reachOrganic: index == 4 ? 81 : 50, .visitors: 9, .impressions: 200])
            }
        }
        let report = text([page])
        #expect(report.contains("* Average daily organic reach: 51;"))
        #expect(report.contains("| Average daily visitors | 9 |"))
        #expect(report.contains("The exports give no organic reach for the whole period"))
        #expect(report.contains("The best day, 5 October 2026, had 81"))
        #expect(report.contains("Visitors: the best day, 1 October 2026, had 9; days are not added up."))
        #expect(report.contains("no export gives the following for October 2026: total reach, ads included"))
        #expect(text([page], .fr).contains("portée totale, publicité comprise"))
    }

    @Test func viewersHaveOneName() {
        let tiktok = Brand.account(.tiktok) {
            $0.days = month("2026-10").days.map { DayFigure(day: $0, values: [.viewers: 50]) }
        }
        let report = text([tiktok])
        #expect(report.contains("* Average daily viewers: 50;"))
        #expect(report.contains("figure chart-tiktok-viewers: Unique viewers: 50 a day on average"))
        #expect(!report.contains("daily reach"))
        #expect(text([tiktok], .fr).contains("* Spectateurs uniques par jour en moyenne : 50") == false)
        #expect(text([tiktok], .fr).contains("* Spectateurs uniques par jour en moyenne: 50;"))
    }

    @Test func whatAnExportSaysOfItsYearIsToldAsThatOfTheYear() {
        let year = Period(from: day("2025-11-03"), to: day("2026-11-02"))
        let member = Brand.account(.linkedin) {
            $0.days = month("2026-10").days.map { DayFigure(day: $0, values: [.impressions: 20]) }
            $0.days.append(DayFigure(day: year.to, values: [.followers: 3050]))
            $0.periods = [PeriodFigure(period: year, values: [.reach: 14_032, .impressions: 32_506])]
            $0.postPeriods = ["2026-10-08", "2026-09-08"].map { published in
                var post = PostFacts(nativeID: "post " + published)
                post.publishedDay = day(published)
                return PostPeriodFigure(post: post, period: year, values: [.impressions: 401])
            }
        }
        let report = text([member])
        #expect(report.contains("| 3 November 2025 – 2 November 2026 | 14,032 | 32,506 | 3,050"))
        #expect(report.contains("| 8 October 2026 | ‹post 2026-10-08› | 401"))
        #expect(!report.contains("post 2026-09-08"))
    }

    @Test func gapsInAChartAreGaps() {
        var facebook = Brand.facebook
        facebook.days.removeAll { $0.day == day("2026-10-05") }
        let blocks = clientReport(for: Brand.request(.en, accounts: [facebook])).sections.flatMap(\.blocks)
        for case .figure(let figure, let data) in blocks where figure.id == "chart-facebook-reach" {
            guard case .lines(let drawn) = figure.mark else { continue }
            #expect(drawn.series[0].values.count == 31)
            #expect(drawn.series[0].values[4] == nil)
            #expect(data.rows[4].cells[1] == .absent(""))
        }
    }

    @Test func anAccountWithoutDataSaysSo() {
        var instagram = Brand.instagram
        instagram.days = []
        instagram.posts = []
        instagram.followerCounts = []
        let report = text([instagram], .fr)
        #expect(report.contains("Aucun export de ce compte ne couvre la période\u{A0}: octobre 2026."))
        #expect(!report.contains("| 0 |"))
    }

    @Test func aClientWithoutAnyAccountStillHasAReport() {
        let report = clientReport(for: Brand.request(.fr, accounts: []))
        #expect(report.sections.map(\.id) == ["summary", "data"])
        #expect(report.dataThrough == nil)
    }

    @Test func withoutEarlierPeriodsNothingIsInfinite() {
        var facebook = Brand.facebook
        facebook.days = facebook.days.filter { Brand.october.contains($0.day) }
        facebook.posts = facebook.posts.filter { $0.post.nativeID.hasPrefix("2026-10") }
        facebook.followerCounts = []
        let report = text([facebook])
        #expect(report.contains("n/a [no earlier value]"))
        #expect(!report.contains("∞") && !report.contains("inf") && !report.contains("nan"))
    }

    @Test func aCampaignWithoutResultHasOnlyABound() {
        var ads = Brand.metaAds
        for index in ads.ads.indices where ads.ads[index].ad.campaign == "Ventes | catalogue" {
            ads.ads[index] = ads.ads[index].changed { $0.values[.results] = 0 }
        }
        #expect(text([ads]).contains("no result for €390.00; cost above €105.72"))
    }

    @Test func aCampaignWhoseResultsAreAbsentHasNone() {
        var ads = Brand.metaAds
        ads.ads = ads.ads.map { $0.changed { $0.values[.results] = nil } }
        let report = text([ads])
        #expect(report.contains("– [no result in the export]"))
        #expect(!report.contains("no result for"))
    }

    @Test func whatAnAuthorTypedStaysMarked() {
        let report = clientReport(for: Brand.request(.fr, accounts: [Brand.instagram, Brand.metaAds]))
        let cells = report.sections.flatMap(\.blocks).compactMap { block -> [Cell]? in
            if case .table(let table) = block { table.rows.flatMap(\.cells) } else { nil }
        }.flatMap(\.self)
        #expect(cells.contains(.user("Ventes | été")))
        #expect(!cells.contains(.text("Ventes | été")))
    }

    @Test func aGrossFigureIsNeverCalledNet() {
        var instagram = Brand.instagram
        instagram.followerCounts = []
        let report = text([instagram])
        #expect(report.contains("gross: unfollows not taken off"))
        #expect(!report.contains("* Net follower growth"))
    }

    @Test func noTablePrintsReachAddedUp() {
        let sum = Brand.facebook.days.filter { Brand.october.contains($0.day) }
            .compactMap { $0.values[.reach] }.reduce(0, +)
        let blocks = clientReport(for: Brand.request(.en, accounts: [Brand.facebook])).sections.flatMap(
            \.blocks)
        for case .table(let table) in blocks {
            for cell in table.rows.flatMap(\.cells) {
                if case .quantity(let quantity) = cell { #expect(quantity.value != sum) }
            }
        }
    }

    @Test func theDayOfAnExportIsNoDayOfData() {
        #expect(
            clientReport(for: Brand.request(.en, accounts: [Brand.facebook])).dataThrough == day("2026-10-31")
        )
    }

    @Test func aYearHasNoSecondComparison() throws {
        var request = Brand.request(.en)
        request.period = try #require(Period(year: "2026"))
        for case .table(let table) in clientReport(for: request).sections.flatMap(\.blocks) {
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
            #expect(Set(table.columns.map(\.title)).count == table.columns.count)
        }
    }

    @Test func aRateIsNotComparedAcrossABreakOfItsDenominator() {
        let report = text([Brand.facebook])
        let reason = "n/a [not comparable: at an unknown date in 2026 Facebook replaced its measure of reach]"
        #expect(report.contains("* Engagement rate by reach: 4.88%; −0.07\u{A0}pt; \(reason)"))
        #expect(report.contains("October 2026 and September 2026 may lie on either side of it."))
    }

    @Test func aHalfExportedMonthOfPostsIsComparedPerDayOnly() {
        var instagram = Brand.instagram
        instagram.posts.removeAll { $0.post.day(in: .gmt).map { $0 > day("2026-10-15") } ?? true }
        instagram.posts = instagram.posts.map {
            PostFigure(
                post: $0.post, values: $0.values, asOf: day("2026-10-15"), isVideoAsset: $0.isVideoAsset,
                sources: $0.sources)
        }
        let report = text([instagram])
        #expect(report.contains("| Posts published | 3 | 6 | n/a [15 of 31 days have data]"))
        #expect(report.contains("| Posts published per day | 0.2 | 0.2 | 0.0%"))
        #expect(report.contains("Posts published, October 2026: 15 of 31 days have data"))
    }

    @Test func netGrowthNamesTheDaysOfItsCounts() {
        var instagram = Brand.instagram
        for index in instagram.followerCounts.indices {
            instagram.followerCounts[index].day = instagram.followerCounts[index].day.adding(days: -5)
        }
        #expect(text([instagram]).contains("counts of 25\u{A0}Sep → 26\u{A0}Oct"))
        #expect(text([instagram], .fr).contains("relevés\u{A0}: 25\u{A0}sept. → 26\u{A0}oct."))
    }

    @Test(arguments: [(1, "1 jour renseigné sur 31"), (2, "2 jours renseignés sur 31")])
    func daysAreInTheirNumber(_ days: Int, _ words: String) {
        var facebook = Brand.facebook
        facebook.days.removeAll { Brand.october.contains($0.day) && $0.day.parts.day > days }
        let report = text([facebook], .fr)
        #expect(report.contains("n.\u{A0}d. [\(words)]"))
        #expect(report.contains("Sur Facebook, comparaison par jour seulement (vues)\u{A0}: \(words)."))
        #expect(report.contains("octobre 2026\u{A0}: \(words)"))
        #expect(text([facebook]).contains(days == 1 ? "1 of 31 days has data" : "2 of 31 days have data"))
    }

    @Test func missingDaysAreSaidOfTheFigureThatThereIs() {
        let linkedIn = Brand.account(.linkedin) {
            $0.days = (1...20).map {
                DayFigure(day: day("2026-10-01").adding(days: $0 - 1), values: [.visits: 100])
            }
        }
        #expect(
            text([linkedIn], .fr).contains(
                "Sur LinkedIn, comparaison par jour seulement (visites de la Page ou du profil)\u{A0}: 20 jours renseignés sur 31."
            ))
        #expect(
            text([linkedIn]).contains(
                "On LinkedIn, comparison per day only (page or profile visits): 20 of 31 days have data."))
    }

    @Test func aDailyMeanOfSomeDaysIsNotSaidToBeATotal() {
        let facebook = Brand.account(.facebook) {
            $0.days = (1...20).map {
                DayFigure(day: day("2026-10-01").adding(days: $0 - 1), values: [.reach: 100])
            }
        }
        #expect(
            text([facebook], .fr).contains(
                "Sur Facebook, une partie de la période seulement (portée quotidienne moyenne)\u{A0}: 20 jours renseignés sur 31."
            ))
        #expect(
            text([facebook]).contains(
                "On Facebook, part of the period only (average daily reach): 20 of 31 days have data."))
    }

    @Test func filesOfOneNameAreCountedAndNoneIsCut() {
        var instagram = Brand.instagram
        let one = instagram.imports[0]
        let names = ["Totals.csv", "Totals.csv", String(repeating: "long ", count: 25) + "name.csv"]
        instagram.imports = names.enumerated().map { index, name in
            var file = one
            file.id = Int64(index + 1)
            file.fileName = name
            return file
        }
        #expect(text([instagram]).contains("| 2\u{A0}× ‹Totals.csv›, ‹\(names[2])› |"))
    }

    @Test func theAxisIsRemarkedOnByTheWriterOnly() {
        for language in Language.allCases {
            let report = text([Brand.instagram], language)
            #expect(!report.contains("axis") && !report.contains("L’axe"))
        }
    }

    @Test func aKindOfFewPostsLeadsNothing() {
        let leads = "Engagement rate: Photo leads with"
        var instagram = Brand.instagram
        instagram.posts = instagram.posts.map {
            guard $0.post.format == .photo else { return $0 }
            var values = $0.values
            values[.likes] = 500
            return PostFigure(
                post: $0.post, values: values, asOf: $0.asOf, isVideoAsset: $0.isVideoAsset,
                sources: $0.sources)
        }
        #expect(text([instagram]).contains(leads))
        instagram.posts.removeAll { $0.post.format == .photo && !$0.post.nativeID.hasSuffix("-0") }
        let few = text([instagram])
        #expect(!few.contains(leads))
        #expect(few.contains(", by kind of content\n"))
        instagram.posts.removeAll { $0.post.format == .photo }
        #expect(!text([instagram]).contains("chart-instagram-formats"))
    }
}
