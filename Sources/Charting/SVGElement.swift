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
    func written(indent: String = "") -> String {
        var text = ""
        write(to: &text, indent: indent)
        return text
    }

    private func write(to text: inout String, indent: String) {
        text += indent
        text += "<"
        text += name
        for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
            text += " "
            text += name
            text += "=\""
            text += escapedForXML(value)
            text += "\""
        }
        switch content {
        case .none:
            text += "/>\n"
            return
        case .text(let content):
            text += ">"
            text += escapedForXML(content)
        case .elements(let children):
            text += ">\n"
            for child in children { child.write(to: &text, indent: indent + "  ") }
            text += indent
        }
        text += "</"
        text += name
        text += ">\n"
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

/// Text for XML: what cannot be seen is removed, line ends become spaces, the five special characters are escaped.
func escapedForXML(_ text: String) -> String {
    // Line ends of every kind are line feeds from here on.
    let text = visibleText(text)
    let hasMarkup = text.utf8.contains { byte in
        switch byte {
        case 0x26, 0x3C, 0x3E, 0x22, 0x27, 0x0A: true
        default: false
        }
    }
    if !hasMarkup { return text }
    var result = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\n": result += " "
        default: result.unicodeScalars.append(character)
        }
    }
    return result
}
