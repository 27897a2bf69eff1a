import CLibxlsxwriter

/// What a workbook looks like on paper.
extension WorkbookPage {
    /// The widest sheet, in characters, whose columns can still be read when they are shrunk to one page.
    static let widestOnPaper = 240.0

    /// A4 across, with the title at the head of every page and the explanation and the page's number at its foot.
    ///
    /// The rows of the title are for the screen: on the second page of a wide sheet its columns would cut them.
    func setPaper(client: String, title: String, subtitle: String, explanation: String) {
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, 9)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.95, 0.75)
        let accent = hex(styles.accent)
        let name = "\(marked(client, to: 45)) – \(marked(title, to: 25))"
        let facts = marked(subtitle, to: 120)
        var options = lxw_header_footer_options()
        options.margin = 0.35
        // Programs shrink heads with the page. A colour parts the size from a text that may begin with a digit.
        worksheet_set_header_opt(
            sheet,
            "&L&\"Arial,Bold\"&16&K\(accent)\(name)\n&\"Arial,Regular\"&10&K\(hex(WorkbookStyles.grey))\(facts)",
            &options)
        // A line a sentence leaves room for the number of the page.
        let foot = marked(explanation.replacing(". ", with: ".\n"), to: 190)
        let font = "&\"Arial,Regular\"&10&K\(hex(WorkbookStyles.grey))"
        worksheet_set_footer_opt(sheet, "&L\(font)\(foot)&R\(font)&P / &N", &options)
    }

    /// A text for the head of a page, where `&` begins a code, cut before it is longer than a number of characters.
    private func marked(_ text: String, to limit: Int) -> String {
        func mark(_ text: String) -> String { text.replacing("&", with: "&&") }
        var rest = String(WorkbookText.safe(text).prefix(limit + 1))
        if mark(rest).unicodeScalars.count <= limit { return mark(rest) }
        while mark(rest).unicodeScalars.count >= limit { rest.removeLast() }
        return mark(rest) + "…"
    }

    private func hex(_ colour: lxw_color_t) -> String {
        let digits = String(colour, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    /// Puts the rows from the headings on, with their bands, and the first columns on paper: on one page across where
    /// they can still be read, else on several, the first ones repeated.
    func print(_ widths: [Double], rows: Int, repeating: Int, hasBands: Bool) {
        let first = Self.headerRow - (hasBands ? 1 : 0)
        worksheet_print_area(
            sheet, lxw_row_t(first), 0, lxw_row_t(Self.headerRow + max(rows, 1)),
            lxw_col_t(max(widths.count - 1, 0)))
        worksheet_repeat_rows(sheet, lxw_row_t(first), lxw_row_t(Self.headerRow))
        if fits(widths) { return worksheet_fit_to_pages(sheet, 1, 0) }
        worksheet_set_print_scale(sheet, 65)
        if repeating > 0 { worksheet_repeat_columns(sheet, 0, lxw_col_t(repeating - 1)) }
    }

    /// Whether columns can be read when they are shrunk to the width of a page.
    func fits(_ widths: [Double]) -> Bool { widths.reduce(0, +) <= Self.widestOnPaper }

    /// Puts tables that stand side by side on paper, each on pages of its own.
    func print(tables starts: [Int], columns: Int, rows: Int) {
        worksheet_print_area(
            sheet, lxw_row_t(Self.headerRow), 0, lxw_row_t(Self.headerRow + max(rows, 1)),
            lxw_col_t(max(columns - 1, 0)))
        worksheet_repeat_rows(sheet, lxw_row_t(Self.headerRow), lxw_row_t(Self.headerRow))
        worksheet_set_print_scale(sheet, 65)
        var breaks = starts.dropFirst().map { lxw_col_t($0) } + [0]
        worksheet_set_v_pagebreaks(sheet, &breaks)
    }

    /// Puts the line of the explanation on paper in place of the rows, in new words.
    func printOnly(_ sentence: String) {
        let row = lxw_row_t(Self.explanationRow)
        write(sentence, Self.explanationRow, 0, styles.subtitle)
        worksheet_print_area(sheet, row, 0, row, 8)
        worksheet_fit_to_pages(sheet, 1, 1)
    }
}
