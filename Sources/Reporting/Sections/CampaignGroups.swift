import Analytics
import Charting
import SocialMetrics

extension ReportContext {
    /// The campaigns of one kind of result: heading, table, intervals.
    func groupBlocks(_ group: CampaignGroup, of advertising: Advertising, section: String) -> [Block] {
        let currency = group.currency ?? advertising.currency
        var blocks: [Block] = []
        switch group.kind {
        case .measure(let measure)?:
            blocks.append(
                .heading(
                    self(en: "Results: ", fr: "Résultats : ") + self(measure.label).lowercasedFirst(language))
            )
        case .other(let text)?:
            blocks.append(.heading(self(en: "Other kind of result", fr: "Autre type de résultat")))
            blocks.append(
                .paragraph(
                    self(
                        Sentence(
                            en: "Results, as the export calls them: \(user: text).",
                            fr: "Résultats, tels que l’export les nomme : \(user: text)."))))
        case nil:
            blocks.append(
                .heading(self(en: "Campaigns without a stated result", fr: "Campagnes sans résultat indiqué"))
            )
        }
        let numbers = CampaignNumbers(group, of: advertising, in: period)
        blocks.append(.table(campaignTable(numbers, currency: currency)))
        let id = "chart-\(section)-\(anchor(advertising.key(of: group)))"
        if let figure = intervalFigure(numbers, currency: currency, id: id) { blocks.append(figure) }
        return blocks
    }

    private func campaignTable(_ numbers: CampaignNumbers, currency: String) -> ReportTable {
        let group = numbers.group
        let hasReach = group.campaigns.contains { $0.reach != nil }
        let isLink = group.campaigns.contains { $0.values[.linkClicks] != nil }
        let rate: Metric = isLink ? .clickThroughRate : .clickThroughRateAll
        let click: Metric = isLink ? .costPerClick : .costPerClickAll
        let countsPeople = group.total.countsPeople
        var columns: [ReportTable.Column] = [
            .init(self(en: "Campaign", fr: "Campagne"), .leading), .init(self(Measure.spend.label)),
            .init(self(Measure.results.label)),
            .init(self((countsPeople ? Metric.costPerThousandPeople : .costPerResult).label)),
        ]
        if !countsPeople { columns.append(.init(self(en: "Reliability", fr: "Fiabilité"), .leading)) }
        columns += [
            .init(self(Measure.impressions.label)),
            .init(self(Metric.costPerThousand.label)), .init(self(rate.label)), .init(self(click.label)),
        ]
        if hasReach { columns.append(.init(self(Measure.reach.label))) }
        func row(_ one: CampaignFigures?, name: Cell, kind: ReportTable.Row.Kind) -> ReportTable.Row {
            func made(_ metric: String, absence: String = "") -> Cell {
                cell(numbers.made(metric, of: one), absence: absence)
            }
            let campaign = one ?? group.total
            var cells: [Cell] = [name, made(Measure.spend.id), made(Measure.results.id)]
            let notAdded = self(en: "people are not added up", fr: "les personnes ne s’additionnent pas")
            cells +=
                countsPeople
                ? [made(Metric.costPerThousandPeople.id, absence: notAdded)]
                : [costCell(one, in: numbers), .text(reading(campaign))]
            cells += [
                made(Measure.impressions.id), made(Metric.costPerThousand.id), made(rate.id),
                made(click.id),
            ]
            if hasReach {
                cells.append(
                    made(
                        Measure.reach.id,
                        absence: kind == .total
                            ? self(en: "reach is not added up", fr: "la portée ne s’additionne pas") : ""))
            }
            return .init(cells, kind: kind)
        }
        var rows = group.campaigns.map { row($0, name: .user($0.name), kind: .plain) }
        if group.campaigns.count > 1 {
            rows.append(row(nil, name: .text(self(en: "Total", fr: "Total")), kind: .total))
        }
        return ReportTable(columns: columns, rows: rows, footnote: footnote(group))
    }

    private func footnote(_ group: CampaignGroup) -> Phrase? {
        var notes: [Phrase] = []
        if let text = group.attribution {
            notes.append(
                self(Sentence(en: "Attribution: \(user: text).", fr: "Attribution : \(user: text).")))
        }
        if group.total.isOfSeveralColumnSets {
            notes.append(
                self(
                    Sentence(
                        en:
                            "The files do not all have the same columns: rates and costs are of the rows that give both parts.",
                        fr:
                            "Les fichiers n’ont pas tous les mêmes colonnes : taux et coûts portent sur les lignes qui donnent les deux termes."
                    )))
        }
        return notes.joined(by: " ")
    }

