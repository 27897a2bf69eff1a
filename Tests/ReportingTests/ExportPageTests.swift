import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite struct ExportPageTests {
    private static let path = "Docs/Export.md"

    /// The page is written by hand but for its tables of columns.
    @Test func theTablesOfColumnsAreTheCodes() throws {
        let page = try String(
            contentsOf: SharedExports.packageRoot.appendingPathComponent(Self.path), encoding: .utf8)
        let start = try #require(
            page.range(
                of: "<!-- generated: UPDATE_GOLDENS=1 swift test --disable-xctest --filter ExportPage -->\n"))
        let end = try #require(page.range(of: "<!-- end -->"))
        assertPage(
            page[..<start.upperBound] + "\n" + exportColumnTables() + "\n" + page[end.lowerBound...],
            at: Self.path, filter: "ExportPage")
    }

    @Test func keysAreUniqueAndPlain() {
        for subject in NumberSubject.allCases {
            let keys = NumberSheet.Column.all(of: subject).map(\.key)
            #expect(Set(keys).count == keys.count, "\(subject)")
            #expect(
                keys.allSatisfy { $0.allSatisfy { $0.isLowercase && $0.isASCII || $0.isNumber || $0 == "_" } }
            )
        }
    }
}
