import Charting
import Reporting

/// The charts of a report; those of full width are drawn once for the page and for files of their own.
package struct ReportCharts: Sendable {
    let theme: Theme
    private var drawn: [String: DrawnFigure] = [:]

    package init(of report: Report) {
        theme = Theme(accent: Accent(report.accent).onLight.hex)
        for case .figure(let figure, _) in report.sections.lazy.flatMap(\.blocks) {
            drawn[figure.id] = DrawnFigure(figure, theme: theme)
        }
    }

    /// A chart of the report, or another drawn in its colours.
    subscript(figure: Figure, width: ChartWidth = .wide) -> DrawnFigure {
        if width == .wide, let drawn = drawn[figure.id] { return drawn }
        return DrawnFigure(figure, theme: theme, width: width)
    }
}
