/// A text cut at a number of letters, with an ellipsis; a text that is little longer is left whole.
func shortened(_ text: String, to limit: Int) -> String {
    // A letter has a byte at least.
    guard text.utf8.count > limit + 8, text.letterCount > limit + 8 else { return text }
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
    /// How many letters it has, as a reader counts them: quick where each is one code point.
    var letterCount: Int { (utf8.withContiguousStorageIfAvailable(Self.plainLetters) ?? nil) ?? count }

    /// The letters of a text of ASCII, of letters such as é, and of signs such as – ’ … € and the narrow no-break space, each of
    /// which is one; nil for a text with anything else, which may be a part of the letter before it.
    private static func plainLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var letters = 0
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case 0x0D, 0x80...0xC1: return nil
            case ..<0x80: place += 1
            case 0xC2 where place + 1 < bytes.count && bytes[place + 1] != 0xAD, 0xC3: place += 2
            case 0xE2 where place + 2 < bytes.count && isSign(bytes[place + 1], bytes[place + 2]): place += 3
            default: return nil
            }
            letters += 1
        }
        return letters
    }

    /// U+2010–U+2027 and U+202F, and the currencies U+20A0–U+20BF.
    private static func isSign(_ second: UInt8, _ third: UInt8) -> Bool {
        switch (second, third) {
        case (0x80, 0x90...0xA7), (0x80, 0xAF), (0x82, 0xA0...0xBF): true
        default: false
        }
    }
}
