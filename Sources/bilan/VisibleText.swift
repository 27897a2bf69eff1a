/// A text as a terminal may show it: what would steer the terminal or turn the reading direction is made visible.
///
/// Headers and cells are somebody else's text. Control characters become their pictures (`␛`), others their number
/// (`\\u{202e}`); line ends and tabulators stay.
func visibleOnTerminal(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: steers) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if !steers(scalar) {
            result.append(scalar)
        } else if let picture = picture(of: scalar) {
            result.append(picture)
        } else {
            result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
        }
    }
    return String(result)
}

/// The same, with line ends and tabulators made visible too.
func visibleOnOneLine(_ text: String) -> String {
    visibleOnTerminal(
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0 == "\n" ? "\u{240A}" : $0 == "\t" ? "\u{2409}" : $0 })))
}

private func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Marks of reading direction, line and paragraph separators.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
}

/// Unicode's picture of a control character of ASCII.
private func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: Unicode.Scalar(0x2421)
    default: nil
    }
}
