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

    @Test(arguments: 0..<20) func theBeginningOfATextIsCutAsTheWholeIs(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 79_000_000)
        for _ in 0..<20 {
            let text = Array(generator.text(upTo: 60, from: Self.pieces).utf8)
            let whole = records(of: text, count: text.count, isWhole: true)
            for count in 0...text.count {
                let cut = records(of: text, count: count, isWhole: false)
                #expect(cut.lines.elementsEqual(whole.lines.prefix(cut.lines.count)), "\(seed), \(count)")
                // What may be clean once more follows is not given up.
                if cut.isOdd { #expect(whole.isOdd && cut.lines == whole.lines, "\(seed), \(count)") }
            }
        }
    }

    /// The records that are cut, each as its line and its cells, and whether the next one is odd.
    private func records(of text: [UInt8], count: Int, isWhole: Bool) -> (lines: [[UInt32]], isOdd: Bool) {
        // No byte behind `count` may be looked at.
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, count))
        let cells = UnsafeMutableBufferPointer<Records.CellRange>.allocate(capacity: 256)
        defer {
            bytes.deallocate()
            cells.deallocate()
        }
        for index in 0..<count { bytes[index] = text[index] }
        var scan = CleanScan(
            Dialect(delimiter: 0x2C), in: bytes, end: count, isWhole: isWhole, into: cells)
        var lines: [[UInt32]] = []
        while scan.position < count {
            scan.cellCount = 0
            let line = UInt32(scan.tally.lines)
            switch scan.next() {
            case .record:
                lines.append(
                    [line] + cells[..<scan.cellCount].flatMap { [$0.start, $0.lengthAndFlag] })
            case .odd: return (lines, true)
            case .unfinished: return (lines, false)
            }
        }
        return (lines, false)
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
