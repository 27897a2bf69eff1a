import SocialMetrics
import Testing

@testable import MetricStore

/// Which id counts where `bilan.yml` gives none: a rule over the set of files.
struct CountedIDTests {
    private var insta: AccountDraft {
        var account = Sample.instagram
        account.nativeID = nil
        return account
    }

    /// A file of days, each of an id; nil for none.
    private func file(
        _ digits: String, asOf: String, _ rows: [(id: String?, day: String, views: Double)],
        name: String? = nil, declared: String? = nil
    ) -> ImportDraft {
        var table = ObservationTable(
            format: "meta.page-days", platform: .instagram, platforms: [.instagram], grain: .accountDay,
            measures: [.views])
        var accounts: [AccountHint: AccountDraft] = [:]
        var account = insta
        account.nativeID = declared
        for (line, row) in rows.enumerated() {
            let hint = AccountHint(nativeID: row.id, name: row.id == nil ? nil : name)
            accounts[hint] = account
            let day = Sample.day(row.day)
            table.append(
                ObservationRow(line: line + 2, account: hint, from: day, to: day), values: [row.views])
        }
        var file = Sample.file(digits, asOf: asOf, table)
        file.tables[0].accounts = accounts
        return file
    }

    private func days(_ store: Store) throws -> [String] {
        try store.accountFigures(of: "maison").flatMap(\.days).map { "\($0.day) \($0.values[.views] ?? -1)" }
    }

    private var files: [ImportDraft] {
        [
            file("aa", asOf: "2026-10-05", [("777", "2026-10-01", 7), (nil, "2026-10-02", 8)]),
            file("bb", asOf: "2026-10-04", [("9", "2026-10-03", 9)]),
            file(
                "cc", asOf: "2026-10-06",
                [("9", "2026-10-01", 1), ("777", "2026-10-04", 2), ("5", "2026-10-05", 3)]),
            file("dd", asOf: "2026-10-06", [(nil, "2026-10-06", 4)]),
        ]
    }

    @Test func theIdOfTheEarliestExportCountsInEveryOrder() throws {
        for order in permutations(Array(files.indices)) {
            let store = try Store.inMemory()
            for index in order { _ = try store.add(files[index]) }
            #expect(try days(store) == ["2026-10-01 1.0", "2026-10-03 9.0", "2026-10-06 4.0"], "\(order)")
            #expect(try store.countedIDs() == ["maison/insta": "9"])
            #expect(
                try store.uncounted().map { "\($0.place) \($0.id) \($0.countedID) \($0.rows) \($0.files)" }
                    == [
                        "maison/insta 5 9 1 1", "maison/insta 777 9 3 2",
                    ])
            #expect(try store.accounts().count == 1)
        }
    }

    @Test func theOtherTakesOverWhenTheWinningFileIsTakenBack() throws {
        for order in permutations(Array(files.indices)) {
            let store = try Store.inMemory()
            for index in order { _ = try store.add(files[index]) }
            try store.remove(importWithDigest: files[1].sha256)
            #expect(
                try days(store) == ["2026-10-01 7.0", "2026-10-02 8.0", "2026-10-04 2.0", "2026-10-06 4.0"],
                "rows without an id go with the id of their file")
            #expect(try store.countedIDs() == ["maison/insta": "777"])
        }
    }

    @Test func ofSeveralIdsInOneFileTheOneOfTheAccountsNameCountsThenTheOneWithMostRows() throws {
        let store = try Store.inMemory()
        let rows: [(id: String?, day: String, views: Double)] = [
            ("2", "2026-10-01", 1), ("1", "2026-10-02", 2), ("2", "2026-10-03", 3),
        ]
        _ = try store.add(file("aa", asOf: "2026-10-05", rows))
        #expect(try store.countedIDs().values.sorted() == ["2"])
        var named = file("bb", asOf: "2026-10-04", rows)
        let hint = AccountHint(nativeID: "1", name: insta.name.uppercased())
        named.tables[0].accounts[hint] = insta
        named.tables[0].observations.append(
            ObservationRow(
                line: 9, account: hint, from: Sample.day("2026-10-09"), to: Sample.day("2026-10-09")),
            values: [4])
        _ = try store.add(named)
        #expect(try store.countedIDs().values.sorted() == ["1"])
        #expect(try days(store) == ["2026-10-02 2.0", "2026-10-09 4.0"])
    }

    @Test func theIdOfBilanYmlCountsAlone() throws {
        let store = try Store.inMemory()
        for one in files { _ = try store.add(one) }
        var declared = insta
        declared.nativeID = "5"
        try store.describe([declared])
        #expect(try days(store) == ["2026-10-05 3.0", "2026-10-06 4.0"])
        try store.describe([insta])
        #expect(try days(store) == ["2026-10-01 1.0", "2026-10-03 9.0", "2026-10-06 4.0"], "taken out again")
    }
}
