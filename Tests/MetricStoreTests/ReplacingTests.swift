import SocialMetrics
import Testing

@testable import MetricStore

/// The same bytes stored again because they say something else now.
struct ReplacingTests {
    private let before = Sample.file(
        "aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7]),
        setAside: [SetAside(line: 5, text: "x", message: "no number")])

    @Test func rowsThatAreThereAlreadyAreNotNew() throws {
        let store = try Store.inMemory()
        _ = try store.add(before)
        let after = Sample.file(
            "aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7, "2026-10-02": 8]))
        #expect(try store.add(after, replacing: true)?.rows == RowCounts(new: 1, unchanged: 1))
        #expect(try store.imports().map(\.rows) == [2])
        #expect(try store.imports().map(\.setAside) == [0])
        #expect(try store.onlyFigures()?.days.count == 2)
    }

    @Test func sameAgainDoesNothing() throws {
        let store = try Store.inMemory()
        _ = try store.add(before)
        #expect(try store.add(before, replacing: true) == nil)
        #expect(try store.imports().map(\.setAside) == [1])
    }

    @Test func accountNobodySpeaksOfIsGone() throws {
        let store = try Store.inMemory()
        _ = try store.add(before)
        var elsewhere = Sample.instagram
        elsewhere.key = "second"
        let after = Sample.file(
            "aa", asOf: "2026-10-02", account: elsewhere, Sample.days(.views, ["2026-10-01": 7]))
        _ = try store.add(after, replacing: true)
        #expect(try store.accounts().map(\.key) == ["second"])
        try store.remove(importWithDigest: before.sha256)
        #expect(try store.accounts().isEmpty)
    }

    @Test func firstIdIsThatOfTheFirstFileToArrive() throws {
        let store = try Store.inMemory()
        for (digits, id, arrival) in [("aa", "777", 20), ("bb", "9", 10)] {
            var table = ObservationTable(
                format: "meta.instagram-posts", platform: .instagram, platforms: [.instagram],
                grain: .accountDay, measures: [.views])
            let day = Sample.day("2026-10-01")
            table.append(
                ObservationRow(line: 2, account: AccountHint(nativeID: id), from: day, to: day), values: [7])
            var file = Sample.file(digits, asOf: "2026-10-02", table)
            file.tables[0].accounts = [AccountHint(nativeID: id): Sample.instagram]
            file.arrivedAt = Instant(seconds: Int64(arrival))
            _ = try store.add(file)
        }
        #expect(try store.firstNativeIDs() == ["maison/insta": "9"])
    }
}
