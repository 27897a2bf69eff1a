import Reporting
import SocialMetrics

/// Number formats of a workbook.
///
/// The file holds them in American notation; the program that opens it prints them with the signs of its own language:
/// `#,##0` reads 1 234 in French. What stands around a number, such as the place of the currency, is of the report's.
struct WorkbookNumbers {
    let language: Language

    /// How a value reads beside others of its unit, with the decimals that the report gives it.
    func format(_ value: Double, _ unit: Unit) -> String {
        switch unit {
        case .count:
            let isWhole = abs(value - value.rounded()) < 0.000_000_5
            return isWhole || abs(value) >= 100 ? "#,##0" : abs(value) < 0.05 ? "0.00" : "0.0"
        case .people, .days: return "#,##0"
        case .share: return percent(abs(value) < 0.099_95 ? "0.00" : "0.0")
        case .seconds: return "[h]:mm:ss"
        case .money(let currency): return money(value, currency)
        case .factor: return "0.00"
        case .position: return "0.0"
        }
    }

    /// A value as the cell holds it: a length of time is a part of a day.
    func cell(_ value: Double, _ unit: Unit) -> Double { unit == .seconds ? value / 86_400 : value }

    /// A change as the cell holds it: of shares, percentage points.
    func changeCell(_ value: Double, of unit: Unit) -> Double { unit == .share ? value * 100 : value }

    /// A change with its sign; of shares in percentage points, of places in places.
    func change(of unit: Unit) -> String {
        let number =
            switch unit {
            case .share: "0.00\"\u{A0}pt\""
            case .position: "0.0"
            default: percent("0.0")
            }
        return "+\(number);\u{2212}\(number);\(number)"
    }

    /// A day: 31/10/2026, 31 Oct 2026.
    var day: String { Words(en: "[$-409]d mmm yyyy", fr: "dd/mm/yyyy")(language) }
    /// A day on the axis of a chart: its number where all days are of one month.
    func axisDay(of period: Period) -> String {
        period.from.firstOfMonth == period.to.firstOfMonth
            ? "d" : Words(en: "[$-409]d mmm", fr: "dd/mm")(language)
    }
    /// With the names of months in the workbook's language, whatever the program's is.
    var month: String { Words(en: "[$-409]mmm yyyy", fr: "[$-40C]mmm yyyy")(language) }
    var moment: String { day + " hh:mm" }

    private func percent(_ number: String) -> String {
        number + Words(en: "%", fr: "\"\u{A0}\"%")(language)
    }

    private func money(_ value: Double, _ currency: String) -> String {
        let hasCents = !Self.withoutCents.contains(currency)
        let isSmall = (0.000_5..<0.999_5).contains(abs(value))
        let number = hasCents ? (isSmall ? "0.000" : "#,##0.00") : "#,##0"
        // A currency is read from files: only three letters get into a format.
        guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
            return number
        }
        let sign = ["EUR": "€", "GBP": "£", "USD": "$"][currency]
        switch (language, sign) {
        case (.fr, _): return "\(number)\"\u{A0}\"[$\(sign ?? currency)]"
        case (.en, let sign?): return "[$\(sign)]\(number)"
        case (.en, nil): return "[$\(currency)]\"\u{A0}\"\(number)"
        }
    }

    /// Currencies whose amounts have no decimals.
    private static let withoutCents: Set<String> = [
        "CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF", "XPF",
    ]
}
