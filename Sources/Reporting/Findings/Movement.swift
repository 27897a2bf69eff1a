import Analytics
import Foundation
import SocialMetrics

/// Changes below this part of the earlier value are called level.
private let level = 0.03

/// An earlier value and how the present one compares with it.
struct Earlier: Sendable {
    var value: Double?
    /// What the value is called by.
    var number: NumberID?
    var comparison: Comparison
    /// For values of periods of different lengths; nil for values that do not depend on it.
    var perDay: Comparison?

    init(_ value: Double?, _ number: NumberID?, _ comparison: Comparison, perDay: Comparison? = nil) {
        self.value = value
        self.number = number
        self.comparison = comparison
        self.perDay = perDay
    }
}

extension ReportContext {
    /// What a change is called: verbs that fit any gender, by number.
    func verb(_ change: Double, plural: Bool) -> Words {
        switch change {
        case 1.05...: Words(en: "more than doubled", fr: plural ? "ont plus que doublé" : "a plus que doublé")
        case 0.95...: Words(en: "doubled", fr: plural ? "ont doublé" : "a doublé")
        case level...: Words(en: "rose", fr: plural ? "ont augmenté" : "a augmenté")
        case ...(-level): Words(en: "fell", fr: plural ? "ont reculé" : "a reculé")
        default: Words(en: "hardly moved", fr: plural ? "n’ont presque pas bougé" : "n’a presque pas bougé")
        }
    }

    /// Good, bad or neither, by the direction of a change that is more than nothing.
    func tone(_ change: Double?, lessIsBetter: Bool = false) -> Finding.Tone {
        guard let change, abs(change) >= level else { return .neutral }
        return (change > 0) == lessIsBetter ? .bad : .good
    }

    /// "84 210, against 41 300 in September 2026 (+104 %) and 60 000 in October 2025 (+40 %)".
    ///
    /// Only comparisons that can be said; nil when none can.
    func comparisons(_ now: Quantity, previous: Earlier, yearBefore: Earlier) -> Phrase? {
        let earlier = [(self.previous, previous), (self.yearBefore, yearBefore)]
        let parts = earlier.prefix(self.previous == self.yearBefore ? 1 : 2).compactMap {
            period, earlier -> Phrase? in
            guard let value = earlier.value, earlier.comparison.change != nil else { return nil }
            let quantity = Quantity(value, now.unit, id: earlier.number)
            let start: Phrase = "\(quantity) \(during(period)) (\(change(earlier.comparison))"
            guard period.dayCount != self.period.dayCount, let perDay = earlier.perDay, perDay.change != nil
            else { return start + ")" }
            let daily = change(perDay)
            return start + self(Sentence(en: "; per day \(daily))", fr: " ; par jour \(daily))"))
        }
        guard let both = parts.joined(by: self(Sentence(en: " and ", fr: " et "))) else { return nil }
        return self(Sentence(en: "\(now), against ", fr: "\(now), contre ")) + both
    }

    /// The comparisons of a line; nil when none can be said.
    func comparisons(_ line: Line) -> Phrase? {
        guard let now = line.quantities[0] else { return nil }
        return comparisons(
            now,
            previous: Earlier(
                line.previous?.value, line.numbers[1], line.onPrevious, perDay: line.perDay?.onPrevious),
            yearBefore: Earlier(
                line.yearBefore?.value, line.numbers[2], line.onYearBefore,
                perDay: line.perDay?.onYearBefore))
    }

    /// The comparison that a statement's verb and weight follow; nil when none can be said.
    ///
    /// With the period before, per day where lengths differ. With the year before where that one is level or cannot be said.
    func mainComparison(_ line: Line) -> (comparison: Comparison, change: Double, isYear: Bool)? {
        func daily(_ period: Period, _ whole: Comparison, _ perDay: Comparison?) -> Comparison? {
            guard whole.change != nil else { return nil }
            return period.dayCount == self.period.dayCount ? whole : perDay ?? whole
        }
        let recent = daily(previous, line.onPrevious, line.perDay?.onPrevious)
        let year = daily(yearBefore, line.onYearBefore, line.perDay?.onYearBefore)
        if let recent, let change = recent.change, abs(change) >= level || abs(year?.change ?? 0) < level {
            return (recent, change, false)
        }
        guard let year, let change = year.change else { return nil }
        return (year, change, previous != yearBefore)
    }

    /// "rose", or "rose over a year" where the statement follows the year before.
    func verb(_ main: (comparison: Comparison, change: Double, isYear: Bool), plural: Bool) -> Words {
        let verb = verb(main.change, plural: plural)
        return main.isYear ? Words(en: verb.en + " over a year", fr: verb.fr + " sur un an") : verb
    }

    /// How much a line's change says: a year's change half as much as a recent one.
    func weight(_ line: Line) -> Double {
        mainComparison(line).map { ($0.isYear ? 0.5 : 1) * weight($0.comparison) } ?? 0
    }

    /// How much a relative change says: the same for a doubling and a halving.
    func weight(_ comparison: Comparison) -> Double {
        guard case .relative(let change) = comparison, change > -1 else { return 0 }
        return min(abs(log(1 + change)), 1.5)
    }

    /// "On Instagram", "For The club's forum", with the account's name where the platform has several.
    func on(_ account: AccountInfo) -> Phrase {
        guard account.platform.isBrand else {
            let name = account.name.isEmpty ? self(account.platform.label) : account.name
            return self(Sentence(en: "For \(user: name)", fr: "Pour \(user: name)"))
        }
        let platform = account.platform.name
        let isAlone = request.accounts.count { $0.account.platform == account.platform } == 1
        return isAlone
            ? self(Sentence(en: "On \(platform)", fr: "Sur \(platform)"))
            : self(
                Sentence(
                    en: "On \(platform) (\(user: account.name))",
                    fr: "Sur \(platform) (\(user: account.name))"))
    }
}
