/// A header text an export goes by, and how surely it does.
///
/// A string literal is a term seen in a genuine file. In a `formats/*.yml` a plain string is the same; other terms are
/// `{text: …, evidence: unverified}`.
package struct HeaderTerm: Hashable, Sendable, ExpressibleByStringLiteral {
    package enum Evidence: String, Codable, CaseIterable, Sendable {
        /// It stands in a genuine file.
        case seen
        /// Programs written against genuine files, or the platform's own translations, look for it.
        case fromCode = "from-code"
        /// Nobody was found who had it from a file: a translation, a guess of documentation.
        case unverified
    }

    /// ISO 639's code of a language that nobody said.
    static let unsaidLanguage = "und"

    package var text: String
    package var evidence: Evidence

    package init(_ text: String, _ evidence: Evidence = .seen) {
        self.text = text
        self.evidence = evidence
    }

    package init(stringLiteral text: String) { self.init(text) }

    /// A term that code written against genuine files looks for.
    package static func code(_ text: String) -> HeaderTerm { HeaderTerm(text, .fromCode) }

    /// A term that no file and no such code confirms.
    package static func unverified(_ text: String) -> HeaderTerm { HeaderTerm(text, .unverified) }
}

extension HeaderTerm: Codable {
    private enum Key: String, CodingKey { case text, evidence }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text)
            return
        }
        let entries = try WrittenEntries(decoder, of: "a header", keys: ["text", "evidence"])
        self.init(
            try entries.required("text", "a text", example: "text: Views"),
            try entries.choice("evidence", Evidence.self, "how surely a header is known") ?? .seen)
    }

    package func encode(to encoder: any Encoder) throws {
        if evidence == .seen {
            var container = encoder.singleValueContainer()
            try container.encode(text)
            return
        }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(text, forKey: .text)
        try container.encode(evidence, forKey: .evidence)
    }
}
