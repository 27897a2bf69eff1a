import CLibxlsxwriter
import Charting
import Foundation
import Reporting
import SocialMetrics

/// Writes an export of numbers as an Excel workbook (Office Open XML) that a client can be handed.
///
/// A sheet a subject, the charts with their data, and the definitions. Cells are typed: numbers are numbers, days are
/// dates, lengths of time are durations; an absent value is a blank cell. Texts are plain strings: no formula and no
/// link is ever made of one. The same export gives the same bytes.
package enum WorkbookWriter {
    /// The rows that a sheet of a workbook can have.
    static let mostRows = 1_048_576

    /// The workbook as a file.
    ///
    /// Throws a `Problem` when a sheet has more rows than a workbook can hold, or when the disk gives no room.
    package static func bytes(for export: NumberExport) throws -> [UInt8] {
        if let sheet = export.sheets.first(where: { $0.rows.count > mostRows - 10 }) {
            throw tooLong(sheet, export)
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "bilan-\(UUID().uuidString).xlsx")
        // Nothing more can be said of a draft that cannot be removed.
        defer { try? FileManager.default.removeItem(at: file) }
        guard let book = workbook_new(file.path) else { throw failed(LXW_ERROR_MEMORY_MALLOC_FAILED) }
        WorkbookDraft(book, export).write()
        let status = workbook_close(book)
        guard status == LXW_NO_ERROR else { throw failed(status) }
        return [UInt8](try Data(contentsOf: file))
    }

    private static func tooLong(_ sheet: NumberSheet, _ export: NumberExport) -> Problem {
        Problem(
            .error,
            "the sheet \"\(sheet.subject.title(export.language))\" would have \(sheet.rows.count) rows; a workbook holds \(mostRows), its headings among them",
            consequence: "No workbook was written.",
            remedy: "name a shorter period, or use --format csv.")
    }

    private static func failed(_ status: lxw_error) -> Problem {
        let reason = lxw_strerror(status).map { String(cString: $0) } ?? ""
        return Problem(
            .error, "the workbook cannot be made: \(reason)", consequence: "No workbook was written.",
            remedy: "make room in the folder for temporary files, or use --format csv.")
    }
}

/// A workbook being written.
struct WorkbookDraft {
    let book: UnsafeMutablePointer<lxw_workbook>
    let export: NumberExport
    let styles: WorkbookStyles
    let text: NumberText

    init(_ book: UnsafeMutablePointer<lxw_workbook>, _ export: NumberExport) {
        self.book = book
        self.export = export
        styles = WorkbookStyles(book, export.language, accent: Accent(export.accent).onLight)
        text = NumberText(export.language)
    }

    var language: Language { export.language }

    func write() {
        setProperties()
        for sheet in export.sheets { write(sheet) }
        if !export.courses.isEmpty || !export.costs.isEmpty { writeCharts() }
        writeDefinitions()
    }

    /// Adds a sheet with the title rows that all have.
    func add(_ title: String, explanation: String) -> WorkbookPage {
        let page = WorkbookPage(workbook_add_worksheet(book, title), styles)
        worksheet_set_tab_color(page.sheet, styles.accent)
        worksheet_gridlines(page.sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
        page.setPaper(
            client: singleLine(export.client), title: title, subtitle: subtitle, explanation: explanation)
        worksheet_set_row(page.sheet, 0, 28, nil)
        page.write("\(export.client) – \(title)", 0, 0, styles.title)
        page.write(subtitle, 1, 0, styles.subtitle)
        page.write(explanation, WorkbookPage.explanationRow, 0, styles.subtitle)
        return page
    }

    /// The period, what it is compared with, the day of the newest export, the agency.
    private var subtitle: String {
        let name = text(export.period)
        let earlier =
            export.previous == export.yearBefore ? [export.previous] : [export.previous, export.yearBefore]
        let facts: [String?] = [
            name.prefix(1).uppercased() + name.dropFirst(),
            WriterWords.comparedWith(language) + " "
                + earlier.map { text($0) }.joined(separator: WriterWords.and(language)),
            export.asOf.map { WorkbookWords.newestFile(language) + " " + text($0) },
            export.agency.map(singleLine),
        ]
        return facts.compactMap(\.self).joined(separator: " · ")
    }

    /// Title, author and a date of creation that is that of the newest file behind the numbers.
    private func setProperties() {
        let title = "\(WorkbookText.safe(export.client)) – \(text(export.period))"
        let agency = WorkbookText.safe(export.agency ?? "")
        let noon = Int((export.asOf ?? export.period.to).number) * 86_400 + 43_200
        withCString(title) { title in
            withCString(agency) { agency in
                withCString("bilan") { program in
                    var properties = lxw_doc_properties()
                    properties.title = title
                    properties.author = agency
                    properties.company = agency
                    properties.comments = program
                    properties.created = noon
                    workbook_set_properties(book, &properties)
                }
            }
        }
    }

    /// The library copies what it is given; it only does not promise so in its types.
    private func withCString(_ text: String, _ body: (UnsafeMutablePointer<CChar>) -> Void) {
        var bytes = Array(text.utf8CString)
        bytes.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { body(start) }
        }
    }
}
