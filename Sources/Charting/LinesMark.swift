/// Draws lines over a common axis: the first in the accent, the others in grey.
func draw(_ lines: Figure.Lines, theme: Theme, width: ChartWidth) -> Drawing {
    let axis = Axis(theme: theme)
    let plot = LinesPlot(lines, width: width)
    var elements = plot.isNarrow ? legend(lines, theme: theme, width: width.pixels) : []
    elements += axis.rows(lines.levels, y: plot.y, x: plot.left...plot.right)
    elements += axis.labels(
        lines.ticks.map { ($0.label, plot.x($0.position)) }, y: plot.bottom + 22, within: 0...width.pixels)
    // The accent is drawn last, over the context.
    for index in lines.series.indices.reversed() {
        elements += strokes(of: lines.series[index].values, rank: index, plot: plot, theme: theme)
    }
    if !plot.isNarrow { elements += endLabels(lines, plot: plot, axis: axis) }
    return Drawing(elements: elements, height: plot.bottom + 32)
}

/// The place of the plot and its two scales.
struct LinesPlot {
    let left: Double
    let right: Double
    let bottom: Double
    let y: Scale
    let isNarrow: Bool
    private let last: Int

    init(_ lines: Figure.Lines, width: ChartWidth) {
        isNarrow = width == .narrow
        left = (lines.levels.map { Charting.width(of: $0.label, size: 12) }.max() ?? 0) + 10
        let names = lines.series.enumerated().map { Charting.width(of: $1.label, bold: $0 == 0) }.max() ?? 0
        let labels = isNarrow ? 8 : min(endLabelLimit, names) + 14
        right = width.pixels - labels
        let top = isNarrow ? 14 + 20 * Double(lines.series.count) : 12
        bottom = top + (isNarrow ? 180 : 216)
        let values = lines.series.flatMap(\.values).compactMap { $0 } + lines.levels.map(\.value)
        y = Scale(domain: range(of: values), from: bottom, to: top)
        last = (lines.series.map(\.values.count).max() ?? 1) - 1
    }

    /// The pixel of a position.
    func x(_ position: Int) -> Double {
        guard last > 0 else { return (left + right) / 2 }
        return left + Double(min(max(position, 0), last)) / Double(last) * (right - left)
    }
}

/// Labels longer than this are cut, in pixels.
private let endLabelLimit = 165.0

/// Context lines are told apart by their dashes.
private let dashes = ["", "", "5 4", "2 3", "9 4 2 4"]

private func strokes(of values: [Double?], rank: Int, plot: LinesPlot, theme: Theme) -> [SVGElement] {
    let kind = rank == 0 ? "accent" : "context"
    let colour = rank == 0 ? theme.accent : theme.context
    return runs(of: values).flatMap { run -> [SVGElement] in
        let points = run.map { (x: plot.x($0.position), y: plot.y($0.value)) }
        guard points.count > 1, let first = points.first, let end = points.last else {
            return points.map { point in
                SVGElement(
                    "circle",
                    ["class": "chart-\(kind)", "cx": point.x, "cy": point.y, "fill": colour, "r": 2.75])
            }
        }
        let path = path(points)
        var attributes: SVGAttributes = [
            "class": "chart-\(kind)-line", "d": path, "fill": "none", "stroke": colour,
            "stroke-linecap": "round", "stroke-linejoin": "round", "stroke-width": rank == 0 ? 2.25 : 1.5,
        ]
        let dash = dashes[min(rank, dashes.count - 1)]
        if !dash.isEmpty { attributes.set("stroke-dasharray", dash) }
        let line = SVGElement("path", attributes)
        guard rank == 0, plot.y.domain.lowerBound == 0 else { return [line] }
        let base = plot.bottom.svgText
        let area = path + "L\(end.x.svgText),\(base)L\(first.x.svgText),\(base)Z"
        return [
            SVGElement("path", ["class": "chart-accent", "d": area, "fill": colour, "fill-opacity": 0.08]),
            line,
        ]
    }
}

/// A line through points.
private func path(_ points: [(x: Double, y: Double)]) -> String {
    var path = ""
    path.reserveCapacity(14 * points.count)
    for (x, y) in points {
        path += path.isEmpty ? "M" : "L"
        path += x.svgText
        path += ","
        path += y.svgText
    }
    return path
}

/// The parts of a series without a gap; a value that is no number is a gap too.
func runs(of values: [Double?]) -> [[(position: Int, value: Double)]] {
    var runs: [[(position: Int, value: Double)]] = []
    var isOpen = false
    for (position, value) in values.enumerated() {
        guard let value, value.isFinite else {
            isOpen = false
            continue
        }
        if isOpen {
            runs[runs.count - 1].append((position, value))
        } else {
            runs.append([(position, value)])
        }
        isOpen = true
    }
    return runs
}

/// Labels at the ends of the lines, moved apart where they would touch.
private func endLabels(_ lines: Figure.Lines, plot: LinesPlot, axis: Axis) -> [SVGElement] {
    let ends = lines.series.enumerated().compactMap { rank, series -> (rank: Int, y: Double)? in
        guard let last = runs(of: series.values).last?.last else { return nil }
        return (rank, plot.y(last.value))
    }.sorted { ($0.y, $0.rank) < ($1.y, $1.rank) }
    var places = ends.map(\.y)
    for index in places.indices.dropFirst() { places[index] = max(places[index], places[index - 1] + 17) }
    let overhang = max(0, (places.last ?? 0) - plot.bottom)
    for index in places.indices { places[index] -= overhang }
    return zip(ends, places).map { end, y in
        axis.text(
            lines.series[end.rank].label, x: plot.right + 10, y: y + 4.5,
            tone: end.rank == 0 ? .accent : .muted, bold: end.rank == 0, limit: endLabelLimit)
    }
}

/// What each line is, above the plot, where there is no room at its end.
private func legend(_ lines: Figure.Lines, theme: Theme, width: Double) -> [SVGElement] {
    lines.series.enumerated().flatMap { rank, series -> [SVGElement] in
        let y = 10 + 20 * Double(rank)
        var attributes: SVGAttributes = [
            "class": rank == 0 ? "chart-accent-line" : "chart-context-line",
            "stroke": rank == 0 ? theme.accent : theme.context, "stroke-width": rank == 0 ? 2.25 : 1.5,
            "x1": 0, "x2": 22, "y1": y, "y2": y,
        ]
        let dash = dashes[min(rank, dashes.count - 1)]
        if !dash.isEmpty { attributes.set("stroke-dasharray", dash) }
        return [
            SVGElement("line", attributes),
            Axis(theme: theme).text(
                series.label, x: 30, y: y + 4.5, tone: rank == 0 ? .accent : .muted, bold: rank == 0,
                limit: width - 30),
        ]
    }
}
