import Charting

/// Escaping for Markdown: GitHub's and CommonMark's readers, and old ones that know less.
enum MarkdownText {
    /// Text on one line in which nothing is markup, at the start of a line, within one and in a table.
    static func escaped(_ text: String) -> String { startOfLine(inline(singleLine(text))) }

    /// Text within a line, its spaces at both ends kept.
    static func inline(_ text: String) -> String {
        let text = visibleText(text)
        return mayHoldMarkup(text) ? escapedBytes(text) : text
    }

    /// The visible text of a line with every sign escaped that may be markup.
    ///
    /// Readers of Markdown look at single code points: a sign with an accent over it is the sign to them. So bytes are
    /// looked at here, not characters.
    static func escapedBytes(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        for (place, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
                UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "$"):
                result += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "&"):
                // The names of character references are ASCII.
                let next = place + 1 < bytes.count ? bytes[place + 1] : 0
                result += (next == UInt8(ascii: "#") || isLetter(next) ? "&amp;" : "&").utf8
            // Addresses in somebody's text do not become links.
            case UInt8(ascii: ":") where bytes[place...].starts(with: "://".utf8): result += "\\:".utf8
            case UInt8(ascii: ".") where result.suffix(3).map({ $0 | 0x20 }) == Array("www".utf8):
                result += "\\.".utf8
            case UInt8(ascii: "\n"): result.append(UInt8(ascii: " "))
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// Whether any character of a text may have to be escaped, or be a line's end.
    static func mayHoldMarkup(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable(mayHoldMarkup) ?? true
    }

    private static func mayHoldMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x0A, UInt8(ascii: "<"), UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"),
                UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"),
                UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "&"):
                return true
            case UInt8(ascii: "/") where last == UInt8(ascii: ":"): return true
            case UInt8(ascii: ".") where last | 0x20 == UInt8(ascii: "w"): return true
            default: break
            }
            last = byte
        }
        return false
    }

    /// Text within a line in which nothing is markup: in a cell of a table, after a label.
    static func within(_ text: String) -> String { inline(singleLine(text)) }

    /// A line whose first letters would begin a list, a quotation or a rule, with those escaped.
    ///
    /// A number begins a list only when nothing but a blank follows its stop: 3.09 does not.
    static func startOfLine(_ line: String) -> String {
        // Most lines begin with one of these, which are neither.
        if let first = line.utf8.first, isLetter(first) || first == UInt8(ascii: "*") { return line }
        let scalars = line.unicodeScalars
        switch scalars.first {
        case "-", "+", "=", ">": return "\\" + line
        default: break
        }
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        let rest = scalars.dropFirst(digits.count)
        guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return line }
        let next = rest.dropFirst().first
        return next.map(\.properties.isWhitespace) ?? true
            ? String(digits) + "\\" + String(rest) : line
    }

    /// A link; only its text when the address is not for the web.
    static func link(_ text: String, to url: String?) -> String {
        guard let address = webAddress(url) else { return text }
        return "[\(text)](\(destination(address)))"
    }

    /// An address as it may stand between the parentheses of a link.
    static func destination(_ address: String) -> String {
        guard address.utf8.contains(where: isParenthesis) else { return address }
        var result: [UInt8] = []
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "("): result += "%28".utf8
            case UInt8(ascii: ")"): result += "%29".utf8
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isParenthesis(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }

    /// A number as small raised digits.
    static func superscript(_ number: Int) -> String {
        String(String(number).map { digits[Int(String($0)) ?? 0] })
    }

    private static let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
}
