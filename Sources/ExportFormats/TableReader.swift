import Foundation
import SocialMetrics
import Tabular

/// Reads the rows of a recognised table into observations, and sets aside what cannot be understood.
struct TableReader {
    let file: TextFile
    let table: TextTable
    let plan: TablePlan
    let context: ReadingContext
    let records: Records

    /// Columns that feed each field, and columns of groups, worked out once.
    let fields: [Field: [Int]]
    let groups: [(column: Int, dimension: Breakdown.Dimension)]
    /// What the groups of the table are, where only the file's name tells.
    let namedGroup: Breakdown.Dimension?
    /// Where the export's clock hangs.
    let zone: TimeZone?
    /// The period that the lines above the table name, else the one that all other tables of the file agree on.
    let preamblePeriod: Period?
    /// Rows whose cells may stand under the wrong header.
    let doubtful: [Int: Misfit]
    /// What the file says of whose numbers they are, for rows that do not.
    let owner: String?
    /// The part of the visitors that the numbers are about; nil for all.
    let segment: String?
    /// Columns that are not known and stand among the groups.
    let chosenGroups: [Int]
    /// The row in hand is about a page whose address named a click.
    var isShortened = false
    /// What the first day of a row begins, where the format asks; nil until the dates of the table are read.
    var reportStart: ReportStart?
    /// Kinds of posts by the file's own words.
    var postFormats: PostFormatWords

    /// Years of dates that have none, and the year of the newest; nil when all dates have one.
    var yearless: YearlessDates?
    var newestYear: Int?
    /// The day of the download, where a column says it.
    var exportDay: ExportDay?
    /// Rows whose post id was taken from the address, and what stood in its cell.
    var mendedIDs: [(record: Int, text: String)] = []

    /// What was found of the table's other rows, when these are only some of them.
    var settled: SettledRows?
    /// Measures that were taken for not reported.
    var unreported: [Measure] = []

    /// Rows kept, and what was learnt of the table from all its cells.
    var reading: TableReading
    var filled: [Int]
    var sums: [Double]

    /// A reader of one table; `preambles` are the lines above all tables of its file.
    init(
        file: TextFile, table: TextTable, plan: TablePlan, context: ReadingContext,
        preambles: Preambles = Preambles([])
    ) {
        self.file = file
        records = file.records
        self.table = table
        self.plan = plan
        self.context = context
        groups = plan.breakdowns
        zone = plan.format.dates.zone.flatMap(TimeZone.init(identifier:))
        let order = plan.format.dates.order(in: plan.language)
        preamblePeriod =
            PreamblePeriod.period(in: table.preamble, order: order)
            ?? preambles.period(order: order)
        let comments = CommentPreamble(table.preamble)
        let isNamed = plan.format.commentLines != .never
        owner =
            isNamed
            ? comments.property ?? preambles.lines.first.flatMap { CommentPreamble($0).property } : nil
        segment = isNamed ? comments.segment : nil
        chosenGroups =
            plan.format.columnsAreChosen ? plan.chosenGroups(in: file.records, table.rows) : []
        namedGroup = GroupKinds(plan.format).named(by: context.exportName)
        doubtful = Dictionary(
            file.misfits(in: table).lazy.filter { !$0.isCertain }.map { ($0.record, $0) },
            uniquingKeysWith: { first, _ in first })
        postFormats = PostFormatWords(plan.format)
        fields = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, plan.columns(of: $0)) })
        filled = Array(repeating: 0, count: plan.columns.count)
        sums = Array(repeating: 0, count: plan.columns.count)
        reading = TableReading(
            format: plan.format, title: isNamed ? table.sheet ?? comments.title : table.title,
            language: plan.saidLanguage,
            encoding: file.encoding.rawValue,
            delimiter: file.delimiter, headerLine: table.header.map { file.records.line(of: $0) } ?? 1)
        reading.remarks = table.footnotes
    }

    /// Reads every row.
    mutating func read() -> TableReading {
        switch plan.format.layout {
        case .records, .series: readRecords()
        case .namesAndValues: readNamesAndValues()
        case .crossTable: readCrossTable()
        case .lines: readLines()
        }
        finishColumns()
        noteHeaders()
        return reading
    }

    /// Notes that a row, or one of its cells, is not taken over; an excerpt goes with the first twenty.
    /// - Parameters:
    ///   - record: the row
    ///   - column: the offending cell; nil when the row as a whole is at fault
    ///   - header: the planned column the cell belongs to, where that is another one
    ///   - wholeRow: the row is lost with the cell, because its key is
    ///   - message: what is wrong
    mutating func setAside(
        _ record: Int, column: Int? = nil, under header: Int? = nil, wholeRow: Bool = false, _ message: String
    ) {
        let place = column ?? 0
        var aside = SetAside(
            line: records.line(of: record, place), column: column.map { plan.columns[header ?? $0].header },
            text: CellProblem.shown(records.text(record, place)), message: message,
            isWholeRow: wholeRow || column == nil)
        if reading.setAside.count < 20 {
            let spot = records.excerpt(record, place)
            aside.excerpt = Problem.Excerpt.around(
                line: spot.line, text: spot.text, offset: spot.offset, length: spot.length)
        }
        reading.setAside.append(aside)
    }

    /// Counts a value for `inspect`: cells that hold one, and their sum as printed.
    mutating func count(_ value: Double, column: Int) {
        filled[column] += 1
        sums[column] += value
    }

    /// Names the headers that the export did not have before: how they were read, and which were not.
    private mutating func noteHeaders() {
        let renamed = plan.renamed.compactMap { index in
            plan.columns[index].content?.readAs.map { ($0, CellProblem.shown(plan.columns[index].header)) }
        }
        if !renamed.isEmpty {
            let read = renamed.map { "\"\($0.1)\", read as \($0.0)" }.joined(separator: "; ")
            reading.notes.append(Problem(.note, "new in \(plan.format.name.en): \(read)"))
        }
        guard plan.format.layout == .records else { return }
        let unknown = plan.columns.filter { $0.content == nil && !$0.header.isEmpty }.map(\.header)
        guard !unknown.isEmpty else { return }
        reading.notes.append(
            Problem(
                .note,
                "columns this export did not have: \(RecognitionProblem.list(unknown)); left in the archived file"
            ))
    }

    private mutating func finishColumns() {
        reading.columns = plan.columns.enumerated().map { index, column in
            var result = ColumnReading(header: column.header, occurrence: column.occurrence, role: .unmapped)
            switch column.content {
            case .measure(let measure, _):
                result.role = .measure
                result.measure = measure.id
                result.filled = filled[index]
                result.sum = sums[index]
            case .field(let field): result.role = field.role
            case .breakdown: result.role = .dimension
            case .ignored(let reason):
                result.role = .ignored
                result.reason = reason
            case nil: result.role = chosenGroups.contains(index) ? .dimension : .unmapped
            }
            return result
        }
    }
}

extension Problem.Excerpt {
    /// An excerpt of at most 100 characters around the marked ones.
    package static func around(line: Int, text: String, offset: Int, length: Int) -> Problem.Excerpt {
        guard text.count > 100 else {
            return Problem.Excerpt(line: line, text: text, offset: offset, length: max(1, length))
        }
        let from = max(0, min(offset - 40, text.count - 98))
        let cut = String(text.dropFirst(from).prefix(98))
        let lead = from > 0 ? "…" : ""
        let tail = from + 98 < text.count ? "…" : ""
        return Problem.Excerpt(
            line: line, text: lead + cut + tail, offset: offset - from + lead.count,
            length: max(1, min(length, 98 - (offset - from))))
    }
}
