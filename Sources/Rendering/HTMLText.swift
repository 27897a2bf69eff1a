import Charting

/// HTML that may stand in the page as it is: text gets into it only escaped.
///
/// Elements are written so that they are well-formed XML too.
struct HTMLText: Sendable {
    /// In UTF-8: a page is put together of thousands of pieces, and bytes are the quickest to put together.
    private(set) var bytes: [UInt8]

    /// Text of ours, escaped; what cannot be seen is removed.
    init(_ text: String) {
        bytes = []
        escapeMarkup(text, into: &bytes)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private init(source: String) { bytes = Array(source.utf8) }

    static let none = HTMLText(bytes: [])

    /// A chart of ours, which escapes its own text.
    static func svg(_ source: String) -> HTMLText { HTMLText(source: source) }

    /// A stylesheet of ours.
    static func style(_ css: String) -> HTMLText { HTMLText(source: "<style>\n\(css)</style>\n") }

    /// Text that somebody typed: escaped, and kept from turning the reading direction of what stands around it.
    static func user(_ text: String) -> HTMLText {
        var bytes = Array("<bdi dir=\"auto\">".utf8)
        escapeMarkup(text, into: &bytes)
        bytes.append(text: "</bdi>")
        return HTMLText(bytes: bytes)
    }

    /// As text.
    var source: String { String(decoding: bytes, as: UTF8.self) }

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
        // Room for both tags, the attributes and all of the content.
        let described = attributes.reduce(16 + 2 * name.utf8.count) { room, attribute in
            room + (attribute.value.map { attribute.key.utf8.count + $0.utf8.count + 4 } ?? 0)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(content.reduce(described) { $0 + $1.bytes.count })
        bytes.append(UInt8(ascii: "<"))
        bytes.append(text: name)
        for (name, value) in attributes {
            guard let value else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(text: name)
            bytes.append(text: "=\"")
            escapeMarkup(value, onOneLine: true, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        switch tag {
        case .void:
            bytes.append(text: "/>\n")
            return HTMLText(bytes: bytes)
        case .inline, .block: bytes.append(UInt8(ascii: ">"))
        case .container: bytes.append(text: ">\n")
        }
        for part in content { bytes += part.bytes }
        bytes.append(text: "</")
        bytes.append(text: name)
        bytes.append(text: tag == .inline ? ">" : ">\n")
        return HTMLText(bytes: bytes)
    }

    /// A link that tells the other side nothing; only its text when the address is not for the web.
    static func link(_ text: HTMLText, to url: String?) -> HTMLText {
        guard let address = webAddress(url) else { return text }
        return element("a", ["href": address, "rel": "noopener noreferrer"], text)
    }

    fileprivate mutating func append(_ other: HTMLText) { bytes += other.bytes }

    static func + (left: HTMLText, right: HTMLText) -> HTMLText {
        HTMLText(bytes: left.bytes + right.bytes)
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
}

extension Sequence<HTMLText> {
    /// One after the other.
    func joined() -> HTMLText { reduce(into: .none) { $0.append($1) } }
}
