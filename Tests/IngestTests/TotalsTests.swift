import Foundation
import SocialMetrics
import Testing

@testable import Ingest

/// The period of YouTube tables, from a totals file of any name beside them.
struct TotalsTests {
    private func period(_ others: KeyValuePairs<String, String>) throws -> String? {
        let bench = try Bench()
        defer { bench.remove() }
        for (name, text) in others {
            let place = bench.inbox.appendingPathComponent("maison/tube/" + name)
            try FileAccess.write(Data(text.utf8), to: place)
        }
        let result = try bench.importText(Export.videos, at: "inbox/maison/tube/Table data.csv")
        if result.outcome == .refused {
            #expect(result.problems.first?.message == "the file does not say which days it covers")
        }
        guard let from = result.tables.first?.from, let to = result.tables.first?.to else { return nil }
        return "\(from)…\(to)"
    }

    @Test(arguments: ["Totals (1).csv", "totals-de-1.csv", "october.CSV"])
    func totalsFileIsFoundByItsContent(_ name: String) throws {
        #expect(try period([name: Export.totals]) == "2026-10-01…2026-10-31")
    }

    @Test func periodIsAskedForWhenTotalsDisagree() throws {
        let september = "Date,Views\n2026-09-01,4\n2026-09-30,6\n"
        #expect(try period(["Totals.csv": Export.totals, "Totals (1).csv": september]) == nil)
        #expect(
            try period(["Totals.csv": Export.totals, "Copy.csv": Export.totals + "2026-10-15,1\n"])
                == "2026-10-01…2026-10-31")
    }

    @Test func otherFilesAreNoTotals() throws {
        let reach = Export.series("Instagram reach", ["2026-10-01": 12])
        #expect(try period(["Reach.csv": reach, "notes.txt": Export.totals]) == nil)
    }

    @Test func totalsOfTooManyBytesAreNotReadUnlessNamedSo() throws {
        let long = Export.totals + String(repeating: "\n", count: 5_000_001)
        #expect(try period(["Totals (1).csv": long]) == nil)
    }
}
