import SocialMetrics
import Tabular

/// Words for what was damaged in a file and how it was read all the same.
enum Salvage {
    /// Messages of one kind that are given one by one.
    static let shown = 20

    /// What concerns the text as a whole: bytes, encodings, quotes.
    static func problems(of file: TextFile, _ fileName: String) -> [Problem] {
        var problems: [Problem] = []
        if file.droppedNULs > 0 {
            let bytes = file.droppedNULs == 1 ? "1 NUL byte was" : "\(file.droppedNULs) NUL bytes were"
            problems.append(
                Problem(
                    .note, file: fileName,
                    "\(bytes) taken out: another program wrote them between the characters"))
        }
        if let first = file.foreignLines.first {
            let others = file.foreignLines.count - 1
            let more = others == 0 ? "" : others == 1 ? ", and so is 1 more" : ", and so are \(others) more"
            problems.append(
                Problem(
                    .warning, file: fileName, line: first,
                    "the line is not UTF-8 like the rest of the file\(more)",
                    consequence: "It was read as Windows-1252; check its accents."))
        }
        for line in file.records.unclosedQuotes.prefix(shown) {
            problems.append(
                Problem(
                    .warning, file: fileName, line: line, "a quotation mark opens here and is never closed",
                    consequence:
                        "Its row was taken to end with this line, the lines below to be rows of their own."
                ))
        }
        if let next = file.records.unclosedQuotes.dropFirst(shown).first {
            problems.append(
                Problem(
                    .warning, file: fileName, line: next,
                    "\(file.records.unclosedQuotes.count - shown) more quotation marks are never closed"))
        }
        let told = Set(file.misfits.map(\.line) + file.records.unclosedQuotes)
        let strays = file.records.strayQuoteLines.filter { !told.contains($0) }
        if let first = strays.first {
            problems.append(
                Problem(
                    .note, file: fileName, line: first,
                    "a quotation mark stands inside a cell and is not doubled" + others(strays),
                    consequence: "It was taken for text."))
        }
        return problems
    }

    /// ", and so on lines 4, 5, 6 and 2 more": the lines of a kind but the first; nothing for one.
    static func others(_ lines: [Int]) -> String {
        let rest = lines.dropFirst()
        if rest.isEmpty { return "" }
        let named = rest.prefix(5).map(String.init)
        let more = rest.count > named.count ? "\(rest.count - named.count) more" : nil
        let list =
            more.map { named.joined(separator: ", ") + " and \($0)" }
            ?? (named.dropLast().joined(separator: ", ") + (named.count > 1 ? " and " : "")
                + (named.last ?? ""))
        return rest.count == 1 ? ", and so on line \(list)" : ", and so on lines \(list)"
    }

    /// Every row of a table that does not fit its header, and what became of it.
    static func problems(ofRowsIn table: TextTable, of file: TextFile, _ fileName: String) -> [Problem] {
        let headers = table.header.map { file.records.texts($0) } ?? []
        return file.misfits(in: table).map { problem(of: $0, headers, in: file.records, fileName) }
    }

    private static func problem(
        of misfit: Misfit, _ headers: [String], in records: Records, _ fileName: String
    ) -> Problem {
        let columns = { (columns: [Int]) in
            columns.map { "\"\($0 < headers.count ? CellProblem.shown(headers[$0]) : "")\"" }.joined(
                separator: " and ")
        }
        let count = CellProblem.tooManyCells(misfit.width, header: misfit.expected)
        let tooFew = "the row has \(misfit.width) of the header's \(misfit.expected) cells"
        let (message, done): (String, String) =
            switch misfit.placement {
            case .joined(let joined): (count, "A delimiter inside \(columns(joined)) was taken for text.")
            case .gaps(let empty):
                (
                    tooFew,
                    "They stand where the other rows have such cells; "
                        + "\(columns(empty)) \(empty.count == 1 ? "is" : "are") empty."
                )
            case .lineBreak(let column):
                ("a line break parts the row", "It was taken for text of \(columns([column])).")
            case .delimiter(let delimiter):
                ("the row is cut by \"\(delimiter)\", unlike the others", "Its cells were told apart by it.")
            case .quotes:
                (
                    "the row has a quotation mark too many or too few",
                    "Its cells were told apart as the other rows have them."
                )
            case .unwrapped: ("the row stood in one quoted cell", "Its cells were taken apart.")
            case .asRead where misfit.width > misfit.expected, .labelled:
                (count, "They stand as its delimiters say: the other rows do not tell where they belong.")
            case .asRead where misfit.isCertain: (tooFew, "The last ones are empty.")
            case .asRead: (tooFew, "The other rows do not tell which are missing.")
            case .notSought where misfit.width > misfit.expected:
                (count, "They stand as its delimiters say: so many cells too many are not looked into.")
            case .notSought: (tooFew, "So many cells too few are not looked into.")
            case .remainder:
                (
                    "the row follows a quotation mark that is never closed, and does not look like the others",
                    "It may be the end of the row above."
                )
            }
        if misfit.placement == .labelled,
            TotalText.beyondHeader(records, misfit.record, misfit.expected) != nil
        {
            return Problem(
                .note, file: fileName, line: misfit.line, message,
                consequence: "The last one says that the row is a total.")
        }
        if misfit.isCertain {
            return Problem(.note, file: fileName, line: misfit.line, message, consequence: done)
        }
        return Problem(
            .warning, file: fileName, line: misfit.line, message,
            consequence: done + " It is not certain: an import sets the row aside.")
    }
}

extension TableReading {
    /// Takes over what became of the rows that do not fit the header; rows put right are told to importers too.
    mutating func note(rowsOf table: TextTable, of file: TextFile, _ fileName: String) {
        misfits = Salvage.problems(ofRowsIn: table, of: file, fileName)
        let placed = Array(zip(misfits, file.misfits(in: table)))
        let mended = placed.filter { $1.isCertain && $1.placement != .asRead }.map(\.0)
        notes += mended.prefix(Salvage.shown)
        if let next = mended.dropFirst(Salvage.shown).first {
            notes.append(
                Problem(
                    .note, file: fileName, line: next.line,
                    "\(mended.count - Salvage.shown) more rows did not fit the header and were put right"))
        }
        let short = placed.filter {
            $1.isCertain && $1.placement == .asRead && $1.width < $1.expected
                && file.records.filledCount(of: $1.record) > 1
        }
        guard let first = short.first else { return }
        if placed.count == table.rows.count,
            placed.allSatisfy({ $1.placement == .asRead && $1.width < $1.expected })
        {
            notes.append(
                Problem(
                    .note, file: fileName, line: headerLine, "no row has all the cells of the header",
                    consequence: "The last columns were taken to be empty."))
            return
        }
        // Where most rows leave out cells at the end, it is the way of the export.
        if 2 * short.count > table.rows.count { return }
        if short.count == 1 {
            notes.append(first.0)
        } else {
            notes.append(
                Problem(
                    .note, file: fileName, line: first.1.line,
                    "the row has fewer cells than the header" + Salvage.others(short.map(\.1.line)),
                    consequence: "The last ones are empty."))
        }
    }
}
