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

    /// An element; attributes in the order given, those without a value left out.
    static func element(
        _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ content: HTMLText...
    ) -> HTMLText {
        element(tag, attributes, content)
    }

    static func element(
        _ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ content: [HTMLText]
    ) -> HTMLText {
        // Room for both tags, the attributes and all of the content.
        var room = 16 + 2 * tag.name.utf8CodeUnitCount
        for attribute in attributes {
            room += attribute.name.utf8CodeUnitCount + (attribute.value?.utf8.count ?? 0) + 4
        }
        for part in content { room += part.bytes.count }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(room)
        bytes.append(UInt8(ascii: "<"))
        bytes.append(fixed: tag.name)
        for attribute in attributes {
            guard let value = attribute.value else { continue }
            bytes.append(UInt8(ascii: " "))
            bytes.append(fixed: attribute.name)
            bytes.append(fixed: "=\"")
            escapeMarkup(value, onOneLine: true, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        switch tag.layout {
        case .void:
            bytes.append(fixed: "/>\n")
            return HTMLText(bytes: bytes)
        case .container: bytes.append(fixed: ">\n")
        case .block, .inline: bytes.append(UInt8(ascii: ">"))
        }
        for part in content { bytes += part.bytes }
        bytes.append(fixed: "</")
        bytes.append(fixed: tag.name)
        bytes.append(fixed: tag.layout == .inline ? ">" : ">\n")
        return HTMLText(bytes: bytes)
    }

    /// A link that tells the other side nothing; only its text when the address is not for the web.
    static func link(_ text: HTMLText, to url: String?) -> HTMLText {
        guard let address = webAddress(url) else { return text }
        return element(.a, [.named("href", address), .named("rel", "noopener noreferrer")], text)
    }

    fileprivate mutating func append(_ other: HTMLText) { bytes += other.bytes }

    static func + (left: HTMLText, right: HTMLText) -> HTMLText {
        HTMLText(bytes: left.bytes + right.bytes)
    }
}

extension Sequence<HTMLText> {
    /// One after the other.
    func joined() -> HTMLText { reduce(into: .none) { $0.append($1) } }
}

extension [UInt8] {
    /// Adds what is written in the program.
    fileprivate mutating func append(fixed source: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
    }
}
