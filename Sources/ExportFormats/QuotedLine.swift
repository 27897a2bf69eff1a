import SocialMetrics
import Tabular

/// A line of an export with the cell of one number marked.
package struct QuotedLine: Sendable {
    /// Name of the sheet, in a workbook.
    package var sheet: String?
    /// The line or row that the record begins on.
    package var line: Int
    /// Header of the cell's column; nil where no header names it.
    package var column: String?
    /// The cell as it stands in the file.
    package var cell: String
    /// The line the cell stands on, which is a later one where a cell before it holds line breaks.
    package var excerpt: Problem.Excerpt
}

/// A number that was read from a line; without a measure the line itself, which counts as one.
package struct NumberOnLine: Hashable, Sendable {
    package var line: Int
    package var measure: Measure?
    package var value: Double
    /// What its row can be about; sheets of a workbook have rows of the same number.
    package var grains: [Grain]
    /// The platform's id of the post it is about; nil for other rows.
    package var post: String?

    package init(line: Int, measure: Measure?, value: Double, grains: [Grain], post: String? = nil) {
        self.line = line
        self.measure = measure
        self.value = value
        self.grains = grains
        self.post = post
    }
}

extension FileReading {
    /// The cells that numbers were read from.
    ///
    /// A number that the file does not have on its line today has no entry; of a sum of several rows of the file, the first
    /// row is quoted.
    package func quotes(of numbers: Set<NumberOnLine>) -> [NumberOnLine: QuotedLine] {
        let byLine = Dictionary(grouping: numbers, by: \.line)
        var quotes: [NumberOnLine: QuotedLine] = [:]
        for table in tables {
            for observations in table.observations {
                for (index, row) in observations.rows.enumerated() {
                    for number in byLine[row.line] ?? [] where quotes[number] == nil {
                        if observations.says(number, inRow: index) { quotes[number] = table.quote(number) }
                    }
                }
            }
        }
        return quotes
    }
}

extension ObservationTable {
    fileprivate func says(_ number: NumberOnLine, inRow row: Int) -> Bool {
        guard number.grains.contains(grain) else { return false }
        if let post = number.post, case .post(let facts) = rows[row].subject, facts.nativeID != post {
            return false
        }
        guard let measure = number.measure else { return true }
        return measures.firstIndex(of: measure).map { values(ofRow: row).dropFirst($0).first == number.value }
            ?? false
    }
}

extension TableReading {
    fileprivate func quote(_ number: NumberOnLine) -> QuotedLine? {
        guard let source else { return nil }
        let records = source.records
        let columns = columns.indices.filter {
            number.measure.map(\.id) == self.columns[$0].measure && number.measure != nil
                || number.measure == nil && self.columns[$0].role == .key
        }
        if format?.layout == .lines {
            // A name and a value on each line: the columns are the lines.
            let lines = columns.filter { $0 < source.rows.count }
            let own = lines.first { records.line(of: source.rows[$0]) == number.line }
            guard let place = own ?? lines.first else { return nil }
            return quote(source.rows[place], 1, header: self.columns[place].header, in: records)
        }
        let rows = source.rows.filter { records.line(of: $0) == number.line }
        guard let record = rows.first else { return nil }
        let filled = columns.filter { !records.isBlank(record, $0) }
        // Of several columns of a measure, the one that says it.
        let said = filled.first { column in
            numbers(in: records.text(record, column)).contains { isSame($0, number.value) }
        }
        if let column = said ?? filled.first {
            return quote(record, column, header: self.columns[column].header, in: records)
        }
        let column = (0..<records.width(of: record)).first { column in
            numbers(in: records.text(record, column)).contains { isSame($0, number.value) }
        }
        let header = column.flatMap { $0 < self.columns.count ? self.columns[$0].header : nil }
        return quote(record, column ?? 0, header: column == nil ? nil : header, in: records)
    }

    private func quote(_ record: Int, _ column: Int, header: String?, in records: Records) -> QuotedLine {
        let spot = records.excerpt(record, column)
        var (text, offset) = (spot.text, spot.offset)
        if sheet != nil {
            // Cells of a sheet stand apart by tabs.
            offset += text.prefix(offset).count { $0 == "\t" } * 2
            text = text.replacing("\t", with: " | ")
        }
        return QuotedLine(
            sheet: sheet, line: records.line(of: record), column: header,
            cell: records.text(record, column),
            excerpt: .around(line: spot.line, text: text, offset: offset, length: spot.length))
    }

    /// What a cell without a column of its own may say, by a decimal point or by a comma.
    private func numbers(in text: String) -> [Double] {
        let plain = text.filter { !$0.isWhitespace && $0 != "%" && $0 != "'" }
        return [
            plain.replacing(",", with: ""), plain.replacing(".", with: "").replacing(",", with: "."),
        ].compactMap { Double($0) }
    }

    private func isSame(_ printed: Double, _ stored: Double) -> Bool {
        [1, 0.01].contains { abs(printed * $0 - stored) <= 1e-9 * max(1, abs(stored)) }
    }
}
