import SocialMetrics
import Tabular

/// Reads the bytes of an export: what it is, and what every row says.
///
/// Stores nothing.
/// - Parameters:
///   - bytes: the whole file
///   - fileName: for messages
///   - context: what is known from elsewhere
/// - Returns: every table of the file, or why it cannot be read
package func readExport(
    bytes: [UInt8], fileName: String, context: ReadingContext = ReadingContext()
) -> FileReading {
    var context = context
    context.exportName = context.exportName ?? fileName
    return switch readTables(bytes) {
    case .failure(let error): unreadable(error.reason, fileName)
    case .success(let files): read(files, fileName, context)
    }
}

func unreadable(_ reason: TextFile.Unreadable, _ fileName: String) -> FileReading {
    let nothing = "Nothing was read from this file."
    switch reason {
    case .empty:
        return FileReading(
            outcome: .empty,
            problems: [
                Problem(
                    file: fileName, "the file is empty", consequence: nothing,
                    remedy: "download the export again; an export that holds data has a line of column names."
                )
            ])
    case .binary(let kind):
        return FileReading(
            outcome: .unrecognised,
            problems: [
                Problem(
                    file: fileName, "this is \(kind), not a table such as a CSV export or a workbook",
                    consequence: nothing,
                    remedy: "download the export as CSV or as a workbook (XLSX, XLS).")
            ])
    case .workbook(let error):
        return FileReading(
            outcome: .unrecognised,
            problems: [
                Problem(file: fileName, "\(error)", consequence: nothing, remedy: error.remedy)
            ])
    case .tooLarge:
        return FileReading(
            outcome: .unrecognised,
            problems: [
                Problem(
                    file: fileName, "the file is larger than 2 GiB", consequence: nothing,
                    remedy: "download shorter periods and import them one by one.")
            ])
    }
}

/// Reads a text, or every sheet of a workbook.
private func read(_ files: [TextFile], _ fileName: String, _ context: ReadingContext) -> FileReading {
    var reading = FileReading(outcome: .unrecognised)
    for file in files { reading.problems += remarks(on: file, fileName) }
    if files.allSatisfy(\.tables.isEmpty) {
        // Only a line "sep=,": what Meta gives for a range without data.
        reading.outcome = .empty
        return reading
    }
    var ambiguous: [TablePlan] = []
    let preambles = Preambles(files.flatMap { $0.tables.map(\.preamble) })
    for file in files {
        for table in file.tables {
            let verdict = context.recogniser.verdict(on: table, in: file.records)
            if case .several(let plans) = verdict { ambiguous += plans }
            if case .one(let plan) = verdict, let refusal = plan.format.refusal {
                reading.tables.append(refused(file, table, plan, refusal, fileName))
                reading.problems.append(refused(reading.tables.last, refusal, fileName))
            } else {
                reading.tables.append(read(table, of: file, as: verdict, fileName, context, preambles))
            }
        }
    }
    if context.period == nil, reading.tables.contains(where: \.needsPeriod),
        let period = periodOfSheets(reading)
    {
        var context = context
        context.period = period
        return read(files, fileName, context)
    }
    judge(&reading, ambiguous, fileName, context.catalogue)
    return reading
}

/// The days that other sheets of a workbook are about: a sheet for the whole period names them, else a sheet by day.
/// - Returns: nil for a text, and when no sheet names any
private func periodOfSheets(_ reading: FileReading) -> Period? {
    let told = reading.tables.filter { $0.sheet != nil && !$0.needsPeriod && $0.period != nil }
    let whole = told.filter { $0.observations.contains { $0.grain == .accountPeriod } }
    let days = told.filter { $0.observations.contains { $0.grain == .accountDay } }
    let periods = (whole.isEmpty ? days : whole).compactMap(\.period)
    guard let from = periods.map(\.from).min(), let to = periods.map(\.to).max() else { return nil }
    return Period(from: from, to: to)
}

private func read(
    _ table: TextTable, of file: TextFile, as verdict: Recogniser.Verdict, _ fileName: String,
    _ context: ReadingContext, _ preambles: Preambles
) -> TableReading {
    switch verdict {
    case .one(let plan):
        var reader = TableReader(
            file: file, table: table, plan: plan, context: context, preambles: preambles)
        var reading = reader.read()
        reading.sheet = file.sheet
        reading.source = source(file, table)
        reading.note(rowsOf: table, of: file, fileName)
        for index in reading.notes.indices {
            reading.notes[index].file = fileName
            reading.notes[index].sheet = file.sheet
        }
        for index in reading.setAside.indices { reading.setAside[index].sheet = file.sheet }
        return reading
    case .several: return unread(file, table, fileName)
    case .none(let nearest):
        var reading = unread(file, table, fileName)
        if let nearest, nearest.known > 1 {
            let headers = reading.columns.map(\.header)
            reading.nearest = (
                nearest.format, RecognitionProblem.missing(from: nearest),
                RecognitionProblem.nearMiss(nearest, headers, context.catalogue.glossary)
            )
        }
        reading.format = context.recogniser.report(above: table)
        return reading
    }
}

