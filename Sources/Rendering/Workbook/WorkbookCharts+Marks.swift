import CLibxlsxwriter
import Reporting
import SocialMetrics

extension WorkbookDraft {
    /// The course of one figure as a line; a day without a value is a gap.
    func lineChart(_ course: NumberCourse, _ place: ChartPlace) -> (
        chart: UnsafeMutablePointer<lxw_chart>?, title: String
    ) {
        let chart = workbook_add_chart(book, UInt8(LXW_CHART_LINE.rawValue))
        let numbers = WorkbookNumbers(language: language)
        addSeries(to: chart, place, place.values, line: styles.accent)
        let known = course.points.compactMap(\.value)
        let (low, high) = (known.min() ?? 0, known.max() ?? 0)
        // A stock far above 0 is drawn from near its lowest value, which the title says.
        let start = course.isMonthly && low > 0 && high - low < low / 2 ? floor(low, spread: high - low) : 0
        var title = course.channel + "\n" + course.title
        if start > 0 { title += " (" + WorkbookWords.notFromZero(language) + ")" }
        setTitle(title, of: chart)
        if let axis = chart?.pointee.y_axis {
            chart_axis_set_min(axis, numbers.cell(start, course.unit))
            chart_axis_set_num_format(axis, numbers.format(max(high, 100), course.unit))
            quieten(axis)
        }
        if let axis = chart?.pointee.x_axis {
            let day = numbers.axisDay(of: export.period)
            chart_axis_set_num_format(axis, course.isMonthly ? numbers.month : day)
            chart_axis_set_interval_unit(
                axis, UInt16(course.isMonthly ? 3 : max(1, (place.rows + 6) / 7 + 2)))
            quieten(axis, hasGridlines: false)
        }
        return (chart, title)
    }

    /// What results cost as bars from the low to the high end of the interval, in two shades that meet at the cost.
    func costChart(_ costs: NumberCosts, _ place: ChartPlace) -> (
        chart: UnsafeMutablePointer<lxw_chart>?, title: String
    ) {
        let chart = workbook_add_chart(book, UInt8(LXW_CHART_BAR_STACKED.rawValue))
        let shades: [UInt8?] = [nil, 0, 55]
        for (offset, transparency) in shades.enumerated() {
            let series = addSeries(to: chart, place, place.values + offset, line: nil)
            var fill = lxw_chart_fill()
            fill.color = styles.accent
            fill.none = transparency == nil ? 1 : 0
            fill.transparency = transparency ?? 0
            chart_series_set_fill(series, &fill)
        }
        chart_set_series_gap(chart, 60)
        let numbers = WorkbookNumbers(language: language)
        let most = costs.campaigns.map(\.cost).max() ?? 0
        // Very wide intervals run out of the chart, as they do in the report.
        let isCut = (costs.campaigns.compactMap(\.high).max() ?? most) > most * 2.2
        let band = isCut ? WorkbookWords.cutBand : WorkbookWords.band
        let title = costs.title + "\n" + band(language)
        setTitle(title, of: chart)
        // The library calls the axis below x, also where it is that of the values.
        if let axis = chart?.pointee.x_axis {
            chart_axis_set_min(axis, 0)
            if isCut { chart_axis_set_max(axis, roundUp(most * 2.2)) }
            chart_axis_set_num_format(axis, numbers.format(max(most, 1), costs.unit))
            quieten(axis)
        }
        if let axis = chart?.pointee.y_axis { quieten(axis, hasGridlines: false) }
        return (chart, title)
    }

    /// Adds a column of the data as a series; without a line where it has none.
    @discardableResult
    private func addSeries(
        to chart: UnsafeMutablePointer<lxw_chart>?, _ place: ChartPlace, _ column: Int,
        line colour: lxw_color_t?
    ) -> UnsafeMutablePointer<lxw_chart_series>? {
        let series = chart_add_series(chart, nil, nil)
        let name = WorkbookWords.chartData(language)
        let (first, last) = (
            lxw_row_t(WorkbookPage.headerRow + 1), lxw_row_t(WorkbookPage.headerRow + max(1, place.rows))
        )
        chart_series_set_categories(
            series, name, first, lxw_col_t(place.categories), last, lxw_col_t(place.categories))
        chart_series_set_values(series, name, first, lxw_col_t(column), last, lxw_col_t(column))
        chart_series_set_name_range(series, name, lxw_row_t(WorkbookPage.headerRow), lxw_col_t(column))
        var line = lxw_chart_line()
        if let colour {
            line.color = colour
            line.width = 2
        } else {
            line.none = 1
        }
        chart_series_set_line(series, &line)
        return series
    }

    /// A title of ours: a text that begins with an equals sign would be taken for a formula.
    private func setTitle(_ title: String, of chart: UnsafeMutablePointer<lxw_chart>?) {
        let text = WorkbookText.safe(String(title.prefix(250)))
        chart_title_set_name(chart, text.hasPrefix("=") ? " " + text : text)
        withFont(size: 11, styles.accent) { font in
            font.bold = 1
            chart_title_set_name_font(chart, &font)
        }
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        var edge = lxw_chart_line()
        edge.color = WorkbookStyles.hairline
        chart_chartarea_set_line(chart, &edge)
    }

    /// An axis in grey with thin lines.
    private func quieten(_ axis: UnsafeMutablePointer<lxw_chart_axis>, hasGridlines: Bool = true) {
        withFont(size: 9, WorkbookStyles.grey) { font in
            font.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
            chart_axis_set_num_font(axis, &font)
        }
        var line = lxw_chart_line()
        line.color = WorkbookStyles.hairline
        chart_axis_set_line(axis, &line)
        chart_axis_major_gridlines_set_visible(axis, hasGridlines ? 1 : 0)
        if hasGridlines { chart_axis_major_gridlines_set_line(axis, &line) }
    }

    /// A font of the workbook; the library copies its name.
    private func withFont(size: Double, _ colour: lxw_color_t, _ set: (inout lxw_chart_font) -> Void) {
        var name = Array(WorkbookStyles.font.utf8CString)
        name.withUnsafeMutableBufferPointer { name in
            var font = lxw_chart_font()
            font.name = name.baseAddress
            font.size = size
            font.color = colour
            set(&font)
        }
    }

    /// A round number below a value, a fifth of the spread under it.
    private func floor(_ value: Double, spread: Double) -> Double {
        let step = magnitude(max(spread, 1))
        return max(0, ((value - spread / 5) / step).rounded(.down) * step)
    }

    private func roundUp(_ value: Double) -> Double {
        let step = magnitude(value) / 2
        return (value / step).rounded(.up) * step
    }

    /// The power of ten at or below a value.
    private func magnitude(_ value: Double) -> Double {
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        while power > value { power /= 10 }
        return power
    }
}
