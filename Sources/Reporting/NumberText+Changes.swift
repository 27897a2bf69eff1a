import SocialMetrics

extension NumberText {
    /// A change with its sign: `+12,3 %`, `−0,8 pt`, or in words, `0,4 place gagnée`; `n. d.` when it cannot be said.
    package func callAsFunction(_ change: Change) -> String {
        switch change {
        case .relative(let value):
            let percent = abs(value) * 100
            guard percent.isFinite else { return notAvailable }
            let decimals = percent < 99.95 ? 1 : 0
            let sign = isZero(percent, decimals: decimals) ? "" : value > 0 ? "+" : Self.minus
            return sign + percentage(unsigned(percent, decimals: decimals))
        case .points(let value):
            let points = abs(value) * 100
            guard points.isFinite else { return notAvailable }
            let decimals = points < 0.095 ? 2 : 1
            let sign = isZero(points, decimals: decimals) ? "" : value > 0 ? "+" : Self.minus
            return "\(sign)\(unsigned(points, decimals: decimals))\u{A0}pt"
        case .places(let value): return value.isFinite ? places(value) : notAvailable
        case .notAvailable: return notAvailable
        }
    }

    /// `0,4 place gagnée`: a sign would say the contrary, for less is better.
    private func places(_ value: Double) -> String {
        let count = unsigned(abs(value), decimals: 1)
        let isOne = (abs(value) * 10).rounded() < 20
        guard !isZero(value, decimals: 1) else {
            return count + Words(en: " places", fr: "\u{A0}place")(language)
        }
        let direction =
            value < 0
            ? Words(en: "places better", fr: isOne ? "place gagnée" : "places gagnées")
            : Words(en: "places worse", fr: isOne ? "place perdue" : "places perdues")
        return count + Words(en: " ", fr: "\u{A0}")(language) + direction(language)
    }

    /// Why a change cannot be said; nil when it can, or when no reason is given.
    package func reason(_ change: Change) -> String? {
        switch change {
        case .relative, .points, .places: nil
        case .notAvailable(let reason): reason.isEmpty ? nil : reason
        }
    }

    /// Up 1, down −1 or level 0 as it is printed: a change that prints as 0 is level; nil when it cannot be said.
    package func direction(_ change: Change) -> Int? {
        switch change {
        case .relative(let value):
            !value.isFinite ? nil : isZero(value * 100, decimals: 1) ? 0 : value > 0 ? 1 : -1
        case .points(let value):
            !value.isFinite ? nil : isZero(value * 100, decimals: 2) ? 0 : value > 0 ? 1 : -1
        case .places(let value):
            !value.isFinite ? nil : isZero(value, decimals: 1) ? 0 : value > 0 ? 1 : -1
        case .notAvailable: nil
        }
    }

    private var notAvailable: String { Words(en: "n/a", fr: "n.\u{A0}d.")(language) }

    /// A value and what it may be: `62,50 € (32–145 €)`; `> 135,50 €` when only the low end is known.
    /// - Parameters:
    ///   - quantity: the value; nil when there is none to print, then `unit` says what the ends are
    ///   - low: the low end
    ///   - high: the high end; nil when unbounded
    ///   - unit: the unit of the ends where there is no value
    /// - Returns: `–` when neither a value nor an end can be printed
    package func interval(_ quantity: Quantity?, low: Double, high: Double?, unit: Unit = .count) -> String {
        let quantity = quantity.flatMap { $0.value.isFinite ? $0 : nil }
        let unit = quantity?.unit ?? unit
        let range = range(low: low, high: high, unit: unit, isAlone: quantity == nil)
        guard let quantity else { return range ?? Self.absent }
        return range.map { "\(self(quantity)) (\($0))" } ?? self(quantity)
    }

    /// The two ends with the unit said once; nil when the low end is no number.
    private func range(low: Double, high: Double?, unit: Unit, isAlone: Bool) -> String? {
        guard low.isFinite else { return nil }
        guard let high, high.isFinite else {
            return ">\u{A0}" + (isAlone ? self(Quantity(low, unit)) : end(low, unit: unit, beside: low))
        }
        let ends = [low, high].map { end($0, unit: unit, beside: high) }
        switch (unit, language) {
        // The sign of the currency stands before the number in English: both ends carry it.
        case (.money, .en), (.seconds, _): return ends.joined(separator: "–")
        case (.money, .fr), (.share, _), (.days, _):
            return bare(low, unit: unit, beside: high) + "–" + ends[1]
        case (.count, _), (.people, _), (.factor, _), (.position, _): return ends.joined(separator: "–")
        }
    }

    /// One end with its unit, with few decimals.
    private func end(_ value: Double, unit: Unit, beside larger: Double) -> String {
        switch unit {
        case .money(let currency):
            let text = unsignedMoney(
                abs(value), currency: currency,
                decimals: abs(larger) < 9.995 ? Self.decimals(below1: larger) : 0)
            return value < 0 ? Self.minus + text : text
        case .share: return percentage(bare(value, unit: unit, beside: larger))
        case .count, .people, .factor, .days, .seconds, .position: return self(Quantity(value, unit))
        }
    }

    /// One end without its unit.
    private func bare(_ value: Double, unit: Unit, beside larger: Double) -> String {
        switch unit {
        case .money: number(value, decimals: abs(larger) < 9.995 ? Self.decimals(below1: larger) ?? 2 : 0)
        case .share: number(value * 100, decimals: percentDecimals(abs(larger) * 100))
        case .count, .people, .factor, .days, .seconds: number(value, decimals: 0)
        case .position: number(value, decimals: 1)
        }
    }
}
