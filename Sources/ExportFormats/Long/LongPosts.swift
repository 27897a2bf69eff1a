import Foundation
import SocialMetrics
import Tabular

/// A long list of posts on its way from a file to the store: what `readExport` would give, and never all of it in memory.
///
/// It is read twice. `survey` looks at every row and finds what the file as a whole says; `rows` gives the rows. What is not
/// as simple as both suppose throws a `StepAside`: `readExport` then reads the file.
package struct LongPosts: Sendable {
    let text: CleanText
    let plan: TablePlan
    let fileName: String
    let context: ReadingContext

    /// Nil for any other file, and for lists of posts that take more than one look at a row.
    /// - Parameters:
    ///   - bytes: the beginning of the file
    ///   - isWhole: nothing follows
    ///   - fileName: for messages
    ///   - context: what is known from elsewhere
    package init?(
        beginning bytes: [UInt8], isWhole: Bool, fileName: String, context: ReadingContext = ReadingContext()
    ) {
        guard let text = CleanText(beginning: bytes, isWhole: isWhole) else { return nil }
        self.text = text
        self.fileName = fileName
        var context = context
        context.exportName = context.exportName ?? fileName
        self.context = context
        guard case .one(let plan) = context.recogniser.verdict(on: text.head.tables[0], in: text.head.records)
        else { return nil }
        self.plan = plan
        if columns == nil { return nil }
    }

    /// A reader of some of its rows.
    func reader(of file: TextFile) -> TableReader {
        TableReader(
            file: file, table: file.tables[0], plan: plan, context: context, preambles: Preambles([[]]))
    }

    /// What its cells are; nil when the export is not simple enough.
    var columns: PostColumns? {
        let dates = RowDates(plan, text.head.records, text.head.tables[0].rows)
        return PostColumns(reader(of: text.head), dates)
    }
}

/// What a long list of posts says as a whole.
package struct LongReading: Sendable {
    /// As `readExport` gives it, but for the rows: its one table of observations is empty.
    package var file: FileReading
    /// What the rows are, without any.
    package let table: ObservationTable
    /// Whose the rows are; those that took a second look are among them.
    package let accounts: [AccountRows]
    /// How many rows `rows` gives.
    package let count: Int
    /// How dates are read.
    let dates: DateCells
    /// Lines of rows that took a second look, in order, and those of them that are kept.
    let held: [Int]
    let heldRows: [ObservationTable]
    /// Measures that the export does not report, though it has columns for them.
    let unreported: [Measure]

    /// No two of the rows tell of one post of one account, by the letters of its id.
    package var isDistinct: Bool { held.isEmpty }

    /// The rows of one account.
    package struct AccountRows: Sendable {
        package let hint: AccountHint
        package internal(set) var count = 0
        /// Their lines, in order; nil for more than `most`.
        package internal(set) var lines: [Int]? = []
        package internal(set) var firstLine = 0

        /// How many lines are remembered.
        static let most = 10_000

        mutating func add(_ line: Int) {
            firstLine = count == 0 ? line : min(firstLine, line)
            count += 1
            guard let known = lines?.count else { return }
            if known < AccountRows.most { lines?.append(line) } else { lines = nil }
        }
    }
}

extension LongPosts {
    /// Looks at every row.
    ///
    /// `size` is how long the file is, bytes.
    package func survey(_ source: ByteSource, size: Int) throws -> LongReading {
        guard let columns else { throw StepAside("the columns are not simple") }
        var head = reader(of: text.head)
        let rows = text.head.tables[0].rows
        var dates = head.decideDates(RowDates(plan, text.head.records, rows), rows)
        // Where later rows prove another order of day and month, all are read in that order.
        for _ in 0..<2 {
            var survey = PostSurvey(columns, head, dates, expected: size / max(1, text.bytesOfRow))
            try survey.run(text, source)
            let decided = DateCells(
                survey.rows.evidence, declared: plan.format.dates.order(in: plan.language),
                resaved: head.mayBeResaved)
            if decided.order == dates.order {
                let repeated = try survey.firstOfRepeated(text, source, head, dates)
                return try reading(survey, repeated, dates)
            }
            dates = decided
        }
        throw StepAside("the order of day and month is not certain")
    }

    /// Reads the rows that took a second look, as rows of a small file, and sums up.
    private func reading(
        _ survey: borrowing PostSurvey, _ repeated: [PostSurvey.Held], _ dates: DateCells
    ) throws -> LongReading {
        let some = (survey.held + repeated).sorted { $0.line < $1.line }
        guard let small = text.file(of: some.map { ($0.line, $0.letters) }) else {
            throw StepAside("rows that took a second look are not clean")
        }
        var reader = reader(of: small)
        reader.settled = SettledRows(
            dates: dates, rowsKept: Set(repeated.map(\.line)), differingTwins: survey.rows.differingTwins)
        reader.reading.records = survey.records
        for (slot, column) in plan.measures.enumerated() {
            reader.filled[column.column] = survey.filled[slot]
            reader.sums[column.column] = survey.sums[slot]
        }
        var reading = reader.read()
        for index in reading.notes.indices { reading.notes[index].file = fileName }
        if let published = survey.published(in: reader.zone ?? .gmt) {
            let held = reading.published ?? published
            reading.published = Period(
                from: min(published.from, held.from), to: max(published.to, held.to))
        }
        let heldRows = reading.observations
        let table = reader.observationTable(grain: .post, plan.measures.map(\.measure))
        reading.observations = [table]
        var file = FileReading(
            outcome: .recognised, tables: [reading], problems: remarks(on: small, fileName))
        if reading.records == 0, reading.setAside.isEmpty { file.outcome = .empty }
        var accounts = survey.accounts
        for row in heldRows.flatMap(\.rows) {
            guard let place = accounts.firstIndex(where: { $0.hint == row.account }) else { continue }
            accounts[place].add(row.line)
        }
        return LongReading(
            file: file, table: table, accounts: accounts,
            count: survey.records + heldRows.reduce(0) { $0 + $1.rows.count }, dates: dates,
            held: survey.held.map(\.line), heldRows: heldRows, unreported: reader.unreported)
    }
}

/// What was found of a table's other rows, when only some of them are read.
struct SettledRows {
    let dates: DateCells
    /// Lines of rows that are kept already, and are here because others repeat them.
    let rowsKept: Set<Int>
    /// Second columns of a header that differ from the first.
    let differingTwins: Set<Int>
}
