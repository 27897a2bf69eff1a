/// An element of an SVG image, written the same way each time: sorted attributes, two decimals, everything escaped.
struct SVGElement {
    private let name: String
    private let attributes: [String: String]
    private let content: Content

    private enum Content {
        case none
        case text(String)
        case elements([SVGElement])
    }

    init(_ name: String, _ attributes: [String: any SVGValue] = [:]) {
        self.init(name, attributes, .none)
    }

    init(_ name: String, _ attributes: [String: any SVGValue] = [:], text: String) {
        self.init(name, attributes, .text(text))
    }

    init(_ name: String, _ attributes: [String: any SVGValue] = [:], _ children: [SVGElement]) {
        self.init(name, attributes, .elements(children))
    }

    private init(_ name: String, _ attributes: [String: any SVGValue], _ content: Content) {
        self.name = name
        self.attributes = attributes.mapValues(\.svgText)
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
        bytes += "<".utf8
        bytes += name.utf8
        for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
            bytes += " ".utf8
            bytes += name.utf8
            bytes += "=\"".utf8
            escapeMarkup(value, onOneLine: true, into: &bytes)
            bytes += "\"".utf8
        }
        switch content {
        case .none:
            bytes += "/>\n".utf8
            return
        case .text(let content):
            bytes += ">".utf8
            escapeMarkup(content, onOneLine: true, into: &bytes)
        case .elements(let children):
            bytes += ">\n".utf8
            for child in children { child.write(to: &bytes, depth: depth + 1) }
            bytes += indent
        }
        bytes += "</".utf8
        bytes += name.utf8
        bytes += ">\n".utf8
    }
}

/// What an attribute of SVG can hold.
protocol SVGValue {
    var svgText: String { get }
}

extension String: SVGValue {
    var svgText: String { self }
}

extension Double: SVGValue {
    /// At most two decimals and no trailing zero; a value that is no number is 0.
    var svgText: String {
        guard isFinite, abs(self) < 1e12 else { return "0" }
        let hundredths = Int((self * 100).rounded())
        let whole = abs(hundredths) / 100
        let rest = abs(hundredths) % 100
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return rest % 10 == 0
            ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Int: SVGValue {
    var svgText: String { String(self) }
}
