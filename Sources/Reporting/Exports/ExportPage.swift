import SocialMetrics

/// The columns of every kind of rows as Markdown, for `Docs/Export.md`.
/// - Returns: the generated part of the page, the same bytes each time
package func exportColumnTables() -> String {
    let kinds = NumberSubject.allCases.map { subject in
        let columns = NumberSheet.Column.all(of: subject).filter { !$0.isOfWideRow }
        let rows = columns.map { column in
            let label = Language.allCases.map { column.label($0) }.joined(separator: " · ")
            let kind = column.kind.rawValue + (column.additivity.map { ", " + $0 } ?? "")
            return "| `\(column.key)` | \(label) | \(kind) | \(column.meaning.en) |"
        }
        let head = [
            "### `\(subject.rawValue)`", "", "| key | heading | holds | meaning |", "|---|---|---|---|",
        ]
        return (head + rows + [others(of: subject)]).joined(separator: "\n")
    }
    return kinds.joined(separator: "\n")
}

/// What stands for the columns of the dictionary.
private func others(of subject: NumberSubject) -> String {
    switch subject {
    case .kpis, .campaigns: ""
    case .posts:
        "\nThen a column for every measure that some row has (`Metrics.md`), and for the engagement rates.\n"
    case .days: "\nThen a column for every measure that some row has (`Metrics.md`).\n"
    case .ads:
        "\nThen `by_age`, `by_gender` and so on where rows are split, and a column for every measure that some row has.\n"
    }
}
