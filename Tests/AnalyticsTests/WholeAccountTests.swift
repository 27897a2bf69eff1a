import SocialMetrics
import Testing

@testable import Analytics

@Suite struct WholeAccountTests {
    private let october = month("2026-10")

    private func row(
        _ period: Period, _ parts: [Breakdown.Dimension: String] = [:], _ values: Values
    ) -> PeriodFigure {
        PeriodFigure(period: period, breakdown: Breakdown(parts), values: values)
    }

    private func whole(_ rows: [PeriodFigure]) -> AccountFigures {
        account(.googleAnalytics).whole(of: rows, complete: [[.channel], [.source, .medium]])
    }

    @Test func channelsAddUpToTheSiteAndVisitorsNever() {
        let figures = whole([
            row(october, [.channel: "Email"], [.sessions: 30, .visitors: 20]),
            row(october, [.channel: "Direct"], [.sessions: 70, .visitors: 60]),
        ])
        #expect(value(of: .sessions, in: october, from: figures)?.value == 100)
        #expect(value(of: .visitors, in: october, from: figures) == nil)
    }

    @Test func aRowAboutEverybodyWinsOverItsGroups() {
        let figures = whole([
            row(october, [.channel: "Email"], [.sessions: 30]),
            row(october, [.channel: "Direct"], [.sessions: 70]),
            row(october, [:], [.sessions: 104, .visitors: 81]),
        ])
        #expect(value(of: .sessions, in: october, from: figures)?.value == 104)
        #expect(value(of: .visitors, in: october, from: figures)?.value == 81)
    }

    @Test func twoViewsOfTheSameVisitsAreNotAdded() {
        let figures = whole([
            row(october, [.channel: "Email"], [.sessions: 30]),
            row(october, [.source: "google", .medium: "cpc"], [.sessions: 31]),
        ])
        #expect(value(of: .sessions, in: october, from: figures)?.value == 30)
    }

    @Test func pagesAreNoWhole() {
        let figures = whole([row(october, [.page: "/"], [.sessions: 30])])
        #expect(value(of: .sessions, in: october, from: figures) == nil)
    }

    @Test func daysOfGroupsBecomeDaysOfTheSite() {
        let rows = october.days.flatMap { day in
            ["Email", "Direct"].map {
                row(Period(from: day, to: day), [.channel: $0], [.sessions: 2])
            }
        }
        let figures = whole(rows)
        #expect(figures.days.count == 31)
        #expect(figures.days.allSatisfy { $0.values == [.sessions: 4] })
        #expect(value(of: .sessions, in: october, from: figures)?.origin == .days)
    }

    @Test func groupsAreOrderedAndOverlapsCountOnce() throws {
        let half = period("2026-10-01", "2026-10-15")
        let rest = period("2026-10-16", "2026-10-31")
        let found = try #require(
            groups(
                by: [.channel], orderedBy: .sessions, in: october,
                from: [
                    row(half, [.channel: "Email"], [.sessions: 5]),
                    row(rest, [.channel: "Email"], [.sessions: 6]),
                    row(rest, [.channel: "Direct"], [.sessions: 40, .visitors: 9]),
                    row(period("2026-10-10", "2026-10-20"), [.channel: "Email"], [.sessions: 99]),
                    row(rest, [.channel: "Email", .device: "mobile"], [.sessions: 3]),
                ]))
        #expect(found.groups.map(\.names) == [["Direct"], ["Email"]])
        #expect(found.groups.map { $0.values[.sessions] } == [40, 11])
        #expect(found.isComplete)
        #expect(found.sum(of: .sessions) == 51)
        #expect(found.sum(of: .visitors) == nil)
    }

    @Test func peopleOfAGroupStandOnlyWhereOneRowTellsThePeriod() throws {
        let rows = ["2026-10-01", "2026-10-02"].map {
            row(period($0, $0), [.channel: "Email"], [.sessions: 1, .visitors: 1])
        }
        let found = try #require(groups(by: [.channel], orderedBy: .sessions, in: october, from: rows))
        #expect(found.groups[0].values == [.sessions: 2])
        #expect(found.covered == 2)
    }

    @Test func groupsOfAnotherMonthAreNone() {
        let rows = [row(month("2026-09"), [.channel: "Email"], [.sessions: 1])]
        #expect(groups(by: [.channel], orderedBy: .sessions, in: october, from: rows) == nil)
    }
}
