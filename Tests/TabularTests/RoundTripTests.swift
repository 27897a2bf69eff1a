import TestSupport
import Testing

@testable import Tabular

@Suite struct RoundTripTests {
    private static let pieces = [
        "a", "é", "😀", "\u{301}", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "\u{A0}", "1",
        "12",
        "-3.5", "1,5", "x=y", "نور", "'", "日",
    ]

    private struct Dialect: CustomTestStringConvertible {
        let delimiter: Unicode.Scalar
        let quoting: CSVWriter.Quoting
        let lineEnd: CSVWriter.LineEnd
        let encoding: CSVWriter.Encoding
        var testDescription: String {
            "\(delimiter.escaped(asASCII: true)) \(quoting) \(lineEnd) \(encoding)"
        }
    }

    private static let dialects: [Dialect] = [",", ";", "\t", "|"].flatMap { delimiter in
        [CSVWriter.Quoting.whenNeeded, .whenNeededOrSpaced, .always].flatMap { quoting in
            [CSVWriter.LineEnd.lf, .crlf].flatMap { end in
                [CSVWriter.Encoding.utf8, .utf8WithMark, .utf16LittleEndianWithMark].map {
                    Dialect(delimiter: delimiter, quoting: quoting, lineEnd: end, encoding: $0)
                }
            }
        }
    }

    /// Rows of two cells and more; a first cell that is never blank keeps records from looking like empty lines.
    private func table(_ generator: inout SplitMix64) -> [[String]] {
        let width = Int.random(in: 2...6, using: &generator)
        return (0...Int.random(in: 1...8, using: &generator)).map { _ in
            ["k"] + (1..<width).map { _ in generator.text(upTo: 5, from: Self.pieces) }
        }
    }

    @Test(arguments: dialects.indices) func whatIsWrittenIsReadBack(index: Int) throws {
        let dialect = Self.dialects[index]
        var generator = SplitMix64(seed: UInt64(index))
        for _ in 0..<30 {
            let rows = table(&generator)
            let bytes = CSVWriter.bytes(
                rows, delimiter: dialect.delimiter, quoting: dialect.quoting, lineEnd: dialect.lineEnd,
                encoding: dialect.encoding, announcesDelimiter: true)
            let file = try file(bytes)
            #expect(Array(file.raw.dropFirst()) == rows, "\(dialect.testDescription)")
            #expect(file.records.unclosedQuotes.isEmpty && !file.isTruncated && file.replacedCharacters == 0)
        }
    }

    @Test(arguments: 0..<200) func theDelimiterNeedsNoAnnouncement(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let width = Int.random(in: 3...6, using: &generator)
        let rows = (0..<6).map { _ in
            (0..<width).map { _ in
                generator.text(upTo: 3, from: ["ab", "é", "1", "2.5", " ", "😀", "\"", "\n"]) + "x"
            }
        }
        for delimiter in [",", ";", "\t", "|"] as [Unicode.Scalar] {
            let file = try file(CSVWriter.bytes(rows, delimiter: delimiter))
            #expect(file.raw == rows)
        }
    }

    /// Bytes that mean something to the reader, among others.
    private static let noise: [UInt8] =
        [0x22, 0x2C, 0x3B, 0x09, 0x7C, 0x0A, 0x0D, 0x20, 0x3D, 0x2A] + Array("sep=Total12".utf8)
        + [0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xF0, 0x9F, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF]

    @Test(arguments: 0..<300) func noiseNeverStopsTheReaderAndNoByteIsLost(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        for _ in 0..<10 {
            let bytes = generator.bytes(upTo: 60, from: Self.noise)
            guard case .success(let file) = TextFile.read(bytes) else { continue }
            let records = file.records
            var position = 0
            for record in 0..<records.count {
                for column in 0..<records.width(of: record) {
                    let cell = records.cells[Int(records.firstCells[record]) + column].range
                    // Between cells stand quotes, blanks, delimiters and line ends, and nothing else.
                    #expect(cell.lowerBound >= position)
                    let between = records.bytes[position..<max(position, cell.lowerBound)]
                    #expect(between.allSatisfy { [0x22, 0x20, 0x0A, 0x0D, records.delimiter].contains($0) })
                    position = cell.upperBound
                    _ = records.excerpt(record, column)
                    _ = records.text(record, column)
                }
                #expect(records.line(of: record) >= (record == 0 ? 1 : records.line(of: record - 1)))
            }
            let rest = records.bytes[position...]
            #expect(rest.allSatisfy { [0x22, 0x20, 0x0A, 0x0D, records.delimiter].contains($0) })
            // Every record is a header, a row, a preamble, the separator line or blank.
            let blank = (0..<records.count).count { records.filledCount(of: $0) == 0 }
            let used = file.tables.reduce(0) {
                $0 + $1.rows.count + $1.preamble.count + ($1.header == nil ? 0 : 1)
            }
            let separator =
                file.hasSeparatorLine && records.count > 0 && records.filledCount(of: 0) > 0 ? 1 : 0
            #expect(used + blank + separator == records.count)
        }
    }

    @Test(arguments: 0..<100) func plainNoiseNeverStopsTheReader(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 1_000_000)
        for _ in 0..<20 { _ = TextFile.read(generator.bytes(upTo: 400, from: Array(0...255))) }
    }

    @Test(arguments: 0..<100) func readingWhatWasReadGivesTheSame(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 2_000_000)
        let bytes = generator.bytes(upTo: 80, from: Self.noise)
        guard case .success(let once) = TextFile.read(bytes) else { return }
        let twice = try file(
            CSVWriter.bytes(
                once.raw, delimiter: Unicode.Scalar(once.records.delimiter), quoting: .always,
                announcesDelimiter: true))
        #expect(Array(twice.raw.dropFirst()).filter { $0 != [""] } == once.raw.filter { $0 != [""] })
    }
}