    /// The cost with its interval; without a result the bound that the spend sets.
    private func costCell(_ campaign: CampaignFigures?, in numbers: CampaignNumbers) -> Cell {
        guard let cost = (campaign ?? numbers.group.total).cost else {
            return .absent(self(en: "no result in the export", fr: "aucun résultat dans l’export"))
        }
        guard !cost.isIdle else {
            return .absent(self(en: "nothing was spent", fr: "rien n’a été dépensé"))
        }
        let metric = Metric.costPerResult.id
        if let value = numbers.made(metric, of: campaign) {
            return .interval(value.quantity, low: cost.low, high: cost.high)
        }
        guard let spend = numbers.made(metric, .spend, of: campaign)?.quantity,
            let bound = numbers.made(metric, .low, of: campaign)?.quantity
        else { return .absent("") }
        return .phrase(
            self(
                Sentence(
                    en: "no result for \(spend); cost above \(bound)",
                    fr: "aucun résultat pour \(spend) ; coût supérieur à \(bound)")))
    }

    private func reading(_ campaign: CampaignFigures) -> String {
        guard let cost = campaign.cost, !cost.isIdle else { return NumberText.absent }
        switch cost.confidence {
        case .tooFew: return self(en: "too few results to judge", fr: "trop peu de résultats pour juger")
        case .indicative: return self(en: "indicative", fr: "indicative")
        case .measured: return self(en: "good, 30 results or more", fr: "bonne, 30 résultats ou plus")
        }
    }

    private func intervalFigure(_ numbers: CampaignNumbers, currency: String, id: String) -> Block? {
        let group = numbers.group
        let known = group.campaigns.filter { $0.cost?.cost != nil }
        guard known.count > 1, group.kind != nil else { return nil }
        let unit = Unit.money(currency)
        let costs = known.compactMap(\.cost)
        // Very wide intervals end in an arrow: the axis reaches a little beyond twice the highest cost.
        let reach = (costs.compactMap(\.cost).max() ?? 0) * 2.2
        let highest = min(reach, costs.compactMap(\.high).max() ?? reach)
        let rows = zip(known, costs).map { campaign, cost in
            Figure.Interval(
                label: singleLine(campaign.name), value: cost.cost, low: cost.low, high: cost.high,
                text: text.interval(
                    cost.cost.map { Quantity($0, unit) }, low: cost.low, high: cost.high, unit: unit))
        }
        let ends = costs.compactMap(\.cost)
        let title = Sentence(
            en:
                "Cost per result: from \(Quantity(ends.min() ?? 0, unit)) to \(Quantity(ends.max() ?? 0, unit)), depending on the campaign",
            fr:
                "Coût par résultat : de \(Quantity(ends.min() ?? 0, unit)) à \(Quantity(ends.max() ?? 0, unit)) selon la campagne"
        )
        return .figure(
            Figure(
                id: id, title: plain(self(title)),
                summary: self(
                    en:
                        "Cost per result of each campaign and its 95% interval. The table below has every value.",
                    fr:
                        "Coût par résultat de chaque campagne et son intervalle à 95 %. Le tableau ci-dessous donne chaque valeur."
                ),
                mark: .intervals(
                    .init(
                        rows: rows,
                        levels: roundLevels(for: [highest]).map {
                            .init(value: $0, label: text.axis($0, unit: unit))
                        }))
            ), data: intervalTable(known, in: numbers))
    }

    private func intervalTable(_ campaigns: [CampaignFigures], in numbers: CampaignNumbers) -> ReportTable {
        ReportTable(
            caption: self(Metric.costPerResult.label),
            columns: [
                .init(self(en: "Campaign", fr: "Campagne"), .leading), .init(self(Measure.results.label)),
                .init(self(Metric.costPerResult.label)),
                .init(self(en: "95% interval from", fr: "Intervalle à 95 % de")),
                .init(self(en: "to", fr: "à")),
            ],
            rows: campaigns.map { campaign in
                let statistics: [NumberID.Statistic?] = [.results, nil, .low, .high]
                return .init(
                    [.user(campaign.name)]
                        + statistics.map {
                            cell(numbers.made(Metric.costPerResult.id, $0, of: campaign))
                        })
            })
    }

    /// Letters and digits of a text, safe inside an identifier.
    private func anchor(_ text: String) -> String {
        String(
            text.lowercased().unicodeScalars.map {
                $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? Character($0) : "-"
            })
    }
}
