import SocialMetrics
import Testing

@testable import MetricStore

struct ImportTests {
    @Test func sameBytesAreStoredOnce() throws {
        let store = try Store.inMemory()
        let file = Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7]))
        let receipt = try #require(try store.add(file))
        #expect(receipt.rows == RowCounts(new: 1))
        #expect(try store.add(file) == nil)
        #expect(try store.imports().count == 1)
        #expect(try store.importInfo(sha256: file.sha256)?.fileName == "aa.csv")
        #expect(try store.importInfo(sha256: Sample.digest("bb")) == nil)
    }

    @Test func rowsAreCountedAgainstWhatWasKnown() throws {
        let store = try Store.inMemory()
        _ = try store.add(
            Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7, "2026-10-02": 8])))
        let later = Sample.file(
            "bb", asOf: "2026-10-03",
            Sample.days(.views, ["2026-10-01": 7, "2026-10-02": 9, "2026-10-03": 1]))
        #expect(try store.add(later)?.rows == RowCounts(new: 1, changed: 1, unchanged: 1))
        let reach = Sample.file("cc", asOf: "2026-10-03", Sample.days(.reach, ["2026-10-01": 5]))
        #expect(
            try store.add(reach)?.rows == RowCounts(new: 1), "a measure unknown so far is new, not a change")
        let past = Sample.file("dd", asOf: "2026-09-01", Sample.days(.views, ["2026-10-01": 3]))
        #expect(try store.add(past)?.rows == RowCounts(older: 1))
        let other = Sample.file("ff", asOf: "2026-10-20", Sample.days(.reach, ["2026-10-02": 10]))
        #expect(try store.add(other)?.rows == RowCounts(new: 1))
        let twin = Sample.file("ee", asOf: "2026-10-03", Sample.days(.views, ["2026-10-02": 10]))
        #expect(try store.add(twin)?.rows == RowCounts(changed: 1, tied: 1))
    }

    @Test func tablesOfOneFileAreNotComparedWithEachOther() throws {
        let store = try Store.inMemory()
        let file = Sample.file(
            "aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7]),
            Sample.days(.views, ["2026-10-01": 8]))
        #expect(try store.add(file)?.rows == RowCounts(new: 2))
    }

    @Test func columnsOfAFileThatIsNotKeptAreForgotten() throws {
        let store = try Store.inMemory()
        let first = Sample.file("1", asOf: "2026-10-31", Sample.days(.purchases, ["2026-10-30": 5]))
        let second = Sample.file("2", asOf: "2026-10-31", Sample.days(.purchases, ["2026-10-31": 6]))
        #expect(try store.add(first, keep: false)?.rows == RowCounts(new: 1))
        #expect(try store.add(second, keep: false)?.rows == RowCounts(new: 1))
        struct Stopped: Error {}
        #expect(throws: Stopped.self) { try store.add(first, alongside: { throw Stopped() }) }
        #expect(try store.add(second)?.rows == RowCounts(new: 1))
    }

    @Test func dryRunCountsAndKeepsNothing() throws {
        let store = try Store.inMemory()
        let file = Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7]))
        #expect(try store.add(file, keep: false)?.rows == RowCounts(new: 1))
        #expect(try store.imports().isEmpty)
        #expect(try store.accounts().isEmpty)
    }

    @Test func failureAlongsideTakesTheFileBack() throws {
        struct Full: Error {}
        let store = try Store.inMemory()
        let file = Sample.file("aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7]))
        #expect(throws: Full.self) { try store.add(file, alongside: { throw Full() }) }
        #expect(try store.imports().isEmpty)
        #expect(try store.onlyFigures() == nil)
    }

    @Test func everyRowKeepsItsFileAndLine() throws {
        let store = try Store.inMemory()
        let setAside = SetAside(line: 5, column: "Views", text: "1 2OO", message: "\"1 2OO\" is no number")
        let file = Sample.file(
            "aa", asOf: "2026-10-02", Sample.days(.views, ["2026-10-01": 7, "2026-10-02": 8]),
            setAside: [setAside])
        let receipt = try #require(try store.add(file))
        let days = try #require(try store.onlyFigures()).days
        #expect(days.map(\.sources) == [4, 5].map { [SourceLine(importID: receipt.id, line: $0)] })
        #expect(try store.setAside(ofImport: receipt.id) == [setAside])
        #expect(try store.imports().first?.setAside == 1)
    }

    @Test func rowsOfUnnamedAccountsAreNotStored() throws {
        let store = try Store.inMemory()
        var table = Sample.days(.views, ["2026-10-01": 7])
        table.append(
            ObservationRow(
                line: 9, account: AccountHint(nativeID: "other"), from: Sample.day("2026-10-02"),
                to: Sample.day("2026-10-02")), values: [5])
        #expect(try store.add(Sample.file("aa", asOf: "2026-10-02", table))?.rows == RowCounts(new: 1))
        #expect(try store.onlyFigures()?.days.count == 1)
    }
}
