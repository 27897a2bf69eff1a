import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

@Suite struct NumberCellsTests {
    /// Reads the cells of one column.
    private func column(
        _ cells: [String], declared: NumberStyle = .plain, resaved: Bool = false
    ) -> [NumberCells.Reading] {
        var evidence = NumberCells.Evidence()
        for cell in cells { evidence.add(Array(cell.utf8).span) }
        let reader = NumberCells(evidence, declared: declared, resaved: resaved)
        return cells.map { reader.read(Array($0.utf8).span) }
    }

    @Test func oneCommaAndThreeDigitsAloneAreAmbiguous() {
        #expect(column(["1,234", "7"]) == [.ambiguous, .value(7)])
    }

    @Test func aDecimalCommaInTheColumnDecides() {
        #expect(column(["1,234", "12,5"]) == [.value(1.234), .value(12.5)])
        #expect(column(["1.234", "12,5"]) == [.value(1234), .value(12.5)])
    }

    @Test func twoGroupsInTheColumnDecide() {
        #expect(column(["1,234", "1,234,567"]) == [.value(1234), .value(1_234_567)])
        #expect(column(["1.234", "1.234.567"]) == [.value(1234), .value(1_234_567)])
        #expect(column(["1,234", "1,234.5"]) == [.value(1234), .value(1234.5)])
        #expect(column(["1.234", "1.234,5"]) == [.value(1234), .value(1234.5)])
    }

    @Test func aPointIsDecimalWhereThePlatformWritesPlainNumbers() {
        #expect(column(["1.234"]) == [.value(1.234)])
    }

    @Test func aSingleCellDoesNotChangeHowThreeOthersAreRead() {
        for count in 3...10 {
            let cells = (0..<count).map { "\($0).50" }
            let values = (0..<count).map { NumberCells.Reading.value(Double($0) + 0.5) }
            #expect(column(cells + ["15,50", "1,234"]) == values + [.value(15.5), .value(1234)])
        }
        #expect(column(["0.50", "1.50", "15,50", "1,234"]).last == .ambiguous)
        let two = (0..<8).map { "\($0).50" } + ["15,50", "16,50", "1,234"]
        #expect(column(two).last == .ambiguous)
    }

    @Test func inASemicolonFileNothingIsTakenForGranted() {
        #expect(column(["1.234"], resaved: true) == [.ambiguous])
        #expect(column(["1,234"], resaved: true) == [.ambiguous])
        #expect(column(["1.234", "0,5"], resaved: true) == [.value(1234), .value(0.5)])
        #expect(column(["1234", "7"], resaved: true) == [.value(1234), .value(7)])
    }

