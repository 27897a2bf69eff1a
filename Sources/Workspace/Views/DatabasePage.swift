import MetricStore
import Reporting
import SocialMetrics

/// The columns of the views for other programs as Markdown, for `Docs/Database.md`.
/// - Returns: the generated part of the page, the same bytes each time
package func viewColumnTables() -> String {
    let views: [(CurrentTable, NumberSubject, more: String?)] = [
        (.kpis, .kpis, nil),
        (.days, .days, "Before `id`: every measure that a day has (`Metrics.md`), `REAL`."),
        (.posts, .posts, "Before the rates: every measure that a post has (`Metrics.md`), `REAL`."),
        (
            .ads, .ads,
            "Before `id`: `by_age`, `by_gender` and so on where exports split rows, `TEXT`, and every measure that a row has, `REAL`."
        ),
        (.campaigns, .campaigns, nil),
    ]
    return views.map { table, subject, more in
        let meanings = NumberSheet.Column.all(of: subject).reduce(into: ownMeanings) {
            $0[$1.key] = $0[$1.key] ?? $1.meaning.en
        }
        let rows = table.viewColumns.map { column in
            "| `\(column.name)` | \(column.type) | \(meanings[column.name] ?? "") |"
        }
        let head = ["### `\(table.view)`", "", "| column | type | meaning |", "|---|---|---|"]
        return (head + rows + (more.map { ["", $0] } ?? [])).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
}

/// What views have and exports have not, or say otherwise.
private let ownMeanings = [
    "statistic": "NULL for the figure itself; median: the middle one of the posts’ own rates.",
    "label": "What the figure is called, in the client’s language.",
    "value": "The value of the month; what is absent has no row.",
    "file": "The file that the newest row about the post came from, as it was called when it was imported.",
    "day": "The day as the platform counts it; for ads NULL where the row is about a longer period.",
    "line": "The line of that row in the file, the first being 1.",
]
