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
        let tag = Tag(name)
        // Room for most attributes, all of the content and both tags.
        var source = ""
        source.reserveCapacity(content.reduce(64 + 2 * name.utf8.count) { $0 + $1.source.utf8.count })
        source += "<"
        source += name
        for (name, value) in attributes {
            guard let value else { continue }
            source += " "
            source += name
            source += "=\""
            source += escaped(value, onOneLine: true)
            source += "\""
        }
        switch tag {
        case .void: return HTMLText(source: source + "/>\n")
        case .inline: source += ">"
        case .block: source += ">"
        case .container: source += ">\n"
        }
        for part in content { source += part.source }
        source += "</"
        source += name
        source += tag == .inline ? ">" : ">\n"
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

        init(_ name: String) { self = Self.named[name] ?? .inline }

        private static let named: [String: Tag] = {
            let names: [(Tag, [String])] = [
                (.void, ["meta", "br", "hr"]),
                (
                    .container,
                    [
                        "body", "dl", "figure", "header", "head", "html", "main", "nav", "ol", "section",
                        "table", "tbody", "thead", "ul",
                    ]
                ),
                (
                    .block,
                    [
                        "article", "blockquote", "caption", "dd", "details", "div", "dt", "figcaption",
                        "footer", "h1", "h2", "h3", "h4", "li", "p", "summary", "title", "tr",
                    ]
                ),
            ]
            return Dictionary(
                uniqueKeysWithValues: names.flatMap { tag, names in names.map { ($0, tag) } })
        }()
    }

    /// Text that may stand between tags and in quotes; on one line where that is asked for.
    private static func escaped(_ text: String, onOneLine: Bool = false) -> String {
        if isPlain(text) { return text }
        let text = visibleText(text)
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

extension HTMLText {
    /// Whether a text is printed ASCII, nothing of which is hidden or has to be escaped.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { byte in
                switch byte {
                case 0x22, 0x26, 0x27, 0x3C, 0x3E: false
                default: (0x20...0x7E).contains(byte)
                }
            }
        } ?? false
    }
}

extension Sequence<HTMLText> {
    /// One after the other.
    func joined() -> HTMLText { reduce(into: .none) { $0.append($1) } }
}
