import CLibxlsxwriter
import Charting
import Reporting
import SocialMetrics

extension WorkbookDraft {
    /// Writes the charts on a sheet, two a row, and the values behind them on the next.
    func writeCharts() {
        let charts = add(
            WorkbookWords.charts(language), explanation: WorkbookWords.chartsExplained(language))
        let data = add(
            WorkbookWords.chartData(language), explanation: WorkbookWords.chartDataExplained(language))
        worksheet_freeze_panes(data.sheet, lxw_row_t(WorkbookPage.headerRow + 1), 0)
        data.setHeaderHeight()
        var grid = ChartGrid(page: charts)
        var column = 0
        var starts: [Int] = []
        // Channel by channel, so that what was seen and who follows stand side by side.
        let places = writeCourses(on: data, from: &column, &starts)
        for channel in unique(export.courses.map(\.channel)) {
            grid.newRow()
            for (course, place) in zip(export.courses, places) where course.channel == channel {
                grid.insert(lineChart(course, place))
            }
        }
        for costs in export.costs {
            grid.newRow()
            starts.append(column)
            grid.insert(costChart(costs, writeCosts(costs, on: data, from: &column)), isWide: true)
        }
        grid.finish()
        let rows = export.courses.map(\.points.count) + export.costs.map(\.campaigns.count)
        data.print(tables: starts, columns: column - 1, rows: rows.max() ?? 0)
    }

    private func unique(_ names: [String]) -> [String] {
        names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
    }

    /// Writes a table of days and one of months, a column a channel.
    /// - Returns: where the values of each course are
    private func writeCourses(on page: WorkbookPage, from column: inout Int, _ starts: inout [Int])
        -> [ChartPlace]
    {
        var places = export.courses.map { _ in ChartPlace(rows: 0, categories: 0, values: 0) }
        let numbers = WorkbookNumbers(language: language)
        for isMonthly in [false, true] {
            let courses = export.courses.indices.filter { export.courses[$0].isMonthly == isMonthly }
            guard let first = courses.first else { continue }
            let points = export.courses[first].points
            let head = isMonthly ? WorkbookWords.month : WorkbookWords.day
            starts.append(column)
            page.write(head(language), WorkbookPage.headerRow, column, styles.header)
            page.width(column, 13)
            for (index, point) in points.enumerated() {
                page.write(
                    point.period.from, WorkbookPage.headerRow + 1 + index, column,
                    styles.cell(isMonthly ? numbers.month : numbers.day, isDate: true))
            }
            for (offset, index) in courses.enumerated() {
                let (course, place) = (export.courses[index], column + 1 + offset)
                page.write(
                    course.channel + ", " + course.title.lowercasedFirst(language), WorkbookPage.headerRow,
                    place, styles.numberHeader)
                page.width(place, 22)
                for (line, point) in course.points.enumerated() {
                    let row = WorkbookPage.headerRow + 1 + line
                    guard let value = point.value else {
                        page.blank(row, place, styles.cell())
                        continue
                    }
                    page.write(
                        numbers.cell(value, course.unit), row, place,
                        styles.cell(numbers.format(value, course.unit)))
                }
                places[index] = ChartPlace(rows: course.points.count, categories: column, values: place)
            }
            column += courses.count + 2
        }
        return places
    }

    /// Writes a table of campaigns with the cost of a result and its interval.
    private func writeCosts(_ costs: NumberCosts, on page: WorkbookPage, from column: inout Int) -> ChartPlace
    {
        let numbers = WorkbookNumbers(language: language)
        let heads = [
            WorkbookWords.campaign, WorkbookWords.cost, WorkbookWords.low, WorkbookWords.upToCost,
            WorkbookWords.beyondCost,
        ]
        for (offset, head) in heads.enumerated() {
            page.write(
                head(language), WorkbookPage.headerRow, column + offset,
                offset == 0 ? styles.header : styles.numberHeader)
            page.width(column + offset, offset == 0 ? 60 : 16)
        }
        // Bars are drawn from below: the last row is the topmost.
        for (index, campaign) in costs.campaigns.reversed().enumerated() {
            let row = WorkbookPage.headerRow + 1 + index
            let interval = text.interval(
                Quantity(campaign.cost, costs.unit), low: campaign.low, high: campaign.high)
            let name = shortened(singleLine(campaign.name), to: 40)
            page.write(name + " · " + interval, row, column, styles.cell())
            let parts = [
                campaign.cost, campaign.low, campaign.cost - campaign.low,
                campaign.high.map { $0 - campaign.cost },
            ]
            for (offset, value) in parts.enumerated() {
                guard let value else { continue }
                page.write(value, row, column + 1 + offset, styles.cell(numbers.format(value, costs.unit)))
            }
        }
        defer { column += heads.count + 1 }
        return ChartPlace(rows: costs.campaigns.count, categories: column, values: column + 2)
    }
}

/// Where the values of a chart are on the sheet of its data.
struct ChartPlace {
    var rows: Int
    /// The columns of the names or days and of the first values.
    var categories: Int
    var values: Int
}

/// Charts two a row.
private struct ChartGrid {
    let page: WorkbookPage
    private var row = WorkbookPage.headerRow
    private var place = 0

    init(page: WorkbookPage) { self.page = page }

    static let (width, height, rowsOfChart, columnsOfChart) = (620, 280, 15, 10)

    mutating func newRow() {
        guard place > 0 else { return }
        place = 0
        row += Self.rowsOfChart
    }

    /// Three rows of charts a page.
    func finish() {
        worksheet_print_area(
            page.sheet, lxw_row_t(WorkbookPage.headerRow), 0, lxw_row_t(row + Self.rowsOfChart - 1),
            lxw_col_t(2 * Self.columnsOfChart - 1))
        worksheet_set_print_scale(page.sheet, 68)
        let lines = stride(from: WorkbookPage.headerRow, through: row, by: 3 * Self.rowsOfChart).dropFirst()
        var breaks = lines.map { lxw_row_t($0) } + [0]
        worksheet_set_h_pagebreaks(page.sheet, &breaks)
    }

    mutating func insert(
        _ chart: (chart: UnsafeMutablePointer<lxw_chart>?, title: String), isWide: Bool = false
    ) {
        if place == 2 { newRow() }
        var options = lxw_chart_options()
        // The size the library gives a chart is 480 by 288.
        options.x_scale = Double(isWide ? Self.width * 2 + 20 : Self.width) / 480
        options.y_scale = Double(Self.height) / 288
        var title = Array(chart.title.utf8CString)
        title.withUnsafeMutableBufferPointer { buffer in
            options.description = buffer.baseAddress
            worksheet_insert_chart_opt(
                page.sheet, lxw_row_t(row), lxw_col_t(place * Self.columnsOfChart), chart.chart, &options)
        }
        place += isWide ? 2 : 1
    }
}
