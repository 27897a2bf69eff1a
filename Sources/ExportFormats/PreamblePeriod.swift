import SocialMetrics

/// The period that the lines above a table name.
///
/// Read by its dates alone, whatever the words and the language: `20250101-20251231`; `# Start date: 20250101` and
/// `# End date: 20251231`; `Report Time: 7/11/2017,7/17/2017`; `27 January 2026 - 23 February 2026`; `Report Start: December 6, 2025, 12:00 AM`.
enum PreamblePeriod {
    /// - Parameters:
    ///   - lines: the lines above the table, in order; those of earlier tables of the file may come first
    ///   - order: the order of day and month in dates of numbers
    /// - Returns: the last period named; nil when the lines name none
    static func period(in lines: [String], order: DayOrder?) -> Period? {
        let cells = DateCells(DateCells.Evidence(), declared: order, resaved: false)
        var found: Period?
        var open: Day?
        for line in lines {
            if let range = range(in: line, cells) {
                found = range
                open = nil
            } else if let day = labelled(line, cells) {
                if let from = open, from <= day {
                    found = Period(from: from, to: day)
                    open = nil
                } else {
                    open = day
                }
            }
        }
        return found
    }

    /// Whether a line names the period or one end of it.
    static func isPeriod(_ line: String) -> Bool {
        let cells = DateCells(DateCells.Evidence(), declared: nil, resaved: false)
        return range(in: line, cells) != nil || labelled(line, cells) != nil
    }

    /// Whether a line holds both days.
    static func isRange(_ line: String) -> Bool {
        range(in: line, DateCells(DateCells.Evidence(), declared: nil, resaved: false)) != nil
    }

    /// The one period that the lines of other tables name; nil when they name none, or several.
    static func common(to preambles: [[String]], order: DayOrder?) -> Period? {
        let periods = Set(preambles.compactMap { period(in: $0, order: order) })
        return periods.count == 1 ? periods.first : nil
    }

    /// Two dates in one line, with a dash between.
    static func range(in line: String, _ cells: DateCells) -> Period? {
        let text = plain(line)
        let label = text.prefix { $0 != ":" }
        let isLabel = label.endIndex < text.endIndex && !label.contains(where: \.isNumber)
        let value = isLabel ? text[label.endIndex...].dropFirst() : text[...]
        let dashes: [String] = [" - ", " – ", " — ", "–", "-", ","]
        for dash in dashes {
            let parts = value.split(separator: dash, omittingEmptySubsequences: false)
            guard parts.count == 2, let from = day(parts[0], cells), let to = day(parts[1], cells), from <= to
            else { continue }
            return Period(from: from, to: to)
        }
        return nil
    }

    /// A date behind a colon: `Start date: 20250101`.
    private static func labelled(_ line: String, _ cells: DateCells) -> Day? {
        let text = plain(line)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        return day(text[text.index(after: colon)...], cells)
    }

    private static func day(_ text: Substring, _ cells: DateCells) -> Day? {
        let trimmed = text.trimmingPrefix { $0.isWhitespace }
        var words = trimmed.split(separator: " ")
        // A time of day behind the date: "December 6, 2025, 12:00 AM".
        while let last = words.last, last.contains(":") || last == "AM" || last == "PM" { words.removeLast() }
        var date = words.joined(separator: " ")
        while date.last == "," || date.last == " " { date.removeLast() }
        if case .date(let found) = cells.read(date) { return found.day }
        return nil
    }

    /// A line without the sign of a remark and without the quotes a second saving left.
    private static func plain(_ line: String) -> String {
        String(line.trimmingPrefix { $0 == "#" || $0 == "\"" || $0.isWhitespace })
            .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\"", with: "")
    }
}

/// The lines above the tables of a file, read once for all of them.
struct Preambles {
    /// The lines above each table, in order.
    let lines: [[String]]
    private let periods: [DayOrder?: Period]

    init(_ lines: [[String]]) {
        self.lines = lines
        var periods: [DayOrder?: Period] = [:]
        for order in [nil] + DayOrder.allCases {
            periods[order] = PreamblePeriod.common(to: lines, order: order)
        }
        self.periods = periods
    }

    /// The one period they name; nil when they name none, or several.
    func period(order: DayOrder?) -> Period? { periods[order] }
}
