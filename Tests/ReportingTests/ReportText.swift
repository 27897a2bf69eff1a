import SocialMetrics

@testable import Reporting

/// A report as plain lines, to compare and to read.
func lines(of report: Report) -> [String] {
    let text = NumberText(report.language)
    let header =
        "\(report.title) | \(report.client) | \(text(report.period)) | \(report.dataThrough?.description ?? "-")"
    return [header]
        + report.sections.flatMap { section in
            ["", "# \(section.title) [\(section.id)]"] + section.blocks.flatMap { lines(of: $0, text) }
        }
}

func plain(_ phrase: Phrase, _ text: NumberText) -> String {
    phrase.pieces.map { piece in
        switch piece {
        case .text(let words), .strong(let words): words
        case .user(let words): "‹\(words)›"
        case .quantity(let quantity): text(quantity)
        case .change(let change): plain(change, text)
        case .day(let day): text(day)
        case .period(let period): text(period)
        }
    }.joined()
}

private func plain(_ change: Change, _ text: NumberText) -> String {
    text(change) + (text.reason(change).map { " [\($0)]" } ?? "")
}

private func shown(_ cell: Cell, _ text: NumberText) -> String {
    switch cell {
    case .text(let words): return words
    case .user(let words): return "‹\(words)›"
    case .quantity(let quantity): return text(quantity)
    case .interval(let quantity, let low, let high, let unit):
        return text.interval(quantity, low: low, high: high, unit: unit ?? .count)
    case .change(let change): return plain(change, text)
    case .day(let day): return text(day)
    case .period(let period): return text(period)
    case .absent(let reason): return reason.isEmpty ? "–" : "– [\(reason)]"
    case .link(let words, let url): return "‹\(words)›(\(url))"
    case .phrase(let phrase): return plain(phrase, text)
    }
}

private func lines(of table: ReportTable, _ text: NumberText) -> [String] {
    (table.caption.map { ["  (\($0))"] } ?? [])
        + ["  | " + table.columns.map(\.title).joined(separator: " | ")]
        + table.rows.map { row in
            (row.kind == .total ? "  = " : "  | ")
                + row.cells.map { shown($0, text) }.joined(separator: " | ")
        } + (table.footnote.map { ["  * " + plain($0, text)] } ?? [])
}

private func lines(of block: Block, _ text: NumberText) -> [String] {
    switch block {
    case .heading(let words): ["", "## " + words]
    case .paragraph(let phrase): [plain(phrase, text)]
    case .note(let phrase): ["note: " + plain(phrase, text)]
    case .findings(let findings): findings.map { "- (\($0.tone)) " + plain($0.text, text) }
    case .keyFigures(let figures):
        figures.map { figure in
            let value = figure.value.map { text($0) } ?? "– [\(figure.absence ?? "")]"
            return
                "* \(figure.label): \(value); \(plain(figure.previous, text)); \(plain(figure.yearBefore, text))"
                + (figure.detail.map { " (\($0))" } ?? "")
        }
    case .table(let table): lines(of: table, text)
    case .figure(let figure, let data):
        ["figure \(figure.id): \(figure.title)", "  \(figure.summary)"] + lines(of: data, text).prefix(5)
    case .posts(let cards):
        cards.map { card in
            "\(card.rank): ‹\(card.caption ?? "")› \(card.format ?? "-") \(card.published?.description ?? "-") "
                + card.figures.map { "\($0.label) \(shown($0.cell, text))" }.joined(separator: ", ") + " — "
                + plain(card.reason, text)
        }
    case .definitions(let definitions): definitions.map { "\($0.term): " + plain($0.meaning, text) }
    }
}
