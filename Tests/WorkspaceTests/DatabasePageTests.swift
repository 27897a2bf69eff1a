import Foundation
import GRDB
import TestSupport
import Testing

@testable import MetricStore
@testable import Workspace

/// `Docs/Database.md` is written by hand but for its tables of columns and what its queries give.
@Suite(.serialized) struct DatabasePageTests {
    private static let path = "Docs/Database.md"

    @Test func theColumnsAndTheResultsOfQueriesAreTheCodes() throws {
        let page = try String(
            contentsOf: SharedExports.packageRoot.appendingPathComponent(Self.path), encoding: .utf8)
        let start = try #require(
            page.range(
                of: "<!-- generated: UPDATE_GOLDENS=1 swift test --disable-xctest --filter DatabasePage -->\n"
            ))
        let end = try #require(page.range(of: "<!-- end -->"))
        let store = try Demo.folder.get().openStoreForReading()
        let written = try Self.answered(String(page[..<start.upperBound]), store)
        try store.close()
        assertPage(
            written + "\n" + viewColumnTables() + "\n" + page[end.lowerBound...], at: Self.path,
            filter: "DatabasePage")
    }

    @Test(arguments: CurrentTable.allCases) func everyViewHasTheColumnsOfThePage(_ table: CurrentTable) throws
    {
        let store = try Store.inMemory()
        let columns = try store.read { try $0.columns(in: table.view).map(\.name) }
        #expect(columns == table.viewColumns.map(\.name))
    }

    /// The page with the rows that each query gives below it.
    private static func answered(_ page: String, _ store: Store) throws -> String {
        var pieces = page.components(separatedBy: "```sql\n")
        #expect(pieces.count > 5, "the page has lost its queries")
        for index in pieces.indices.dropFirst() {
            let parts = pieces[index].components(separatedBy: "```")
            let query = parts[0]
            let rows = try store.read { try Row.fetchAll($0, sql: query) }
            let lines = rows.map { $0.databaseValues.map(text).joined(separator: " | ") }
            let head = rows.first.map { $0.columnNames.joined(separator: " | ") } ?? "no row"
            pieces[index] =
                query + "```\n```\n" + ([head] + lines).joined(separator: "\n") + "\n```"
                + parts.dropFirst(3).joined(separator: "```")
        }
        return pieces.joined(separator: "```sql\n")
    }

    private static func text(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null, .blob: "NULL"
        case .int64(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): text
        }
    }
}
