import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import Reporting

@Suite struct DecimalTextTests {
    @Test(arguments: [
        (0, 0, "0"), (0, 2, "0.00"), (7, 1, "7.0"), (1234, 0, "1,234"), (1_234_567, 2, "1,234,567.00"),
        (1.005, 2, "1.01"), (0.0051, 2, "0.01"), (0.0049, 2, "0.00"), (0.5, 0, "1"), (999.995, 2, "1,000.00"),
        (999_999.5, 0, "1,000,000"), (0.1, 3, "0.100"), (0.25, 1, "0.3"), (1e-7, 2, "0.00"),
        (1.5e-7, 7, "0.0000002"),
        (1e22, 0, "10,000,000,000,000,000,000,000"), (1.5e16, 1, "15,000,000,000,000,000.0"),
        (12_345.678_9, 1, "12,345.7"), (1e-7, 0, "0"),
    ])
    func theShortestDecimalIsRoundedHalfAwayFromZero(value: Double, decimals: Int, text: String) {
        #expect(DecimalText(value, decimals: decimals).grouped(by: ",", point: ".") == text)
    }

    @Test func everyNumberIsWrittenAsFoundationWritesIt() {
        var generator = SplitMix64(seed: 7)
        let british = Locale(identifier: "en_GB")
        for _ in 0..<2_000 {
            let size = pow(10, Double.random(in: -4...15, using: &generator))
            let value = (size * 1000).rounded() / 1000
            let decimals = Int.random(in: 0...3, using: &generator)
            let style = FloatingPointFormatStyle<Double>(locale: british)
                .precision(.fractionLength(decimals)).rounded(rule: .toNearestOrAwayFromZero)
            #expect(
                DecimalText(value, decimals: decimals).grouped(by: ",", point: ".") == value.formatted(style))
        }
    }

    @Test func aShareTooLargeForANumberIsNoNumber() {
        #expect(NumberText(.en)(Quantity(1e307, .share)) == "–")
        #expect(NumberText(.en)(Change.relative(1e307)) == "n/a")
    }
}
