import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// The list of filters beside the tables of a download.
@Suite struct DownloadFiltersTests {
    @Test(arguments: [
        ("Date,1 Jan 2025-31 Dec 2025", "2025-01-01", "2025-12-31"),
        ("Date,1 janv. 2025 – 5 févr. 2025", "2025-01-01", "2025-02-05"),
    ])
    func twoDaysAreAPeriod(row: String, from: String, to: String) throws {
        let filters = try #require(DownloadFilters(Array("Filter,Value\nSearch type,Web\n\(row)".utf8)))
        #expect(filters.period?.from.description == from && filters.period?.to.description == to)
        #expect(filters.span == nil && filters.narrowing.isEmpty)
    }

    @Test(arguments: [
        ("Filter,Value\nDate,Last 3 months", "2024-11-06"),
        ("Filtre,Valeur\nDate,Les 3\u{A0}derniers mois", "2024-11-06"),
        ("Filtrar,Valor\nFecha,Últimos 28 días", "2025-01-09"),
    ])
    func aSpanCountsBackFromTheLastDay(text: String, from: String) throws {
        let filters = try #require(DownloadFilters(Array(text.utf8)))
        #expect(filters.period == nil && filters.narrowing.isEmpty)
        #expect(try filters.span?.period(upTo: day("2025-02-05")).from == day(from))
    }

    @Test func aPartOfTheSiteIsNamed() throws {
        let filters = try #require(
            DownloadFilters(Array("Filter,Value\nSearch type,Image\nDate,Last 7 days\nPage,+/blog/".utf8)))
        #expect(filters.narrowing == ["Search type: Image", "Page: +/blog/"])
    }

    /// Search Console takes expressions of up to 4096 characters.
    @Test(arguments: ["a", "é", "ウ"])
    func aLongExpressionIsAFilterToo(letter: String) throws {
        let expression = String(repeating: letter, count: 4090)
        let text = "Filter,Value\nSearch type,Web\nDate,Last 7 days\nQuery,Regex: \(expression)\n"
        let filters = try #require(DownloadFilters(Array(text.utf8)))
        #expect(filters.narrowing == ["Query: Regex: " + expression])
    }

    @Test(arguments: ["Date,1 Jan 2025-31 Dec 2025", "a,b,c\nDate,1 Jan 2025-31 Dec 2025,1", ""])
    func anyOtherFileIsNoListOfFilters(text: String) {
        #expect(DownloadFilters(Array(text.utf8)) == nil)
    }

    @Test(
        .enabled(if: SharedExports.folder != nil, SharedExports.missing),
        arguments: [("en", "2025-01-01…2025-12-31"), ("es", nil), ("fr", nil)] as [(String, String?)])
    func realListsOfFilters(language: String, period: String?) throws {
        let file = try #require(SharedExports.file("search-console/filters-\(language)-1.csv"))
        let filters = try #require(DownloadFilters([UInt8](try Data(contentsOf: file))))
        #expect(filters.period?.description == period)
        #expect(filters.narrowing == (language == "en" ? ["Page: +/blog/"] : []))
        #expect((filters.span == nil) == (language == "en"))
    }
}
