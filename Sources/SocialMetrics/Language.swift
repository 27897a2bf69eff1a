/// A language a report can be written in.
///
/// Headers of export files come in many more languages; those are plain codes in the catalogue.
package enum Language: String, Codable, CaseIterable, Sendable {
    case en, fr
}

/// One phrase in every report language: leaving one out does not compile.
package struct Words: Hashable, Codable, Sendable {
    package var en: String
    package var fr: String

    package init(en: String, fr: String) {
        self.en = en
        self.fr = fr
    }

    /// The same word in every language, for brand names and codes.
    package init(_ same: String) { self.init(en: same, fr: same) }

    /// The phrase in one language.
    package func callAsFunction(_ language: Language) -> String {
        switch language {
        case .en: en
        case .fr: fr
        }
    }
}
