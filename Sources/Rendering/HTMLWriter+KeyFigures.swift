import Charting
import Reporting
import SocialMetrics

extension HTMLWriter {
    /// The figures to see at a glance: value, changes, and the course as a small line.
    func keyFigures(_ figures: [KeyFigure]) -> HTMLText {
        .element(.dl, [.class("key-figures")], figures.map(card))
    }

    private func card(_ figure: KeyFigure) -> HTMLText {
        var lines = [
            HTMLText.element(.dt, [], HTMLText(figure.label)),
            .element(
                .dd, [.class(valueClass(figure)), .number(figure.value.flatMap(id))],
                HTMLText(numbers(figure.value))),
        ]
        if figure.value != nil {
            lines += zip([figure.previous, figure.yearBefore], report.comparedWith).map {
                change, period in
                .element(
                    .dd, [.class("against")],
                    self.change(change, of: figure),
                    .element(.span, [.class("versus")], versus(period)))
            }
        }
        let line = sparkline(figure.course, theme: charts.theme)
        if !line.isEmpty { lines.append(.element(.dd, [.class("course")], .svg(line))) }
        let remarks = remarks(figure).map { HTMLText.element(.span, [], HTMLText($0)) }
        if !remarks.isEmpty { lines.append(.element(.dd, [.class("detail")], remarks)) }
        return .element(.div, [.class(line.isEmpty ? "key-figure plain" : "key-figure")], lines)
    }

    /// Why something is missing, each reason once, and what the figure is made of.
    private func remarks(_ figure: KeyFigure) -> [String] {
        guard figure.value != nil else { return [figure.absence, figure.detail].compactMap { $0 } }
        let reasons = [figure.previous, figure.yearBefore].compactMap { numbers.reason($0) }
        let detail = [figure.detail].compactMap { $0 }
        return Array(Set(reasons).subtracting(detail)).sorted() + detail
    }

    /// Long values get smaller letters, so that they stay in their column.
    private func valueClass(_ figure: KeyFigure) -> String {
        guard figure.value != nil else { return "value absent" }
        let length = numbers(figure.value).count
        return length > 13 ? "value longest" : length > 9 ? "value long" : "value"
    }

    private func versus(_ period: Period) -> HTMLText { word(WriterWords.versus(numbers.short(period))) }

    /// A change with its arrow, its sign and a colour that says whether it is welcome.
    ///
    /// The arrow has its word for those who listen.
    private func change(_ change: Change, of figure: KeyFigure) -> HTMLText {
        guard let direction = numbers.direction(change) else {
            return .element(
                .span, [.class("change unknown")], HTMLText(numbers(change)))
        }
        // A place nearer to the first is a rise, though its number falls.
        let isRise = if case .places = change { direction < 0 } else { direction > 0 }
        let (arrow, name) =
            isRise
            ? ("▲", WriterWords.up) : direction == 0 ? ("■", WriterWords.level) : ("▼", WriterWords.down)
        let tone =
            direction == 0 || figure.isNeutral
            ? "level" : (direction > 0) != figure.lessIsBetter ? "good" : "bad"
        return .element(
            .span, [.class("change \(tone)")],
            .element(.span, [.class("arrow"), .named("aria-hidden", "true")], HTMLText(arrow)),
            .element(.span, [.class("unseen")], word(name) + HTMLText(" ")),
            HTMLText(numbers(change)))
    }
}
