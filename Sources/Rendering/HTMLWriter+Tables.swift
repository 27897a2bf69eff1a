import Charting
import Reporting
import SocialMetrics

extension HTMLWriter {
    /// A table that scrolls in its own frame where it is wider than the page.
    func table(_ table: ReportTable) -> HTMLText {
        let notes = Footnotes(table)
        let alignments = table.columns.map(alignment)
        let head = zip(table.columns, alignments).map { column, alignment in
            HTMLText.element(.th, [.named("scope", "col"), .class(alignment)], HTMLText(column.title))
        }
        let rows = table.rows.map { row in
            HTMLText.element(
                .tr, [.class(row.kind == .total ? "total" : nil)],
                row.cells.indices.prefix(alignments.count).map { index in
                    let cell = row.cells[index]
                    let attributes: [HTMLAttribute] = [.class(alignments[index]), .number(id(of: cell))]
                    let content = [self.cell(cell), mark(notes.number(of: cell))]
                    return index == 0
                        ? .element(.th, [.named("scope", "row")] + attributes, content)
                        : .element(.td, attributes, content)
                })
        }
        let inside = HTMLText.element(
            .table, [.class(table.columns.count > 6 ? "dense" : nil)],
            table.caption.map { .element(.caption, [], .element(.span, [], HTMLText($0))) } ?? .none,
            .element(.thead, [], .element(.tr, [], head)),
            .element(.tbody, [], rows))
        let frame = HTMLText.element(
            .div,
            [
                .class("frame"), .named("role", "region"), .named("tabindex", "0"),
                .named("aria-label", table.caption ?? WriterWords.table(report.language)),
            ], inside)
        return .element(.div, [.class("table")], frame, under(table, notes))
    }

    /// Reasons and the footnote, under the table.
    private func under(_ table: ReportTable, _ notes: Footnotes) -> HTMLText {
        let reasons = notes.reasons.enumerated().map { index, reason in
            HTMLText.element(.li, [], mark(index + 1) + HTMLText(" ") + HTMLText(reason))
        }
        return (reasons.isEmpty ? .none : .element(.ul, [.class("reasons")], reasons))
            + (table.footnote.map { .element(.p, [.class("note")], phrase($0)) } ?? .none)
    }

    private func mark(_ number: Int?) -> HTMLText {
        number.map { .element(.sup, [], HTMLText(String($0))) } ?? .none
    }

    private func alignment(_ column: ReportTable.Column) -> String? {
        switch column.alignment {
        case .leading: nil
        case .trailing: "number"
        }
    }

    /// What the number of a cell is called by; nil for one without, and for sentences, which name their numbers themselves.
    func id(of cell: Cell) -> String? {
        switch cell {
        case .quantity(let quantity): id(of: quantity)
        case .interval(let quantity, _, _, _): quantity.flatMap(id)
        case .text, .user, .change, .day, .period, .absent, .link, .phrase: nil
        }
    }

    /// What a number is called by.
    func id(of quantity: Quantity) -> String? { quantity.id?.short }

    /// The content of a cell.
    func cell(_ cell: Cell) -> HTMLText {
        switch cell {
        case .text(let text): HTMLText(text)
        case .user(let text): .user(shortened(singleLine(text), to: TextLimit.cell))
        case .quantity(let quantity): HTMLText(numbers(quantity))
        case .interval(let quantity, let low, let high, let unit):
            interval(numbers.interval(quantity, low: low, high: high, unit: unit ?? .count))
        case .change(let change): .element(.span, [.class("keep")], HTMLText(numbers(change)))
        case .day(let day): .element(.span, [.class("keep")], HTMLText(numbers(day)))
        case .period(let period): .element(.span, [.class("keep")], HTMLText(numbers(period)))
        case .absent(let reason): absent(reason)
        case .link(let text, let url):
            .link(.user(shortened(singleLine(text), to: TextLimit.cell)), to: url)
        case .phrase(let phrase): self.phrase(phrase)
        }
    }

    private func absent(_ reason: String) -> HTMLText {
        .element(
            .span, [.class("absent"), .named("title", reason.isEmpty ? nil : reason)],
            HTMLText(NumberText.absent))
    }

    /// The value, and what it may be in a quieter tone.
    private func interval(_ text: String) -> HTMLText {
        guard let start = text.range(of: " (") else { return HTMLText(text) }
        return .element(.span, [.class("keep")], HTMLText(String(text[..<start.lowerBound])))
            + HTMLText(" ")
            + .element(.span, [.class("range")], HTMLText(String(text[start.lowerBound...].dropFirst())))
    }
}
