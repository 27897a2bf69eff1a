/// Tells files that are neither text nor a container from their first bytes.
enum FileSignature {
    private static let known: [(prefix: [UInt8], kind: String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66], "an SQLite database"),
    ]

    /// What the file is, nil when it may be text.
    static func binaryKind(of bytes: [UInt8]) -> String? {
        known.first { bytes.starts(with: $0.prefix) }?.kind
    }
}
