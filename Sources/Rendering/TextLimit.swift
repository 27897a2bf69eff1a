/// A text cut at a number of letters, with an ellipsis; a text that is little longer is left whole.
func shortened(_ text: String, to limit: Int) -> String {
    // A letter has a byte at least.
    guard text.utf8.count > limit + 8, text.count > limit + 8 else { return text }
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

extension String {
    /// How many letters it has, as a reader counts them: quick for plain ASCII, where each is a byte.
    var letterCount: Int { utf8.allSatisfy { $0 < 0x80 && $0 != 0x0D } ? utf8.count : count }
}
