/// Tells files that are neither a table nor a container from their first bytes.
enum FileSignature {
    private static let known: [(prefix: [UInt8], kind: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database"),
    ]

    /// What the file is, nil when it may be a table.
    static func binaryKind(of bytes: [UInt8]) -> String? {
        known.first { bytes.starts(with: $0.prefix) }?.kind ?? (isWebPage(bytes) ? "a web page" : nil)
    }

    /// A page that a site gave in the place of a file: to log in, or to say what went wrong.
    private static func isWebPage(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let start = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(14)
        let word = String(decoding: start, as: UTF8.self).lowercased()
        return word.hasPrefix("<!doctype html") || word.hasPrefix("<html")
    }
}
