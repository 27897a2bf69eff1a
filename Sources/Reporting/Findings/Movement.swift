import Analytics
import Foundation
import SocialMetrics

/// Changes below this part of the earlier value are called level.
private let level = 0.03

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

    /// ": 84 210, against 41 300 in September 2026 (+104 %) and 60 000 in October 2025 (+40 %)".
    ///
    /// Only comparisons that can be said; nil when none can.
    func comparisons(
        _ now: Quantity, previous: (Double?, Comparison), yearBefore: (Double?, Comparison)
    ) -> Phrase? {
        let parts = [(self.previous, previous), (self.yearBefore, yearBefore)].compactMap {
            period, earlier -> Phrase? in
            guard let value = earlier.0, earlier.1.change != nil else { return nil }
            let (value_, change) = (Quantity(value, now.unit), change(earlier.1))
            return "\(value_) \(during(period)) (\(change))"
        }
        guard let first = parts.first else { return nil }
        let both = parts.dropFirst().reduce(first) { $0 + self(Sentence(en: " and ", fr: " et ")) + $1 }
        return self(Sentence(en: "\(now), against ", fr: "\(now), contre ")) + both
    }

    /// How much a relative change says: the same for a doubling and a halving.
    func weight(_ comparison: Comparison) -> Double {
        guard case .relative(let change) = comparison, change > -1 else { return 0 }
        return min(abs(log(1 + change)), 1.5)
    }

    /// "On Instagram", with the account's name where the platform has several.
    func on(_ account: AccountInfo) -> Phrase {
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
