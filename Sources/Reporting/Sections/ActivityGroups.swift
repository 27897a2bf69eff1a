import Analytics
import Charting
import SocialMetrics

/// A chart of groups and most tables of them are cut here; the rest of a table is one row.
private let mostGroups = 10

extension ReportContext {
    /// The groups of one dimension: heading, bars, table; nothing when no row of the period has them.
    func groupBlocks(_ table: ActivityPlan.GroupTable, of activity: Activity) -> [Block] {
        guard
            let measure = activity.plan.key.first(where: { key in
                activity.rows.contains { $0.breakdown.dimensions == table.sorted && $0.values[key] != nil }
            }), let now = groups(by: table.dimensions, orderedBy: measure, in: period, from: activity.rows)
        else { return [] }
        let before = groups(by: table.dimensions, orderedBy: measure, in: previous, from: activity.rows)
        var blocks: [Block] = [.heading(self(table.title))]
        let names = GroupNames(of: now.groups, by: table.dimensions, in: language)
        if let figure = groupFigure(table, names, measure, now, of: activity) { blocks.append(figure) }
        blocks.append(.table(groupTable(table, names, measure, now, before, of: activity)))
        return blocks
    }

    private func groupTable(
        _ table: ActivityPlan.GroupTable, _ names: GroupNames, _ measure: Measure, _ now: GroupFigures,
        _ before: GroupFigures?, of activity: Activity
    ) -> ReportTable {
        let others = activity.plan.ofGroups.filter { other in
            other != measure && now.groups.contains { $0.values[other] != nil }
        }
        let sum = table.isComplete ? now.sum(of: measure) : nil
        var columns: [ReportTable.Column] = [.init(self(table.label), .leading), .init(self(measure.label))]
        if sum != nil { columns.append(.init(self(en: "Share", fr: "Part"))) }
        columns.append(.init(self(en: "Change from ", fr: "Évolution depuis ") + text.short(previous)))
        columns += others.map { .init(self($0.label)) }
        func row(_ name: Cell, _ values: Values, _ comparison: Comparison) -> ReportTable.Row {
            var cells = [name, cell(values[measure], unit(of: measure))]
            if let sum { cells.append(cell(values[measure].flatMap { sum > 0 ? $0 / sum : nil }, .share)) }
            cells.append(.change(change(comparison)))
            cells += others.map { cell(values[$0], unit(of: $0)) }
            return .init(cells)
        }
        let earlier = Dictionary(
            (before?.groups ?? []).map { ($0.names, $0.values) }, uniquingKeysWith: { first, _ in first })
        // A row for one that is left would save nothing.
        let isShort = table.isWhole || now.groups.count <= mostGroups + 1
        let shown = isShort ? now.groups.count : mostGroups
        var rows = now.groups.prefix(shown).map {
            row(
                names.cell($0), $0.values,
                comparison($0.values[measure], earlier[$0.names]?[measure], now, before))
        }
        let rest = now.groups.dropFirst(shown)
        if !rest.isEmpty {
            let label = plain(
                self(Sentence(en: "\(count(rest.count)) others", fr: "\(count(rest.count)) autres")))
            rows.append(
                row(
                    .text(label), totals(over: rest.map(\.values)),
                    .unavailable(before == nil ? .noEarlierValue : .otherGroups)))
        }
        return ReportTable(
            caption: names.host.map { self(en: "Pages of \($0)", fr: "Pages du site \($0)") },
            columns: columns, rows: rows, footnote: footnote(table, measure, now, of: activity))
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

    private func footnote(
        _ table: ActivityPlan.GroupTable, _ measure: Measure, _ now: GroupFigures, of activity: Activity
    ) -> Phrase? {
        var notes = table.caution.map { [Phrase([.text(self($0))])] } ?? []
        if !now.isComplete { notes.append(daysWithData(now.covered, of: now.dayCount) + ".") }
        if table.isComplete, let note = difference(of: measure, now, from: activity) { notes.append(note) }
        return notes.joined(by: " ")
    }

    /// What the groups have together where the account's total reads otherwise; nil where both read the same.
    private func difference(of measure: Measure, _ now: GroupFigures, from activity: Activity) -> Phrase? {
        guard let sum = now.sum(of: measure), let whole = activity.line(measure.id)?.now?.value else {
            return nil
        }
        let (together, total) = (Quantity(sum, unit(of: measure)), Quantity(whole, unit(of: measure)))
        guard text(together) != text(total) else { return nil }
        return self(
            Sentence(
                en:
                    "The groups add up to \(together), the account’s total is \(total); shares are of the groups’ sum.",
                fr:
                    "La somme des groupes est de \(together), le total du compte de \(total) ; les parts se rapportent à la somme des groupes."
            ))
    }

    /// Bars of the groups that make up the whole; nil for fewer than two, and for lists that are cut.
    private func groupFigure(
        _ table: ActivityPlan.GroupTable, _ names: GroupNames, _ measure: Measure, _ now: GroupFigures,
        of activity: Activity
    ) -> Block? {
        guard table.isComplete, let sum = now.sum(of: measure), sum > 0, let best = now.groups.first,
            let most = best.values[measure], now.groups.count > 1
        else { return nil }
        let shown = now.groups.prefix(mostGroups)
        let share = Quantity(most / sum, .share)
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
                                text: group.values[measure].map { text(Quantity($0, unit(of: measure))) }
                                    ?? "–",
                                emphasised: index == 0)
                        }))),
            data: ReportTable(
                caption: label, columns: [.init(self(table.label), .leading), .init(self(noun))],
                rows: shown.map { .init([names.cell($0), cell($0.values[measure], unit(of: measure))]) }))
    }
}
