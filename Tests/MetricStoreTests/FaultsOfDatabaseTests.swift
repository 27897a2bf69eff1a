import GRDB
import SocialMetrics
import Testing

@testable import MetricStore

/// What is wrong inside a database, in words.
struct FaultsOfDatabaseTests {
    private func faults(after change: String) throws -> [String] {
        let store = try Store.inMemory()
        let aside = SetAside(line: 9, text: "x", message: "no number")
        let days = Sample.days(.views, ["2026-10-01": 7, "2026-10-02": 8, "2026-10-03": 9])
        _ = try store.add(Sample.file("aa", asOf: "2026-10-03", days, setAside: [aside]))
        #expect(try store.faults().isEmpty)
        try store.write { try $0.execute(sql: change) }
        return try store.faults().map(\.description)
    }

    private func fault(_ message: String) -> String {
        """
        error: memory: \(message)
        Reports may be wrong; the export files are safe in archive/.
        To fix: make the database again from them: bilan rebuild.
        """
    }

    @Test func rowThatIsGoneIsMissed() throws {
        #expect(
            try faults(after: "DELETE FROM account_day WHERE day = '2026-10-03'") == [
                fault("the rows of aa.csv in the table account_day are not where they were written"),
                fault("rows of aa.csv that were stored: 3; there: 2"),
            ])
    }

    @Test func rowsThatAreAllGoneAreMissed() throws {
        #expect(
            try faults(after: "DELETE FROM account_day") == [
                fault("the rows of aa.csv in the table account_day are gone"),
                fault("rows of aa.csv that were stored: 3; there: 0"),
            ])
    }

    @Test func rowsOfNoAccountAreSeen() throws {
        #expect(
            try faults(after: "UPDATE account_day SET account_id = 99") == [
                fault("rows of the table account_day that belong to nothing in the table account: 3")
            ])
    }

    @Test func notesOfRowsSetAsideAreCounted() throws {
        #expect(
            try faults(after: "DELETE FROM set_aside") == [
                fault("rows of aa.csv that were set aside: 1; noted: 0")
            ])
    }
}
