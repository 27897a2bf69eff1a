import SocialMetrics

/// The spaces that French sets around its marks, made no-break wherever a sentence wrote a plain one.
///
/// Before `: ; ! ? % €` and `»`, after `«`, and the narrow one within a number. Other languages are left as they are. For text of ours only: what
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
            if character == " ", isBeforeMark || isAfterMark {
                result.append("\u{A0}")
            } else if character == " ", isBetweenThousands(characters, index) {
                result.append("\u{202F}")
            } else {
                result.append(character)
            }
        }
        return result
    }
}

/// Whether a space stands between the digits of one number: `1 000`.
private func isBetweenThousands(_ characters: [Character], _ index: Int) -> Bool {
    let isDigit = { (place: Int) in
        characters.indices.contains(place) && characters[place].isASCII && characters[place].isNumber
    }
    return isDigit(index - 1) && (1...3).allSatisfy { isDigit(index + $0) } && !isDigit(index + 4)
        && !(1...4).allSatisfy { isDigit(index - $0) }
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
