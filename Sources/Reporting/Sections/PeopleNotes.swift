import Analytics
import SocialMetrics

extension ReportContext {
    /// What is known of the people of a channel when the platform gives no figure for the period.
    func peopleNotes(_ channel: Channel) -> [Phrase] {
        let reach =
            channel.reachMeasure == .reach
            ? Words(en: "reach", fr: "la portée")
            : Words(en: "number of viewers", fr: "le nombre de spectateurs")
        func summary(_ measure: Measure) -> ReachSummary {
            reachSummary(of: measure, in: period, from: channel.figures)
        }
        func number(_ measure: Measure) -> NumberID { channel.account.number(measure.id, of: period) }
        let organic = Words(en: "organic reach", fr: "la portée organique")
        let main =
            peopleNote(channel.reach, noun: reach, number: number(channel.reachMeasure))
            ?? peopleNote(summary(.reachOrganic), noun: organic, number: number(.reachOrganic))
        let visitors = bestDayNote(
            summary(.visitors), label: Measure.visitors.label, number: number(.visitors))
        return [main, visitors].compactMap(\.self)
    }

    /// Between which numbers the people of the period lie; nil where the platform gives them, or no day has any.
    func peopleNote(_ summary: ReachSummary, noun: Words, number: NumberID) -> Phrase? {
        guard summary.own == nil, let daily = summary.daily else { return nil }
        let (peak, day) = (Quantity(daily.peak, .people, id: number.with(.peak)), daily.peakDay)
        let start = self(
            Sentence(
                en:
                    "The exports give no \(noun.en) for the whole period, and days are not added up: who comes on two days would count twice. The best day, \(day), had \(peak)",
                fr:
                    "Les exports ne donnent pas \(noun.fr) de la période entière, et les jours ne s’additionnent pas : une personne touchée deux jours compterait deux fois. Le meilleur jour, le \(day), en compte \(peak)"
            ))
        guard let most = daily.atMost else {
            return start
                + self(
                    Sentence(
                        en: "; the figure of the period is at least that.",
                        fr: " ; le chiffre de la période est au moins égal à celui-ci."))
        }
        guard most > daily.peak else {
            return start
                + self(
                    Sentence(
                        en: "; no other day had any, so that is the figure of the period.",
                        fr: " ; les autres jours étant à zéro, c’est aussi le chiffre de la période."))
        }
        let upper = Quantity(most, .people, id: number.with(.atMost))
        return start
            + self(
                Sentence(
                    en: "; the figure of the period lies between \(peak) and \(upper).",
                    fr: " ; le chiffre de la période se situe entre \(peak) et \(upper)."))
    }

    /// The best day of people whose reason not to be added up stands elsewhere.
    private func bestDayNote(_ summary: ReachSummary, label: Words, number: NumberID) -> Phrase? {
        guard summary.own == nil, let daily = summary.daily else { return nil }
        let (peak, day) = (Quantity(daily.peak, .people, id: number.with(.peak)), daily.peakDay)
        return self(
            Sentence(
                en: "\(label.en): the best day, \(day), had \(peak); days are not added up.",
                fr:
                    "\(label.fr) : le meilleur jour, le \(day), en compte \(peak) ; les jours ne s’additionnent pas."
            ))
    }
}
