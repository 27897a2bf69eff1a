import Foundation
import TestSupport
import Testing

@testable import Tabular

@Suite struct RoundTripTests {
    private static let pieces = [
        "a", "é", "😀", "\u{301}", "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "\u{A0}", "1",
        "12",
        "-3.5", "1,5", "=x", "نور", "'", "日", "\\", "\\\"", "sep=",
    ]

    /// How a file is written.
    private struct Writing: CustomTestStringConvertible {
        let delimiter: Unicode.Scalar
        let quoting: CSVWriter.Quoting
        let lineEnd: CSVWriter.LineEnd
        let encoding: Encoding
        var testDescription: String {
            "\(delimiter.escaped(asASCII: true)) \(quoting) \(lineEnd) \(encoding)"
        }
    }

    private enum Encoding: CaseIterable {
        case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252

        /// The bytes of a text; nil when it has a character that the encoding lacks.
        func bytes(_ text: String) -> [UInt8]? {
            switch self {
            case .utf8: return Array(text.utf8)
            case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + text.utf8
            case .utf16LittleEndian: return [0xFF, 0xFE] + utf16(text)
            case .utf16BigEndian: return [0xFE, 0xFF] + utf16(text, bigEndian: true)
            case .windows1252:
                let bytes = text.unicodeScalars.map(Windows1252.byte)
                return bytes.contains(nil) ? nil : bytes.compactMap(\.self)
            }
        }
    }

    private static let writings: [Writing] = [",", ";", "\t", "|"].flatMap { delimiter in
        [CSVWriter.Quoting.whenMistakable, .whenNeeded, .whenNeededOrSpaced, .always].flatMap { quoting in
            [CSVWriter.LineEnd.lf, .crlf, .cr].flatMap { end in
                Encoding.allCases.map {
                    Writing(delimiter: delimiter, quoting: quoting, lineEnd: end, encoding: $0)
                }
            }
        }
    }

    /// A table of any strings, every row as wide as the first.
    private func table(_ generator: inout SplitMix64, _ pieces: [String]) -> [[String]] {
        let width = Int.random(in: 2...6, using: &generator)
        return (0...Int.random(in: 1...8, using: &generator)).map { _ in
            (0..<width).map { _ in generator.text(upTo: 5, from: pieces) }
        }
    }

    @Test(arguments: writings.indices) func whatIsWrittenIsReadBackToTheLetter(index: Int) throws {
        let writing = Self.writings[index]
        var generator = SplitMix64(seed: UInt64(index))
        let isNarrow = writing.encoding == .windows1252
        let pieces = isNarrow ? Self.pieces.filter { Encoding.windows1252.bytes($0) != nil } : Self.pieces
        for _ in 0..<30 {
            var rows = table(&generator, pieces)
            // One accent more tells the one-byte code page from UTF-8.
            if isNarrow { rows[0][0] += "où" }
            let text = String(
                decoding: CSVWriter.bytes(
                    rows, delimiter: writing.delimiter, quoting: writing.quoting, lineEnd: writing.lineEnd,
                    announcesDelimiter: true), as: UTF8.self)
            let file = try file(try #require(writing.encoding.bytes(text)))
            #expect(Array(file.raw.dropFirst()) == rows, "\(writing.testDescription)")
            #expect(file.records.unclosedQuotes.isEmpty && !file.isTruncated && file.replacedCharacters == 0)
            #expect(file.misfits.isEmpty && file.foreignLines.isEmpty && file.droppedNULs == 0)
            #expect(file.records.strayQuoteLines.isEmpty)
        }
    }

    /// Ways of quoting and escaping that other programs have, and the writer does not.
    private enum Habit: CaseIterable {
        case singleQuotes, backslashes, blanks, padded, paddedBars

        var delimiter: String {
            switch self {
            case .singleQuotes, .backslashes: ";"
            case .blanks: " "
            case .padded: ", "
            case .paddedBars: " | "
            }
        }

        func cell(_ text: String) -> String {
            switch self {
            case .singleQuotes: "'" + text.replacing("'", with: "''") + "'"
            case .backslashes:
                "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
            case .paddedBars: text
            case .blanks, .padded: "\"" + text.replacing("\"", with: "\"\"") + "\""
            }
        }
    }

    /// Such habits are told from the whole file, where every name has the marks of the habit.
    @Test(arguments: 0..<200) func otherHabitsAreReadBackToTheLetter(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 4_000_000)
        for habit in Habit.allCases {
            let pieces = ["a", "é", "😀", "'", "\"", " ", "1", "-3.5", "=x", "日"]
            let header = ["Date", "Name", "Views"]
            let rows = (10...19).map { number in
                [
                    "2026-10-\(number)", "say \"it's\" " + generator.text(upTo: 5, from: pieces) + ".",
                    "1\(number)",
                ]
            }
            let text = ([header] + rows).map { $0.map(habit.cell).joined(separator: habit.delimiter) + "\n" }
            let file = try file(text.joined())
            #expect(file.raw == [header] + rows, "\(habit)")
            #expect(file.misfits.isEmpty && file.records.strayQuoteLines.isEmpty, "\(habit)")
        }
    }

