/// The parts that charts share: gridlines, their labels, and texts.
struct Axis {
    let theme: Theme

    /// Horizontal gridlines with their labels on the left, above the line.
    func rows(_ levels: [Figure.Level], y: Scale, x: ClosedRange<Double>) -> [SVGElement] {
        levels.flatMap { level -> [SVGElement] in
            let height = y(level.value).rounded() + 0.5
            let isBase = level.value == 0
            return [
                line(x1: x.lowerBound, y1: height, x2: x.upperBound, y2: height, strong: isBase),
                text(level.label, x: x.lowerBound - 8, y: height + 4, anchor: "end", tone: .muted, size: 12),
            ]
        }
    }

    /// Vertical gridlines with their labels below; labels that would touch are left out.
    ///
    /// A line runs through each of the spans.
    func columns(
        _ levels: [Figure.Level], x: Scale, spans: [ClosedRange<Double>], bottom: Double, width: Double
    )
        -> [SVGElement]
    {
        var elements = levels.flatMap { level in
            let place = x(level.value).rounded() + 0.5
            return spans.map { span in
                line(x1: place, y1: span.lowerBound, x2: place, y2: span.upperBound, strong: level.value == 0)
            }
        }
        elements += labels(
            levels.map { ($0.label, x($0.value)) }, y: bottom + 18, within: 0...width)
        return elements
    }

    /// Labels on one line, centred on their places; those that would touch the one before are left out.
    func labels(_ labels: [(text: String, x: Double)], y: Double, within limits: ClosedRange<Double>)
        -> [SVGElement]
    {
        var free = -Double.infinity
        var elements: [SVGElement] = []
        for label in labels {
            let half = width(of: label.text, size: 12) / 2
            let centre = min(max(label.x, limits.lowerBound + half), limits.upperBound - half)
            guard centre - half >= free else { continue }
            free = centre + half + 12
            elements.append(text(label.text, x: centre, y: y, anchor: "middle", tone: .muted, size: 12))
        }
        return elements
    }

    enum Tone: String { case ink, muted, accent }

    /// A text, cut to `limit` pixels when one is given; the whole text then shows as the element's title.
    func text(
        _ text: String, x: Double, y: Double, anchor: String = "start", tone: Tone = .ink,
        size: Double = letterSize, bold: Bool = false, limit: Double? = nil
    ) -> SVGElement {
        var attributes: SVGAttributes = [
            "class": "chart-\(tone.rawValue)", "fill": colour(tone), "font-size": size, "x": x, "y": y,
        ]
        if anchor != "start" { attributes.set("text-anchor", anchor) }
        if bold { attributes.set("font-weight", "600") }
        return SVGElement(
            "text", attributes, text: limit.map { fitted(text, within: $0, size: size, bold: bold) } ?? text)
    }

    private func line(x1: Double, y1: Double, x2: Double, y2: Double, strong: Bool) -> SVGElement {
        SVGElement(
            "line",
            [
                "class": strong ? "chart-base" : "chart-grid", "stroke": strong ? theme.context : theme.grid,
                "stroke-width": 1, "x1": x1, "x2": x2, "y1": y1, "y2": y2,
            ])
    }

    private func colour(_ tone: Tone) -> String {
        switch tone {
        case .ink: theme.ink
        case .muted: theme.muted
        case .accent: theme.accent
        }
    }
}
