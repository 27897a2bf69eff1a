import Charting
import Reporting
import SocialMetrics

extension HTMLWriter {
    /// The figures to see at a glance: value, changes, and the course as a small line.
    func keyFigures(_ figures: [KeyFigure]) -> HTMLText {
        .element("dl", ["class": "key-figures"], figures.map(card))
    }

    private func card(_ figure: KeyFigure) -> HTMLText {
        var lines = [
            HTMLText.element("dt", [:], text(figure.label)),
            .element(
                "dd", ["class": figure.value == nil ? "value absent" : "value"],
                HTMLText(numbers(figure.value))),
        ]
        if figure.value == nil, let absence = figure.absence {
            lines.append(.element("dd", ["class": "detail"], text(absence)))
        }
        if figure.value != nil {
            for (change, period) in [
                (figure.previous, report.previous), (figure.yearBefore, report.yearBefore),
            ] {
                lines.append(
                    .element(
                        "dd", ["class": "against"],
                        self.change(change, lessIsBetter: figure.lessIsBetter),
                        .element("span", ["class": "versus"], versus(period)),
                        reason(change).map { .element("span", ["class": "why"], HTMLText($0)) } ?? .none))
            }
        }
        if let detail = figure.detail { lines.append(.element("dd", ["class": "detail"], text(detail))) }
        let line = sparkline(figure.course, theme: Theme(accent: accent.onLight.hex))
        if !line.isEmpty { lines.append(.element("dd", ["class": "course"], .svg(line))) }
        return .element("div", ["class": "key-figure"], lines)
    }

    private func versus(_ period: Period) -> HTMLText { word(WriterWords.versus(numbers.short(period))) }

    /// A change with its arrow, its sign and a colour that says whether it is welcome.
    ///
    /// The arrow has its word for those who listen.
    func change(_ change: Change, lessIsBetter: Bool) -> HTMLText {
        guard let direction = numbers.direction(change) else {
            return .element(
                "span", ["class": "change unknown"], HTMLText(numbers(change)))
        }
        let (arrow, name) =
            direction > 0
            ? ("▲", WriterWords.up) : direction < 0 ? ("▼", WriterWords.down) : ("■", WriterWords.level)
        let tone =
            direction == 0
            ? "level" : (direction > 0) != lessIsBetter ? "good" : "bad"
        return .element(
            "span", ["class": "change \(tone)"],
            .element("span", ["class": "arrow", "aria-hidden": "true"], HTMLText(arrow)),
            .element("span", ["class": "unseen"], word(name) + HTMLText(" ")),
            HTMLText(numbers(change)))
    }

    private func reason(_ change: Change) -> String? {
        numbers.reason(change).map { typeset($0, report.language) }
    }
}
