import Testing

@testable import Tabular

@Suite struct CSVWriterTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func plainCellsStandBare() {
        #expect(
            text(CSVWriter.bytes([["Day", "Views"], ["2026-10-01", "42"]])) == "Day,Views\n2026-10-01,42\n")
    }

    @Test(arguments: [
        ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("with space", "with space"), ("", ""),
        ("\"", "\"\"\"\""),
    ])
    func onlyCellsThatNeedItAreQuoted(cell: String, written: String) {
        #expect(text(CSVWriter.bytes([[cell, "x"]])) == written + ",x\n")
    }

    @Test func anotherDelimiterDecidesWhatNeedsQuotes() {
        #expect(text(CSVWriter.bytes([["a,b", "c;d"]], delimiter: ";")) == "a,b;\"c;d\"\n")
    }

    @Test func spacesAreQuotedOnRequestAsInMetaExports() {
        let bytes = CSVWriter.bytes([["Post ID", "Views", "", "a\tb"]], quoting: .whenNeededOrSpaced)
        #expect(text(bytes) == "\"Post ID\",Views,,\"a\tb\"\n")
    }

    @Test func cellsThatReadersMistakeAreQuotedOnRequest() {
        let bytes = CSVWriter.bytes([[" a", "'b", "c d", "e "]], quoting: .whenMistakable)
        #expect(text(bytes) == "\" a\",\"'b\",c d,e \n")
    }

    @Test func noBreakSpacesAloneAskForNoQuotes() {
        #expect(text(CSVWriter.bytes([["1\u{A0}000"]], quoting: .whenNeededOrSpaced)) == "1\u{A0}000\n")
    }

    @Test func everyCellIsQuotedOnRequestEvenEmptyOnes() {
        #expect(text(CSVWriter.bytes([["Date", ""]], quoting: .always)) == "\"Date\",\"\"\n")
    }

    @Test func quotesBesideACombiningMarkAreStillDoubled() {
        #expect(text(CSVWriter.bytes([["\"\u{301}x"]])) == "\"\"\"\u{301}x\"\n")
    }

    @Test func linesMayEndWithCarriageReturns() {
        #expect(text(CSVWriter.bytes([["a"], ["b"]], lineEnd: .crlf)) == "a\r\nb\r\n")
    }

    @Test func anEmptyRowIsAnEmptyLine() {
        #expect(text(CSVWriter.bytes([["a"], [], ["b"]], quoting: .always)) == "\"a\"\n\n\"b\"\n")
    }

    @Test func theMarkComesFirst() {
        #expect(CSVWriter.bytes([["é"]], encoding: .utf8WithMark) == [0xEF, 0xBB, 0xBF, 0xC3, 0xA9, 0x0A])
    }

    @Test func aResultsDownloadIsReproducedToTheByte() {
        let bytes = CSVWriter.bytes(
            [["Vues"], ["é😀"], []], quoting: .always, encoding: .utf16LittleEndianWithMark,
            announcesDelimiter: true)
        #expect(
            bytes.starts(with: [
                0xFF, 0xFE, 0x73, 0x00, 0x65, 0x00, 0x70, 0x00, 0x3D, 0x00, 0x2C, 0x00, 0x0A, 0x00,
            ]))
        let units = stride(from: 2, to: bytes.count, by: 2).map {
            UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
        }
        #expect(String(decoding: units, as: UTF16.self) == "sep=,\n\"Vues\"\n\"é😀\"\n\n")
    }

    @Test func takingTheBytesInPiecesGivesTheSameFile() {
        let rows = (0..<50).map { ["row \($0)", "a;\"\($0)\""] }
        var writer = CSVWriter(quoting: .whenNeededOrSpaced, encoding: .utf8WithMark)
        var pieces: [UInt8] = []
        for row in rows {
            writer.append(row)
            if writer.pendingByteCount > 64 { pieces += writer.take() }
        }
        pieces += writer.take()
        #expect(writer.take().isEmpty)
        #expect(pieces == CSVWriter.bytes(rows, quoting: .whenNeededOrSpaced, encoding: .utf8WithMark))
    }
}
