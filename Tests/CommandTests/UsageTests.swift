import Foundation
import Testing

/// Every wrong use is told in one line, with what to write instead.
struct UsageTests {
    @Test(arguments: [
        (["import", "--from", "2026-10-01"], "--from and --to go together."),
        (["report", "--to", "2026-10-01"], "--from and --to go together."),
        (
            ["import", "--from", "2026-10-02", "--to", "2026-10-01"],
            "--from 2026-10-02 is after --to 2026-10-01."
        ),
        (
            ["import", "--as-of", "yesterday"],
            "\"yesterday\" is no day for --as-of: write it like 2026-10-31."
        ),
        (
            ["report", "--from", "2026-02-30", "--to", "2026-03-01"],
            "\"2026-02-30\" is no day for --from: write it like 2026-10-31."
        ),
        (["report", "--month", "2026-13"], "\"2026-13\" is no value for --month: write it like 2026-10."),
        (["report", "--quarter", "2026-5"], "\"2026-5\" is no value for --quarter: write it like 2026-Q3."),
        (["report", "--year", "26"], "\"26\" is no value for --year: write it like 2026."),
        (
            ["report", "--month", "2026-10", "--year", "2026"],
            "Name one period: --month, --quarter, --year, or --from with --to."
        ),
        (["report", "--format", "pdf"], "\"pdf\" is no format: use html, md or json."),
        (["export", "--format", "pdf"], "\"pdf\" is no format: use csv, json or xlsx."),
        (
            ["export", "--what", "post"],
            "\"post\" is no kind of rows: use kpis, posts, days, ads or campaigns; did you mean \"posts\"?"
        ),
        (
            ["export", "--what", ","],
            "--what names no kind of rows: use kpis, posts, days, ads or campaigns."
        ),
        (
            ["export"],
            "CSV holds one kind of rows: name one with --what, as in --what kpis, or a folder with --output."
        ),
        (
            ["export", "--format", "csv", "--output", "a.xlsx"],
            "--format csv does not fit --output a.xlsx: use .csv, or leave --format out."
        ),
        (["export", "--month", "2026-13"], "\"2026-13\" is no value for --month: write it like 2026-10."),
        (["inspect", "--json", "--csv", "a.csv"], "--json and --csv exclude each other."),
        (["inspect", "--csv", "a.csv", "b.csv"], "--csv takes one file."),
        (["inspect", "--csv", "--table", "0", "a.csv"], "--table counts from 1."),
    ])
    func wrongUseIsTold(_ arguments: [String], _ message: String) throws {
        try Tool.inWorkspace { bilan in
            let run = try bilan.run(arguments)
            #expect(run.status == 64)
            #expect(run.output == "")
            #expect(run.errors.split(separator: "\n").first.map(String.init) == "Error: " + message)
            #expect(run.errors.contains("See 'bilan \(arguments[0]) --help' for more information."))
        }
    }
}
