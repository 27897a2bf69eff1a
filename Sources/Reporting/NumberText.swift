import Foundation
import SocialMetrics

/// How values read in a language: the one place where a number, a day or a period becomes text.
///
/// Written by CLDR's rules for France and Great Britain, never by the locale of the process. A value that is no
/// number (NaN, infinity) reads as an absent one.
package struct NumberText: Sendable {
    package let language: Language
    let locale: Locale

    private static let british = Locale(identifier: "en_GB")
    private static let french = Locale(identifier: "fr_FR")

    package init(_ language: Language) {
        self.language = language
        locale =
            switch language {
            case .en: Self.british
            case .fr: Self.french
            }
    }

    /// What stands where there is no value.
    package static let absent = "–"

    /// A value with its unit: `1 234`, `12,3 %`, `62,50 €`, `2 h 05`.
    ///
    /// The text hangs on the number alone, never on what stands beside it: `trace`, which knows no row and no sentence, prints what
    /// the page prints.
    package func callAsFunction(_ quantity: Quantity) -> String {
        let value = quantity.value
        guard value.isFinite else { return Self.absent }
        switch quantity.unit {
        case .count:
            let isPerDay = quantity.id?.subject[.statistic] == NumberID.Statistic.perDay.rawValue
            return number(
                value, decimals: isPerDay ? decimals(ofCountPerDay: value) : decimals(ofCount: value))
        case .people: return number(value, decimals: 0)
        case .share: return share(value)
        case .seconds: return seconds(value)
        case .money(let currency): return money(value, currency: currency)
        case .factor: return number(value, decimals: abs(value) >= 100 ? 0 : abs(value) >= 9.995 ? 1 : 2)
        case .days: return days(value)
        case .position: return number(value, decimals: 1)
        }
    }

    /// A mean of counts has a decimal, one of little more than nothing two: it is not 0.
    private func decimals(ofCount value: Double) -> Int {
        if isWhole(value) || abs(value) >= 100 { return 0 }
        return isZero(value, decimals: 1) ? 2 : 1
    }

    /// A count per day has a decimal below 1,000, whole or not: months stand beside each other.
    private func decimals(ofCountPerDay value: Double) -> Int {
        if value == 0 || abs(value) >= 999.95 { return 0 }
        return isZero(value, decimals: 1) ? 2 : 1
    }

    /// A value that may be absent, as `–` when it is.
    package func callAsFunction(_ quantity: Quantity?) -> String {
        quantity.map { self($0) } ?? Self.absent
    }

    /// A plain number with a fixed count of decimals.
    package func number(_ value: Double, decimals: Int) -> String {
        guard value.isFinite else { return Self.absent }
        let text = unsigned(abs(value), decimals: decimals)
        return value < 0 && !isZero(value, decimals: decimals) ? Self.minus + text : text
    }

    /// U+2212.
    static let minus = "−"

    /// The number without its sign, with the digits of the language.
    func unsigned(_ value: Double, decimals: Int) -> String {
        let (group, point) = language == .fr ? ("\u{202F}", ",") : (",", ".")
        return DecimalText(value, decimals: decimals).grouped(by: group, point: point)
    }

    /// Whether a value prints as 0.
    func isZero(_ value: Double, decimals: Int) -> Bool {
        (abs(value) * pow(10, Double(decimals))).rounded() == 0
    }

    private func isWhole(_ value: Double) -> Bool { isZero(value - value.rounded(), decimals: 6) }

    /// Three significant digits, two decimals at most; a little more than nothing is never `0 %`.
    private func share(_ value: Double) -> String {
        let percent = abs(value) * 100
        guard percent.isFinite else { return Self.absent }
        let sign = value < 0 ? Self.minus : ""
        if percent == 0 { return percentage("0") }
        if percent < 0.005 { return "<\u{A0}" + sign + percentage(unsigned(0.01, decimals: 2)) }
        return sign + percentage(unsigned(percent, decimals: percentDecimals(percent)))
    }

    /// 2 below 10 %, 1 below 100 %, else 0.
    func percentDecimals(_ percent: Double) -> Int { percent < 9.995 ? 2 : percent < 99.95 ? 1 : 0 }

    /// `12,3 %` in French, `12.3%` in English.
    func percentage(_ number: String) -> String { number + Words(en: "%", fr: "\u{A0}%")(language) }

    /// Below a minute in seconds, below an hour in minutes, below ten hours as `h:mm:ss`, else in hours.
    private func seconds(_ value: Double) -> String {
        let sign = value < 0 ? Self.minus : ""
        let length = abs(value)
        if length < 59.5 {
            let decimals = length < 9.95 && !isWhole(length) ? 1 : 0
            return "\(sign)\(unsigned(length, decimals: decimals))\u{A0}s"
        }
        if length >= 36_000 { return "\(sign)\(unsigned(length / 3600, decimals: 0))\u{A0}h" }
        let whole = Int(length.rounded())
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        if hours == 0 { return "\(sign)\(minutes)\u{A0}min\u{A0}\(twoDigits(rest))\u{A0}s" }
        return "\(sign)\(hours):\(twoDigits(minutes)):\(twoDigits(rest))"
    }

    private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

    private func days(_ value: Double) -> String {
        let decimals = isWhole(value) ? 0 : 1
        let isOne = Words(
            en: abs(value) == 1 ? "day" : "days", fr: abs(value) < 2 ? "jour" : "jours")(language)
        return "\(number(value, decimals: decimals))\u{A0}\(isOne)"
    }
}
