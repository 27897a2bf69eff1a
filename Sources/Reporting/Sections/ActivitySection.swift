import Analytics
import SocialMetrics

extension ReportContext {
    /// The section of a website, a search engine, a shop or places of business: key figures, the period, a chart, groups.
    func section(of activity: Activity) -> ReportSection {
        let figures = keyFigures(cards(of: activity))
        var blocks: [Block] = [
            figures.isEmpty ? .note(noFigures(told: activity.rows.map(\.period))) : .keyFigures(figures)
        ]
        blocks += tableBlocks(activity.lines)
        if !activity.lines.isEmpty {
            if activity.plan.noteOn.map({ activity.prints($0) }) ?? true {
                blocks.append(.note(Phrase([.text(self(activity.plan.note))])))
            }
            let visitors = reachSummary(of: .visitors, in: period, from: activity.figures)
            let noun = Words(en: "number of visitors", fr: "le nombre de visiteurs")
            let number = activity.account.number(
                Measure.visitors.id, of: period, .period, activity.subject)
            blocks += peopleNote(visitors, noun: noun, number: number).map { [.note($0)] } ?? []
        }
        if let measure = activity.plan.key.first ?? activity.lines.first.flatMap({ Measure.named($0.id) }),
            let figure = dailyFigure(of: measure, from: activity.figures, about: activity.subject)
        {
            blocks.append(figure)
        }
        for table in activity.plan.groups { blocks += groupBlocks(table, of: activity) }
        return ReportSection(
            id: activity.plan.id + "-" + activity.account.key, title: title(of: activity), blocks: blocks)
    }

    private func title(of activity: Activity) -> String {
        let name = title(of: activity.account)
        return activity.plan.subject.map { name + self(en: ": ", fr: " : ") + self($0) } ?? name
    }

    /// The lines that stand as cards: those of the plan that have a value, else the first that have one, seven at most.
    private func cards(of activity: Activity) -> [Line] {
        let ids =
            activity.plan.key.flatMap { [$0.id, Metric.dailyAverage(of: $0)?.id].compactMap(\.self) }
            + activity.plan.metrics.map(\.id)
        let known = ids.compactMap { activity.line($0) }.filter { $0.now != nil }
        return Array((known.isEmpty ? activity.lines.filter { $0.now != nil } : known).prefix(7))
    }

    /// The period as tables under their heading; nothing without lines.
    func tableBlocks(_ lines: [Line]) -> [Block] {
        guard !lines.isEmpty else { return [] }
        let tables = [comparisonTable(lines, caption: nil), perDayTable(lines)].compactMap(\.self)
        return [.heading(self(en: "Activity of the period", fr: "Activité de la période"))]
            + tables.map(Block.table)
    }
}