    @Test func aColumnThatContradictsItselfDecidesNothing() {
        #expect(
            column(["12,5", "12.5", "7", "1,234", "1.234"]) == [
                .value(12.5), .value(12.5), .value(7), .ambiguous, .ambiguous,
            ])
    }

    @Test func oneCellDoesNotChangeHowTheOthersAreRead() {
        let most = (1...9).map { "\($0).50" }
        #expect(column(most + ["15,50", "1,234"]).suffix(2) == [.value(15.5), .value(1234)])
    }

    @Test(arguments: [
        ("12.5%", 12.5), ("12.5 %", 12.5), ("12.5\u{A0}%", 12.5), ("12.5\u{202F}%", 12.5), ("-3", -3),
        ("+3", 3),
        ("\u{2212}3.5", -3.5), ("1 234", 1234), ("1\u{A0}234\u{A0}567", 1_234_567),
        ("1\u{202F}234.5", 1234.5),
        ("1\u{2009}234", 1234), ("1'234", 1234), ("1’234", 1234), ("1e3", 1000), ("1.5E+3", 1500),
        ("25E-2", 0.25), ("0", 0), ("-0.5", -0.5), ("12.", 12), ("0.1", 0.1),
        ("0.30000000000000004", 0.30000000000000004),
        ("123456789012345678", 123_456_789_012_345_680),
        ("\u{2212}0.12345678901234567", -0.12345678901234567),
        ("1E+25", 1e25),
    ])
    func everyWayToWriteANumberIsRead(cell: String, value: Double) {
        #expect(column([cell]) == [.value(value)])
    }

    @Test(arguments: [
        "", "-", "--", "–", "—", "n/a", "N/A", "NaN", "NAN", "null", "undefined", "n.d.",
        "\u{A0}", "--\u{A0}",
    ])
    func tokensForNothingAreBlankAndNeverZero(cell: String) { #expect(column([cell]) == [.blank]) }

    @Test(arguments: [
        "1 2OO", "abc", "12 34", "1 23", "1,23,456.7", "12,34.5", "X$5", "€ $5", "1e", "1e+", "1E+400", "%",
        "- 5", "5-", "(5)",
        "3.апр", "< x%", "1  234", "1234 567", ".5",
    ])
    func whatIsNoNumberIsBad(cell: String) {
        // A second column cell decides the style, so that only the cell itself can be at fault.
        #expect(column([cell, "0.25"])[0] == .bad)
    }

    @Test(arguments: [
        "< 10%", "> 90%", "<1%", "< 1 %", "≥ 90%", "menos de 1%", "Menos de 1\u{A0}%", "less than 1%",
        "moins de 1 %", "weniger als 1 %", "meno dell’1%",
    ])
    func aMereLimitIsAbsentAndNoNumber(cell: String) { #expect(column([cell, "0.25"])[0] == .blank) }

    @Test(
        arguments: [
            ("US$50.00", 50, "USD"), ("R$\u{A0}236,86", 236.86, "BRL"), ("12,50 €", 12.5, "EUR"),
            ("£3", 3, "GBP"),
            ("-R$20,30", -20.3, "BRL"), ("R$ -20,30", -20.3, "BRL"), ("\u{2212}€1,5", -1.5, "EUR"),
            ("$0.15", 0.15, nil), ("12,50 $US", 12.5, "USD"), ("¥1200", 1200, nil), ("1200円", 1200, "JPY"),
            ("EUR 1.234,50", 1234.5, "EUR"), ("1\u{202F}234,50\u{A0}€", 1234.5, "EUR"),
            ("1.234.567 kr", 1_234_567, nil),
        ] as [(String, Double, String?)])
    func aCurrencyInACellDoesNotHideItsNumber(cell: String, value: Double, currency: String?) {
        #expect(column([cell]) == [.value(value)])
        #expect(MoneyCell(Array(cell.utf8).span)?.currency == currency)
    }

    @Test func plainNumbersAreNoMoney() {
        for cell in ["12", "-12", "12.5%", "+3", "", "€"] { #expect(MoneyCell(Array(cell.utf8).span) == nil) }
    }

    @Test func digitsThatFitNoGroupAreBadRatherThanGuessed() {
        #expect(column(["1,23", "1,234,567"])[0] != .value(123))
    }

    @Test(arguments: 0..<200) func everyPrintedNumberIsReadBack(seed: Int) {
        var generator = SplitMix64(seed: UInt64(seed))
        for (group, sign) in [
            (",", "."), (".", ","), (" ", ","), ("\u{202F}", ","), ("\u{A0}", "."), ("'", "."),
        ] {
            let whole = Int.random(
                in: 0...Int.random(in: 1...99_999_999_999, using: &generator), using: &generator)
            let decimals = Int.random(in: 10...99, using: &generator)
            let printed = grouped(whole, by: group) + sign + "\(decimals)"
            #expect(column([printed]) == [.value(Double("\(whole).\(decimals)") ?? .nan)], "\(printed)")
        }
    }

    private func grouped(_ number: Int, by sign: String) -> String {
        let digits = Array(String(number))
        return digits.enumerated().map { index, digit in
            let isGroupEnd = (digits.count - index - 1) % 3 == 0 && index < digits.count - 1
            return String(digit) + (isGroupEnd ? sign : "")
        }.joined()
    }

    @Test(arguments: [
        ("0:04:34", 274.0), ("4:34", 274), ("1:00:00", 3600), ("00:00:07", 7), ("0:00:01.5", 1.5),
    ])
    func lengthsOfTimeAreSeconds(text: String, seconds: Double) {
        #expect(DurationCells.seconds(text) == seconds)
    }

    @Test(arguments: ["", "12", "1:60", "1:2:3:4", "a:b", ":30", "1::2"]) func otherTextsAreNoLengthOfTime(
        text: String
    ) {
        #expect(DurationCells.seconds(text) == nil)
    }
}
