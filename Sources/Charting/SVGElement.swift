/// An element of an SVG image, written the same way each time: sorted attributes, two decimals, everything escaped.
struct SVGElement: Sendable {
    private let name: String
    private let attributes: SVGAttributes
    private let content: Content

    private enum Content: Sendable {
        case none
        case text(String)
        case elements([SVGElement])
        /// The whole element as text.
        case fixed([UInt8])
    }

    init(_ name: String, _ attributes: SVGAttributes = [:]) {
        self.init(name, attributes, .none)
    }

    init(_ name: String, _ attributes: SVGAttributes = [:], text: String) {
        self.init(name, attributes, .text(text))
    }

    init(_ name: String, _ attributes: SVGAttributes = [:], _ children: [SVGElement]) {
        self.init(name, attributes, .elements(children))
    }

    private init(_ name: String, _ attributes: SVGAttributes, _ content: Content) {
        self.name = name
        self.attributes = attributes
        self.content = content
    }

    /// The element as text, one line an element.
    func written() -> String {
        var bytes: [UInt8] = []
        write(to: &bytes, depth: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same element, put into text once for all that it will stand in.
    /// - Parameter depth: how many elements it will stand in
    /// - Returns: an element that is written as it is
    func fixed(inside depth: Int) -> SVGElement {
        var bytes: [UInt8] = []
        write(to: &bytes, depth: depth)
        return SVGElement("", [:], .fixed(bytes))
    }

    private func write(to bytes: inout [UInt8], depth: Int) {
        let indent = repeatElement(UInt8(ascii: " "), count: 2 * depth)
        switch content {
        case .fixed(let written): bytes += written
        case .none:
            open(indent, &bytes)
            bytes.append(text: "/>\n")
        case .text(let content):
            open(indent, &bytes)
            bytes.append(text: ">")
            escapeMarkup(content, onOneLine: true, into: &bytes)
            close(&bytes)
        case .elements(let children):
            open(indent, &bytes)
            bytes.append(text: ">\n")
            for child in children { child.write(to: &bytes, depth: depth + 1) }
            bytes += indent
            close(&bytes)
        }
    }

    private func open(_ indent: Repeated<UInt8>, _ bytes: inout [UInt8]) {
        bytes += indent
        bytes.append(text: "<")
        bytes.append(text: name)
        for (name, value) in attributes.sorted {
            bytes.append(text: " ")
            bytes.append(text: name)
            bytes.append(text: "=\"")
            escapeMarkup(value, onOneLine: true, into: &bytes)
            bytes.append(text: "\"")
        }
    }

    private func close(_ bytes: inout [UInt8]) {
        bytes.append(text: "</")
        bytes.append(text: name)
        bytes.append(text: ">\n")
    }
}
