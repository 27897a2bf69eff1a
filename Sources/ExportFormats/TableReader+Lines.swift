import SocialMetrics
import Tabular

/// The name on a line of a table of names and values, and the date it may end with: `Total followers on 3/23/2026:`.
struct LineName: Equatable {
    var name: String
    /// The date as it stands; nil where the name has none.
    var date: String?

    init(_ text: String) {
        var text = Substring(text)
        while let last = text.last, last == ":" || last.isWhitespace { text.removeLast() }
        if let blank = text.lastIndex(where: \.isWhitespace),
            case let word = String(text[blank...].dropFirst()), DateCells.looksLikeDate(word)
        {
            date = word
            text = text[..<blank]
            while text.last?.isWhitespace == true { text.removeLast() }
        }
        name = String(text)
    }
}

extension TableReader {
    /// A name and a value on each line: one observation for the period, and one for each day a name ends with.
    mutating func readLines() {
        guard let header = table.header else { return }
        let lines = [header] + table.rows
        let dates = lineDates(lines)
        let reader = numberReader(of: lines.indices.filter(isMeasure).map { (record: lines[$0], column: 1) })
        var period = preamblePeriod ?? context.period
        var whole: [(measure: Measure, value: Double)] = []
        var days: [(day: Day, line: Int, measure: Measure, value: Double)] = []
        for (index, record) in lines.enumerated() {
            if leavesDoubt(record) { continue }
            guard case .measure(let measure, let scale) = plan.columns[index].content else {
                let value = records.text(record, 1)
                if let named = PreamblePeriod.range(in: value, dates) {
                    period = named
                } else {
                    setAside(record, column: 1, under: index, wholeRow: true, CellProblem.notAPeriod(value))
                }
                continue
            }
            var day: Day?
            if let date = LineName(records.text(record, 0)).date {
                day = lineDay(date, dates, record, index)
                if day == nil { continue }
            }
            guard let printed = lineNumber(record, index, reader, measure, scale) else { continue }
            count(printed, column: index)
            if let day {
                days.append((day, records.line(of: record), measure, printed * scale))
            } else {
                whole.append((measure, printed * scale))
            }
        }
        keep(whole, of: period, line: records.line(of: header))
        for day in days {
            let row = ObservationRow(line: day.line, from: day.day, to: day.day)
            keep(row, [(day.measure, day.value)], grain: .accountDay)
        }
        describeCoverage()
    }

    /// The day a name ends with; nil when the line was set aside.
    private mutating func lineDay(_ text: String, _ dates: DateCells, _ record: Int, _ line: Int) -> Day? {
        switch dates.read(text) {
        case .date(let cell): return cell.day
        case .ambiguous:
            setAside(record, column: 0, under: line, wholeRow: true, CellProblem.ambiguousDate(text))
        case .yearless:
            setAside(record, column: 0, under: line, wholeRow: true, CellProblem.noYear(text))
        case .blank, .bad:
            setAside(record, column: 0, under: line, wholeRow: true, CellProblem.notADate(text))
        }
        return nil
    }

    private mutating func keep(_ values: [(measure: Measure, value: Double)], of period: Period?, line: Int) {
        guard !values.isEmpty else { return }
        if period == nil { reading.needsPeriod = true }
        keep(ObservationRow(line: line, from: period?.from, to: period?.to), values, grain: plan.format.grain)
    }

    private mutating func keep(
        _ row: ObservationRow, _ values: [(measure: Measure, value: Double)], grain: Grain
    ) {
        var observations = ObservationTable(
            format: plan.format.id,
            platform: plan.format.platforms.count == 1 ? plan.format.platforms[0] : nil,
            platforms: plan.format.platforms, grain: grain, measures: values.map(\.measure))
        observations.append(row, values: values.map(\.value))
        reading.observations.append(observations)
        reading.records += 1
    }

    private func isMeasure(_ line: Int) -> Bool {
        if case .measure = plan.columns[line].content { true } else { false }
    }

    /// Reads the dates of the lines, the order of day and month decided from all of them.
    private func lineDates(_ lines: [Int]) -> DateCells {
        var evidence = DateCells.Evidence()
        for record in lines {
            if let date = LineName(records.text(record, 0)).date { evidence.add(date) }
            for part in records.text(record, 1).split(separator: " ") { evidence.add(String(part)) }
        }
        return DateCells(
            evidence, declared: plan.format.dates.order(in: plan.language), resaved: mayBeResaved)
    }

    private mutating func lineNumber(
        _ record: Int, _ line: Int, _ reader: NumberCells, _ measure: Measure, _ scale: Double
    ) -> Double? {
        let range = records.range(record, 1)
        let text = records.text(record, 1)
        switch range.isEmpty ? .blank : reader.read(records.bytes.span.extracting(range)) {
        case .value(let value):
            let possible = measure.range(ever: false)
            if possible.contains(value * scale) { return value }
            setAside(record, column: 1, under: line, CellProblem.notACount(text, possible))
        case .blank: return nil
        case .bad: setAside(record, column: 1, under: line, CellProblem.notANumber(text, measure))
        case .ambiguous: setAside(record, column: 1, under: line, CellProblem.ambiguousNumber(text))
        }
        return nil
    }
}
