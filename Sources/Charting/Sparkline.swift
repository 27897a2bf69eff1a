/// A small line without axes, for a card: the shape of a course, gaps included; empty when fewer than two values.
///
/// Decoration: hidden from screen readers, since the card says the numbers.
package func sparkline(_ values: [Double?], theme: Theme = .light) -> String {
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard known.count > 1 else { return "" }
    let size = (width: 160.0, height: 36.0)
    let y = Scale(domain: range(of: known), from: size.height - 3, to: 3)
    let x = { (position: Int) in 3 + Double(position) / Double(values.count - 1) * (size.width - 6) }
    let runs = runs(of: values)
    var elements = runs.map { run -> SVGElement in
        let path = run.map { "\(x($0.position).svgText),\(y($0.value).svgText)" }.joined(separator: "L")
        // A lone value is a line of no length, drawn as a dot by its round ends.
        return SVGElement(
            "path",
            [
                "class": "chart-context-line", "d": "M" + path + (run.count == 1 ? "h0" : ""), "fill": "none",
                "stroke": theme.context, "stroke-linecap": "round", "stroke-linejoin": "round",
                "stroke-width": 1.5,
            ])
    }
    if let last = runs.last?.last {
        elements.append(
            SVGElement(
                "circle",
                [
                    "class": "chart-accent", "cx": x(last.position), "cy": y(last.value),
                    "fill": theme.accent,
                    "r": 3,
                ]))
    }
    return SVGElement(
        "svg",
        [
            "aria-hidden": "true", "class": "sparkline",
            "viewBox": "0 0 \(size.width.svgText) \(size.height.svgText)",
            "xmlns": "http://www.w3.org/2000/svg",
        ], elements
    ).written()
}
