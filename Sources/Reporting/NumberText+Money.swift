import Foundation
import SocialMetrics

extension NumberText {
    /// Money with the decimals of its currency, a third one below 1; two and no sign where the currency is not known.
    ///
    /// A click for 0,187 € and one for 0,185 € would else both cost 0,19 €.
    func money(_ value: Double, currency: String) -> String {
        let text = unsignedMoney(abs(value), currency: currency, decimals: Self.decimals(below1: value))
        guard value < 0 else { return text }
        let isNothing = text == unsignedMoney(0, currency: currency, decimals: nil)
        return isNothing ? text : Self.minus + text
    }

    /// Three decimals for amounts under 1 that would not print as 1 or 0; nil for those of the currency.
    static func decimals(below1 value: Double) -> Int? {
        (0.0005..<0.9995).contains(abs(value)) ? 3 : nil
    }

    /// Money without its sign; `decimals` nil for those of the currency.
    func unsignedMoney(_ value: Double, currency: String, decimals: Int?) -> String {
        guard isCurrency(currency) else { return unsigned(value, decimals: decimals ?? 2) }
        let (before, ownDecimals, behind) = sign(of: currency)
        return before + unsigned(value, decimals: decimals ?? ownDecimals) + behind
    }

    /// What stands around an amount of a currency, and how many decimals it has by itself.
    private func sign(of currency: String) -> MoneySigns.Sign {
        MoneySigns.shared.sign(of: currency, in: language) {
            let one = written(1, currency: currency)
            let digits = one.drop { !$0.isNumber }
            let number = digits.prefix { $0.isNumber || $0 == "." || $0 == "," }
            return (
                String(one.prefix(upTo: number.startIndex)), max(0, number.count - 2),
                String(one.suffix(from: number.endIndex))
            )
        }
    }

    /// As CLDR writes an amount.
    private func written(_ value: Double, currency: String) -> String {
        var style = FloatingPointFormatStyle<Double>.Currency(code: currency, locale: locale)
            .rounded(rule: .toNearestOrAwayFromZero)
        // The euro and the pound need no country beside their sign.
        if ["EUR", "GBP"].contains(currency) { style = style.presentation(.narrow) }
        return value.formatted(style)
    }

    /// A value on the axis of a chart, in few letters: `12,3 k`, `1,2 M`, `1,5 k €`, `12 %`.
    package func axis(_ value: Double, unit: SocialMetrics.Unit) -> String {
        guard value.isFinite else { return Self.absent }
        let sign = value < 0 ? Self.minus : ""
        switch unit {
        case .count, .people, .factor, .days, .position: return sign + short(abs(value))
        case .share:
            let percent = abs(value) * 100
            return sign + percentage(percent.formatted(plain(upTo: 2)))
        case .money(let currency):
            guard isCurrency(currency) else { return sign + short(abs(value)) }
            return sign
                + unsignedMoney(1, currency: currency, decimals: 0)
                .replacingOccurrences(of: "1", with: short(abs(value)))
        case .seconds:
            let length = abs(value)
            if length >= 3600 { return "\(sign)\((length / 3600).formatted(plain(upTo: 1)))\u{A0}h" }
            if length >= 60 { return "\(sign)\((length / 60).formatted(plain(upTo: 1)))\u{A0}min" }
            return "\(sign)\(length.formatted(plain(upTo: 1)))\u{A0}s"
        }
    }

    /// Whole up to 9 999, then in thousands, millions and thousand millions with three digits at most.
    private func short(_ value: Double) -> String {
        if value < 10_000, value == value.rounded() { return unsigned(value, decimals: 0) }
        guard value >= 10_000 else { return value.formatted(plain(upTo: value < 10 ? 2 : 1)) }
        return value.formatted(
            .number.locale(locale).notation(.compactName).precision(.significantDigits(1...3))
                .rounded(rule: .toNearestOrAwayFromZero))
    }

    /// As many decimals as the value has, up to a limit.
    private func plain(upTo decimals: Int) -> FloatingPointFormatStyle<Double> {
        .number.locale(locale).precision(.fractionLength(0...decimals))
    }

    private func isCurrency(_ code: String) -> Bool {
        code.utf8.count == 3 && code.utf8.allSatisfy { (65...90).contains($0) }
    }
}
