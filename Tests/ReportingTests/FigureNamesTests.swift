import Charting
import Testing

@testable import Reporting

/// Ids of charts, which name elements of a page and files.
@Suite struct FigureNamesTests {
    @Test func chartsWhoseNamesAnIDDoesNotTellApartGetNumbers() {
        let mark = Figure.Mark.bars(Figure.Bars(rows: []))
        func section(_ ids: [String]) -> ReportSection {
            let blocks = ids.map { id in
                Block.figure(
                    Figure(id: id, title: id, summary: "", mark: mark),
                    data: ReportTable(columns: [], rows: []))
            }
            return ReportSection(id: "s", title: "", blocks: [.heading("Charts")] + blocks)
        }
        let sections = [
            section(["chart-Köp", "chart-Käp", "reach"]), section(["chart-k-p", "reach-2", "reach"]),
        ]
        let named = sections.withFiguresNamedApart().map { section in
            section.blocks.compactMap { block -> String? in
                guard case .figure(let figure, _) = block else { return nil }
                return figure.id
            }
        }
        #expect(named == [["chart-Köp", "chart-Käp-2", "reach"], ["chart-k-p-3", "reach-2", "reach-3"]])
        #expect(sections.withFiguresNamedApart()[0].blocks.count == 4)
    }
}
