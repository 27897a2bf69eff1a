import Analytics
import SocialMetrics

extension ReportContext {
    /// What may be said of an advertising account in the summary.
    func candidates(for advertising: Advertising) -> [Candidate] {
        [results(of: advertising), spend(of: advertising)].compactMap(\.self)
    }

    /// The headline kind of result: how many, at which cost, between which limits.
    private func results(of advertising: Advertising) -> Candidate? {
        guard let group = advertising.headline, let kind = group.kind,
            let cost = group.total.cost
        else { return nil }
        let numbers = CampaignNumbers(group, of: advertising, in: period)
        func number(_ statistic: NumberID.Statistic?) -> Quantity? {
            numbers.made(Metric.costPerResult.id, statistic, of: nil)?.quantity
        }
        guard let spend = number(.spend), let count = number(.results), let lower = number(.low) else {
            return nil
        }
        let name = kindName(kind, of: group, in: advertising)
        let start = on(advertising.account)
        guard let value = number(nil), let upper = number(.high) else {
            return advertising.expects(kind) && !cost.isIdle
                ? noResult(for: spend, of: name, lowest: lower, at: advertising.account) : nil
        }
        let line = advertising.resultLines(of: group, kind: kind, in: self).last
        let noun = plural(
            cost.results, one: Words(en: "result", fr: "résultat"),
            many: Words(en: "results", fr: "résultats"))
        let comparison = line.flatMap(comparisons) ?? Phrase([.quantity(value)])
        var text = self(
            Sentence(
                en:
                    "\(start), \(spend) brought \(count) \(noun) (\(name)). Cost per result: \(comparison); 95% interval \(lower) to \(upper)",
                fr:
                    "\(start), \(spend) ont apporté \(count) \(noun) (\(name)). Coût par résultat : \(comparison) ; intervalle à 95 % de \(lower) à \(upper)"
            ))
        if cost.confidence == .tooFew {
            text =
                text
                + self(Sentence(en: ", too few results to judge", fr: ", trop peu de résultats pour juger"))
        }
        if group.resultsCovered < group.dayCount {
            let days = daysWithData(group.resultsCovered, of: group.dayCount, for: line?.number)
            text = text + self(Sentence(en: "; ", fr: " ; ")) + days
        }
        // An earlier cost inside the interval is no news, good or bad.
        let isWithin = (line?.previous?.value).map { cost.low <= $0 && $0 <= upper.value } ?? true
        return Candidate(
            account: advertising.account.key, subject: .results,
            weight: 0.3 + (line.map { weight($0.onPrevious) } ?? 0),
            finding: Finding(
                tone: tone(isWithin ? nil : line?.onPrevious.change, lessIsBetter: true), text: text + "."))
    }

    private func noResult(
        for spend: Quantity, of name: Phrase, lowest bound: Quantity, at account: AccountInfo
    ) -> Candidate {
        let start = on(account)
        return Candidate(
            account: account.key, subject: .results, weight: 0.4,
            finding: Finding(
                tone: .bad,
                text: self(
                    Sentence(
                        en:
                            "\(start), \(spend) brought no result (\(name)); the cost of one lies above \(bound).",
                        fr:
                            "\(start), \(spend) n’ont apporté aucun résultat (\(name)) ; le coût d’un résultat dépasse \(bound)."
                    ))))
    }

    private func kindName(_ kind: ResultKind, of group: CampaignGroup, in advertising: Advertising) -> Phrase
    {
        let user = advertising.userLabel(of: group)
        switch kind {
        case .measure(let measure):
            let name = Phrase([.text(self(measure.label).lowercasedFirst(language))])
            return user.map { name + ", " + Phrase([.user($0)]) } ?? name
        case .other(let text): return Phrase([.user(user ?? text)])
        }
    }

    private func spend(of advertising: Advertising) -> Candidate? {
        guard let line = advertising.tableLines.first(where: { $0.id == Measure.spend.id }),
            let main = mainComparison(line), let numbers = comparisons(line)
        else { return nil }
        let (start, verb) = (on(advertising.account), verb(main, plural: false))
        return Candidate(
            account: advertising.account.key, subject: .spend, weight: 0.3 * weight(line),
            finding: Finding(
                tone: .neutral,
                text: self(
                    Sentence(
                        en: "\(start), spend \(verb.en): \(numbers).",
                        fr: "\(start), la dépense \(verb.fr) : \(numbers)."))))
    }
}
