import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// Damaged exports: whatever is in a file, reading ends, and nothing disappears without a word.
@Suite struct NoiseTests {
    private static let cells = [
        "", "-", "1", "1,5", "1.234", "1,234,567.8", "12 %", "1E+99", "9.1E+16", "3.апр", "0:04:34", "99:99",
        "Total", "total",
        "2026-10-31", "31/12/2026", "12/31/2026", "99999999", "2026-10-31T25:00:00", "Sep 2, 2019",
        "2 sept. 99999999999",
        "Lifetime", "unknown", "\"", "\"\"", "a\nb", "\r", ";", "sep=,", "é", "\u{FFFD}", "😀", "=1+1",
        "No data available.",
        "Showing top 500 results", "99999999999999999999", "-0", "\u{2212}1",
    ]

    /// Headers of the catalogue, and two that nobody knows.
    private static let headers: [String] =
        ExportFormat.all.flatMap {
            $0.columns.compactMap { $0.names["en"]?.first?.text }
                + $0.titles.compactMap { $0.names["en"]?.first?.text }
        }
        + ["", "Something else"]

    private static let noise = cells + headers

    private func quoted(_ cell: String, _ generator: inout SplitMix64) -> String {
        Bool.random(using: &generator) ? cell : "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    @Test(arguments: 0..<150) func rowsOfNoiseUnderRealHeadersNeverStopTheReader(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let format = try #require(ExportFormat.all.randomElement(using: &generator))
        let own =
            format.columns.compactMap { $0.names["en"]?.first?.text }
            + format.titles.compactMap { $0.names["en"]?.first?.text }
        var lines: [String] = []
        if Bool.random(using: &generator) { lines.append(own.randomElement(using: &generator) ?? "") }
        lines.append(own.shuffled(using: &generator).map { quoted($0, &generator) }.joined(separator: ","))
        for _ in 0..<Int.random(in: 0...12, using: &generator) {
            let width = max(0, own.count + Int.random(in: -2...1, using: &generator))
            let row = (0..<width).map { _ in
                quoted(Self.cells.randomElement(using: &generator) ?? "", &generator)
            }
            lines.append(row.joined(separator: ","))
        }
        check(reading(lines.joined(separator: "\n"), period: Period(month: "2026-10")))
    }

    @Test(arguments: 0..<150) func noiseOfWordsNeverStopsTheReader(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 1000)
        let lines = (0..<Int.random(in: 1...15, using: &generator)).map { _ in
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                quoted(Self.noise.randomElement(using: &generator) ?? "", &generator)
            }.joined(separator: [",", ",", ";", "\t"].randomElement(using: &generator) ?? ",")
        }
        check(reading(lines.joined(separator: "\n")))
    }

    @Test(
        .enabled(if: SharedExports.folder != nil, SharedExports.missing),
        arguments: ExportFormat.all.filter { !$0.samples.isEmpty })
    func realExportsCutAndDamagedNeverStopTheReader(format: ExportFormat) throws {
        let sample = try #require(format.samples.first.flatMap(SharedExports.file))
        let bytes = [UInt8](try Data(contentsOf: sample).prefix(20_000))
        var generator = SplitMix64(seed: UInt64(bytes.count))
        for _ in 0..<12 {
            var damaged = Array(bytes.prefix(Int.random(in: 1...bytes.count, using: &generator)))
            for _ in 0..<Int.random(in: 0...20, using: &generator) {
                let place = damaged.indices.randomElement(using: &generator) ?? 0
                damaged[place] =
                    [0x22, 0x2C, 0x0A, 0x0D, 0xC3, 0xFF, 0x30, 0x20].randomElement(using: &generator) ?? 0
            }
            check(readExport(bytes: damaged, fileName: "damaged.csv"))
        }
    }

    /// What must hold of every reading.
    private func check(_ found: FileReading) {
        for table in found.tables {
            for observations in table.observations {
                #expect(observations.values.count == observations.rows.count * observations.measures.count)
                #expect(observations.values.allSatisfy { $0.isNaN || $0.isFinite })
                #expect(Set(observations.measures).count == observations.measures.count)
            }
            // A row is a record, a total, set aside, or the same as one before; it never just disappears.
            #expect(
                table.rows.count <= max(table.records, table.csvRows.count * table.columns.count)
                    + table.totalRows)
            for aside in table.setAside {
                #expect(!aside.message.isEmpty && aside.line >= 1)
                #expect(!Problem(line: aside.line, aside.message, excerpt: aside.excerpt).description.isEmpty)
            }
        }
        if found.outcome == .unrecognised || found.outcome == .ambiguous { #expect(!found.problems.isEmpty) }
    }
}
