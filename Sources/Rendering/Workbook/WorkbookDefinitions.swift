import CLibxlsxwriter
import Reporting
import SocialMetrics

extension WorkbookDraft {
    /// Writes what every figure and every column means.
    func writeDefinitions() {
        let heads = WorkbookWords.columnHeads
        let page = add(
            WorkbookWords.definitions(language),
            explanation: WorkbookWords.definitionsExplained(language))
        for (index, head) in heads.enumerated() {
            page.write(head(language), WorkbookPage.headerRow, index, styles.header)
        }
        var rows = export.definitions.map {
            [
                WorkbookWords.figure(language), $0.label, $0.key, WorkbookWords.unit($0.unit)(language),
                $0.combination, $0.meaning,
            ]
        }
        for sheet in export.sheets {
            for column in sheet.columnsForPeople where !column.isOfDictionary {
                let title = sheet.subject.title(language)
                rows.append([
                    title, column.heading(language), column.key, "", "",
                    column.explanation(language),
                ])
            }
        }
        let widths = [16.0, 32, 30, 12, 36, 80]
        for (index, row) in rows.enumerated() {
            page.height(WorkbookPage.headerRow + 1 + index, of: Array(zip(row, widths)))
            for (place, text) in row.enumerated() {
                let format = styles.cell(isQuiet: place == 2, isWrapped: true)
                page.write(text, WorkbookPage.headerRow + 1 + index, place, format)
            }
        }
        for (place, width) in widths.enumerated() { page.width(place, width) }
        page.finish(rows: rows.count, columns: heads.count, frozen: 0)
        page.print(widths, rows: rows.count, repeating: 0, hasBands: false)
    }
}

extension NumberSheet.Column {
    /// Whether the definitions of figures explain it.
    fileprivate var isOfDictionary: Bool { number == .metric(key) }
}
