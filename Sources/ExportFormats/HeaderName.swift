import Foundation

/// A header made comparable: what stays the same when a platform, a browser or a spreadsheet changed its looks.
///
/// Case, accents, the kind of apostrophe, soft hyphens, kinds of space and outer blanks do not count. A currency in
/// brackets at the end, `(EUR)`, is taken off and kept: often it stands nowhere else.
struct HeaderName: Hashable, Sendable {
    /// The header to compare.
    let key: String
    /// ISO 4217 code from the end of the header.
    let currency: String?

    init(_ header: String) {
        var text = ""
        for scalar in header.unicodeScalars {
            switch scalar {
            case "\u{AD}", "\u{FEFF}", "\u{200B}", "\u{200E}", "\u{200F}": continue
            // 0x19 is what is left of ’ when UTF-16 is read as bytes and its zeros dropped.
            case "\u{2019}", "\u{2018}", "\u{02BC}", "\u{60}", "\u{B4}", "\u{19}": text.append("'")
            case "\u{A0}", "\u{202F}", "\u{2009}", "\t", "\n", "\r": text.append(" ")
            case "\u{2013}", "\u{2014}", "\u{2011}": text.append("-")
            default: text.unicodeScalars.append(scalar)
            }
        }
        text = text.trimmingCharacters(in: .whitespaces)
        currency = HeaderName.currency(atEndOf: text)
        if currency != nil { text = String(text.dropLast(5)) }
        // "J' aime": the blank that a lost character left.
        key = text.folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: Locale(identifier: "en_US_POSIX")
        )
        .replacingOccurrences(of: "' ", with: "'")
        .split(separator: " ").joined(separator: " ")
    }

    private static func currency(atEndOf text: String) -> String? {
        let end = Array(text.unicodeScalars.suffix(5))
        guard end.count == 5, end[0] == "(", end[4] == ")",
            end[1...3].allSatisfy({ ("A"..."Z").contains($0) })
        else { return nil }
        return String(String.UnicodeScalarView(end[1...3]))
    }
}
