import Foundation
import SocialMetrics
import Tabular

extension TableReader {
    /// A header, and one record a row; daily series are such tables of two columns.
    mutating func readRecords() {
        var (rows, totals) = classify()
        leaveOutParents(&rows)
        let dates = RowDates(plan, records, rows)
        if comparesPeriods(rows) {
            for record in rows + totals { setAside(record, CellProblem.comparison) }
            (rows, totals) = ([], [])
        }
        let readers = columnReaders(rows + totals)
        let cells = decideDates(dates, rows)
        findYears(dates, rows, cells)
        let slots = plan.measures
        let borrowed = BorrowedResults(plan, records, rows)
        let measures = borrowed?.measures(of: slots.map(\.measure)) ?? slots.map(\.measure)
        var kept = KeptRows(
            dates: dates, cells: cells, slots: slots, readers: readers, hollow: hollowRows(rows),
            borrowed: borrowed, printed: [Double](repeating: .nan, count: slots.count),
            main: observationTable(grain: plan.format.grain, measures),
            daily: observationTable(grain: .postPeriod, measures))
        kept.seen.reserveCapacity(plan.format.grain == .ad ? 0 : rows.count)
        for record in rows { keepRow(record, &kept) }
        let totalTable = readTotals(totals, measures, &kept)
        dropUnreportedViews(&kept.main, slots)
        leaveOutSplitMailings(&kept.main)
        noteTestMailings(kept.main)
        // A series without its title has rows and dates, and no measure to keep them under; rows without years no days.
        let isLost = slots.isEmpty || reading.undated != nil
        reading.observations = isLost ? [] : [kept.main, kept.daily, totalTable].filter { !$0.rows.isEmpty }
        reading.isUncertain = plan.isUncertain
        if dates.unit != .day, context.namedPeriod == nil, preamblePeriod == nil {
            let last = kept.main.rows.max { ($0.to ?? Day(number: 0)) < ($1.to ?? Day(number: 0)) }
            if let from = last?.from, let to = last?.to { reading.openEnd = Period(from: from, to: to) }
        }
        noteTwins()
        noteMendedIDs()
        describeCoverage()
        reading.exported = exportedDay(newestPost: reading.published?.to)
    }

    /// What the rows of a table are read by, and those kept so far.
    private struct KeptRows {
        let dates: RowDates
        let cells: DateCells
        let slots: [(column: Int, measure: Measure, scale: Double)]
        /// One for each slot.
        let readers: [NumberCells]
        let hollow: Set<Int>
        let borrowed: BorrowedResults?
        /// The numbers of the row in hand as printed; NaN where a cell holds none.
        var printed: [Double]
        var main: ObservationTable
        /// Rows of posts split by day.
        var daily: ObservationTable
        /// Where each row stands, to tell one that comes twice; of ads, rows of one key are added.
        var seen: [RowKey: (line: Int, values: [Double], place: Int, isShortened: Bool)] = [:]

        /// The numbers of the row in hand as they are stored.
        var values: [Double] { zip(printed, slots).map { $0 * $1.scale } }
    }

    /// Takes a row over, or sets it aside.
    private mutating func keepRow(_ record: Int, _ kept: inout KeptRows) {
        let mark = reading.setAside.count
        guard var row = understand(record, dates: kept.dates, cells: kept.cells) else { return }
        let hasNumbers = parse(record, of: row, kept.slots, kept.readers, into: &kept.printed)
        let width = records.width(of: record)
        if width < plan.columns.count, !hasNumbers, reading.setAside.count == mark {
            setAside(record, CellProblem.tooFewCells(width, header: plan.columns.count))
            return
        }
        fillPeriod(&row)
        var values = kept.values
        if kept.hollow.contains(record) { values = values.map { $0 == 0 ? .nan : $0 } }
        kept.borrowed?.lend(to: &row, &values)
        if plan.format.grain != .ad {
            let key = RowKey(row)
            if let first = kept.seen[key] {
                if isShortened || first.isShortened {
                    kept.main.combine(values, intoRow: first.place)
                    kept.seen[key]?.isShortened = true
                } else if !same(first.values, values) {
                    setAside(record, CellProblem.repeated(first.line))
                    return
                }
                keep(kept.printed, kept.slots)
                return
            }
            kept.seen[key] = (row.line, values, kept.main.rows.count, isShortened)
            if settled?.rowsKept.contains(row.line) == true { return }
        }
        keep(kept.printed, kept.slots)
        if plan.format.grain == .post, row.from != nil {
            kept.daily.append(row, values: values)
        } else {
            kept.main.append(row, values: values)
        }
    }

    /// The account's own totals, in a table of their own.
    private mutating func readTotals(
        _ totals: [Int], _ measures: [Measure], _ kept: inout KeptRows
    ) -> ObservationTable {
        var table = observationTable(
            grain: plan.format.grain == .postPeriod ? .accountPeriod : plan.format.grain, measures)
        for record in totals {
            guard var row = understandTotal(record, dates: kept.dates, cells: kept.cells) else { continue }
            _ = parse(record, of: row, kept.slots, kept.readers, into: &kept.printed)
            dropEmptyTotals(&kept.printed, kept.slots)
            fillPeriod(&row)
            reading.totalRows += 1
            // Where rows have their own days, a total without any is known by those rows.
            let hasDays = kept.dates.day != nil || kept.dates.days != nil
            if row.from == nil, plan.format.grain != .ad, hasDays { continue }
            var values = kept.values
            kept.borrowed?.lend(to: &row, &values)
            table.append(row, values: values)
        }
        return table
    }

