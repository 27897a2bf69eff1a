/// Between a bar and its value, and between the value and the edge, in pixels.
private let (textGap, textMargin) = (8.0, 4.0)

/// Draws horizontal bars from zero, one a row: label left, value right of the bar.
func draw(_ bars: Figure.Bars, theme: Theme, width: ChartWidth) -> Drawing {
    let axis = Axis(theme: theme)
    let isNarrow = width == .narrow
    let names = bars.rows.map { Charting.width(of: $0.label, bold: $0.emphasised) }.max() ?? 0
    let labels = isNarrow ? 0 : min(names + 16, width.pixels * 0.36)
    let texts =
        (bars.rows.map { Charting.width(of: $0.text, bold: $0.emphasised) }.max() ?? 0) + textGap + textMargin
    let values = bars.rows.compactMap(\.value).filter(\.isFinite)
    let domain = range(of: values + [0])
    let x = Scale(domain: domain, from: labels, to: max(labels + 60, width.pixels - texts))
    // One bar stands out, or all do.
    let someEmphasised = bars.rows.contains(where: \.emphasised)
    let step = isNarrow ? 46.0 : 30
    let elements = bars.rows.enumerated().flatMap { index, row -> [SVGElement] in
        let top = Double(index) * step + (isNarrow ? 22 : 6)
        let middle = top + 9 + 4.5
        let strong = row.emphasised || !someEmphasised
        let label = axis.text(
            row.label, x: 0, y: isNarrow ? top - 6 : middle, bold: row.emphasised,
            limit: isNarrow ? width.pixels : labels - 12)
        guard let value = row.value, value.isFinite else {
            return [label, axis.text(row.text, x: x(0) + textGap, y: middle, tone: .muted)]
        }
        let ends = (min(x(0), x(value)), max(x(0), x(value)))
        let bar = SVGElement(
            "rect",
            [
                "class": strong ? "chart-accent" : "chart-context",
                "fill": strong ? theme.accent : theme.context, "height": 18, "rx": 1.5,
                "width": max(1, ends.1 - ends.0), "x": ends.0, "y": top,
            ])
        return [label, bar, axis.text(row.text, x: ends.1 + textGap, y: middle, bold: row.emphasised)]
    }
    let height = Double(bars.rows.count) * step + (isNarrow ? 2 : 6)
    guard domain.lowerBound < 0 else { return Drawing(elements: elements, height: height) }
    // On a telephone the labels stand over the bars: the line of zero leaves them free.
    let spans =
        isNarrow ? bars.rows.indices.map { Double($0) * step + 20...Double($0) * step + 42 } : [0...height]
    let zero = spans.map { span in
        SVGElement(
            "line",
            [
                "class": "chart-base", "stroke": theme.context, "x1": x(0).rounded() + 0.5,
                "x2": x(0).rounded() + 0.5, "y1": span.lowerBound, "y2": span.upperBound,
            ])
    }
    return Drawing(elements: elements + zero, height: height)
}
