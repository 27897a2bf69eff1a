/// The dictionary as a page of Markdown, `Docs/Metrics.md`: every measure and metric in both languages.
/// - Returns: the page, the same bytes each time
package func metricsPage() -> String {
    var lines = [
        "# Measures and metrics", "",
        "Generated from `Sources/SocialMetrics`; a test compares it with the code. To write it again:",
        "`UPDATE_GOLDENS=1 swift test --disable-xctest --filter MetricsPage`.", "",
        "A *measure* is a number that a platform reports; an absent one stays absent and is never 0. A *metric* is made of",
        "measures when a report is written. The first column is the name in `--json` and in exported numbers.",
        "",
        "“Combined” says what happens to the values of several days, posts or rows of one account: *added*; *last* (a stock:",
        "the last value stands for the period); *never* (different people, or another number that adding falsifies); or a mean",
        "with weights. Nothing is added over platforms.",
        "",
        "What counts things or people is a whole number from 0 on; a cell with anything else is set aside. Below 0 in a period",
        "may fall what people can take back: \(list { $0.counting == .revocable }).",
        "Differences may always be below 0: \(list { $0.counting == .difference }).",
        "Decimals are possible where attribution shares out: \(list { $0.counting == .attributed }).",
        "",
    ]
    for group in Measure.families {
        lines += [
            "## \(group.title)", "", "| id | English | Français | Unit | Combined |", "|---|---|---|---|---|",
        ]
        lines += group.measures.map { measure in
            let combined = measure.aggregation.words.en + remark(measure.lessIsBetter)
            return row(measure.id, measure.label, measure.meaning, [measure.unit.words, combined])
        }
        lines.append("")
    }
    lines += ["## Metrics", "", "| id | English | Français | Unit | Formula |", "|---|---|---|---|---|"]
    lines += Metric.all.map { metric in
        let formula = metric.formula.words.en + remark(metric.lessIsBetter)
        return row(metric.id, metric.label, metric.meaning, [metric.unit.words, formula])
    }
    return lines.joined(separator: "\n") + "\n"
}

private func row(_ id: String, _ label: Words, _ meaning: Words, _ others: [String]) -> String {
    let words = Language.allCases.map { language in "**\(label(language))**<br>\(meaning(language))" }
    let cells = ["`\(id)`"] + (words + others).map { $0.replacing("|", with: "\\|") }
    return "| " + cells.joined(separator: " | ") + " |"
}

extension Unit {
    /// The unit in words, for the dictionary.
    fileprivate var words: String {
        switch self {
        case .count: "count"
        case .people: "people"
        case .share: "share, printed as %"
        case .seconds: "seconds"
        case .money: "money"
        case .factor: "factor"
        case .days: "days"
        case .position: "place, 1 being the first"
        }
    }
}

/// The names of some measures, in the order of the dictionary.
private func list(_ isListed: (Measure) -> Bool) -> String {
    Measure.all.filter(isListed).map { "`\($0.id)`" }.joined(separator: ", ")
}

private func remark(_ lessIsBetter: Bool) -> String { lessIsBetter ? "; less is better" : "" }
