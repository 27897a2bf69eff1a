import Charting

/// Escaping for Markdown: GitHub's and CommonMark's readers, and old ones that know less.
enum MarkdownText {
    /// Text on one line in which nothing is markup, at the start of a line, within one and in a table.
    static func escaped(_ text: String) -> String { startOfLine(inline(singleLine(text))) }

    /// Text within a line, its spaces at both ends kept.
    static func inline(_ text: String) -> String {
        let text = visibleText(text)
        if !mayHoldMarkup(text) { return text }
        var result = ""
        var rest = Substring(text.replacing("\n", with: " "))
        while let character = rest.first {
            switch character {
            case "<": result += "&lt;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "$": result += "\\" + String(character)
            case "&": result += isEntity(rest) ? "&amp;" : "&"
            // Addresses in somebody's text do not become links.
            case ":" where rest.hasPrefix("://"): result += "\\:"
            case ".": result += result.lowercased().hasSuffix("www") ? "\\." : "."
            default: result.append(character)
            }
            rest = rest.dropFirst()
        }
        return result
    }

    /// Whether any character of a text may have to be escaped, or be a line's end.
    private static func mayHoldMarkup(_ text: String) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
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
        if let first = line.first, "-+=>".contains(first) { return "\\" + line }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        let rest = line.dropFirst(digits.count)
        guard !digits.isEmpty, rest.first == "." || rest.first == ")" else { return line }
        let next = rest.dropFirst().first
        return next.map(\.isWhitespace) ?? true ? digits + "\\" + rest : line
    }

    /// A link; only its text when the address is not for the web.
    static func link(_ text: String, to url: String?) -> String {
        guard let address = webAddress(url) else { return text }
        let safe = address.replacing("(", with: "%28").replacing(")", with: "%29")
        return "[\(text)](\(safe))"
    }

    /// A number as small raised digits.
    static func superscript(_ number: Int) -> String {
        String(String(number).map { digits[Int(String($0)) ?? 0] })
    }

    private static let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

    /// Whether an ampersand begins a character reference.
    private static func isEntity(_ text: Substring) -> Bool {
        guard let next = text.dropFirst().first else { return false }
        return next == "#" || next.isLetter
    }
}
