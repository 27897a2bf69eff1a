import Testing

@testable import Tabular

/// The file a text makes when it is written as UTF-8.
func file(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> TextFile {
    try file(Array(text.utf8), sourceLocation: sourceLocation)
}

/// The file some bytes make.
func file(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> TextFile {
    try #require(try? TextFile.read(bytes).get(), sourceLocation: sourceLocation)
}

extension TextFile {
    /// Every record as it stands between delimiters or quotes, blank lines too.
    var raw: [[String]] {
        (0..<records.count).map { record in
            (0..<records.width(of: record)).map { records.rawText(record, $0) }
        }
    }

    /// Header and rows of a table, outer blanks of cells left out.
    func rows(_ table: Int) -> [[String]] {
        ([tables[table].header].compactMap { $0 } + tables[table].rows).map { records.texts($0) }
    }
}

/// Text as UTF-16 bytes, without a mark.
func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
        let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        return bigEndian ? bytes.reversed() : bytes
    }
}
