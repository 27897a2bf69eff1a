import CLibxlsxwriter
import Charting
import Reporting
import SocialMetrics

extension WorkbookDraft {
    /// Writes a subject as a sheet of its own.
    func write(_ sheet: NumberSheet) {
        let columns = sheet.columnsForPeople
        let page = add(
            sheet.subject.title(language),
            explanation: WorkbookWords.explanation(of: sheet.subject)(language))
        for (index, column) in columns.enumerated() {
            let isNumber = column.kind.isNumber
            page.write(
                column.heading(language), WorkbookPage.headerRow, index,
                isNumber ? styles.numberHeader : styles.header)
            page.width(index, width(of: column, in: sheet))
        }
        let wrapped = columns.firstIndex { $0.key == "note" }
        for (index, row) in sheet.rows.enumerated() {
            if case .text(let note)? = row["note"], wrapped != nil {
                page.height(WorkbookPage.headerRow + 1 + index, of: [(note, WorkbookPage.noteWidth)])
            }
            for (place, column) in columns.enumerated() {
                write(row, column, on: page, WorkbookPage.headerRow + 1 + index, place)
            }
        }
        if sheet.rows.isEmpty {
            page.write(
                WorkbookWords.noRows(language), WorkbookPage.headerRow + 1, 0, styles.subtitle)
        }
        let frozen = columns.prefix { !$0.kind.isNumber && $0.key != "basis" && $0.key != "published_day" }
        page.finish(rows: sheet.rows.count, columns: columns.count, frozen: min(frozen.count, 3))
        page.print(
            columns.dropLast().map { width(of: $0, in: sheet) }, rows: sheet.rows.count,
            repeating: min(frozen.count, 3))
    }

    private func write(
        _ row: NumberSheet.Row, _ column: NumberSheet.Column, on page: WorkbookPage, _ line: Int, _ place: Int
    ) {
        let numbers = WorkbookNumbers(language: language)
        let isQuiet = ["id", "note", "basis"].contains(column.key)
        switch row[column.key] {
        case nil: page.blank(line, place, styles.cell())
        case .text(let text)?, .term(_, let text)?:
            page.write(
                text, line, place, styles.cell(isQuiet: isQuiet, isWrapped: column.key == "note"))
        // A line break would run over the row below.
        case .user(let text)?: page.write(singleLine(text), line, place, styles.cell(isQuiet: isQuiet))
        case .day(let day)?: page.write(day, line, place, styles.cell(numbers.day))
        case .moment(let moment)?:
            let (day, second) = moment.local(in: .gmt)
            page.write(
                Double(day.number + 25_569) + Double(second) / 86_400, line, place,
                styles.cell(numbers.moment))
        case .number(let value, let unit)?:
            let isChange = column.kind == .mixed && column.number == nil
            let own = self.unit(of: row)
            let format = isChange ? numbers.change(of: own) : numbers.format(value, unit)
            let number = isChange ? numbers.changeCell(value, of: own) : numbers.cell(value, unit)
            page.write(number, line, place, styles.cell(format))
        }
    }

    /// The unit of a row's own value.
    private func unit(of row: NumberSheet.Row) -> Unit {
        for key in ["value", "previous", "year_before"] {
            if case .number(_, let unit)? = row[key] { return unit }
        }
        return .count
    }

    /// Wide enough for what it holds, within reason; headings may break between words.
    private func width(of column: NumberSheet.Column, in sheet: NumberSheet) -> Double {
        let most: Int
        switch column.key {
        case "note": return WorkbookPage.noteWidth
        case "caption": most = 60
        case "permalink", "id": most = 30
        default: most = 44
        }
        // Headings have two lines.
        let heading = column.heading(language)
        let words = max(heading.split(separator: " ").map(\.count).max() ?? 0, heading.count / 2 + 1)
        let cells = sheet.rows.lazy.compactMap { $0[column.key] }.map(length)
        return Double(min(most, max(9, words + 4, (cells.max() ?? 0) + 3)))
    }

    private func length(of cell: NumberCell) -> Int {
        switch cell {
        case .text(let text), .term(_, let text), .user(let text): text.prefix(80).count
        case .day: 10
        case .moment: 16
        case .number(let value, let unit): text(Quantity(value, unit)).count
        }
    }
}

extension NumberSheet.Column.Kind {
    /// Whether its cells are numbers, which stand at the right.
    var isNumber: Bool {
        switch self {
        case .text, .userText, .day, .moment: false
        case .whole, .decimal, .share, .money, .seconds, .mixed: true
        }
    }
}
