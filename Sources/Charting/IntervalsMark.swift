/// Draws a dot and a range a row; a range that has no end, or ends outside the axis, is drawn as an arrow.
func draw(_ intervals: Figure.Intervals, theme: Theme, width: ChartWidth) -> Drawing {
    let axis = Axis(theme: theme)
    let isNarrow = width == .narrow
    let widest = { (texts: [String]) in texts.map { Charting.width(of: $0) }.max() ?? 0 }
    let labels = isNarrow ? 0 : min(widest(intervals.rows.map(\.label)) + 20, width.pixels * 0.32)
    let texts = isNarrow ? 0 : min(widest(intervals.rows.map(\.text)) + 24, width.pixels * 0.34)
    let inset = 10.0
    let x = Scale(
        domain: domain(of: intervals), from: labels + inset, to: width.pixels - texts - inset)
    let step = isNarrow ? 54.0 : 34
    let bottom = Double(intervals.rows.count) * step + 4
    // On a telephone the labels stand over the ranges: gridlines leave them free.
    let spans =
        isNarrow
        ? intervals.rows.indices.map { Double($0) * step + 27...Double($0) * step + 49 } : [0...bottom]
    var elements = axis.columns(
        intervals.levels, x: x, spans: spans, bottom: bottom, width: width.pixels)
    for (index, row) in intervals.rows.enumerated() {
        let top = Double(index) * step
        let y = top + (isNarrow ? 38 : step / 2 + 2)
        if isNarrow {
            elements.append(axis.text(row.label, x: 0, y: top + 18, limit: width.pixels * 0.5))
            elements.append(
                axis.text(
                    row.text, x: width.pixels, y: top + 18, anchor: "end", tone: .muted,
                    limit: width.pixels * 0.48))
        } else {
            elements.append(axis.text(row.label, x: 0, y: y + 4.5, limit: labels - 14))
            elements.append(
                axis.text(
                    row.text, x: width.pixels, y: y + 4.5, anchor: "end", tone: .muted, limit: texts - 10))
        }
        elements += range(of: row, x: x, y: y, theme: theme)
    }
    return Drawing(elements: elements, height: bottom + (intervals.levels.isEmpty ? 4 : 26))
}

/// From the first to the last gridline, so that one endless range does not flatten the others.
private func domain(of intervals: Figure.Intervals) -> ClosedRange<Double> {
    if let first = intervals.levels.first?.value, let last = intervals.levels.last?.value, first < last {
        return first...last
    }
    return range(of: intervals.rows.flatMap { [$0.low, $0.value ?? $0.low, $0.high ?? $0.low] } + [0])
}

private func range(of row: Figure.Interval, x: Scale, y: Double, theme: Theme) -> [SVGElement] {
    let high = row.high.flatMap { $0.isFinite && $0 <= x.domain.upperBound ? $0 : nil }
    let from = min(x(row.low), x.to - 14)
    let to = high.map { x($0) } ?? x.to
    var elements = [
        SVGElement(
            "line",
            [
                "class": "chart-accent-line", "stroke": theme.accent, "stroke-linecap": "round",
                "stroke-opacity": 0.45, "stroke-width": 4, "x1": from, "x2": high == nil ? to - 8 : to,
                "y1": y,
                "y2": y,
            ])
    ]
    if high == nil {
        let tip = "M\((to - 9).svgText),\((y - 6).svgText)L\((to + 1).svgText),\(y.svgText)"
        elements.append(
            SVGElement(
                "path",
                [
                    "class": "chart-accent", "d": tip + "L\((to - 9).svgText),\((y + 6).svgText)Z",
                    "fill": theme.accent, "fill-opacity": 0.6,
                ]))
    }
    if let value = row.value, value.isFinite, value <= x.domain.upperBound {
        elements.append(
            SVGElement(
                "circle", ["class": "chart-accent", "cx": x(value), "cy": y, "fill": theme.accent, "r": 5.5]))
    }
    return elements
}
