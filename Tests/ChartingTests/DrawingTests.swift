import Testing

@testable import Charting

@Suite struct DrawingTests {
    @Test func gapsAreNeverJoined() {
        let parts = runs(of: [1, nil, 2, 3, .nan, 4])
        #expect(parts.map { $0.map(\.position) } == [[0], [2, 3], [5]])
    }

    @Test(
        arguments: [
            ([10, 42], [0, 20, 40, 60]), ([0.05], [0, 0.02, 0.04, 0.06]), ([3], [0, 1, 2, 3]),
            ([-30, 100], [-50, 0, 50, 100]), ([0.3], [0, 0.1, 0.2, 0.3]),
            ([7_000_000], [0, 2e6, 4e6, 6e6, 8e6]),
            ([], [0, 1]), ([0, nil], [0, 1]), ([.nan, .infinity], [0, 1]),
        ] as [([Double?], [Double])])
    func gridlinesAreRoundAndHoldEveryValue(_ values: [Double?], _ levels: [Double]) {
        #expect(roundLevels(for: values) == levels)
    }

    @Test func scaleKeepsWithinItsEnds() {
        let scale = Scale(domain: 0...10, from: 100, to: 0)
        #expect(scale(5) == 50)
        #expect(scale(20) == 0)
        #expect(scale(.nan) == 100)
    }

    @Test func numbersHaveTwoDecimalsAtMost() {
        #expect(
            [1, 0.5, -0.25, 1.005, 12.3456, -0.001, 100].map(\.svgText) == [
                "1", "0.5", "-0.25", "1", "12.35", "0", "100",
            ])
        #expect(Double.nan.svgText == "0")
    }

    /// A text stays in its attribute and on its line, whatever ended its lines where it was typed.
    @Test func lineEndsOfEveryKindBecomeSpaces() {
        let text = "a\rb\u{2028}c\u{2029}d\u{85}e\r\nf\ng"
        #expect(SVGElement("text", text: text).written() == "<text>a b c d e f g</text>\n")
        #expect(SVGElement("text", text: text + "<").written() == "<text>a b c d e f g&lt;</text>\n")
        let written = SVGElement("text", ["x": "1\r2"], text: "3\r4").written()
        #expect(written == "<text x=\"1 2\">3 4</text>\n")
    }

    @Test func textCannotBecomeMarkup() {
        let hostile = "</title><script>alert('1')</script>\"&\u{202E}\u{0}"
        let figure = Figure(
            id: "x\" onload=\"y", title: hostile, summary: hostile,
            mark: .bars(.init(rows: [.init(label: hostile, value: 1, text: hostile)])))
        for width in ChartWidth.allCases {
            let image = DrawnFigure(figure, width: width).inPage
            #expect(
                !image.contains("<script") && !image.contains("\u{202E}") && !image.contains("onload=\"y"))
            #expect(image.contains("id=\"x--onload--y"))
        }
    }

    @Test(arguments: ChartWidth.allCases)
    func nothingToDrawIsDrawnAsNothing(_ width: ChartWidth) {
        for mark: Figure.Mark in [
            .lines(.init(ticks: [], series: [], levels: [])), .bars(.init(rows: [])),
            .intervals(.init(rows: [], levels: [])),
            .lines(.init(ticks: [], series: [.init(label: "", values: [.infinity])], levels: [])),
        ] {
            let image = DrawnFigure(Figure(id: "", title: "", summary: "", mark: mark), width: width).inPage
            #expect(!image.contains("nan") && !image.contains("inf"))
        }
        #expect(sparkline([1, nil]).isEmpty)
    }

    /// Widths of bold tabular digits and of the thin space in the widest of the fonts named, as parts of the size.
    @Test(arguments: ["1\u{202F}059", "3,123", "49\u{202F}477", "1\u{202F}003\u{202F}549,73\u{A0}€"])
    func theValueOfTheLongestBarEndsBeforeTheEdge(_ text: String) throws {
        let ems = text.reduce(0.0) { sum, letter in
            sum + (letter.isNumber || letter == "€" ? 0.66 : letter == "\u{202F}" ? 0.36 : 0.3)
        }
        let bars = Figure.Bars(rows: [
            .init(label: "Mobile", value: 1059, text: text, emphasised: true),
            .init(label: "Tablet", value: 1, text: "1"),
        ])
        for width in ChartWidth.allCases {
            let drawn = draw(bars, theme: .light, width: width).elements.map { $0.written() }
            let value = try #require(drawn.first { $0.contains(text) })
            let x = try #require(value.firstMatch(of: /x="([0-9.]+)"/).flatMap { Double($0.1) })
            #expect(x + letterSize * ems <= width.pixels - 2, "\(width)")
        }
    }

    @Test func longLabelsAreCut() {
        #expect(fitted("a short one", within: 200) == "a short one")
        let cut = fitted(String(repeating: "long ", count: 20), within: 100)
        #expect(cut.hasSuffix("…") && width(of: cut) <= 100)
    }
}
