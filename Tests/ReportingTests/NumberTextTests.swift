import Foundation
import Reporting
import SocialMetrics
import Testing

/// Numbers are written by our own few lines, which must agree with CLDR's.
@Suite struct NumberTextTests {
    @Test(arguments: Language.allCases) func numbersReadAsCLDRWritesThem(_ language: Language) {
        let text = NumberText(language)
        let locale = Locale(identifier: Words(en: "en_GB", fr: "fr_FR")(language))
        var numbers = NumbersToWrite()
        for decimals in 0...3 {
            for value in numbers.next(400) {
                let expected = value.formatted(
                    .number.locale(locale).precision(.fractionLength(decimals))
                        .rounded(rule: .toNearestOrAwayFromZero))
                #expect(text.number(value, decimals: decimals) == expected, "\(value)")
            }
        }
    }

    @Test(arguments: Language.allCases, ["EUR", "GBP", "USD", "CHF", "JPY", "CAD", "MAD", "KWD"])
    func amountsReadAsCLDRWritesThem(_ language: Language, _ currency: String) {
        let text = NumberText(language)
        let locale = Locale(identifier: Words(en: "en_GB", fr: "fr_FR")(language))
        var style = FloatingPointFormatStyle<Double>.Currency(code: currency, locale: locale)
            .rounded(rule: .toNearestOrAwayFromZero)
        if ["EUR", "GBP"].contains(currency) { style = style.presentation(.narrow) }
        var numbers = NumbersToWrite()
        for value in numbers.next(200) where value == 0 || value >= 1 {
            #expect(text(Quantity(value, .money(currency))) == value.formatted(style), "\(value)")
        }
    }
}

/// Numbers of every size, halves and hundredths among them, the same in every run.
private struct NumbersToWrite {
    private var state: UInt64 = 20_261_031

    mutating func next(_ count: Int) -> [Double] {
        let edges = [
            0, 0.5, 1.5, 2.5, 0.05, 0.125, 1.005, 2.675, 9.995, 99.95, 999.5, 999_999.995, 1e-7, 6e-5, 1e15,
            123_456_789.125, 4.35, 0.285,
        ]
        return edges
            + (0..<count).map { index in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let share = Double(state >> 11) / Double(1 << 53)
                let value = share * [1, 10, 1000, 100_000, 1e9][index % 5]
                return index.isMultiple(of: 3) ? (value * 200).rounded() / 200 : value
            }
    }
}
