import SocialMetrics
import Testing

@testable import MetricStore

/// What the rows outside the periods of a report say of those in them.
@Suite struct AdIndexTests {
    private let october = Period(from: Sample.day("2026-10-01"), to: Sample.day("2026-10-31"))
    private let window = Period(from: Sample.day("2026-08-01"), to: Sample.day("2026-10-31"))

    private func table(_ rows: [(adSet: String?, from: String, to: String)]) -> ObservationTable {
        var table = Sample.ads([])
        for (index, row) in rows.enumerated() {
            var facts = AdFacts(level: .ad)
            (facts.campaign, facts.adSet, facts.ad) = ("C", row.adSet, "Teaser")
            table.append(
                ObservationRow(
                    line: index + 2, subject: .ad(facts), from: Sample.day(row.from), to: Sample.day(row.to)),
                values: [Double(index + 1), .nan, .nan])
        }
        return table
    }

    private func ads(_ files: [ObservationTable], about periods: [Period]?) throws -> [AdFigure] {
        let store = try Store.inMemory()
        for (index, table) in files.enumerated() {
            _ = try store.add(
                Sample.file("a\(index)", asOf: "2026-11-0\(index + 1)", account: Sample.ads, table))
        }
        let figures = try store.accountFigures(of: "maison", touching: window, about: periods).first
        return try #require(figures).ads
    }

    @Test func aNameOutsideThePeriodsLeavesOpenWhichAdIsMeant() throws {
        let inside = [
            table([("Women", "2026-10-05", "2026-10-05")]), table([(nil, "2026-10-05", "2026-10-05")]),
        ]
        #expect(try ads(inside, about: [october]).map(\.ad.adSet) == ["Women"])
        let both = inside + [table([("Men", "2026-08-05", "2026-08-05")])]
        #expect(try ads(both, about: [october]).map(\.ad.adSet) == [nil, "Women"])
    }

    @Test func aRowThatBeginsBeforeAPeriodIsReadWithIt() throws {
        let files = [table([("Men", "2026-08-03", "2026-08-03"), ("Men", "2026-09-20", "2026-10-10")])]
        #expect(try ads(files, about: [october]).map { $0.values[.spend] } == [2])
        #expect(try ads(files, about: nil).map { $0.values[.spend] } == [1, 2])
    }

    @Test func rowsThatSayTheSameOfTheirAdShareASubject() throws {
        let days = ["2026-10-01", "2026-10-02", "2026-10-03"]
        let rows = table(days.map { ("Men", $0, $0) } + [("Women", "2026-10-03", "2026-10-03")])
        let ads = try ads([rows], about: nil)
        #expect(Set(ads.map { ObjectIdentifier($0.subject) }).count == 2)
        #expect(ads.map(\.ad.adSet) == ["Men", "Men", "Men", "Women"])
    }
}
