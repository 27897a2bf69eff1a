import Analytics
import SocialMetrics

extension ReportContext {
    /// The section of an advertising account: what was spent, on what, for which results at which cost.
    func section(of advertising: Advertising, id: String) -> ReportSection {
        let lines = advertising.tableLines
        var blocks: [Block] = [
            advertising.now == nil
                ? .note(noFigures(told: advertising.figures.ads.map(\.period)))
                : .keyFigures(keyFigures(of: advertising, lines: lines))
        ]
        blocks += tableBlocks(lines)
        if advertising.currencies.count > 1 {
            let list = advertising.currencies.joined(separator: ", ")
            blocks.append(
                .note(
                    self(
                        Sentence(
                            en: "The exports name several currencies (\(user: list)): amounts are not added.",
                            fr:
                                "Les exports nomment plusieurs devises (\(user: list)) : les montants ne sont pas additionnés."
                        ))))
        }
        if let unmatched = advertising.now?.unmatchedSpend {
            blocks.append(.note(unmatchedNote(unmatched, advertising)))
        }
        for group in advertising.groups[0] where !group.isOfAccount {
            blocks += groupBlocks(group, of: advertising, section: id)
        }
        if advertising.groups[0].contains(where: { $0.campaigns.contains { $0.cost != nil } }) {
            blocks.append(
                .note(
                    self(
                        Sentence(
                            en:
                                "The interval is what the number of results alone leaves open (95%): the fewer results, the wider. Each platform counts its own results, so results are not added across platforms.",
                            fr:
                                "L’intervalle est ce que le seul nombre de résultats laisse ouvert (95 %) : moins il y a de résultats, plus il est large. Chaque plateforme compte ses propres résultats : ils ne s’additionnent pas d’une plateforme à l’autre."
                        ))))
        }
        return ReportSection(
            id: id, title: self(en: "Campaigns: ", fr: "Campagnes : ") + title(of: advertising.account),
            blocks: blocks)
    }

    private func keyFigures(of advertising: Advertising, lines: [Line]) -> [KeyFigure] {
        let ids = [
            Measure.spend.id, Measure.impressions.id, Measure.linkClicks.id, Measure.clicksAll.id,
            Metric.clickThroughRate.id, Metric.clickThroughRateAll.id, Metric.costPerThousand.id,
            Metric.costPerClick.id, Metric.costPerClickAll.id,
        ]
        var figures = keyFigures(ids.compactMap { id in lines.first { $0.id == id } })
        if let group = advertising.headline, advertising.userLabel(of: group) == nil,
            let total = group.total.cost,
            let line = lines.first(where: {
                $0.id == Metric.costPerResult.id + ":" + advertising.key(of: group)
            })
        {
            let detail = costDetail(total, currency: group.currency ?? advertising.currency)
            figures.append(
                keyFigure(
                    line, detail: [detail, coverageDetail(line)].compactMap(\.self).joined(separator: "; ")))
        }
        return Array(figures.prefix(7))
    }

    private func costDetail(_ cost: CostPerResult, currency: String) -> String {
        let results = text(Quantity(cost.results, .count))
        let noun = plural(
            cost.results, one: Words(en: "result", fr: "résultat"),
            many: Words(en: "results", fr: "résultats"))
        let interval = text.interval(nil, low: cost.low, high: cost.high, unit: .money(currency))
        return "\(results) \(noun), " + self(en: "95% interval ", fr: "intervalle à 95 % ") + interval
    }

    private func unmatchedNote(_ spend: Double, _ advertising: Advertising) -> Phrase {
        let amount = Quantity(
            abs(spend), .money(advertising.currency),
            id: advertising.account.number(Measure.spend.id, of: period).with(.unmatched))
        return spend > 0
            ? self(
                Sentence(
                    en: "\(amount) of the account’s spend belongs to none of the campaigns listed.",
                    fr: "\(amount) de la dépense du compte ne relèvent d’aucune des campagnes listées."))
            : self(
                Sentence(
                    en:
                        "A total row of this period has \(amount) less than its campaigns: it is not the account’s total and was left aside.",
                    fr:
                        "Une ligne de total de cette période compte \(amount) de moins que les campagnes : ce n’est pas le total du compte, elle a été laissée de côté."
                ))
    }
}