    /// Two rows with the same key in one table are one thing said twice.
    private struct RowKey: Hashable {
        let account: AccountHint
        let subject: String
        let from: Day?
        let to: Day?
        let breakdown: Breakdown

        init(_ row: ObservationRow) {
            account = row.account
            switch row.subject {
            case .post(let facts): subject = facts.nativeID
            case .mailing(let facts): subject = facts.key
            case .account, .ad: subject = ""
            }
            from = row.from
            to = row.to
            breakdown = row.breakdown
        }
    }

    private func same(_ left: [Double], _ right: [Double]) -> Bool {
        zip(left, right).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }

    private mutating func keep(_ printed: [Double], _ slots: [(column: Int, measure: Measure, scale: Double)])
    {
        reading.records += 1
        for (value, slot) in zip(printed, slots) where !value.isNaN { count(value, column: slot.column) }
    }

    func observationTable(grain: Grain, _ measures: [Measure]) -> ObservationTable {
        let platform =
            plan.title?.platform ?? (plan.format.platforms.count == 1 ? plan.format.platforms[0] : nil)
        var table = ObservationTable(
            format: plan.format.id, platform: platform,
            platforms: platform.map { [$0] } ?? plan.format.platforms,
            grain: grain, measures: measures)
        for slot in plan.measures where grain != .ad {
            let column = plan.columns[slot.column]
            table.currencies[slot.measure] = column.currency.map {
                NamedCurrency(code: $0, header: column.header)
            }
        }
        return table
    }

    /// Parts rows from totals and remarks; the description record and a cut-off last record are taken out.
    private mutating func classify() -> (rows: [Int], totals: [Int]) {
        var rows = table.rows
        if plan.format.hasDescriptions, let first = rows.first, isDescription(first) {
            rows.removeFirst()
        }
        if file.isTruncated, let last = rows.last, last == records.count - 1 {
            rows.removeLast()
            setAside(last, CellProblem.cutOff)
        }
        let judge = TotalJudge(plan, records, rows)
        var kept: [Int] = []
        var totals: [Int] = []
        for record in rows {
            if let remark = RemarkLine.text(records, record, headerWidth: plan.columns.count) {
                reading.remarks.append(remark)
            } else if let total = judge.total(record) {
                // The total of some rows is known by those rows; only the account's own says more.
                if total == .whole { totals.append(record) } else { reading.totalRows += 1 }
            } else {
                kept.append(record)
            }
        }
        return (kept, totals)
    }

    /// Whether a record describes the columns: its first cell is blank, and none of its numbers is one.
    private func isDescription(_ record: Int) -> Bool {
        records.isBlank(record, 0)
            && !plan.measures.contains { slot in
                records.bytes[records.range(record, slot.column)].first.map { $0 >= 0x30 && $0 <= 0x39 }
                    ?? false
            }
    }

    /// Rows without days of their own get the period that stands above the table, else the one the context knows.
    private mutating func fillPeriod(_ row: inout ObservationRow) {
        guard plan.format.lacksPeriod, row.from == nil else { return }
        let period = preamblePeriod ?? context.period
        row.from = period?.from
        row.to = period?.to
        if period == nil { reading.needsPeriod = true }
    }

    /// A total of 0 people above a column without any value stands for "not computed": absent, not 0.
    private func dropEmptyTotals(
        _ printed: inout [Double], _ slots: [(column: Int, measure: Measure, scale: Double)]
    ) {
        for (index, slot) in slots.enumerated()
        where slot.measure.aggregation == .never && printed[index] == 0 && filled[slot.column] == 0 {
            printed[index] = .nan
        }
    }

    /// Views of 0 on every row of posts that people did see were never filled: absent, not 0.
    private mutating func dropUnreportedViews(
        _ table: inout ObservationTable, _ slots: [(column: Int, measure: Measure, scale: Double)]
    ) {
        guard table.grain == .post, let reach = slots.first(where: { $0.measure == .reach }),
            sums[reach.column] > 0
        else { return }
        for slot in slots where slot.measure == .views || slot.measure == .impressions {
            guard filled[slot.column] > 0, sums[slot.column] == 0 else { continue }
            table.makeAbsent(slot.measure)
            unreported.append(slot.measure)
            reading.notes.append(
                Problem(
                    .note, line: reading.headerLine, column: plan.columns[slot.column].header,
                    "the column is 0 on every row, though the posts reached people",
                    consequence: "It was taken as not reported."))
        }
    }

    /// Says when two columns with the same measure differ.
    private mutating func noteTwins() {
        for (first, second) in plan.twins {
            let differs = table.rows.contains { records.text($0, first) != records.text($0, second) }
            if differs || settled?.differingTwins.contains(second) == true {
                reading.notes.append(
                    Problem(
                        .warning, line: reading.headerLine, column: plan.columns[second].header,
                        "the header stands twice and the columns differ",
                        consequence: "The first of them was read."))
            }
        }
    }

    mutating func describeCoverage() {
        var days: [Day] = []
        var published: [Day] = []
        for observations in reading.observations {
            for row in observations.rows {
                if let from = row.from, let to = row.to { days += [from, to] }
                if case .mailing(let mailing) = row.subject, let day = mailing.day(in: zone ?? .gmt) {
                    published.append(day)
                }
                if case .post(let post) = row.subject {
                    if let instant = post.published {
                        published.append(instant.day(in: zone ?? .gmt))
                    } else if let day = post.publishedDay {
                        published.append(day)
                    }
                }
            }
        }
        if let first = days.min(), let last = days.max() { reading.period = Period(from: first, to: last) }
        if let first = published.min(), let last = published.max() {
            reading.published = Period(from: first, to: last)
        }
    }
}
