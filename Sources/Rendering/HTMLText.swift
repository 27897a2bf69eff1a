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
        let written = attributes.map { name, value in
            value.map { " \(name)=\"\(escaped($0).replacing("\n", with: " "))\"" } ?? ""
        }.joined()
        let end = blocks.contains(name) ? "\n" : ""
        if voids.contains(name) { return HTMLText(source: "<\(name)\(written)/>\n") }
        let start = containers.contains(name) ? "\n" : ""
        return HTMLText(source: "<\(name)\(written)>\(start)\(content.joined().source)</\(name)>\(end)")
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

    private static let voids: Set = ["meta", "br", "hr"]
    /// Elements that start on their own line inside.
    private static let containers: Set = [
        "body", "dl", "figure", "header", "head", "html", "main", "nav", "ol", "section", "table", "tbody",
        "thead",
        "ul",
    ]
    /// Elements after which the line ends.
    private static let blocks: Set = containers.union([
        "article", "blockquote", "caption", "dd", "details", "div", "dt", "figcaption", "footer", "h1", "h2",
        "h3",
        "h4", "li", "p", "summary", "title", "tr",
    ])

    private static func escaped(_ text: String) -> String {
        if !text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x22, 0x27].contains($0) }) {
            return visibleText(text)
        }
        var result = String.UnicodeScalarView()
        for scalar in visibleText(text).unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}

extension Sequence<HTMLText> {
    /// One after the other.
    func joined() -> HTMLText { reduce(into: .none) { $0.append($1) } }
}
