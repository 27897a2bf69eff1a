import Foundation
import MetricStore
import Rendering
import Reporting
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

/// A report reads only the rows it needs, and says what it would say of all of them.
struct NeededRowsTests {
    private static let periods =
        ["2026-10", "2026-09", "2026-02"].compactMap { Period(month: $0) }
        + [
            Period(from: Day("2026-07-01"), to: Day("2026-09-30")),
            Period(from: Day("2026-10-10"), to: Day("2026-10-19")),
            Period(from: Day("2026-01-01"), to: Day("2026-12-31")),
        ].compactMap(\.self)

    @Test(arguments: 1...60)
    func reportsAndExportsSayWhatEveryRowSays(_ seed: Int) throws {
        var chance = SplitMix64(seed: UInt64(seed))
        let store = try Store.inMemory()
        for number in 1...Int.random(in: 1...6, using: &chance) {
            _ = try store.add(adFile(number, &chance))
            _ = try store.add(dayFile(number, &chance))
        }
        for period in Self.periods {
            let needed = try request(period, of: store, about: [period, period.previous, period.yearBefore])
            let all = try request(period, of: store, about: nil)
            let reports = try [needed, all].map { try JSONWriter.json(for: clientReport(for: $0)) }
            #expect(difference(reports) == nil, "the report of \(period)")
            let exports = try [needed, all].map { try NumberJSONWriter.json(for: [export($0)]) }
            #expect(difference(exports) == nil, "the export of \(period)")
        }
    }

