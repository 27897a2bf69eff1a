/// A figure as it was drawn: one `svg` element, to stand in a page or alone.
///
/// The same figure always gives the same bytes. The image names itself by its title and summary; what is inside is
/// hidden from screen readers, which have the data table beside it. Ids begin with the figure's id.
package struct DrawnFigure: Sendable {
    private let figure: Figure
    private let theme: Theme
    private let width: ChartWidth
    private let height: Double
    private let inside: SVGElement

    /// - Parameters:
    ///   - figure: what to draw
    ///   - theme: colours
    ///   - width: for a page or for a telephone
    package init(_ figure: Figure, theme: Theme = .light, width: ChartWidth = .wide) {
        let drawing =
            switch figure.mark {
            case .lines(let lines): draw(lines, theme: theme, width: width)
            case .bars(let bars): draw(bars, theme: theme, width: width)
            case .intervals(let intervals): draw(intervals, theme: theme, width: width)
            }
        (self.figure, self.theme, self.width, height) = (figure, theme, width, drawing.height)
        inside = SVGElement("g", ["aria-hidden": "true"], drawing.elements).fixed(inside: 1)
    }

    /// For a page, as text that ends with a line end.
    package var inPage: String { svg([]) }

    /// For a file of its own: on its own paper, so that it can be read on any page.
    package var alone: String {
        let margin = 16.0
        let size = (width: width.pixels + 2 * margin, height: height + 2 * margin)
        let paper = SVGElement(
            "rect",
            [
                "class": "chart-paper", "fill": theme.paper, "height": size.height, "width": size.width,
                "x": -margin, "y": -margin,
            ])
        return svg([paper], margin: margin)
    }

    /// - Parameters:
    ///   - paper: what lies under the drawing
    ///   - margin: around it, pixels; 0 for an image whose size the page tells
    /// - Returns: the element as text
    private func svg(_ paper: [SVGElement], margin: Double = 0) -> String {
        let id = identifier(figure.id) + (width == .narrow ? "-narrow" : "")
        let size = (width: width.pixels + 2 * margin, height: height + 2 * margin)
        var attributes: SVGAttributes = [
            "aria-labelledby": "\(id)-title \(id)-summary", "class": "chart chart-\(width.rawValue)",
            "font-family": Theme.font, "role": "img",
            "viewBox": [-margin, -margin, size.width, size.height].map(\.svgText).joined(separator: " "),
            "xmlns": "http://www.w3.org/2000/svg",
        ]
        if !paper.isEmpty {
            attributes.set("width", size.width)
            attributes.set("height", size.height)
        }
        let names = [
            SVGElement("title", ["id": "\(id)-title"], text: figure.title),
            SVGElement("desc", ["id": "\(id)-summary"], text: figure.summary),
        ]
        return SVGElement("svg", attributes, names + paper + [inside]).written()
    }
}
