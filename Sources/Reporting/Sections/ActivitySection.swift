import Analytics
import SocialMetrics

extension ReportContext {
    /// The section of a website, a search engine or a shop: key figures, the period, a chart, groups.
    func section(of activity: Activity) -> ReportSection {
        var blocks: [Block] = []
        let figures = keyFigures(of: activity)
        if figures.isEmpty {
            blocks.append(
                .note(
                    self(
                        Sentence(
                            en: "No export of this account covers \(period).",
                            fr: "Aucun export de ce compte ne couvre la période : \(period)."))))
        } else {
            blocks.append(.keyFigures(figures))
        }
        if !activity.lines.isEmpty {
            blocks.append(.table(comparisonTable(activity.lines, caption: nil)))
            if let daily = perDayTable(activity.lines) { blocks.append(.table(daily)) }
            if activity.plan.noteOn.map({ activity.gives($0) }) ?? true {
                blocks.append(.note(Phrase([.text(self(activity.plan.note))])))
            }
        }
        if let measure = activity.plan.key.first ?? activity.lines.first.flatMap({ Measure.named($0.id) }),
            let figure = dailyFigure(of: measure, from: activity.figures)
        {
            blocks.append(figure)
        }
        for table in activity.plan.groups { blocks += groupBlocks(table, of: activity) }
        return ReportSection(
            id: activity.plan.id + "-" + activity.account.key, title: title(of: activity.account),
            blocks: blocks)
    }

    private func keyFigures(of activity: Activity) -> [KeyFigure] {
        let ids = activity.plan.key.map(\.id) + activity.plan.metrics.map(\.id)
        let lines =
            ids.isEmpty ? Array(activity.lines.prefix(7)) : ids.compactMap { activity.line($0) }
        let figures = lines.filter { $0.now != nil }.map {
            keyFigure($0, detail: coverageDetail($0), lessIsBetter: $0.id == Measure.averagePosition.id)
        }
        return Array(figures.prefix(7))
    }
}
