import SocialMetrics
import Testing

@testable import MetricStore

struct ResolutionTests {
    @Test func laterExportWinsWhateverTheOrder() throws {
        let early = Sample.file(
            "aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 10, "2026-10-02": 4]))
        let late = Sample.file(
            "bb", asOf: "2026-10-03", Sample.days(.views, ["2026-10-02": 9, "2026-10-03": 1]))
        for order in [[early, late], [late, early]] {
            let store = try Store.inMemory()
            for file in order { _ = try store.add(file) }
            let days = try #require(try store.onlyFigures()).days
            #expect(days.map(\.day.description) == ["2026-10-01", "2026-10-02", "2026-10-03"])
            #expect(days.map { $0.values[.views] } == [10, 9, 1])
        }
    }

    @Test func largerDigestWinsAmongExportsOfOneDay() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("bb", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 5])))
        #expect(try store.onlyFigures()?.days.first?.values == [.views: 7])
    }

    @Test func absentValueNeverReplacesAKnownOne() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        _ = try store.add(Sample.file("bb", asOf: "2026-10-09", Sample.days(.views, ["2026-10-01": nil])))
        _ = try store.add(Sample.file("cc", asOf: "2026-10-09", Sample.days(.reach, ["2026-10-01": 3])))
        let day = try #require(try store.onlyFigures()?.days.first)
        #expect(day.values == [.views: 7, .reach: 3])
        #expect(day.sources.map(\.line) == [4, 4])
    }

    @Test func aSeriesThatNamesItsPlatformIsBelievedInEveryOrder() throws {
        let named = Sample.file(
            "aa", asOf: "2026-10-05",
            Sample.days(.newFollowers, ["2026-10-01": 30, "2026-10-02": 40, "2026-10-04": 50]))
        let assumed = Sample.file(
            "bb", asOf: "2026-10-06",
            Sample.days(
                .newFollowers, ["2026-10-01": 0, "2026-10-02": 2, "2026-10-03": 7, "2026-10-06": 3],
                platform: nil))
        for order in [[named, assumed], [assumed, named]] {
            let store = try Store.inMemory()
            let counts = try order.map { try #require(try store.add($0)).rows }
            #expect(counts[1].contested == 2 && counts[1].tied == 0, "\(counts)")
            let days = try #require(try store.onlyFigures()).days
            #expect(days.map { $0.values[.newFollowers] } == [30, 40, 50, 3])
            #expect(
                days.map(\.day.description) == ["2026-10-01", "2026-10-02", "2026-10-04", "2026-10-06"],
                "the 3rd is within the named series, which leaves out days with none")
            let window = Period(from: Sample.day("2026-10-03"), to: Sample.day("2026-10-06"))
            let cut = try #require(try store.accountFigures(of: "maison", touching: window).first).days
            #expect(cut.map(\.day.description) == ["2026-10-04", "2026-10-06"])
        }
    }

    @Test func exportsThatNameTheirPlatformRuleOutNothingBetweenThem() throws {
        let store = try Store.inMemory()
        for (digits, day) in [("aa", "2025-10-02"), ("bb", "2026-10-02")] {
            _ = try store.add(Sample.file(digits, asOf: day, Sample.days(.views, [day: 7])))
        }
        let year = Sample.days(
            .views, ["2025-10-02": 1, "2025-11-01": 2, "2026-09-30": 3, "2026-10-02": 4], platform: nil)
        _ = try store.add(Sample.file("cc", asOf: "2026-10-03", year))
        let days = try #require(try store.onlyFigures()).days
        #expect(
            days.map { "\($0.day) \($0.values[.views] ?? .nan)" } == [
                "2025-10-02 7.0", "2025-11-01 2.0", "2026-09-30 3.0", "2026-10-02 7.0",
            ])
    }

    @Test func zeroIsAValue() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7])))
        _ = try store.add(Sample.file("bb", asOf: "2026-10-09", Sample.days(.views, ["2026-10-01": 0])))
        #expect(try store.onlyFigures()?.days.first?.values == [.views: 0])
    }

    @Test func postKeepsTheCaptionALaterExportLeavesOut() throws {
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", Sample.posts([("p1", "Bonjour", 10, 1)])))
        _ = try store.add(Sample.file("bb", asOf: "2026-10-31", Sample.posts([("p1", nil, 90, 8)])))
        let post = try #require(try store.onlyFigures()?.posts.first)
        #expect(post.post.caption == "Bonjour")
        #expect(post.values == [.views: 90, .likes: 8])
        #expect(post.asOf == Sample.day("2026-10-31"))
    }

    @Test func rowsOfOneAdAddWithinAFileButUniquePeopleDoNot() throws {
        let store = try Store.inMemory()
        let table = Sample.ads([("Teaser", nil, "Leads", 10, 100, 1), ("Teaser", nil, "Leads", 5, 80, 2)])
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", account: Sample.ads, table))
        let ads = try #require(try store.onlyFigures()).ads
        #expect(ads.count == 1)
        #expect(ads.first?.values == [.spend: 15, .results: 3])
        #expect(ads.first?.sources.map(\.line) == [2, 3])
    }

    @Test func rowsOfOneAdDoNotAddOverFiles() throws {
        let store = try Store.inMemory()
        let early = Sample.ads([("Teaser", nil, nil, 10, 100, .nan)])
        let late = Sample.ads([("Teaser", nil, "Leads", 12, 130, 2)])
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", account: Sample.ads, early))
        _ = try store.add(Sample.file("bb", asOf: "2026-10-05", account: Sample.ads, late))
        let ads = try #require(try store.onlyFigures()).ads
        #expect(ads.map(\.values) == [[.spend: 12, .reach: 130, .results: 2]])
        #expect(ads.first?.ad.resultType == "Leads")
    }

    @Test func resultsOfDifferentTypesStayApart() throws {
        let store = try Store.inMemory()
        let table = Sample.ads([
            ("Teaser", nil, "Leads", 10, 100, 1), ("Teaser", nil, "Link clicks", 5, 80, 20),
        ])
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", account: Sample.ads, table))
        let ads = try #require(try store.onlyFigures()).ads
        #expect(ads.map(\.ad.resultType) == ["Leads", "Link clicks"])
        #expect(ads.map { $0.values[.results] } == [1, 20])
    }

    @Test func adNamedWithoutIdIsTheOneAdOfThatName() throws {
        let store = try Store.inMemory()
        let withID = Sample.ads([("Teaser", "238", "Leads", 10, 100, 1)])
        let withName = Sample.ads([("Teaser", nil, "Leads", 11, 101, 1)])
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", account: Sample.ads, withID))
        _ = try store.add(Sample.file("bb", asOf: "2026-10-05", account: Sample.ads, withName))
        let ads = try #require(try store.onlyFigures()).ads
        #expect(ads.map { $0.values[.spend] } == [11])
        #expect(ads.first?.ad.adID == "238")
    }

    @Test func adWithoutItsAdSetIsTheOneAdOfThatName() throws {
        let store = try Store.inMemory()
        var full = Sample.ads([])
        var facts = AdFacts(level: .ad)
        (facts.campaign, facts.adSet, facts.ad) = ("Summer", "Women", "Teaser")
        let day = Sample.day("2026-10-01")
        full.append(
            ObservationRow(line: 2, subject: .ad(facts), from: day, to: day), values: [100, .nan, .nan])
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", account: Sample.ads, full))
        let partial = Sample.ads([("Teaser", nil, nil, 110, .nan, .nan)])
        _ = try store.add(Sample.file("bb", asOf: "2026-10-05", account: Sample.ads, partial))
        let ads = try #require(try store.onlyFigures()).ads
        #expect(ads.map { $0.values[.spend] } == [110])
        #expect(ads.first?.ad.adSet == "Women")
    }

    @Test func rowsSayWhichColumnsTheirFilesHave() throws {
        let store = try Store.inMemory()
        _ = try store.add(
            Sample.file(
                "aa", asOf: "2026-10-02", account: Sample.ads,
                Sample.ads([("Teaser", nil, nil, 10, 100, .nan)])))
        var spendOnly = ObservationTable(
            format: "meta-ads.report", platform: .metaAds, platforms: [.metaAds], grain: .ad,
            measures: [.spend])
        var facts = AdFacts(level: .ad)
        facts.ad = "Other"
        let day = Sample.day("2026-10-01")
        spendOnly.append(ObservationRow(line: 2, subject: .ad(facts), from: day, to: day), values: [5])
        _ = try store.add(Sample.file("bb", asOf: "2026-10-05", account: Sample.ads, spendOnly))
        let ads = try #require(try store.onlyFigures()).ads
        #expect(ads.map(\.ad.ad) == ["Other", "Teaser"])
        #expect(ads.map(\.reported) == [[.spend], [.spend, .reach, .results]])
    }

    @Test func weightedMeanOfPartsIsAbsentWithoutItsWeights() {
        let measures: [Measure] = [.averagePlayTime, .videoPlays]
        let rows = [[4.0, 100], [8.0, 300]].enumerated().map {
            ValueRow(source: SourceLine(importID: 1, line: $0), values: $1)
        }
        #expect(Resolution.combine(rows, measures: measures, adding: true) == [7, 400])
        let weightless = rows.map { ValueRow(source: $0.source, values: [$0.values[0], .nan]) }
        #expect(Resolution.combine(weightless, measures: measures, adding: true)[0].isNaN)
    }

    @Test func postsOfAVideoExportAreVideoAssets() throws {
        let posts = Sample.posts([("1_2", nil, 10, 1)])
        var videos = Sample.posts([("99", nil, 10, 1)])
        videos.format = "meta.facebook-videos"
        #expect(PostFigure.videoAssetFormats.contains(videos.format))
        let store = try Store.inMemory()
        _ = try store.add(Sample.file("aa", asOf: "2026-10-02", posts))
        _ = try store.add(Sample.file("bb", asOf: "2026-10-03", videos))
        let figures = try #require(try store.onlyFigures()).posts
        #expect(figures.map(\.post.nativeID) == ["1_2", "99"])
        #expect(figures.map(\.isVideoAsset) == [false, true])
    }
}
