import Reporting
import SocialMetrics

extension MarkdownWriter {
    /// The key figures as a table: value, changes, and what each is made of.
    func keyFigures(_ figures: [KeyFigure]) -> String {
        let language = report.language
        let columns = [
            ReportTable.Column(WriterWords.measure(language), .leading),
            ReportTable.Column(numbers.short(report.period)),
            ReportTable.Column(WriterWords.versus(numbers.short(report.previous))(language)),
            ReportTable.Column(WriterWords.versus(numbers.short(report.yearBefore))(language)),
        ]
        let rows = figures.map { figure in
            let label = figure.detail.map { "\(figure.label) (\($0))" } ?? figure.label
            guard let value = figure.value else {
                let nothing = Cell.absent("")
                return ReportTable.Row([.text(label), .absent(figure.absence ?? ""), nothing, nothing])
            }
            return ReportTable.Row(
                [.text(label), .quantity(value), .change(figure.previous), .change(figure.yearBefore)])
        }
        return table(ReportTable(columns: columns, rows: rows))
    }

    /// A pipe table, padded so that it can be read as it is, with its notes below.
    func table(_ table: ReportTable) -> String {
        let notes = Footnotes(table)
        let head = table.columns.map { words($0.title) }
        let rows = table.rows.map { row in
            zip(table.columns, row.cells).map { _, cell -> String in
                let mark = notes.number(of: cell).map(MarkdownText.superscript) ?? ""
                let text = self.cell(cell) + mark
                return row.kind == .total && !text.isEmpty ? "**\(text)**" : text
            }
        }
        let widths = table.columns.indices.map { column in
            min(48, max(3, ([head] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 3))
        }
        let rule = zip(table.columns, widths).map { column, width in
            column.alignment == .trailing
                ? String(repeating: "-", count: width + 1) + ":"
                : ":" + String(repeating: "-", count: width + 1)
        }
        var lines = [line(head, table, widths), "|" + rule.joined(separator: "|") + "|"]
        lines += rows.map { line($0, table, widths) }
        var parts = [lines.joined(separator: "\n")]
        if let caption = table.caption { parts.insert("**\(words(caption))**", at: 0) }
        let reasons = notes.reasons.enumerated().map { index, reason in
            "\(MarkdownText.superscript(index + 1)) \(words(reason))"
        }
        if !reasons.isEmpty { parts.append(reasons.joined(separator: "  \n")) }
        if let footnote = table.footnote { parts.append("> " + phrase(footnote)) }
        return parts.joined(separator: "\n\n")
    }

    private func line(_ cells: [String], _ table: ReportTable, _ widths: [Int]) -> String {
        let padded = zip(zip(cells, table.columns), widths).map { pair, width in
            let space = String(repeating: " ", count: max(0, width - pair.0.count))
            return pair.1.alignment == .trailing ? space + pair.0 : pair.0 + space
        }
        return "| " + padded.joined(separator: " | ") + " |"
    }

    /// The content of a cell, on one line.
    func cell(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): words(text)
        case .user(let text): user(text, limit: TextLimit.cell)
        case .quantity(let quantity): MarkdownText.escaped(numbers(quantity))
        case .interval(let quantity, let low, let high, let unit):
            MarkdownText.escaped(numbers.interval(quantity, low: low, high: high, unit: unit ?? .count))
        case .change(let change): MarkdownText.inline(numbers(change))
        case .day(let day): MarkdownText.escaped(numbers(day))
        case .period(let period): MarkdownText.escaped(numbers(period))
        case .absent: NumberText.absent
        case .link(let text, let url): MarkdownText.link(user(text, limit: TextLimit.cell), to: url)
        case .phrase(let phrase): self.phrase(phrase)
        }
    }
}
