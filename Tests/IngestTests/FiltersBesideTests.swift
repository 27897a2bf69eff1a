import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import Ingest

/// The list of filters that Search Console puts beside its tables.
struct FiltersBesideTests {
    private let queries = "Top queries,Clicks,Impressions,CTR,Position\nlamp,3,30,10%,4.5\n"
    private let chart = "Date,Clicks,Impressions,CTR,Position\n2026-10-30,1,10,10%,4\n2026-10-31,2,20,10%,5\n"

    private func bench() throws -> Bench {
        var bench = try Bench()
        bench.accounts = [Bench.account("maison", "search", .searchConsole)]
        return bench
    }

    private func put(_ text: String, _ name: String, in bench: Bench) throws {
        try FileAccess.write(Data(text.utf8), to: bench.inbox.appendingPathComponent("maison/" + name))
    }

    @Test func theDaysOfTheListAreThoseOfTheTables() throws {
        let bench = try bench()
        defer { bench.remove() }
        try put("Filter,Value\nSearch type,Web\nDate,1 Oct 2026-31 Oct 2026\n", "Filters.csv", in: bench)
        let imported = try bench.importText(queries, at: "inbox/maison/Queries.csv")
        #expect(imported.outcome == .imported && imported.problems.isEmpty)
        #expect(imported.tables.first?.from?.description == "2026-10-01")
        #expect(imported.tables.first?.to?.description == "2026-10-31")
    }

    @Test func aSpanCountsBackFromTheLastDayOfTheChart() throws {
        let bench = try bench()
        defer { bench.remove() }
        try put(
            "Filtre,Valeur\nType de recherche,Web\nDate,Les 3\u{A0}derniers mois\n", "Filtres.csv", in: bench)
        try put(chart, "Graphique.csv", in: bench)
        let imported = try bench.importText(queries, at: "inbox/maison/Requêtes.csv")
        #expect(imported.tables.first?.from?.description == "2026-08-01")
        #expect(imported.tables.first?.to?.description == "2026-10-31")
    }

    @Test func withoutAListThePeriodIsAskedFor() throws {
        let bench = try bench()
        defer { bench.remove() }
        let imported = try bench.importText(queries, at: "inbox/maison/Queries.csv")
        #expect(imported.outcome == .refused)
        #expect(
            imported.problems.map(\.description) == [
                """
                error: inbox/maison/Queries.csv: the file does not say which days it covers
                Nothing was stored of this file.
                To fix: name them for this file, as in: bilan import --from 2026-10-01 --to 2026-10-31 \
                inbox/maison/Queries.csv (an import of a folder gives all its files the same days), or put the list of filters and the chart of the same download beside it.
                """
            ])
    }

    @Test func aPartOfTheSiteIsNotStoredAsTheWhole() throws {
        let bench = try bench()
        defer { bench.remove() }
        try put("Filter,Value\nSearch type,Web\nDate,Last 3 months\nPage,+/blog/\n", "Filters.csv", in: bench)
        let imported = try bench.importText(chart, at: "inbox/maison/Chart.csv")
        #expect(imported.outcome == .refused)
        #expect(
            imported.problems.map(\.description) == [
                """
                error: inbox/maison/Chart.csv: the download was filtered: "Page: +/blog/"; its numbers are not those of the whole site
                Nothing was stored of this file.
                To fix: take the filters off in Search Console and download the report again.
                """
            ])
    }

    @Test func theListItselfHoldsNothingToStore() throws {
        let bench = try bench()
        defer { bench.remove() }
        let imported = try bench.importText(
            "Filter,Value\nSearch type,Web\nDate,Last 3 months\n", at: "inbox/maison/Filters.csv")
        #expect(imported.outcome == .imported && !imported.needsAttention)
        #expect(imported.tables.map(\.name) == ["Google Search Console filters"])
    }

    @Test func theListImportedTwiceIsNoFileOfAnotherAccount() throws {
        let bench = try bench()
        defer { bench.remove() }
        let text = "Filter,Value\nSearch type,Web\nDate,Last 3 months\n"
        _ = try bench.importText(text, at: "inbox/maison/search/Filters.csv")
        let again = try bench.importText(text, at: "inbox/maison/search/Filters.csv")
        #expect(again.outcome == .known && again.problems.isEmpty, "\(again.problems)")
    }

    @Test func aRefusedExportIsNotKept() throws {
        let bench = try bench()
        defer { bench.remove() }
        let imported = try bench.importText(
            "Data,Não indexadas,Indexados,Impressões\n2026-08-18,53,29,116\n", at: "inbox/maison/Chart.csv")
        #expect(imported.outcome == .refused && imported.rows.total == 0)
    }
}
