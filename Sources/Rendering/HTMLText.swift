import Charting

/// HTML that may stand in the page as it is: text gets into it only escaped.
///
/// Elements are written so that they are well-formed XML too.
struct HTMLText: Sendable {
    private(set) var source: String

    /// Text of ours, escaped; what cannot be seen is removed.
    init(_ text: String) { source = Self.escaped(text) }

    private init(source: String) { self.source = source }

    static let none = HTMLText(source: "")

    /// A chart of ours, which escapes its own text.
    static func svg(_ source: String) -> HTMLText { HTMLText(source: source) }

    /// A stylesheet of ours.
    static func style(_ css: String) -> HTMLText { HTMLText(source: "<style>\n\(css)</style>\n") }

    /// Text that somebody typed: escaped, and kept from turning the reading direction of what stands around it.
    static func user(_ text: String) -> HTMLText {
        HTMLText(source: "<bdi dir=\"auto\">\(escaped(text))</bdi>")
    }

    /// An element; attributes in the order given, those with a nil value left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: HTMLText...
    ) -> HTMLText {
        element(name, attributes, content)
    }

    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ content: [HTMLText]
    ) -> HTMLText {
        var source = "<"
        source += name
        for (name, value) in attributes {
            guard let value else { continue }
            source += " "
            source += name
            source += "=\""
            source += escaped(value, onOneLine: true)
            source += "\""
        }
        switch Tag(name) {
        case .void: return HTMLText(source: source + "/>\n")
        case .inline: source += ">"
        case .block: source += ">"
        case .container: source += ">\n"
        }
        source.reserveCapacity(
            content.reduce(source.utf8.count + name.utf8.count + 4) { $0 + $1.source.utf8.count })
        for part in content { source += part.source }
        source += "</"
        source += name
        source += Tag(name) == .inline ? ">" : ">\n"
        return HTMLText(source: source)
    }

    /// A link that tells the other side nothing; only its text when the address is not for the web.
    static func link(_ text: HTMLText, to url: String?) -> HTMLText {
        guard let address = webAddress(url) else { return text }
        return element("a", ["href": address, "rel": "noopener noreferrer"], text)
    }

    fileprivate mutating func append(_ other: HTMLText) { source += other.source }

    static func + (left: HTMLText, right: HTMLText) -> HTMLText {
        HTMLText(source: left.source + right.source)
    }

    /// How an element is laid out in the source.
    private enum Tag {
        /// Without content.
        case void
        /// Starts on its own line inside, and its line ends behind it.
        case container
        /// Its line ends behind it.
        case block
        case inline

        init(_ name: String) {
            switch name {
            case "meta", "br", "hr": self = .void
            case "body", "dl", "figure", "header", "head", "html", "main", "nav", "ol", "section", "table",
                "tbody",
                "thead", "ul":
                self = .container
            case "article", "blockquote", "caption", "dd", "details", "div", "dt", "figcaption", "footer",
                "h1",
                "h2", "h3", "h4", "li", "p", "summary", "title", "tr":
                self = .block
            default: self = .inline
            }
        }
    }

    /// Text that may stand between tags and in quotes; on one line where that is asked for.
    private static func escaped(_ text: String, onOneLine: Bool = false) -> String {
        var hasMarkup = false
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x0A, 0x0D, 0x80...0xFF: hasMarkup = true
            default: break
            }
        }
        let text = visibleText(text)
        guard hasMarkup else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result += "&amp;".utf8
            case UInt8(ascii: "<"): result += "&lt;".utf8
            case UInt8(ascii: ">"): result += "&gt;".utf8
            case UInt8(ascii: "\""): result += "&quot;".utf8
            case UInt8(ascii: "'"): result += "&#39;".utf8
            case UInt8(ascii: "\n") where onOneLine: result.append(UInt8(ascii: " "))
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Sequence<HTMLText> {
    /// One after the other.
    func joined() -> HTMLText { reduce(into: .none) { $0.append($1) } }
}
