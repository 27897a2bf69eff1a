import SocialMetrics
import Testing

@testable import ExportFormats

struct PreamblePeriodTests {
    @Test(arguments: [
        ["Campaign report", "27 January 2026 - 23 February 2026"],
        ["January 27, 2026 - February 23, 2026"],
        ["# 20260127-20260223"],
        ["# Account: Shop", "# Start date: 20260127", "# End date: 20260223"],
        ["# Compte : Boutique", "# Date de début : 20260127", "# Date de fin\u{A0}: 20260223"],
        ["\"Report Start: January 27, 2026, 12:00 AM\"", "\"Report End: February 23, 2026, 11:59 PM\""],
        ["27 de janeiro de 2026 - 23 de fevereiro de 2026"],
    ])
    func aPeriodIsReadByItsDatesWhateverTheWords(lines: [String]) throws {
        let expected = Period(
            from: try #require(Day("2026-01-27")), to: try #require(Day("2026-02-23")))
        #expect(PreamblePeriod.period(in: lines, order: nil) == expected)
    }

    @Test(arguments: [
        ["All time"], ["Top 10 - October"], ["# Start date: 20260223", "# End date: 20260127"],
        ["Date Generated: January 27, 2026, 12:00 AM"],
    ])
    func linesWithoutTwoDatesInOrderNameNoPeriod(lines: [String]) {
        #expect(PreamblePeriod.period(in: lines, order: nil) == nil)
    }
}
