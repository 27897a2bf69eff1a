import SocialMetrics

extension ReportContext {
    /// The section of a mailing tool: key figures, the period, every mailing.
    func section(of mailings: Mailings) -> ReportSection {
        var blocks: [Block] = []
        if mailings.sent.isEmpty {
            blocks.append(
                .note(
                    self(
                        Sentence(
                            en: "No export knows of a mailing sent in the period: \(period).",
                            fr: "Aucun export ne connaît d’envoi sur la période : \(period)."))))
        }
        let ids = [
            "mailings", Measure.delivered.id, Metric.openRate.id, Metric.mailingClickRate.id,
            Measure.unsubscribes.id,
        ]
        let cards = mailings.sent.isEmpty ? [] : ids.compactMap { mailings.line($0) }
        if !cards.isEmpty {
            blocks.append(
                .keyFigures(
                    cards.map { keyFigure($0, lessIsBetter: $0.id == Measure.unsubscribes.id) }))
        }
        blocks += tableBlocks(mailings.lines, cards: cards)
        if let exported = mailings.exported {
            blocks.append(.note(basis(exported)))
            blocks.append(.heading(self(en: "Mailings of the period", fr: "Envois de la période")))
            blocks.append(.table(table(of: mailings)))
        }
        return ReportSection(
            id: "mailings-" + mailings.account.key, title: title(of: mailings.account), blocks: blocks)
    }

    private func basis(_ exported: Day) -> Phrase {
        self(
            Sentence(
                en:
                    "All that these mailings got from sending to their export (\(exported)). Rates are sums over sums: a mailing to many counts more. Mail programs that load pictures by themselves open without a reader: clicks are the surer sign.",
                fr:
                    "Tout ce que ces envois ont obtenu jusqu’à leur export (\(exported)). Les taux sont des sommes sur des sommes : un envoi à beaucoup de monde pèse plus. Les messageries qui chargent seules les images « ouvrent » sans lecteur : les clics sont le signe le plus sûr."
            ))
    }

    private func table(of mailings: Mailings) -> ReportTable {
        let rates: [Metric] = [.openRate, .mailingClickRate]
        let hasLosses = mailings.sent.contains { $0.values[.unsubscribes] != nil }
        var columns: [ReportTable.Column] = [
            .init(self(en: "Sent", fr: "Envoyé le"), .leading),
            .init(self(en: "Mailing", fr: "Envoi"), .leading),
            .init(self(Measure.delivered.label)),
        ]
        columns += rates.map { .init(self($0.label)) }
        if hasLosses { columns.append(.init(self(Measure.unsubscribes.label))) }
        let rows = mailings.sent.map { figure -> ReportTable.Row in
            var cells: [Cell] = [
                figure.mailing.day(in: zone).map(Cell.day) ?? .absent(""),
                .user(figure.mailing.subject ?? figure.mailing.name ?? ""),
                cell(figure.values[.delivered], .count),
            ]
            cells += rates.map { cell($0.formula.value(in: figure.values), .share) }
            if hasLosses { cells.append(cell(figure.values[.unsubscribes], .count)) }
            return .init(cells)
        }
        return ReportTable(columns: columns, rows: rows)
    }
}
