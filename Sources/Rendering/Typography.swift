import SocialMetrics

/// The spaces that French sets around its marks, made no-break wherever a sentence wrote a plain one.
///
/// Before `: ; ! ? % €` and `»`, after `«`. Other languages are left as they are. For text of ours only: what
/// somebody typed is printed as it was typed.
func typeset(_ text: String, _ language: Language) -> String {
    switch language {
    case .en: return text
    case .fr:
        var result = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let isBeforeMark = next.map { ":;!?%€»".contains($0) } ?? false
            let isAfterMark = index > 0 && characters[index - 1] == "«"
            result.append(character == " " && (isBeforeMark || isAfterMark) ? "\u{A0}" : character)
        }
        return result
    }
}

/// A text cut at a number of letters, with an ellipsis; a text that is little longer is left whole.
func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit + 8 else { return text }
    var cut = text.prefix(limit)
    if let space = cut.lastIndex(of: " "), cut.distance(from: space, to: cut.endIndex) < 20 {
        cut = cut[..<space]
    }
    while let last = cut.last, last.isWhitespace || last.isPunctuation { cut.removeLast() }
    return cut + "…"
}

/// Lengths at which texts that somebody typed are cut, in letters.
enum TextLimit {
    /// In a card.
    static let caption = 280
    /// In a cell of a table.
    static let cell = 90
}
