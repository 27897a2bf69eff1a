import Analytics
import SocialMetrics

extension ReportContext {
    /// What may be said of a website, a search engine or a shop in the summary.
    func candidates(for activity: Activity) -> [Candidate] {
        guard let line = activity.headline, let measure = Measure.named(line.id),
            let noun = noun(of: measure),
            let statement = statement(line, noun: noun, at: activity.account)
        else { return [] }
        return [
            Candidate(
                account: activity.account.key, subject: .exposure, weight: weight(line), finding: statement)
        ]
    }

    /// What may be said of mailings in the summary: how many read and clicked.
    func candidates(for mailings: Mailings) -> [Candidate] {
        guard let line = mailings.line(Metric.mailingClickRate.id), let now = line.now,
            let numbers = comparisons(line), let main = mainComparison(line),
            let number = mailings.now.count?.value
        else { return [] }
        let sent = Quantity(
            number, .count, id: mailings.account.number(Metric.sentMailings.id, of: period, .lifetime))
        let noun = plural(
            number, one: Words(en: "mailing", fr: "envoi"),
            many: Words(en: "mailings", fr: "envois"))
        let part = main.change / max(now.value - main.change, 1e-9)
        let (start, verb) = (on(mailings.account), verb(part, plural: false))
        return [
            Candidate(
                account: mailings.account.key, subject: .engagement, weight: 0.5 * min(abs(part), 1.5),
                finding: Finding(
                    tone: tone(part),
                    text: self(
                        Sentence(
                            en: "\(start), over \(sent) \(noun), the click rate \(verb.en): \(numbers).",
                            fr: "\(start), pour \(sent) \(noun), le taux de clics \(verb.fr) : \(numbers).")
                    )))
        ]
    }

    /// A noun that a sentence can begin with; all are plural in French and English.
    private func noun(of measure: Measure) -> Words? {
        switch measure {
        case .sessions: Words(en: "visits of the website", fr: "les visites du site")
        case .clicks: Words(en: "clicks from search", fr: "les clics depuis la recherche")
        case .totalSales: Words(en: "total sales", fr: "les ventes totales")
        case .netSales: Words(en: "net sales", fr: "les ventes nettes")
        default: nil
        }
    }

    private func statement(_ line: Line, noun: Words, at account: AccountInfo) -> Finding? {
        guard let now = line.now, now.isComplete, let main = mainComparison(line),
            let numbers = comparisons(line)
        else { return nil }
        let verb = verb(main, plural: true)
        let start = on(account)
        return Finding(
            tone: tone(main.change),
            text: self(
                Sentence(
                    en: "\(start), \(noun.en) \(verb.en): \(numbers).",
                    fr: "\(start), \(noun.fr) \(verb.fr) : \(numbers).")))
    }
}
