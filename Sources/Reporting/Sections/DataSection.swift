import Analytics
import SocialMetrics

extension ReportContext {
    /// The data page: what is missing and why, coverage, sources, definitions.
    func dataSection(of accounts: ReportAccounts) -> ReportSection {
        var blocks: [Block] = []
        blocks += absences(of: accounts).map(Block.note)
        let coverage = coverageRows(accounts)
        if !coverage.isEmpty {
            blocks.append(.heading(self(en: "Days with data", fr: "Jours renseignés")))
            blocks.append(.table(coverageTable(coverage)))
        }
        let sources = sourceRows(accounts.figures)
        if !sources.isEmpty {
            blocks.append(.heading(self(en: "Sources", fr: "Sources")))
            blocks.append(.table(sourceTable(sources)))
        }
        let definitions = definitions(of: accounts)
        if !definitions.isEmpty {
            blocks.append(.heading(self(en: "Definitions", fr: "Définitions")))
            blocks.append(.definitions(definitions))
        }
        return ReportSection(
            id: "data", title: self(en: "Data and definitions", fr: "Données et définitions"), blocks: blocks)
    }

    private func coverageTable(_ rows: [ReportTable.Row]) -> ReportTable {
        let columns: [ReportTable.Column] = [
            .init(self(en: "Account", fr: "Compte"), .leading),
            .init(self(en: "Figure", fr: "Indicateur"), .leading),
            .init(text.short(period)), .init(self(en: "Missing", fr: "Manquants"), .leading),
            .init(text.short(previous)), .init(text.short(yearBefore)),
        ]
        // The year before a year is the period before it.
        let count = previous == yearBefore ? 5 : 6
        return ReportTable(
            columns: Array(columns.prefix(count)), rows: rows.map { .init(Array($0.cells.prefix(count))) })
    }

    private func coverageRows(_ accounts: ReportAccounts) -> [ReportTable.Row] {
        let daily = accounts.withDays.flatMap { figures -> [ReportTable.Row] in
            let told = Set(periods.flatMap { figures.days(in: $0) }.flatMap(\.values.keys))
            let measures = Measure.all.filter(told.contains)
            // Measures with the same days share a row.
            var rows: [(first: Measure, labels: [String], coverage: [Coverage])] = []
            for measure in measures {
                let all = periods.map { coverage(of: measure, in: $0, by: figures) }
                if let same = rows.firstIndex(where: { $0.coverage == all }) {
                    rows[same].labels.append(self(measure.label))
                } else {
                    rows.append((measure, [self(measure.label)], all))
                }
            }
            return rows.map { row in
                coverageRow(
                    figures.account.number(row.first.id, of: period), figures.account,
                    row.labels.joined(separator: ", "), row.coverage.map(\.covered),
                    gaps: row.coverage[0].gaps)
            }
        }
        let paid = accounts.advertising.compactMap { account -> ReportTable.Row? in
            guard account.totals.contains(where: { $0 != nil }) else { return nil }
            return coverageRow(
                account.account.number(Measure.spend.id, of: period), account.account,
                self(Measure.spend.label), account.totals.map { $0?.whole.covered ?? 0 },
                gaps: account.now?.whole.coverage.gaps ?? [period])
        }
        return daily + paid
    }

    private func coverageRow(
        _ number: NumberID, _ account: AccountInfo, _ label: String, _ covered: [Int], gaps: [Period]
    ) -> ReportTable.Row {
        let days = zip(periods, covered).map { period, covered in
            let id = number.of(period)
            let some = Quantity(Double(covered), .count, id: id.with(.toldDays))
            let all = Quantity(Double(period.dayCount), .count, id: id.with(.days))
            return self(Sentence(en: "\(some) of \(all)", fr: "\(some) sur \(all)"))
        }
        let missing = gaps.map { Phrase([piece($0)]) }.joined(by: ", ")
        return .init([
            .user(title(of: account)), .text(label), .phrase(days[0]), missing.map(Cell.phrase) ?? .text(""),
            .phrase(days[1]),
            .phrase(days[2]),
        ])
    }

    private func piece(_ gap: Period) -> Phrase.Piece { gap.from == gap.to ? .day(gap.from) : .period(gap) }
}
