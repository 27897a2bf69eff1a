import Charting
import Reporting
import SocialMetrics

extension HTMLWriter {
    /// A chart under its finding, with its numbers in a table that opens.
    func figure(_ figure: Figure, data: ReportTable) -> HTMLText {
        let drawings = ChartWidth.allCases.map { HTMLText.svg(charts[figure, $0].inPage) }.joined()
        let numbers = HTMLText.element(
            .details, [.class("data")],
            .element(.summary, [], word(WriterWords.chartData)),
            table(data))
        return .element(
            .figure, [],
            .element(.figcaption, [], HTMLText(figure.title)), drawings,
            startsAboveZero(figure) ? .element(.p, [.class("note")], word(WriterWords.notFromZero)) : .none,
            data.rows.isEmpty ? .none : numbers)
    }
}

/// Whether the axis of a chart leaves out zero, which a reader must be told.
func startsAboveZero(_ figure: Figure) -> Bool {
    switch figure.mark {
    case .lines(let lines): (lines.levels.first?.value ?? 0) > 0
    case .intervals(let intervals): (intervals.levels.first?.value ?? 0) > 0
    case .bars: false
    }
}
