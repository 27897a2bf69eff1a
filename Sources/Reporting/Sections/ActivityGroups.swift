import Analytics
import Charting
import SocialMetrics

extension ReportContext {
    /// The groups of one dimension: heading, bars, table; nothing when no row of the period has them.
    func groupBlocks(_ table: ActivityPlan.GroupTable, of activity: Activity) -> [Block] {
        guard let now = GroupNumbers(table, of: activity, in: period, self) else { return [] }
        let before = groups(
            by: table.dimensions, orderedBy: now.measure, in: previous, from: activity.rows)
        var blocks: [Block] = [.heading(self(table.title))]
        let names = GroupNames(of: now.figures.groups, by: table.dimensions, in: language)
        if let figure = groupFigure(names, now, of: activity) { blocks.append(figure) }
        blocks.append(.table(groupTable(names, now, before, of: activity)))
        return blocks
    }

    private func groupTable(
        _ names: GroupNames, _ now: GroupNumbers, _ before: GroupFigures?, of activity: Activity
    ) -> ReportTable {
        let (table, measure) = (now.table, now.measure)
        let others = activity.plan.ofGroups.filter { other in
            other != measure && now.figures.groups.contains { $0.values[other] != nil }
        }
        var columns: [ReportTable.Column] = [.init(self(table.label), .leading), .init(self(measure.label))]
        if now.sum != nil { columns.append(.init(self(en: "Share", fr: "Part"))) }
        columns.append(.init(self(en: "Change from ", fr: "Évolution depuis ") + text.short(previous)))
        columns += others.map { .init(self($0.label)) }
        func row(
            _ name: Cell, _ value: (Measure) -> Made?, _ share: Made?, _ comparison: Comparison
        ) -> ReportTable.Row {
            var cells = [name, cell(value(measure))]
            if now.sum != nil { cells.append(cell(share)) }
            cells.append(.change(change(comparison)))
            cells += others.map { cell(value($0)) }
            return .init(cells)
        }
        let earlier = Dictionary(
            (before?.groups ?? []).map { ($0.names, $0.values) }, uniquingKeysWith: { first, _ in first })
        var rows = now.shown.map { group in
            row(
                names.cell(group), { now.made($0, of: group) }, now.made(measure, .share, of: group),
                comparison(group.values[measure], earlier[group.names]?[measure], now.figures, before))
        }
        if !now.rest.isEmpty {
            let count = text(Quantity(Double(now.rest.count), .count))
            rows.append(
                row(
                    .text(self(en: "\(count) others", fr: "\(count) autres")), { now.made($0, .rest) },
                    now.made(measure, .restShare),
                    .unavailable(before == nil ? .noEarlierValue : .otherGroups)))
        }
        return ReportTable(
            caption: names.host.map { self(en: "Pages of \($0)", fr: "Pages du site \($0)") },
            columns: columns, rows: rows, footnote: footnote(now, of: activity))
    }

    /// A change needs both periods whole, or both covered by as many days.
    private func comparison(
        _ value: Double?, _ earlier: Double?, _ now: GroupFigures, _ before: GroupFigures?
    ) -> Comparison {
        guard let value else { return .unavailable(.noValue) }
        guard let earlier, let before else { return .unavailable(.noEarlierValue) }
        return compare(
            PeriodValue(value: value, covered: now.covered, dayCount: now.dayCount, origin: .parts),
            with: PeriodValue(
                value: earlier, covered: before.covered, dayCount: before.dayCount, origin: .parts),
            unit: .count)
    }

    private func footnote(_ now: GroupNumbers, of activity: Activity) -> Phrase? {
        var notes = now.table.caution.map { [Phrase([.text(self($0))])] } ?? []
        let figures = now.figures
        if !figures.isComplete {
            notes.append(daysWithData(figures.covered, of: figures.dayCount, for: now.whole) + ".")
        }
        if now.table.isComplete, let note = difference(now, from: activity) { notes.append(note) }
        return notes.joined(by: " ")
    }

    /// What the groups have together where the account's total reads otherwise; nil where both read the same.
    private func difference(_ now: GroupNumbers, from activity: Activity) -> Phrase? {
        guard let together = now.made(now.measure, .sum)?.quantity,
            let total = activity.line(now.measure.id).flatMap({ $0.quantities[0] }),
            text(together) != text(total)
        else { return nil }
        return self(
            Sentence(
                en:
                    "The groups add up to \(together), the account’s total is \(total); shares are of the groups’ sum.",
                fr:
                    "La somme des groupes est de \(together), le total du compte de \(total) ; les parts se rapportent à la somme des groupes."
            ))
    }

    /// Bars of the groups that make up the whole; nil for fewer than two, and for lists that are cut.
    private func groupFigure(_ names: GroupNames, _ now: GroupNumbers, of activity: Activity) -> Block? {
        let (table, measure, groups) = (now.table, now.measure, now.figures.groups)
        guard let sum = now.sum, sum > 0, let best = groups.first, groups.count > 1,
            let share = now.made(measure, .share, of: best)?.quantity
        else { return nil }
        let shown = groups.prefix(mostGroups)
        let noun = measure.label
        let label = self(noun) + self(en: " by ", fr: " par ") + self(table.label).lowercasedFirst(language)
        return .figure(
            Figure(
                id:
                    "chart-\(activity.account.key)-\(table.dimensions.map(\.rawValue).joined(separator: "-"))",
                title: plain(leading(names.subject(best), share: share, of: sum, measure)),
                summary: label
                    + self(
                        en: ". The table below has every value.",
                        fr: ". Le tableau ci-dessous donne chaque valeur."),
                mark: .bars(
                    .init(
                        rows: shown.enumerated().map { index, group in
                            .init(
                                label: names(group), value: group.values[measure],
                                text: text(now.made(measure, of: group)?.quantity),
                                emphasised: index == 0)
                        }))),
            data: ReportTable(
                caption: label, columns: [.init(self(table.label), .leading), .init(self(noun))],
                rows: shown.map { .init([names.cell($0), cell(now.made(measure, of: $0))]) }))
    }
}
