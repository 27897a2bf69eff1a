import Rendering
import Reporting
import SocialMetrics
import TestSupport
import Testing

@Suite struct MarkdownWriterTests {
    @Test func frenchReportReadsAsCommitted() {
        let written = MarkdownWriter.markdown(for: SampleReport.report(.fr), assetsFolder: "report.fr-assets")
        assertGolden(written.text, named: "report.fr.md")
    }

    @Test func englishReportReadsAsCommitted() {
        let written = MarkdownWriter.markdown(for: SampleReport.report(.en), assetsFolder: "report.en-assets")
        assertGolden(written.text, named: "report.en.md")
    }

    @Test func everyChartHasItsFileAndEveryFileItsChart() {
        let written = MarkdownWriter.markdown(for: SampleReport.report(.en), assetsFolder: "my assets")
        let named = written.text.matches(of: /\]\(my%20assets\/([^)]*)\)/).map { String($0.output.1) }
        #expect(Set(named) == Set(written.assets.keys))
        #expect(named.sorted() == ["campaign-costs.svg", "instagram-formats.svg", "instagram-reach.svg"])
        for asset in written.assets.values {
            #expect(asset.hasPrefix("<svg ") && asset.contains("chart-paper"))
        }
    }

    @Test(arguments: Language.allCases)
    func everyRowOfATableHasAsManyCells(_ language: Language) {
        let text = MarkdownWriter.markdown(for: SampleReport.report(language), assetsFolder: "a").text
        let blocks = text.split(separator: "\n\n").filter { $0.hasPrefix("|") }
        #expect(blocks.count == 7)
        for block in blocks {
            let bars = block.split(separator: "\n").map { line in
                line.replacing("\\|", with: "").count(where: { $0 == "|" })
            }
            #expect(Set(bars).count == 1, "\(block)")
        }
    }

    /// Every number of the page stands in the Markdown, and the other way round.
    @Test(arguments: Language.allCases)
    func numbersAreThoseOfThePage(_ language: Language) {
        let report = SampleReport.report(language)
        let page = HTMLWriter.html(for: report)
            .replacing(/<(style|svg|sup|head)\b[\s\S]*?<\/\1>/, with: " ").replacing(/<[^>]*>/, with: " ")
            .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        let text = MarkdownWriter.markdown(for: report, assetsFolder: "a").text
            .replacing(/\]\([^)]*\)/, with: " ").replacing(#/\n\d+\. /#, with: " ").replacing(
                "&lt;", with: "<"
            )
            .replacing("\\", with: "")
        #expect(Set(numbers(in: page)) == Set(numbers(in: text)))
        #expect(Set(numbers(in: page)).count > 60)
    }

    @Test func aYearHasOneColumnOfChanges() throws {
        var report = SampleReport.report(.en)
        report.period = try #require(Period(year: "2026"))
        report.previous = report.period.previous
        report.yearBefore = report.period.yearBefore
        let text = MarkdownWriter.markdown(for: report, assetsFolder: "a").text
        #expect(text.contains("- Compared with: 2025\n"))
        #expect(text.firstMatch(of: /\| vs\u{A0}2025 \|\n/) != nil)
        #expect(!text.contains("vs\u{A0}2025 | " + "vs\u{A0}2025"))
    }

    private func numbers(in text: String) -> [String] {
        text.matches(of: /[+−]?[€£]?[0-9][0-9.,:\u{202F}]*(?:\u{A0}?(?:%|€|pt|min|h|s)\b)?/).map {
            String($0.output).trimmingSuffix(".,:\u{202F}")
        }
    }
}

extension String {
    fileprivate func trimmingSuffix(_ marks: String) -> String {
        var text = self
        while let last = text.last, marks.contains(last) { text.removeLast() }
        return text
    }
}
