import Testing

@testable import Tabular

@Suite struct UnreadableFileTests {
    private func reason(_ bytes: [UInt8]) -> TextFile.Unreadable? {
        if case .failure(let error) = TextFile.read(bytes) { return error.reason }
        return nil
    }

    @Test(arguments: [
        [], [0x20, 0x0A, 0x0D, 0x09], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFF, 0xFE, 0x0A, 0x00],
    ])
    func aFileWithoutTextIsEmpty(bytes: [UInt8]) { #expect(reason(bytes) == .empty) }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG picture"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"),
            (Array("GIF89a".utf8), "a GIF picture"),
            (Array("%PDF-1.7".utf8), "a PDF document"),
            ([0x1F, 0x8B, 0x08], "a gzip archive"),
            (Array("SQLite format 3".utf8), "an SQLite database"),
            ([0x41, 0x00, 0x00, 0x42, 0x01], "a binary file"),
            (Array("\u{FEFF}\n<!DOCTYPE html>\n<title>Log in</title>".utf8), "a web page"),
            (Array("<HTML><body>a,b</body></HTML>".utf8), "a web page"),
        ] as [([UInt8], String)])
    func filesThatAreNoTablesAreNamedByWhatTheyAre(bytes: [UInt8], kind: String) {
        #expect(reason(bytes) == .binary(kind))
    }
}
