import Charting

/// Escaping for Markdown: GitHub's and CommonMark's readers, and old ones that know less.
enum MarkdownText {
    /// Text on one line in which nothing is markup, at the start of a line, within one and in a table.
    static func escaped(_ text: String) -> String { startOfLine(inline(singleLine(text))) }

    /// Text within a line, its spaces at both ends kept.
    static func inline(_ text: String) -> String {
        let text = visibleText(text)
        if !mayHoldMarkup(text) { return text }
        if let result = inlineASCII(text) { return result }
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

    /// As `inline`, byte by byte; nil where a sign is followed by something that may be a part of it, such as the keycap
    /// of `#️⃣`.
    private static func inlineASCII(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        for (place, byte) in bytes.enumerated() {
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            // U+FE0F, U+20E3 and combining marks begin with these; quotes, dashes and letters such as é do not join.
            if byte < 0x41, next >= 0xCC, byte != 0x20 { return nil }
            if byte > 0x5A, byte < 0x80, !isLetter(byte), next >= 0xCC { return nil }
            switch byte {
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
                UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"), UInt8(ascii: "$"):
                result += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "&"):
                guard next < 0x80 else { return nil }
                result += (next == UInt8(ascii: "#") || isLetter(next) ? "&amp;" : "&").utf8
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
    private static func mayHoldMarkup(_ text: String) -> Bool {
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
        let hasParenthesis = address.utf8.contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
        let safe =
            hasParenthesis ? address.replacing("(", with: "%28").replacing(")", with: "%29") : address
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