    /// The first line of two texts that is not the same; nil where none is.
    private func difference(_ texts: [String]) -> String? {
        let lines = texts.map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        let place = zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }
        if let (number, (some, every)) = place { return "line \(number + 1): \(some) for \(every)" }
        return lines[0].count == lines[1].count ? nil : "\(lines[0].count) lines for \(lines[1].count)"
    }

    private func export(_ request: ReportRequest) -> NumberExport {
        numberExport(of: NumberSubject.allCases, for: request)
    }

    @Test func fewerRowsAreReadThanThereAre() throws {
        var chance = SplitMix64(seed: 7)
        let store = try Store.inMemory()
        _ = try store.add(dayFile(1, days: 700, &chance))
        _ = try store.add(adFile(1, days: 700, &chance))
        let month = try #require(Period(month: "2026-10"))
        let needed = try request(month, of: store, about: [month, month.previous, month.yearBefore]).accounts
        let all = try request(month, of: store, about: nil).accounts
        for (some, every) in zip(needed, all) {
            let (read, stored) = (some.days.count + some.ads.count, every.days.count + every.ads.count)
            #expect(stored > 400)
            #expect(read * 3 < stored, "\(some.account.key): \(read) of \(stored)")
        }
    }

    private func request(_ period: Period, of store: Store, about periods: [Period]?) throws -> ReportRequest
    {
        ReportRequest(
            language: .en, clientName: "Maison", currency: "EUR",
            timeZone: try #require(TimeZone(identifier: "Europe/Paris")), period: period,
            accounts: try store.accountFigures(of: "maison", touching: window(of: period), about: periods))
    }

    // MARK: Files by chance

    private func file(
        _ number: Int, _ key: String, _ platform: Platform, _ table: ObservationTable, asOf: Day
    ) -> ImportDraft {
        let digits = "\(key == "ads" ? "a" : "b")\(number)"
        let account = AccountDraft(
            client: "maison", clientName: "Maison", key: key, platform: platform, name: key)
        return ImportDraft(
            sha256: digits + String(repeating: "0", count: 64 - digits.count), fileName: "\(digits).csv",
            asOf: asOf, asOfSource: .content, arrivedAt: Instant(seconds: 1_790_000_000),
            tables: [ImportDraft.Table(table, accounts: [AccountHint(): account])], setAside: [])
    }

    /// Ads by day or month, at one level or two, with ids or names or fewer names, with gaps, without some columns' numbers.
    private func adFile(_ number: Int, days: Int? = nil, _ chance: inout SplitMix64) throws -> ImportDraft {
        var table = ObservationTable(
            format: "meta-ads.report", platform: .metaAds, platforms: [.metaAds], grain: .ad,
            measures: [.spend, .impressions, .reach, .results, .linkClicks])
        let end = try #require(Day("2026-11-05")).adding(days: -Int.random(in: 0...200, using: &chance))
        let first = end.adding(days: -(days ?? Int.random(in: 1...420, using: &chance)))
        let step = days == nil && Int.random(in: 0...3, using: &chance) == 0 ? 30 : 1
        let levels: [AdFacts.Level] = Bool.random(using: &chance) ? [.campaign] : [.campaign, .ad]
        let (hasID, hasAdSets) = (Bool.random(using: &chance), Bool.random(using: &chance))
        let currency = ["EUR", nil, "GBP"].randomElement(using: &chance) ?? nil
        let kinds = ["Leads", "Link clicks", nil].shuffled(using: &chance)
        var day = first
        while day <= end {
            let to = step == 1 ? day : day.adding(days: step - 1)
            for campaign in 1...2 where Int.random(in: 0...6, using: &chance) > 0 {
                for level in levels {
                    var ad = AdFacts(level: level)
                    (ad.campaign, ad.campaignID) = ("Campaign \(campaign)", hasID ? "c\(campaign)" : nil)
                    if level == .ad {
                        (ad.ad, ad.adID) = ("Teaser", hasID ? "a\(campaign)" : nil)
                        ad.adSet = hasAdSets ? "Women" : nil
                    }
                    (ad.currency, ad.resultType) = (currency, kinds[campaign - 1])
                    table.append(
                        ObservationRow(line: table.rows.count + 2, subject: .ad(ad), from: day, to: to),
                        values: [12.5, 900, 700, .nan, 30].enumerated().map { place, value in
                            if place == 3 { return [0, 1, 2, .nan].randomElement(using: &chance) ?? .nan }
                            return Int.random(in: 0...9, using: &chance) == 0 ? .nan : value
                        })
                }
            }
            day = to.adding(days: 1 + (Int.random(in: 0...40, using: &chance) == 0 ? 25 : 0))
        }
        return file(number, "ads", .metaAds, table, asOf: end.adding(days: 1))
    }

    /// A daily series of one to three measures, with gaps; of a platform that is named or assumed.
    private func dayFile(_ number: Int, days: Int? = nil, _ chance: inout SplitMix64) throws -> ImportDraft {
        let isNamed = Bool.random(using: &chance)
        let measures = [Measure.views, .newFollowers, .interactions].filter { _ in
            days != nil || Bool.random(using: &chance)
        }
        var table = ObservationTable(
            format: "meta.overview", platform: isNamed ? .instagram : nil,
            platforms: isNamed ? [.instagram] : [.facebook, .instagram], grain: .accountDay,
            measures: measures.isEmpty ? [.reach] : measures)
        let end = try #require(Day("2026-11-05")).adding(days: -Int.random(in: 0...300, using: &chance))
        for back in (0...(days ?? Int.random(in: 1...500, using: &chance))).reversed()
        where Int.random(in: 0...4, using: &chance) > 0 {
            let day = end.adding(days: -back)
            table.append(
                ObservationRow(line: table.rows.count + 4, from: day, to: day),
                values: table.measures.map { _ in
                    Int.random(in: 0...5, using: &chance) == 0
                        ? .nan : Double.random(in: 0...40, using: &chance).rounded()
                })
        }
        return file(number, "insta", .instagram, table, asOf: end.adding(days: 1))
    }
}

extension Period {
    fileprivate init?(from: Day?, to: Day?) {
        guard let from, let to else { return nil }
        self.init(from: from, to: to)
    }
}
