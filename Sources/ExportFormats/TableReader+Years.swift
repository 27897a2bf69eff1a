import SocialMetrics
import Tabular

extension TableReader {
    /// Finds the years of a day column whose dates have none.
    ///
    /// Where nothing tells them, the lines are counted all the same and the table asks for the year.
    mutating func findYears(_ dates: RowDates, _ rows: [Int], _ cells: DateCells) {
        findExportDay(rows, cells)
        guard let column = dates.day, let sample = rows.first(where: { !records.isBlank($0, column) }),
            case .yearless = cells.read(records.text(sample, column))
        else { return }
        let lines = rows.compactMap { record -> (record: Int, date: MonthDay)? in
            guard case .yearless(let date) = cells.read(records.text(record, column)) else { return nil }
            return (record, date)
        }
        guard let found = YearlessDates(column: column, lines), let first = lines.first, let last = lines.last
        else { return }
        yearless = found
        guard let told = found.newestYear(context.years) else {
            newestYear = found.someYear
            reading.undated = YearlessSpan(
                first: records.text(first.record, column), last: records.text(last.record, column),
                newest: found.newest)
            return
        }
        newestYear = told.year
        let days = [first, last].compactMap { line in
            line.date.day(in: found.year(of: line.record, newestYear: told.year))
        }
        if days.count == 2 { reading.dated = Period(from: days[0], to: days[1]) }
        if case .arrived(let day) = told.by {
            let line = first.date == found.newest ? first : last
            reading.notes.append(
                Problem(
                    .note, line: records.line(of: line.record), column: plan.columns[column].header,
                    "the dates have no year; \"\(records.text(line.record, column))\" was taken for one of \(told.year), "
                        + "by the day of the import, \(day)",
                    remedy:
                        "if it is another year's, import the file by its own name with --as-of and the day of its download."
                ))
        }
    }

    /// The date of a cell without a year; nil when nothing tells its year.
    func day(_ date: MonthDay, _ record: Int, _ column: Int) -> Day? {
        guard let yearless, yearless.column == column, let newestYear else { return nil }
        return date.day(in: yearless.year(of: record, newestYear: newestYear))
    }

    /// The day of the download, where a column repeats it on every line.
    private mutating func findExportDay(_ rows: [Int], _ cells: DateCells) {
        guard let column = plan.columns(of: .exportDay).first,
            let sample = rows.first(where: { !records.isBlank($0, column) })
        else { return }
        switch cells.read(records.text(sample, column)) {
        case .date(let date): exportDay = .dated(date.day)
        case .yearless(let date): exportDay = .yearless(date)
        case .blank, .bad, .ambiguous: break
        }
    }

    /// Gives the day of the download its year: the first such date that is not before the newest post.
    ///
    /// The account's clock may be a day behind UTC.
    func exportedDay(newestPost: Day?) -> Day? {
        switch exportDay {
        case .dated(let day): return day
        case .yearless(let date):
            guard let newestPost else { return nil }
            let earliest = newestPost.adding(days: -1)
            return (0...8).lazy.compactMap { date.day(in: earliest.year + $0) }.first { $0 >= earliest }
        case nil: return nil
        }
    }

    /// The day of the download as a column says it.
    enum ExportDay { case dated(Day), yearless(MonthDay) }
}
