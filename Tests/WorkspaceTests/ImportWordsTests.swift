import MetricStore
import SocialMetrics
import Testing

@testable import Ingest
@testable import Workspace

/// What is said of imported files.
struct ImportWordsTests {
    private func file(_ source: AsOfSource, _ outcome: FileImport.Outcome = .imported) -> FileImport {
        var file = FileImport(file: "posts.csv", outcome: outcome)
        file.rows = RowCounts(new: 2)
        file.asOf = Day("2026-11-02")
        file.asOfSource = source
        return file
    }

    @Test(arguments: [
        (AsOfSource.content, "exported 2026-11-02 or later (its last day)"),
        (.fileName, "exported 2026-11-02 or later (its name)"), (.option, "exported 2026-11-02"),
        (.arrival, "exported on a day unknown: dated by its arrival, 2026-11-02"),
    ])
    func dayOfTheExportIsToldWithHowItIsKnown(_ source: AsOfSource, _ words: String) {
        #expect(
            ImportSummary(files: [file(source)]).words(isDryRun: false) == """
                posts.csv
                  2 new · \(words)

                1 file imported. Rows: 2 new.
                """)
    }

    @Test func manyFilesAreToldTogether() {
        let files = Array(repeating: file(.arrival), count: 2) + Array(repeating: file(.fileName), count: 11)
        #expect(
            ImportSummary(files: files).words(isDryRun: false).hasSuffix(
                """
                13 files imported. Rows: 26 new.
                Exported on a day unknown, dated by their arrival: 2 files.
                """))
    }

    @Test func filesOfNoAccountAreToldByWhatTheyAre() {
        var filters = file(.arrival)
        filters.rows = RowCounts()
        filters.tables = [
            FileImport.Table(
                format: "search-console.filters", name: "Search Console filters", accounts: [], from: nil,
                to: nil, rows: 0)
        ]
        let summary = ImportSummary(files: Array(repeating: filters, count: 13))
        #expect(
            summary.words(isDryRun: false).hasPrefix("Search Console filters: 13 files, rows: none\n"))
    }

    @Test func fileReadAgainIsTold() {
        #expect(
            ImportSummary(files: [file(.option, .readAgain)]).words(isDryRun: false) == """
                posts.csv
                  read again: 2 new · exported 2026-11-02

                1 file read again. Rows: 2 new.
                """)
    }

    @Test func aColumnIsToldWithItsOwnRemedy() {
        var file = file(.option)
        var column = SetAside(
            line: 2, column: "Returns (USD)", text: "USD",
            message: "2 amounts are in USD, and client \"maison\" is reported in EUR")
        column.consequence = "The column was set aside and counts as absent"
        column.remedy = "export in EUR."
        file.setAside = [column]
        #expect(
            ImportSummary(files: [file]).messages.map(\.description) == [
                """
                warning: posts.csv, line 2, column "Returns (USD)": 2 amounts are in USD, and client "maison" is reported in EUR
                The column was set aside and counts as absent; stored of this file: 2 rows.
                To fix: export in EUR.
                """
            ])
    }

    @Test(arguments: [
        (true, "This row was set aside; stored of this file: 2 rows."),
        (false, "This cell was set aside and counts as absent; stored of this file: 2 rows."),
    ])
    func rowAndCellAreToldApart(_ isWholeRow: Bool, _ consequence: String) {
        var file = file(.option)
        file.setAside = [
            SetAside(
                line: 5, column: "Publish time", text: "32/13/2026", message: "\"32/13/2026\" is not a date",
                isWholeRow: isWholeRow)
        ]
        #expect(
            ImportSummary(files: [file]).messages.map(\.description) == [
                """
                warning: posts.csv, line 5, column "Publish time": "32/13/2026" is not a date
                \(consequence)
                To fix: download it again or correct it, and import the file again (rows are not counted twice).
                """
            ])
    }
}
