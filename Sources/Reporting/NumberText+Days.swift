import Foundation
import SocialMetrics

extension NumberText {
    /// A day: `1er octobre 2026`, `1 October 2026`.
    package func callAsFunction(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.year)" }

    /// A day without its year, short: `1er oct.`, `1 Oct`; for the axis of a chart.
    package func short(_ day: Day) -> String { "\(ordinal(day))\u{A0}\(monthName(day, .abbreviated))" }

    /// A period by its calendar name where it has one: `octobre 2026`, `3e trimestre 2026`, `1er–15 octobre 2026`.
    package func callAsFunction(_ period: Period) -> String { name(of: period, .wide) }

    /// A period for the head of a column: `oct. 2026`, `T3 2026`, `1er–15 oct. 2026`.
    package func short(_ period: Period) -> String { name(of: period, .abbreviated) }

    private func name(of period: Period, _ width: Date.FormatStyle.Symbol.Month) -> String {
        let isShort = width == .abbreviated
        switch period.kind {
        case .month: return "\(monthName(period.from, width))\(isShort ? "\u{A0}" : " ")\(period.from.year)"
        case .quarter: return quarterName(period, isShort: isShort)
        case .year: return String(period.from.year)
        case .months:
            let months = (monthName(period.from, width), monthName(period.to, width))
            return period.from.year == period.to.year
                ? "\(months.0)–\(months.1) \(period.to.year)"
                : "\(months.0) \(period.from.year) – \(months.1) \(period.to.year)"
        case .range: return range(period, width)
        }
    }

    private func quarterName(_ period: Period, isShort: Bool) -> String {
        let quarter = (period.from.month + 2) / 3
        let ending = quarter == 1 ? "er" : "e"
        return Words(
            en: "Q\(quarter)", fr: isShort ? "T\(quarter)" : "\(quarter)\(ending) trimestre")(language)
            + "\(isShort ? "\u{A0}" : " ")\(period.from.year)"
    }

    private func range(_ period: Period, _ width: Date.FormatStyle.Symbol.Month) -> String {
        let (from, to) = (period.from, period.to)
        let end = "\(dayAndMonth(to, width)) \(to.year)"
        if from == to { return end }
        if from.year != to.year { return "\(dayAndMonth(from, width)) \(from.year) – \(end)" }
        return from.month == to.month ? "\(ordinal(from))–\(end)" : "\(dayAndMonth(from, width)) – \(end)"
    }

    private func dayAndMonth(_ day: Day, _ width: Date.FormatStyle.Symbol.Month = .wide) -> String {
        "\(ordinal(day)) \(monthName(day, width))"
    }

    /// The day of the month: French writes the first as `1er`.
    private func ordinal(_ day: Day) -> String {
        let number = day.parts.day
        return number == 1 ? Words(en: "1", fr: "1er")(language) : String(number)
    }

    private func monthName(_ day: Day, _ width: Date.FormatStyle.Symbol.Month) -> String {
        let isShort = width == .abbreviated
        let names =
            switch language {
            case .en: isShort ? Self.shortEnglish : Self.wideEnglish
            case .fr: isShort ? Self.shortFrench : Self.wideFrench
            }
        return names[day.month - 1]
    }

    private static let wideEnglish = names(.en, .wide)
    private static let wideFrench = names(.fr, .wide)
    private static let shortEnglish = names(.en, .abbreviated)
    private static let shortFrench = names(.fr, .abbreviated)

    /// The months of a year as CLDR names them.
    private static func names(_ language: Language, _ width: Date.FormatStyle.Symbol.Month) -> [String] {
        (1...12).map { month in
            let day = Day(year: 2026, month: month, day: 1) ?? Day(number: 0)
            return Date(timeIntervalSince1970: Double(day.number) * 86_400).formatted(
                Date.FormatStyle(
                    locale: NumberText(language).locale, calendar: Calendar(identifier: .gregorian),
                    timeZone: .gmt
                ).month(width))
        }
    }
}
