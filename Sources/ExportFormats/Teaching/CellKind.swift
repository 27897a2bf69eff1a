import SocialMetrics

/// What the cells of a column look like, whatever its header says.
struct CellKind {
    enum Kind { case empty, dates, months, links, durations, percents, numbers, longNumbers, words, texts }

    let kind: Kind
    /// How many different texts the cells hold.
    let distinct: Int
    /// Largest of the numbers; 0 without any.
    let largest: Double
    /// Some dates can be read day first or month first, and none of the column tells.
    let hasOpenDates: Bool
    /// Its only sign, `.` or `,`, where every number that has one has three digits behind it: thousands, or decimals.
    let openSign: Character?
    /// The order of day and month that its dates prove.
    let dateOrder: DayOrder?
    /// At least three days, each a week or weeks after the one before.
    let isWeekly: Bool

    /// - Parameter cells: the column, empty cells included
    init(_ cells: [String]) {
        let filled = cells.filter { !BlankCell.isBlank($0) }
        distinct = Set(filled).count
        var order = DateCells.Evidence()
        for cell in filled { order.add(cell) }
        let dates = DateCells(order, declared: nil, resaved: false)
        dateOrder = dates.order
        let read = filled.map(dates.read)
        hasOpenDates = read.contains(.ambiguous)
        let isDated = read.allSatisfy { reading in
            switch reading {
            case .date, .ambiguous, .yearless: true
            case .blank, .bad: false
            }
        }
        isWeekly = CellKind.areWeekly(read)
        let printed = filled.map { Array(CellKind.withoutPercent($0).utf8) }
        var evidence = NumberCells.Evidence()
        for cell in printed where !cell.isEmpty { evidence.add(cell.span) }
        openSign = evidence.openSign
        let numbers = CellKind.numbers(printed, evidence)
        largest = numbers.compactMap(\.self).max() ?? 0
        let isNumeric = numbers.allSatisfy { $0 != nil }
        if filled.isEmpty {
            kind = .empty
        } else if filled.allSatisfy({ $0.hasPrefix("https://") || $0.hasPrefix("http://") }) {
            kind = .links
        } else if filled.allSatisfy({ $0.count > 10 && $0.allSatisfy(\.isNumber) }) {
            kind = .longNumbers
        } else if isDated {
            kind = .dates
        } else if filled.allSatisfy({ PeriodCells.month($0) != nil }) {
            kind = .months
        } else if isNumeric, filled.contains(where: { $0.last == "%" }) {
            kind = .percents
        } else if isNumeric {
            kind = .numbers
        } else if filled.allSatisfy({ DurationCells.seconds($0) != nil || Double($0) != nil }) {
            kind = .durations
        } else {
            kind = distinct * 2 <= filled.count || filled.count < 4 && distinct < 3 ? .words : .texts
        }
    }

    /// Whether the cells can be values of a measure.
    var isNumeric: Bool {
        kind == .numbers || kind == .percents || kind == .durations || kind == .longNumbers
    }

    /// `1 %`, with whatever blank.
    private static func withoutPercent(_ cell: String) -> String {
        guard cell.last == "%" else { return cell }
        return String(cell.dropLast().reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func areWeekly(_ dates: [DateCells.Reading]) -> Bool {
        let days = dates.compactMap { if case .date(let date) = $0 { date.day } else { nil } }
        let different = Set(days).sorted()
        return different.count > 2
            && zip(different, different.dropFirst()).allSatisfy { ($1.number - $0.number) % 7 == 0 }
    }

    private static func numbers(_ cells: [[UInt8]], _ evidence: NumberCells.Evidence) -> [Double?] {
        let reader = NumberCells(evidence, declared: .plain, resaved: false)
        return cells.map { cell in
            guard !cell.isEmpty else { return nil }
            switch reader.read(cell.span) {
            case .value(let value): return value
            case .ambiguous: return 0
            default: return nil
            }
        }
    }
}
