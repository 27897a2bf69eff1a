import SocialMetrics
import Testing

@testable import MetricStore

/// Which days exports of follows tell about: Meta leaves out the days on which nobody followed.
struct FollowSpansTests {
    private func file(_ digits: String, _ days: KeyValuePairs<String, Double?>) -> ImportDraft {
        Sample.file(digits, asOf: "2026-11-01", Sample.days(.newFollowers, days))
    }

    private func spans(_ files: [ImportDraft]) throws -> [String] {
        let store = try Store.inMemory()
        for file in files { _ = try store.add(file) }
        return try #require(try store.onlyFigures()).followSpans.map(\.description)
    }

    @Test func anExportTellsAboutEveryDayBetweenItsFirstAndItsLast() throws {
        #expect(
            try spans([file("a1", ["2026-10-03": 2, "2026-10-20": 1, "2026-10-21": nil])])
                == ["2026-10-03…2026-10-20"])
    }

    @Test func aMissingMonthBetweenTwoExportsIsNotTold() throws {
        let august = file("a1", ["2026-08-01": 2, "2026-08-02": 1, "2026-08-30": 3])
        let october = file("a2", ["2026-10-02": 2, "2026-10-05": 1, "2026-10-31": 3])
        #expect(try spans([august, october]) == ["2026-08-01…2026-08-30", "2026-10-02…2026-10-31"])
    }

    @Test func exportsAreJoinedWhereOneIsSilentAsLongWithin() throws {
        let september = file("a1", ["2026-09-01": 2, "2026-09-04": 1, "2026-09-29": 3, "2026-09-30": 1])
        let october = file("a2", ["2026-10-25": 2, "2026-10-26": 1])
        #expect(try spans([september, october]) == ["2026-09-01…2026-10-26"])
        let later = file("a2", ["2026-10-26": 2, "2026-10-27": 1])
        #expect(try spans([september, later]) == ["2026-09-01…2026-09-30", "2026-10-26…2026-10-27"])
    }

    @Test func neighbouringDaysAreAlwaysJoined() throws {
        let files = [file("a1", ["2026-09-30": 2]), file("a2", ["2026-10-01": 1])]
        #expect(try spans(files) == ["2026-09-30…2026-10-01"])
    }

    @Test func theOrderOfImportsDoesNotMatter() throws {
        let files = [
            file("a1", ["2026-07-01": 2, "2026-07-03": 1]),
            file("a2", ["2026-07-02": 2, "2026-07-10": 1]),
            file("a3", ["2026-07-18": 4, "2026-07-20": 1]),
            file("a4", ["2026-07-29": 4]),
        ]
        // The second is silent for eight days, and overlaps the first; the third for two.
        let expected = ["2026-07-01…2026-07-20", "2026-07-29"]
        for turn in files.indices {
            #expect(try spans(Array(files[turn...] + files[..<turn]).reversed()) == expected)
        }
    }

    @Test func otherPlatformsTellEveryDay() throws {
        var account = Sample.instagram
        account.platform = .linkedin
        let store = try Store.inMemory()
        _ = try store.add(
            Sample.file(
                "a1", asOf: "2026-11-01", account: account,
                Sample.days(.newFollowers, ["2026-10-01": 2, "2026-10-09": 1], platform: .linkedin)))
        #expect(try #require(try store.onlyFigures()).followSpans.isEmpty)
    }
}
