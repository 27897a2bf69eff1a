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
        var text = HeaderName.plain(header)
        let code = HeaderName.currency(atEndOf: text)
        if code != nil { text.removeLast(5) }
        currency = code
        var key = String.UnicodeScalarView()
        var isASCII = true
        for scalar in text {
            if scalar == " " {
                // "J' aime": the blank that a lost character left.
                guard let last = key.last, last != " ", last != "'" else { continue }
            }
            if !scalar.isASCII { isASCII = false }
            let isCapital = scalar.value >= 0x41 && scalar.value <= 0x5A
            key.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
        }
        if key.last == " " { key.removeLast() }
        self.key = isASCII ? String(key) : HeaderName.withoutAccents(String(key))
    }

    /// The header with one kind of apostrophe, blank and dash, without what cannot be seen.
    private static func plain(_ header: String) -> [Unicode.Scalar] {
        var text: [Unicode.Scalar] = []
        for scalar in header.unicodeScalars {
            switch scalar {
            case "\u{AD}", "\u{FEFF}", "\u{200B}", "\u{200E}", "\u{200F}": continue
            // 0x19 is what is left of ’ when UTF-16 is read as bytes and its zeros dropped.
            case "\u{2019}", "\u{2018}", "\u{02BC}", "\u{60}", "\u{B4}", "\u{19}": text.append("'")
            case "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "\t", "\n", "\r": text.append(" ")
            case "\u{2013}", "\u{2014}", "\u{2011}": text.append("-")
            default: text.append(scalar)
            }
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Lower case, and letters without the marks above and below them.
    private static func withoutAccents(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
        where !(0x300...0x36F).contains(scalar.value) {
            plain.append(scalar)
        }
        return String(plain).lowercased()
    }

    /// The code in `(EUR)` at the end.
    private static func currency(atEndOf text: [Unicode.Scalar]) -> String? {
        let end = Array(text.suffix(5))
        guard end.count == 5, end[0] == "(", end[4] == ")",
            end[1...3].allSatisfy({ ("A"..."Z").contains($0) })
        else { return nil }
        return String(String.UnicodeScalarView(end[1...3]))
    }
}
