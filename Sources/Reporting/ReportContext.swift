import Analytics
import Foundation
import SocialMetrics

/// What every section needs: the request, the language, the three periods.
struct ReportContext: Sendable {
    let request: ReportRequest
    let text: NumberText

    let previous: Period
    let yearBefore: Period
    /// The period, the one before it and the same a year before.
    let periods: [Period]

    init(_ request: ReportRequest) {
        self.request = request
        text = NumberText(request.language)
        previous = request.period.previous
        yearBefore = request.period.yearBefore
        periods = [request.period, previous, yearBefore]
    }

    var language: Language { request.language }
    var zone: TimeZone { request.timeZone }
    var period: Period { request.period }

    /// A word in the report's language.
    func callAsFunction(en: String, fr: String) -> String { Words(en: en, fr: fr)(language) }
    func callAsFunction(_ words: Words) -> String { words(language) }
    func callAsFunction(_ sentence: Sentence) -> Phrase { sentence(language) }

    /// A sentence as plain text, for the title of a figure.
    func plain(_ phrase: Phrase) -> String {
        phrase.pieces.map { piece in
            switch piece {
            case .text(let text), .user(let text), .strong(let text): text
            case .quantity(let quantity): self.text(quantity)
            case .change(let change): text(change)
            case .day(let day): text(day)
            case .period(let period): text(period)
            }
        }.joined()
    }

    /// "in October 2026", as it reads inside a sentence: whole months, quarters and years have names.
    func during(_ period: Period) -> Phrase {
        switch period.kind {
        case .month, .year: self(Sentence(en: "in \(period)", fr: "en \(period)"))
        case .quarter: self(Sentence(en: "in \(period)", fr: "au \(period)"))
        case .months, .range: self(Sentence(en: "over \(period)", fr: "sur la période \(period)"))
        }
    }

    /// A noun in the number that a value asks for: French 0 and 1 are singular, English only 1.
    func plural(_ value: Double, one: Words, many: Words) -> String {
        let isSingular =
            switch language {
            case .en: abs(value) == 1
            case .fr: abs(value) < 2
            }
        return isSingular ? one(language) : many(language)
    }

    /// "28 of 31 days have data", the noun and the verb in the number that the count asks for.
    ///
    /// `number` is what rests on these days; nil where the sentence becomes plain text.
    func daysWithData(_ covered: Int, of dayCount: Int, for number: NumberID? = nil) -> Phrase {
        let some = Quantity(Double(covered), .count, id: number?.with(.coveredDays))
        let all = Quantity(Double(dayCount), .count, id: number?.with(.days))
        let verb = plural(
            Double(covered), one: Words(en: "has data", fr: "jour renseigné"),
            many: Words(en: "have data", fr: "jours renseignés"))
        return self(Sentence(en: "\(some) of \(all) days \(verb)", fr: "\(some) \(verb) sur \(all)"))
    }

    /// A change with its reason in words when it cannot be said.
    func change(_ comparison: Comparison) -> Change {
        switch comparison {
        case .relative(let value): .relative(value)
        case .points(let value): .points(value)
        case .places(let value): .places(value)
        case .unavailable(let reason): .notAvailable(words(for: reason))
        }
    }

    private func words(for reason: Comparison.Reason) -> String {
        switch reason {
        case .noValue: self(en: "no value for the period", fr: "pas de valeur pour la période")
        case .noEarlierValue: self(en: "no earlier value", fr: "pas de valeur antérieure")
        case .earlierNotPositive:
            self(en: "earlier value zero or negative", fr: "valeur antérieure nulle ou négative")
        case .negative: self(en: "negative value for the period", fr: "valeur négative pour la période")
        case .incomplete(let covered, let dayCount):
            plain(daysWithData(covered, of: dayCount))
        case .earlierIncomplete(let covered, let dayCount):
            self(en: "earlier period: ", fr: "période antérieure : ")
                + plain(daysWithData(covered, of: dayCount))
        case .seriesBreak(let change):
            self(en: "not comparable: ", fr: "non comparable : ") + self(change.what)
        case .otherDefinition:
            self(en: "not counted in the same way", fr: "pas compté de la même façon")
        case .otherGroups:
            self(en: "not the same rows in each period", fr: "pas les mêmes lignes d’une période à l’autre")
        }
    }

    /// A value as a cell, or a dash with its reason.
    func cell(
        _ value: Double?, _ unit: SocialMetrics.Unit, _ id: NumberID, absence: String = ""
    ) -> Cell {
        value.map { .quantity(Quantity($0, unit, id: id)) } ?? .absent(absence)
    }

    /// The unit of a measure, with the currency that its export does not name.
    func unit(of measure: Measure, currency: String? = nil) -> SocialMetrics.Unit {
        if case .money = measure.unit { return .money(currency ?? request.currency) }
        return measure.unit
    }
}
