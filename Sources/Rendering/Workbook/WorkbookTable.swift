import CLibxlsxwriter
import Charting
import Reporting
import SocialMetrics

extension WorkbookDraft {
    /// Writes a subject as a sheet of its own.
    func write(_ sheet: NumberSheet) {
        let order = WorkbookColumns(sheet, language)
        let columns = order.columns
        let page = add(
            sheet.subject.title(language),
            explanation: WorkbookWords.explanation(of: sheet.subject)(language))
        let widths = columns.map { width(of: $0, in: sheet) }
        for (index, column) in columns.enumerated() {
            page.write(
                column.heading(language), WorkbookPage.headerRow, index,
                column.kind.isNumber ? styles.numberHeader : styles.header)
            page.width(index, widths[index])
        }
        for band in order.bands { page.band(band.name, over: band.columns) }
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
        let named = columns.prefix { !$0.kind.isNumber && $0.key != "basis" }
        let frozen = named.prefix { $0.key != "published_day" }
        page.finish(rows: sheet.rows.count, columns: columns.count, frozen: min(frozen.count, 3))
        let printed = Array(widths.prefix(order.printed))
        if sheet.subject.isRaw && !page.fits(printed) {
            let explanation = WorkbookWords.explanation(of: sheet.subject)(language)
            page.printOnly(explanation + " " + WorkbookWords.forTheScreen(language))
        } else {
            page.print(
                printed, rows: sheet.rows.count, repeating: min(named.count, 3),
                hasBands: !order.bands.isEmpty)
        }
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
        case .day(let day)?: page.write(day, line, place, styles.cell(numbers.day, isDate: true))
        case .moment(let moment)?:
            let (day, second) = moment.local(in: .gmt)
            page.write(
                Double(day.number + 25_569) + Double(second) / 86_400, line, place,
                styles.cell(numbers.moment, isDate: true))
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
        let most: Double
        switch column.key {
        case "note": return WorkbookPage.noteWidth
        case "caption": most = 48
        case "permalink", "id": most = 30
        case "account_name": most = 21
        default: most = 40
        }
        let cells = sheet.rows.lazy.compactMap { $0[column.key] }.map(length)
        let heading = WorkbookPage.width(ofHeading: column.heading(language))
        return min(most, max(8, heading, Double(cells.max() ?? 0) + 2.5))
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

extension NumberSubject {
    /// Whether its rows are what other numbers are made of, which nobody reads on paper.
    fileprivate var isRaw: Bool {
        switch self {
        case .days, .ads: true
        case .kpis, .posts, .campaigns: false
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
