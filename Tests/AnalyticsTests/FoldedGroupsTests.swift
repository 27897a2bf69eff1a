import SocialMetrics
import Testing

@testable import Analytics

struct FoldedGroupsTests {
    private static let october = Period(month: "2026-10") ?? Period(from: Day(number: 0), to: Day(number: 0))

    private func row(_ parts: [Breakdown.Dimension: String], _ sessions: Double, file: Int64 = 1)
        -> PeriodFigure
    {
        PeriodFigure(
            period: Self.october, breakdown: Breakdown(parts), values: [.sessions: sessions, .visitors: 2],
            sources: [SourceLine(importID: file, line: Int(sessions))])
    }

    private var finer: [PeriodFigure] {
        [
            row([.source: "google", .medium: "cpc", .campaign: "a"], 3),
            row([.source: "google", .medium: "cpc", .campaign: "b"], 4),
            row([.source: "google", .medium: "organic", .campaign: "b"], 5),
        ]
    }

    private func told(_ rows: [PeriodFigure], _ dimension: Breakdown.Dimension) -> [String] {
        folded(rows, to: [dimension], over: [.source, .medium, .campaign]).map {
            "\($0.breakdown) \($0.values.map { "\($0.key)=\($0.value)" }.joined())"
        }
    }

    @Test func additiveMeasuresAreAddedAndPeopleAreNot() {
        #expect(told(finer, .campaign) == ["campaign=a sessions=3.0", "campaign=b sessions=9.0"])
        #expect(folded(finer, to: [.campaign], over: [.source, .medium]).first?.sources.count == 1)
    }

    @Test func aTableOfItsOwnIsTakenInstead() {
        #expect(told(finer + [row([.campaign: "a"], 9, file: 2)], .campaign).isEmpty)
        #expect(told(finer + [row([.campaign: "a"], 9)], .campaign).isEmpty, "another table of the same file")
    }

    @Test func rowsWithBlankCellsBelongToTheTableTheyStandIn() {
        #expect(told(finer + [row([.campaign: "(not set)"], 2)], .campaign).count == 2)
    }

    @Test func ofSeveralFinerTablesTheFullestIsTaken() {
        let blank = row([.source: "(not set)", .campaign: "(not set)"], 2)
        #expect(told([blank] + finer, .campaign).count == 2)
    }

    @Test func dimensionsThatCountAVisitTwiceAreNotAddedOver() {
        #expect(
            folded([row([.campaign: "a", .event: "scroll"], 3)], to: [.campaign], over: [.source]).isEmpty)
    }
}
