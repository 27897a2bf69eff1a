import SocialMetrics

/// Tells the kind of a post from the word a file has for it; each different word is worked out once.
struct PostFormatWords {
    private let known: [String: PostFormat]
    private var met: [String: PostFormat] = [:]

    init(_ format: ExportFormat) {
        known = Dictionary(
            format.postFormats.flatMap { kind, words in words.map { (HeaderName($0).key, kind) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The kind of content; `.other` for a word the catalogue does not have.
    mutating func format(of word: String) -> PostFormat {
        if let format = met[word] { return format }
        let format = known[HeaderName(word).key] ?? .other
        met[word] = format
        return format
    }
}
