import SocialMetrics
import Testing

@testable import Reporting

@Suite struct PlacesTests {
    private func place(_ name: String, _ month: Period, calls: Double) -> PeriodFigure {
        PeriodFigure(
            period: month, breakdown: Breakdown([.location: name]),
            values: [
                .callClicks: calls, .directionRequests: 2, .linkClicks: 5, .searchViewersMobile: 40,
                .mapsViewersMobile: 30,
            ])
    }

    private func text(_ periods: [PeriodFigure], _ language: Language = .en) -> String {
        let business = Brand.account(.googleBusiness) { $0.periods = periods }
        return lines(of: clientReport(for: Brand.request(language, accounts: [business])))
            .joined(separator: "\n")
    }

    @Test func clicksAreAddedOverPlacesAndPeopleNever() {
        let places = (1...12).map { place("n\($0)", month("2026-10"), calls: Double($0)) }
        let report = text(places + [place("n1", month("2026-09"), calls: 39)])
        #expect(report.contains("* Call clicks: 78; +100%"))
        #expect(report.contains("* Direction requests: 24;"))
        #expect(report.contains("| ‹n12› | 12 | 15.4% | n/a [no earlier value] | 2 | 5 | 40 | 30"))
        #expect(report.contains("| ‹n1› | 1 |"), "every place has its row")
        #expect(!report.contains("480") && !report.contains("360"), "viewers are people")
        #expect(report.contains("Viewers are different people for each place, surface and device"))
        #expect(!report.contains("No export of this account covers"))
        #expect(report.hasPrefix("Monthly report | Atelier Lune | October 2026 | 2026-10-31"))
    }

    @Test func placesReadInFrench() {
        let report = text([place("n1", month("2026-10"), calls: 4)], .fr)
        #expect(report.contains("## Lieu par lieu"))
        #expect(report.contains("* Clics sur l’appel: 4;"))
    }
}