/// Says what the file as a whole is, from its tables.
private func judge(
    _ reading: inout FileReading, _ ambiguous: [TablePlan], _ fileName: String, _ catalogue: FormatCatalogue
) {
    let recognised = reading.tables.count { $0.format != nil }
    let uncertain = reading.tables.filter(\.isUncertain)
    if let first = uncertain.first {
        reading.problems.append(
            Problem(
                file: fileName, sheet: first.sheet, line: first.headerLine,
                column: first.columns.last?.header,
                "the title above this series is missing, and its header stood under several titles",
                consequence: "Nothing of this series was read.",
                remedy: "download the file again and leave its first lines as they are."))
    }
    if !uncertain.isEmpty && uncertain.count == recognised {
        reading.outcome = .ambiguous
        reading.candidates = [ExportFormat.metaResults.id]
    } else if recognised > 0 {
        let holdsData = reading.tables.contains { $0.records > 0 || $0.totalRows > 0 || !$0.setAside.isEmpty }
        reading.outcome = holdsData ? .recognised : .empty
    } else if !ambiguous.isEmpty {
        reading.outcome = .ambiguous
        reading.candidates = ambiguous.map(\.format.id)
        reading.problems.append(RecognitionProblem.several(ambiguous.map(\.format), fileName))
    } else {
        reading.problems.append(
            PersonalRecords.refusal(of: reading.tables, fileName)
                ?? RecognitionProblem.none(reading.tables, fileName, catalogue))
    }
}

/// What is worth saying of the file as a whole.
func remarks(on file: TextFile, _ fileName: String) -> [Problem] {
    var problems: [Problem] = []
    if let damage = file.damage {
        problems.append(
            Problem(
                file: fileName, sheet: file.sheet, "\(damage)",
                consequence: "Nothing was read from this sheet; the other sheets were.", remedy: damage.remedy
            ))
    }
    if file.isTruncated, file.sheet != nil {
        problems.append(
            Problem(
                .warning, file: fileName, sheet: file.sheet,
                line: file.records.count > 0 ? file.records.line(of: file.records.count - 1) : 1,
                "the sheet breaks off here: its end is missing",
                consequence: "The last row was set aside; rows after it are not in the file.",
                remedy: "download the export again and import it (rows are not counted twice)."))
    } else if file.isTruncated {
        problems.append(
            Problem(
                .warning, file: fileName,
                line: file.records.count > 0 ? file.records.line(of: file.records.count - 1) : 1,
                "the file ends in the middle of a character: its end is missing",
                consequence: "The last row was set aside; rows after it are not in the file.",
                remedy: "download the export again and import it (rows are not counted twice)."))
    }
    if file.isRepaired {
        problems.append(
            Problem(
                .note, file: fileName,
                "accents were damaged by another program (\"Ã©\" for \"é\") and put right"))
    }
    if file.wasRewrapped {
        problems.append(
            Problem(
                .note, file: fileName,
                "a spreadsheet saved every line as one quoted cell; the cells were taken apart"))
    }
    if file.replacedCharacters > 0 {
        problems.append(
            Problem(
                .warning, file: fileName,
                file.replacedCharacters == 1
                    ? "1 damaged character was replaced by \"\u{FFFD}\""
                    : "\(file.replacedCharacters) damaged characters were replaced by \"\u{FFFD}\""))
    }
    problems += Salvage.problems(of: file, fileName)
    return problems
}

private func unread(_ file: TextFile, _ table: TextTable, _ fileName: String) -> TableReading {
    var reading = TableReading(
        title: table.title, encoding: file.encoding.rawValue, delimiter: file.delimiter,
        headerLine: table.header.map { file.records.line(of: $0) } ?? 1)
    reading.sheet = file.sheet
    reading.source = source(file, table)
    reading.misfits = Salvage.problems(ofRowsIn: table, of: file, fileName)
    if let header = table.header {
        var seen: [String: Int] = [:]
        reading.columns = file.records.texts(header).map { text in
            seen[text, default: 0] += 1
            return ColumnReading(header: text, occurrence: seen[text, default: 1], role: .unmapped)
        }
    }
    return reading
}

/// A table of a known export that is better not read.
private func refused(
    _ file: TextFile, _ table: TextTable, _ plan: TablePlan, _ refusal: ExportFormat.Refusal,
    _ fileName: String
) -> TableReading {
    var reading = unread(file, table, fileName)
    reading.format = plan.format
    reading.language = plan.saidLanguage
    reading.records = table.rows.count
    for index in reading.columns.indices {
        reading.columns[index].role = .ignored
        reading.columns[index].reason = refusal.reason
    }
    return reading
}

private func refused(
    _ table: TableReading?, _ refusal: ExportFormat.Refusal, _ fileName: String
) -> Problem {
    Problem(
        file: fileName, sheet: table?.sheet, line: table?.headerLine, refusal.reason,
        consequence: "Nothing of this table was read.", remedy: refusal.remedy)
}

private func source(_ file: TextFile, _ table: TextTable) -> (records: Records, rows: [Int]) {
    (file.records, [table.header].compactMap { $0 } + table.rows)
}