    @Test(arguments: 0..<100) func shiftJISIsReadBackToTheLetter(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 5_000_000)
        let pieces = ["日", "本", "テスト", "表示", "あ", "ー", "ソ", "能", ",", "\"", "\n", "a", "1", " "]
        let header = ["日付", "キャンペーン名", "表示回数"]
        let rows = (10...19).map { number in
            ["2026-10-\(number)", "広告" + generator.text(upTo: 5, from: pieces) + "名", "1\(number)"]
        }
        for quoting in [CSVWriter.Quoting.whenNeeded, .always] {
            let text = String(decoding: CSVWriter.bytes([header] + rows, quoting: quoting), as: UTF8.self)
            let bytes = try #require(text.data(using: .shiftJIS))
            let file = try file(Array(bytes))
            #expect(file.encoding == .shiftJIS && file.raw == [header] + rows)
            #expect(file.misfits.isEmpty && file.records.strayQuoteLines.isEmpty)
        }
    }

    /// What `inspect --csv` prints is read as the same table again.
    @Test(arguments: 0..<100) func aTableOfAnyWidthIsReadBack(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 3_000_000)
        let plain = Self.pieces.filter { $0 != "," && $0 != "\"" && $0 != "\"\"" }
        let rows = (0...Int.random(in: 0...8, using: &generator)).map { _ in
            [generator.text(upTo: 5, from: plain)]
        }
        let file = try file(CSVWriter.bytes(rows, quoting: .whenMistakable, announcesDelimiter: true))
        #expect(Array(file.raw.dropFirst()) == rows)
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
            let records = CSVReader.records(
                decodeText(bytes).bytes, delimiter: file.records.delimiter)
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
            checkEveryRecordIsUsed(file)
        }
    }

    /// Every record is a header, a row, a line of the preamble, a footnote, part of a row, the separator line or blank.
    private func checkEveryRecordIsUsed(_ file: TextFile) {
        let records = file.records
        let blank = (0..<records.count).count { records.filledCount(of: $0) == 0 }
        let used = file.tables.reduce(0) {
            $0 + $1.rows.count + $1.preamble.count + $1.footnotes.count + ($1.header == nil ? 0 : 1)
        }
        let joined = file.misfits.count { if case .lineBreak = $0.placement { true } else { false } }
        let separator = file.hasSeparatorLine && records.count > 0 && records.filledCount(of: 0) > 0 ? 1 : 0
        #expect(used + blank + joined + separator == records.count)
        for record in 0..<records.count {
            for column in 0..<records.width(of: record) {
                _ = records.excerpt(record, column)
                _ = records.rawText(record, column)
            }
        }
    }

    @Test(arguments: 0..<100) func plainNoiseNeverStopsTheReader(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed) + 1_000_000)
        for _ in 0..<20 { _ = TextFile.read(generator.bytes(upTo: 400, from: Array(0...255))) }
    }

    @Test(arguments: 0..<100) func readingWhatWasReadGivesTheSame(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed) + 2_000_000)
        let bytes = decodeText(generator.bytes(upTo: 80, from: Self.noise)).bytes
        let once = cells(CSVReader.records(bytes, delimiter: 0x2C))
        let twice = cells(CSVReader.records(CSVWriter.bytes(once, quoting: .always), delimiter: 0x2C))
        #expect(twice.filter { $0 != [""] } == once.filter { $0 != [""] })
    }

    private func cells(_ records: Records) -> [[String]] {
        (0..<records.count).map { record in
            (0..<records.width(of: record)).map { records.rawText(record, $0) }
        }
    }
}
