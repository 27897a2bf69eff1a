/// A text without what a reader cannot see: marks that turn the reading direction, zero-width and control characters.
///
/// Somebody else's text may hold them to hide words or to reorder the line around it. Line ends are kept as `\n`.
/// Joiners stay between letters and emoji that need them; a letter keeps six combining marks at most.
package func visibleText(_ text: String) -> String {
    if withBytes(of: text, isPlain) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    func keep(_ scalar: Unicode.Scalar) { result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    let scalars = Array(text.unicodeScalars)
    var marks = 0
    var inFlag = false
    for (index, scalar) in scalars.enumerated() {
        inFlag = scalar.value == 0x1F3F4 || (inFlag && isTag(scalar))
        // No mark stands before U+0300.
        if scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered {
            marks += 1
        } else if !isJoiner(scalar) {
            marks = 0
        }
        if marks > 6 { continue }
        switch scalar.value {
        case 0x0D:
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if next?.value != 0x0A { keep("\n") }
        case 0x0A, 0x2028, 0x2029, 0x85: keep("\n")
        case 0x09: keep(" ")
        case 0x00...0x1F, 0x7F...0x9F: continue
        case 0x200C, 0x200D:
            let before = index > 0 ? scalars[index - 1] : nil
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            if let before, let after, joins(before), joins(after) { keep(scalar) }
        case 0xE0000...0xE007F: if inFlag { keep(scalar) }
        default: if !isHidden(scalar) { keep(scalar) }
        }
    }
    return String(decoding: result, as: UTF8.self)
}

/// A text on one line, its runs of white space made one space each; no-break spaces stay.
package func singleLine(_ text: String) -> String {
    if hasNoBlankToMend(text) { return text }
    // Blanks and line ends are spaces and line feeds now.
    let words = visibleText(text).utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return String(decoding: Array(words.joined(separator: CollectionOfOne(UInt8(ascii: " ")))), as: UTF8.self)
}

/// Whether a text is plain, has no line end, and no blank but single ones between words.
private func hasNoBlankToMend(_ text: String) -> Bool {
    withBytes(of: text) { bytes in
        var last = UInt8(ascii: " ")
        for byte in bytes {
            if byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: " ") && last == byte) { return false }
            last = byte
        }
        return (last != UInt8(ascii: " ") || bytes.isEmpty) && isPlain(bytes)
    }
}

/// What is found in the UTF-8 of a text, which lies in one piece.
private func withBytes<Found>(of text: String, _ find: (UnsafeBufferPointer<UInt8>) -> Found) -> Found {
    if let found = text.utf8.withContiguousStorageIfAvailable(find) { return found }
    var text = text
    return text.withUTF8(find)
}

/// Whether a text holds nothing but printed ASCII, line feeds, letters such as é, the signs of French and English
/// typography, most arrows and emoji: of these nothing is hidden and nothing changed.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
        let byte = bytes[place]
        if (0x20...0x7E).contains(byte) || byte == 0x0A {
            place += 1
            continue
        }
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard byte >= 0xC2, place + length <= bytes.count else { return false }
        switch (byte, bytes[place + 1], length > 2 ? bytes[place + 2] : 0) {
        case (0xC3, _, _), (0xC2, 0xA0...0xAC, _), (0xC2, 0xAE...0xBF, _): break
        // – — ‘ ’ “ ” … and the narrow no-break space; €.
        case (0xE2, 0x80, 0x93...0x94), (0xE2, 0x80, 0x98...0x9D), (0xE2, 0x80, 0xA6), (0xE2, 0x80, 0xAF),
            (0xE2, 0x82, 0xAC):
            break
        // U+2180 to U+21BF with the arrows ← ↑ → ↓ ↗, U+2200 to U+223F with the minus; what makes an emoji of a sign;
        // U+1F000 to U+1FBFF with the emoji.
        case (0xE2, 0x86, _), (0xE2, 0x88, _), (0xEF, 0xB8, 0x8F), (0xF0, 0x9F, 0x80...0xAF): break
        default: return false
        }
        place += length
    }
    return true
}

private func isTag(_ scalar: Unicode.Scalar) -> Bool { (0xE0000...0xE007F).contains(scalar.value) }

private func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

/// Whether a joiner beside this character has something to join: letters beyond the Latin ones, and emoji.
private func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x0300 && !scalar.properties.isWhitespace && !isHidden(scalar) && !isJoiner(scalar)
}

/// Marks of direction, zero-width characters, and code points that XML does not allow.
private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x200E, 0x200F: true
    case 0x202A...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}
