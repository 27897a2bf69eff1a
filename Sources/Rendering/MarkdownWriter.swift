import Charting
import Reporting
import SocialMetrics

/// Writes a report as Markdown that reads well as it is and rendered, with its charts as SVG files beside it.
package struct MarkdownWriter {
    let report: Report
    let numbers: NumberText
    let assetsFolder: String
    let charts: ReportCharts

    /// The report as Markdown: the same numbers in the same order as the page.
    /// - Parameters:
    ///   - report: what to write
    ///   - assetsFolder: the folder of the charts, as the text refers to it: `report.fr-assets`
    ///   - charts: those of the report; nil to draw them
    /// - Returns: the text, and the charts by file name, to be put into that folder
    package static func markdown(
        for report: Report, assetsFolder: String, charts: ReportCharts? = nil
    ) -> (text: String, assets: [String: String]) {
        let writer = MarkdownWriter(
            report: report, numbers: NumberText(report.language), assetsFolder: assetsFolder,
            charts: charts ?? ReportCharts(of: report))
        return (writer.text, writer.assets)
    }

    private var text: String {
        let sections = report.sections.flatMap { section in
            ["## " + words(section.title)] + section.blocks.map(block)
        }
        return ([cover] + sections).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    /// Text of ours, escaped.
    func words(_ text: String) -> String { MarkdownText.escaped(text) }

    /// Text that somebody typed, on one line.
    func user(_ text: String, limit: Int = TextLimit.caption) -> String {
        MarkdownText.escaped(shortened(singleLine(text), to: limit))
    }

    private var cover: String {
        let language = report.language
        let name = numbers(report.period)
        let period = name.prefix(1).uppercased() + name.dropFirst()
        let and = WriterWords.and(language)
        var facts = [
            (WriterWords.period, "**\(MarkdownText.escaped(period))**"),
            (
                WriterWords.comparedWith,
                report.comparedWith.map { MarkdownText.escaped(numbers($0)) }.joined(separator: and)
            ),
        ]
        if let day = report.dataThrough {
            facts.append((WriterWords.dataUpTo, MarkdownText.escaped(numbers(day))))
        }
        if let agency = report.agency { facts.append((WriterWords.preparedBy, user(agency))) }
        let list = facts.map { "- \($0.0(language))\(WriterWords.colon(language))\($0.1)" }
        return "# \(user(report.client)) · \(words(report.title))\n\n" + list.joined(separator: "\n")
    }

    private func block(_ block: Block) -> String {
        switch block {
        case .heading(let title): "### " + words(title)
        case .paragraph(let phrase): self.phrase(phrase)
        case .note(let phrase): "> " + self.phrase(phrase)
        case .findings(let findings): self.findings(findings)
        case .keyFigures(let figures): keyFigures(figures)
        case .table(let table): self.table(table)
        case .figure(let figure, let data): self.figure(figure, data: data)
        case .posts(let posts): self.posts(posts)
        case .definitions(let definitions): self.definitions(definitions)
        }
    }

    // MARK: - Charts

    private func figure(_ figure: Figure, data: ReportTable) -> String {
        let name = assetsFolder.isEmpty ? fileName(figure) : assetsFolder + "/" + fileName(figure)
        let address = MarkdownText.destination(name.replacing(" ", with: "%20"))
        let image = "**\(words(figure.title))**\n\n![\(words(figure.summary))](\(address))"
        let remark = startsAboveZero(figure) ? "> " + WriterWords.notFromZero(report.language) : ""
        return [image, remark, data.rows.isEmpty ? "" : table(data)].filter { !$0.isEmpty }
            .joined(separator: "\n\n")
    }

    private func fileName(_ figure: Figure) -> String { identifier(figure.id) + ".svg" }

    private var assets: [String: String] {
        var assets: [String: String] = [:]
        for case .figure(let figure, _) in report.sections.flatMap(\.blocks) {
            assets[fileName(figure)] = charts[figure].alone
        }
        return assets
    }
}
