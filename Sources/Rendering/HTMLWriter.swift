import Charting
import Reporting
import SocialMetrics

/// Writes a report as one HTML file that needs nothing else: no script, no font, no image from elsewhere.
package struct HTMLWriter {
    let report: Report
    let numbers: NumberText
    let accent: Accent
    let charts: ReportCharts

    /// The report as a page: for a screen, a telephone and paper, by day and by night.
    package static func html(for report: Report) -> String {
        String(decoding: bytes(for: report), as: UTF8.self)
    }

    /// The page in UTF-8, as it is written to a file.
    /// - Parameters:
    ///   - report: what to write
    ///   - charts: those of the report; nil to draw them
    /// - Returns: the bytes of the file
    package static func bytes(for report: Report, charts: ReportCharts? = nil) -> [UInt8] {
        HTMLWriter(report: report, charts: charts ?? ReportCharts(of: report)).page
    }

    private init(report: Report, charts: ReportCharts) {
        self.report = report
        self.charts = charts
        numbers = NumberText(report.language)
        accent = Accent(report.accent)
    }

    /// A word of the writer, in the report's language.
    func word(_ words: Words) -> HTMLText { HTMLText(words(report.language)) }

    private var page: [UInt8] {
        let head = HTMLText.element(
            .head, [],
            .element(.meta, [.named("charset", "utf-8")]),
            .element(
                .meta,
                [
                    .named("http-equiv", "Content-Security-Policy"),
                    .named(
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"),
                ]),
            .element(
                .meta, [.named("name", "viewport"), .named("content", "width=device-width, initial-scale=1")]),
            .element(.meta, [.named("name", "referrer"), .named("content", "no-referrer")]),
            .element(.meta, [.named("name", "robots"), .named("content", "noindex")]),
            .element(.meta, [.named("name", "color-scheme"), .named("content", "light dark")]),
            .element(.title, [], HTMLText("\(report.client) · \(periodName) · \(report.title)")),
            .style(Stylesheet(accent: accent, footer: "\(report.client) · \(periodName)").css))
        let body = HTMLText.element(
            .body, [],
            .element(.a, [.class("skip"), .named("href", "#report-body")], word(WriterWords.skipToReport)),
            cover,
            .element(.main, [.id("report-body")], [contents] + report.sections.map(section)),
            footer)
        return Array("<!DOCTYPE html>\n".utf8)
            + HTMLText.element(.html, [.named("lang", report.language.rawValue)], head, body).bytes
    }

    /// A section with its heading beside it.
    private func section(_ section: ReportSection) -> HTMLText {
        let id = identifier(section.id)
        return .element(
            .section, [.id(id), .named("aria-labelledby", "\(id)-heading")],
            .element(
                .div, [.class("side")],
                .element(.h2, [.id("\(id)-heading")], HTMLText(section.title))),
            .element(.div, [.class("body")], section.blocks.map(block)))
    }

    private func block(_ block: Block) -> HTMLText {
        switch block {
        case .heading(let title): .element(.h3, [], HTMLText(title))
        case .paragraph(let phrase): .element(.p, [.class("prose")], self.phrase(phrase))
        case .note(let phrase): .element(.p, [.class("note")], self.phrase(phrase))
        case .findings(let findings): self.findings(findings)
        case .keyFigures(let figures): keyFigures(figures)
        case .table(let table): self.table(table)
        case .figure(let figure, let data): self.figure(figure, data: data)
        case .posts(let posts): self.posts(posts)
        case .definitions(let definitions): self.definitions(definitions)
        }
    }

    /// Sections as links; none for a report of two sections or fewer.
    private var contents: HTMLText {
        guard report.sections.count > 2 else { return .none }
        let items = report.sections.map { section in
            HTMLText.element(
                .li, [],
                .element(.a, [.named("href", "#\(identifier(section.id))")], HTMLText(section.title)))
        }
        return .element(
            .nav, [.class("contents"), .named("aria-labelledby", "report-contents")],
            .element(
                .div, [.class("side")],
                .element(.h2, [.id("report-contents")], word(WriterWords.contents))),
            .element(.ol, [], items))
    }
}
