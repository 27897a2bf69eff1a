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
}
