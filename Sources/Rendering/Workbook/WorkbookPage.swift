import CLibxlsxwriter
import Charting
import Reporting
import SocialMetrics

/// A sheet of a workbook being written.
struct WorkbookPage {
    let sheet: UnsafeMutablePointer<lxw_worksheet>?
    let styles: WorkbookStyles

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ styles: WorkbookStyles) {
        self.sheet = sheet
        self.styles = styles
    }

    /// The row of the headings; the rows above hold the title, the last of them the bands over the headings.
    static let headerRow = 4
    /// The row that says what a reader must know of the sheet.
    static let explanationRow = 2

    /// Writes a text as a plain string, whatever it begins with.
    func write(_ text: String, _ row: Int, _ column: Int, _ format: WorkbookStyles.Format?) {
        let safe = WorkbookText.safe(text)
        // The library writes no cell for an empty text without a format.
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), safe, format)
    }

    func write(_ number: Double, _ row: Int, _ column: Int, _ format: WorkbookStyles.Format?) {
        worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, format)
    }

    /// Writes a day as a date: days since 1899-12-30, as the file format counts them.
    func write(_ day: Day, _ row: Int, _ column: Int, _ format: WorkbookStyles.Format?) {
        write(Double(day.number + 25_569), row, column, format)
    }

    func blank(_ row: Int, _ column: Int, _ format: WorkbookStyles.Format?) {
        worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format)
    }

    /// Sets the width of a column, in characters.
    func width(_ column: Int, _ characters: Double) {
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), characters, nil)
    }

    /// The width of a heading's column: two lines at most, and air at both sides.
    static func width(ofHeading heading: String) -> Double {
        let words = heading.split(separator: " ").map(\.count)
        let breaks = words.indices.map { index in
            let first = words[...index].reduce(index, +)
            return max(first, heading.count - first - 1)
        }
        // Bold letters are wider than digits, by which columns are measured.
        return Double(breaks.min() ?? 0) * 1.12 + 3
    }

    /// The width of a column of remarks, whose texts go on over several lines.
    static let noteWidth = 32.0

    /// Gives a row as many lines as its longest text needs in the width of its column.
    func height(_ row: Int, of texts: [(text: String, width: Double)]) {
        let lines = texts.map { Int((Double($0.text.count) * 0.92 / $0.width).rounded(.up)) }.max() ?? 1
        if lines > 1 { worksheet_set_row(sheet, lxw_row_t(row), 13.5 * Double(lines) + 2, nil) }
    }

    /// Names a group of columns above their headings.
    func band(_ name: String, over columns: Range<Int>) {
        write(name, Self.headerRow - 1, columns.lowerBound, styles.band)
        for column in columns.dropFirst() { blank(Self.headerRow - 1, column, styles.band) }
    }

    /// Keeps the headings and the first columns in sight, and filters the rows.
    func finish(rows: Int, columns: Int, frozen: Int) {
        let (header, last) = (lxw_row_t(Self.headerRow), lxw_row_t(Self.headerRow + max(rows, 1)))
        worksheet_freeze_panes(sheet, header + 1, lxw_col_t(frozen))
        worksheet_autofilter(sheet, header, 0, last, lxw_col_t(columns - 1))
        setHeaderHeight()
    }

    /// Room for two lines, and below them for the buttons of the filter.
    func setHeaderHeight() { worksheet_set_row(sheet, lxw_row_t(Self.headerRow), 42, nil) }
}
