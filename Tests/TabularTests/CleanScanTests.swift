import Foundation
import TestSupport
import Testing

@testable import Tabular

/// Cutting many bytes at a time gives what cutting byte by byte gives.
@Suite struct CleanScanTests {
    private static let pieces = [
        "a", "word", "a longer text of words", "é", "😀", "\"", "\"\"", "\"\"\"", ",", ",", ",", ";", "\t",
        "\n", "\n", "\r", "\r\n", " ", "\" ", " \"", "1", "1234567", "-3.5", "=\"x\"", "'", "\\", "\\\"",
        "\u{1}", "\"a b, c\"", "\"two\nlines\"", "\"two\r\nlines\"", "\"x\r\"", "\"say \"\"hi\"\"\"",
    ]

    private static let dialects: [Dialect] =
        Dialect.delimiters.map { Dialect(delimiter: $0) }
        + [
            Dialect(delimiter: 0x20), Dialect(delimiter: 0x2C, quote: Dialect.singleQuote),
            Dialect(delimiter: 0x2C, hasBackslashes: true), Dialect(delimiter: 0x2C, isPadded: true),
        ]

    @Test(arguments: 0..<60) func randomTextsAreCutAlike(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 77_000_000)
        for _ in 0..<100 {
            let length = Int.random(in: 0...60, using: &generator)
            let text = Array(generator.text(upTo: length, from: Self.pieces).utf8)
            for dialect in Self.dialects { expectAlike(text, dialect, "\(seed)") }
        }
    }

    @Test(arguments: 0..<40) func whatTheWriterWritesIsCutAlike(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 78_000_000)
        let quoting = [CSVWriter.Quoting.whenNeeded, .always, .whenMistakable][seed % 3]
        let rows = (0...40).map { _ in
            (0..<7).map { _ in generator.text(upTo: 6, from: Self.pieces) }
        }
        var bytes = CSVWriter.bytes(rows, quoting: quoting, lineEnd: seed % 2 == 0 ? .crlf : .lf)
        expectAlike(bytes, Dialect(delimiter: 0x2C), "\(seed)")
        // One byte of damage.
        for _ in 0..<10 {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[place] = [0x22, 0x2C, 0x0A, 0x0D, 0x20, 0x61][Int.random(in: 0..<6, using: &generator)]
            expectAlike(bytes, Dialect(delimiter: 0x2C), "\(seed), byte \(place)")
        }
    }

    @Test func recordsOfMoreCellsThanThereIsRoomForAreCut() {
        let wide = String(repeating: "1,", count: 9_000) + "\n"
        expectAlike(Array(("a,b\n1,2\n" + wide + "3,4\n").utf8), Dialect(delimiter: 0x2C), "wide")
    }

    @Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))
    func everySharedExportIsCutAlike() throws {
        let folder = try #require(SharedExports.folder)
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var count = 0
        for case let file as URL in files where ["csv", "tsv", "txt"].contains(file.pathExtension) {
            let bytes = decodeText(Array(try Data(contentsOf: file))).bytes
            for delimiter in Dialect.delimiters {
                expectAlike(bytes, Dialect(delimiter: delimiter), file.lastPathComponent)
            }
            count += 1
        }
        #expect(count > 0)
    }

    private func expectAlike(_ bytes: [UInt8], _ dialect: Dialect, _ name: String) {
        for limit in [Int.max, 2] {
            let scanned = CSVReader.records(bytes, dialect, limit: limit)
            let looked = CSVReader.records(bytes, dialect, limit: limit, scans: false)
            #expect(Cut(scanned) == Cut(looked), "\(name), cut by \(dialect.delimiter)")
        }
    }

    /// All that is known of some records but their bytes.
    private struct Cut: Equatable {
        let cells: [UInt32]
        let firstCells: [UInt32]
        let lines: [UInt32]
        let damage: [[Int]]
        let hints: String

        init(_ records: Records) {
            cells = records.cells.flatMap { [$0.start, $0.lengthAndFlag] }
            firstCells = records.firstCells
            lines = records.lines
            damage = [records.unclosedQuotes, records.strayQuoteLines, [records.quotedCells]]
            hints = "\(records.hints)"
        }
    }
}
