import Charting
import TestSupport
import Testing

@Suite struct FigureTests {
    private static let lines = Figure(
        id: "reach", title: "Reach grew", summary: "Line of the daily reach.",
        mark: .lines(
            .init(
                ticks: [.init(position: 0, label: "1 Oct"), .init(position: 6, label: "7 Oct")],
                series: [
                    .init(label: "October", values: [10, 12, nil, 15, nil, 14, 18]),
                    .init(label: "September", values: [9, 9.5, 10, 9, 8, 8.25, 8]),
                    .init(label: "A year before", values: [nil, nil, nil, nil, nil, nil, nil]),
                ],
                levels: [
                    .init(value: 0, label: "0"), .init(value: 10, label: "10"), .init(value: 20, label: "20"),
                ])))

    private static let bars = Figure(
        id: "formats", title: "Reels lead", summary: "Bars.",
        mark: .bars(
            .init(rows: [
                .init(label: "Reels", value: 0.05, text: "5.00%", emphasised: true),
                .init(
                    label: "A label that is much too long to stand beside its bar, whoever wrote it",
                    value: 0.02, text: "2.00%"),
                .init(label: "Photos", value: nil, text: "no post"),
                .init(label: "Losses", value: -0.01, text: "−1.00%"),
            ])))

    private static let intervals = Figure(
        id: "costs", title: "Costs", summary: "Ranges.",
        mark: .intervals(
            .init(
                rows: [
                    .init(label: "A", value: 62.5, low: 31.72, high: 144.77, text: "€62.50 (€32–€145)"),
                    .init(label: "B", value: nil, low: 135.5, high: nil, text: "> €135.50"),
                    .init(label: "C", value: 500, low: 300, high: 900, text: "€500 (€300–€900)"),
                ],
                levels: [
                    .init(value: 0, label: "€0"), .init(value: 100, label: "€100"),
                    .init(value: 200, label: "€200"),
                ])))

    @Test func linesAreDrawnAsCommitted() { assertGolden(DrawnFigure(Self.lines).inPage, named: "lines.svg") }

    @Test func linesForTelephonesAreDrawnAsCommitted() {
        assertGolden(DrawnFigure(Self.lines, width: .narrow).inPage, named: "lines-narrow.svg")
    }

    @Test func barsAreDrawnAsCommitted() { assertGolden(DrawnFigure(Self.bars).inPage, named: "bars.svg") }

    @Test func barsForTelephonesAreDrawnAsCommitted() {
        assertGolden(DrawnFigure(Self.bars, width: .narrow).inPage, named: "bars-narrow.svg")
    }

    @Test func intervalsAreDrawnAsCommitted() {
        assertGolden(DrawnFigure(Self.intervals).inPage, named: "intervals.svg")
    }

    @Test func standAloneImageHasItsOwnPaper() {
        assertGolden(
            DrawnFigure(Self.intervals, theme: Theme(accent: "#b4532a")).alone, named: "stand-alone.svg")
    }

    @Test func sparklineIsDrawnAsCommitted() {
        assertGolden(sparkline([1, 2, nil, 3, nil, 2, 5]), named: "sparkline.svg")
    }

    @Test func everyGoldenIsUsed() { assertNoUnusedGoldens() }
}
