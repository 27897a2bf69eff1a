/// The size of letters in charts, in pixels.
let letterSize = 13.0

/// About how wide a text is drawn in a sans-serif font, in pixels.
///
/// There is no font to ask: the widths are Helvetica's by kind of letter, a little on the wide side; digits are those of the
/// widest tabular ones, for a number must never be cut.
func width(of text: String, size: Double = letterSize, bold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { sum, scalar in
        if scalar.properties.canonicalCombiningClass != .notReordered { return sum }
        return sum + size * ems(scalar) * (bold ? 1.07 : 1)
    }
}

/// A text cut so that it fits, with an ellipsis in place of what is missing.
func fitted(_ text: String, within limit: Double, size: Double = letterSize, bold: Bool = false) -> String {
    let line = singleLine(text)
    guard width(of: line, size: size, bold: bold) > limit else { return line }
    var cut = line
    while !cut.isEmpty, width(of: cut + "…", size: size, bold: bold) > limit { cut.removeLast() }
    while cut.last?.isWhitespace == true { cut.removeLast() }
    return cut + "…"
}

/// Width of a letter as a part of the font's size.
private func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "l", "j", "I", "'", "’", "|", ".", ",", ":", ";", "!": 0.29
    case " ", "\u{A0}", "f", "t", "r", "(", ")", "/", "-": 0.36
    case "\u{202F}": 0.36
    case "0"..."9", "+", "−", "€", "$", "£": 0.63
    case "m", "w", "M", "W", "%", "@", "—", "…": 0.92
    case "A"..."Z": 0.7
    case "\u{1100}"..."\u{FFDC}", "\u{1F000}"..."\u{3FFFF}": scalar.value < 0x2E80 ? 0.6 : 1.1
    default: 0.58
    }
}
