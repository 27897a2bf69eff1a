/// What a mark draws: its elements and how high they reach.
struct Drawing {
    var elements: [SVGElement]
    var height: Double
}

/// A figure as SVG text, ending with a line end.
///
/// The same figure always gives the same bytes. The image names itself by its title and summary; what is inside is
/// hidden from screen readers, which have the data table beside it. Ids begin with the figure's id.
/// - Parameters:
///   - figure: what to draw
///   - theme: colours
///   - width: for a page or for a telephone
/// - Returns: one `svg` element, to stand in a page or alone
package func svg(_ figure: Figure, theme: Theme = .light, width: ChartWidth = .wide) -> String {
    let drawing =
        switch figure.mark {
        case .lines(let lines): draw(lines, theme: theme, width: width)
        case .bars(let bars): draw(bars, theme: theme, width: width)
        case .intervals(let intervals): draw(intervals, theme: theme, width: width)
        }
    let id = identifier(figure.id) + (width == .narrow ? "-narrow" : "")
    let margin = theme.drawsPaper ? 16.0 : 0
    let size = (width: width.pixels + 2 * margin, height: drawing.height + 2 * margin)
    let paper = SVGElement(
        "rect",
        [
            "class": "chart-paper", "fill": theme.paper, "height": size.height, "width": size.width,
            "x": -margin, "y": -margin,
        ])
    let inside = SVGElement("g", ["aria-hidden": "true"], drawing.elements)
    var attributes: SVGAttributes = [
        "aria-labelledby": "\(id)-title \(id)-summary", "class": "chart chart-\(width.rawValue)",
        "font-family": Theme.font, "role": "img",
        "viewBox": [-margin, -margin, size.width, size.height].map(\.svgText).joined(separator: " "),
        "xmlns": "http://www.w3.org/2000/svg",
    ]
    if theme.drawsPaper {
        attributes.set("width", size.width)
        attributes.set("height", size.height)
    }
    return SVGElement(
        "svg", attributes,
        [
            SVGElement("title", ["id": "\(id)-title"], text: figure.title),
            SVGElement("desc", ["id": "\(id)-summary"], text: figure.summary),
        ] + (theme.drawsPaper ? [paper] : []) + [inside]
    ).written()
}

/// A text as an id: letters of ASCII, digits, `-` and `_`; anything else becomes `-`.
package func identifier(_ text: String) -> String {
    let letters = text.unicodeScalars.map { scalar -> Character in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
        default: "-"
        }
    }
    return letters.isEmpty ? "chart" : String(letters)
}
