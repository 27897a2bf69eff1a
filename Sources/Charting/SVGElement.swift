/// An element of an SVG image, written the same way each time: sorted attributes, two decimals, everything escaped.
struct SVGElement {
    private let name: String
    private let attributes: SVGAttributes
    private let content: Content

    private enum Content {
        case none
        case text(String)
        case elements([SVGElement])
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

    private func write(to bytes: inout [UInt8], depth: Int) {
        let indent = repeatElement(UInt8(ascii: " "), count: 2 * depth)
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
        switch content {
        case .none:
            bytes.append(text: "/>\n")
            return
        case .text(let content):
            bytes.append(text: ">")
            escapeMarkup(content, onOneLine: true, into: &bytes)
        case .elements(let children):
            bytes.append(text: ">\n")
            for child in children { child.write(to: &bytes, depth: depth + 1) }
            bytes += indent
        }
        bytes.append(text: "</")
        bytes.append(text: name)
        bytes.append(text: ">\n")
    }
}
