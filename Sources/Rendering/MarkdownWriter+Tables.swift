import Charting
import Reporting
import SocialMetrics

extension MarkdownWriter {
    /// The key figures as a table: value, changes, and what each is made of.
    func keyFigures(_ figures: [KeyFigure]) -> String {
        let language = report.language
        let columns =
            [
                ReportTable.Column(WriterWords.measure(language), .leading),
                ReportTable.Column(numbers.short(report.period)),
            ]
            + report.comparedWith.map {
                ReportTable.Column(WriterWords.versus(numbers.short($0))(language))
            }
        let rows = figures.map { figure in
            let label = figure.detail.map { "\(figure.label) (\($0))" } ?? figure.label
            let cells: [Cell] =
                figure.value.map {
                    [.text(label), .quantity($0), .change(figure.previous), .change(figure.yearBefore)]
                } ?? [.text(label), .absent(figure.absence ?? ""), .absent(""), .absent("")]
            return ReportTable.Row(Array(cells.prefix(columns.count)))
        }
        return table(ReportTable(columns: columns, rows: rows))
    }

    /// A pipe table, padded so that it can be read as it is, with its notes below.
    func table(_ table: ReportTable) -> String {
        let notes = Footnotes(table)
        let head = table.columns.map { MarkdownText.within($0.title) }
        let rows = table.rows.map { row in
            row.cells.prefix(table.columns.count).map { cell in
                let mark = notes.number(of: cell).map(MarkdownText.superscript) ?? ""
                let text = self.cell(cell) + mark
                return row.kind == .total && !text.isEmpty ? "**\(text)**" : text
            }
        }
        let lines = ([head] + rows).map { $0.map(PipeCell.init) }
        let widths = table.columns.indices.map { column in
            min(48, max(3, lines.map { column < $0.count ? $0[column].width : 0 }.max() ?? 3))
        }
        let rule = zip(table.columns, widths).map { column, width in
            column.alignment == .trailing
                ? String(repeating: "-", count: width + 1) + ":"
                : ":" + String(repeating: "-", count: width + 1)
        }
        var written = lines.map { line($0, table, widths) }
        written.insert("|" + rule.joined(separator: "|") + "|", at: 1)
        var parts = [written.joined(separator: "\n")]
        if let caption = table.caption { parts.insert("**\(words(caption))**", at: 0) }
        let reasons = notes.reasons.enumerated().map { index, reason in
            "\(MarkdownText.superscript(index + 1)) \(words(reason))"
        }
        if !reasons.isEmpty { parts.append(reasons.joined(separator: "  \n")) }
        if let footnote = table.footnote { parts.append("> " + phrase(footnote)) }
        return parts.joined(separator: "\n\n")
    }

    /// What stands between two pipes, and how many letters wide it is.
    private struct PipeCell {
        let text: String
        let width: Int

        init(_ text: String) { (self.text, width) = (text, text.letterCount) }
    }

    private func line(_ cells: [PipeCell], _ table: ReportTable, _ widths: [Int]) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(widths.reduce(cells.count * 4) { $0 + 2 * $1 })
        line.append(text: "|")
        for index in cells.indices {
            let cell = cells[index]
            let isTrailing = table.columns[index].alignment == .trailing
            let padding = repeatElement(UInt8(ascii: " "), count: max(0, widths[index] - cell.width))
            line.append(text: " ")
            if isTrailing { line += padding }
            line.append(text: cell.text)
            if !isTrailing { line += padding }
            line.append(text: " |")
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The content of a cell, on one line.
    func cell(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): MarkdownText.within(text)
        case .user(let text): typed(text)
        case .quantity(let quantity): MarkdownText.within(numbers(quantity))
        case .interval(let quantity, let low, let high, let unit):
            MarkdownText.within(numbers.interval(quantity, low: low, high: high, unit: unit ?? .count))
        case .change(let change): MarkdownText.within(numbers(change))
        case .day(let day): MarkdownText.within(numbers(day))
        case .period(let period): MarkdownText.within(numbers(period))
        case .absent: NumberText.absent
        case .link(let text, let url): MarkdownText.link(typed(text), to: url)
        case .phrase(let phrase): pieces(phrase)
        }
    }

    private func typed(_ text: String) -> String {
        MarkdownText.within(shortened(singleLine(text), to: TextLimit.cell))
    }
}
