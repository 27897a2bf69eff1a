/// Something a person must know, told so that they can act: where, what, an excerpt, the consequence, one thing to do.
///
/// The layout of every message of `bilan`; `description` is the whole text.
package struct Problem: Error, Hashable, Sendable {
    package enum Severity: String, Codable, Sendable { case error, warning, note }

    package var severity: Severity
    /// File name, or path as the person typed it.
    package var file: String?
    /// Name of the sheet, in a workbook.
    package var sheet: String?
    /// Line of the file, or row of the sheet, from 1.
    package var line: Int?
    /// Header of the column, or key of the workspace file.
    package var column: String?
    /// What is wrong, with the offending text in quotes and what was expected, without a final stop.
    package var message: String
    /// The line of input and the part of it to underline.
    package var excerpt: Excerpt?
    /// What it led to ("This row was set aside; the other 212 were imported.") and other sentences.
    package var consequence: String?
    /// One thing to do, without "To fix:".
    package var remedy: String?

    package init(
        _ severity: Severity = .error, file: String? = nil, sheet: String? = nil, line: Int? = nil,
        column: String? = nil, _ message: String, excerpt: Excerpt? = nil, consequence: String? = nil,
        remedy: String? = nil
    ) {
        self.severity = severity
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
        self.message = message
        self.excerpt = excerpt
        self.consequence = consequence
        self.remedy = remedy
    }

    /// A line of input with a part of it underlined.
    package struct Excerpt: Hashable, Codable, Sendable {
        package var line: Int
        package var text: String
        /// Characters from the start of the text, and how many to mark.
        package var offset: Int
        package var length: Int

        package init(line: Int, text: String, offset: Int, length: Int) {
            self.line = line
            self.text = text
            self.offset = offset
            self.length = length
        }
    }
}

extension Problem: CustomStringConvertible {
    package var description: String {
        var place: [String] = []
        if let file { place.append(file) }
        if let sheet { place.append("sheet \"\(sheet)\"") }
        if let line { place.append(sheet == nil ? "line \(line)" : "row \(line)") }
        if let column { place.append("column \"\(column)\"") }
        var lines = [
            severity.rawValue + ": " + (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + message
        ]
        if let excerpt {
            let number = String(excerpt.line)
            let margin = String(repeating: " ", count: number.count)
            lines.append("  \(number) | \(excerpt.text)")
            lines.append(
                "  \(margin) | " + String(repeating: " ", count: excerpt.offset)
                    + String(repeating: "^", count: max(1, excerpt.length)))
        }
        if let consequence { lines.append(consequence) }
        if let remedy { lines.append("To fix: " + remedy) }
        return lines.joined(separator: "\n")
    }
}

/// A row or a cell of an export that was not taken over, and why.
package struct SetAside: Hashable, Codable, Sendable {
    /// Name of the sheet, in a workbook; not kept in the database.
    package var sheet: String?
    /// Line of the file, or row of the sheet, from 1.
    package var line: Int
    /// Header of the offending cell's column; nil when the row as a whole is at fault.
    package var column: String?
    /// The offending text as it is in the file, shortened.
    package var text: String
    /// What is wrong and what was expected, for the person.
    package var message: String
    /// The line of input with the spot marked; given for the first few of a table.
    package var excerpt: Problem.Excerpt?
    /// The row was not taken over; else only the cell was not.
    package var isWholeRow: Bool
    /// What it led to and what to do, where it is more than one cell and not to correct the file; not kept in the database.
    package var consequence: String?
    package var remedy: String?

    package init(
        line: Int, column: String? = nil, text: String, message: String, excerpt: Problem.Excerpt? = nil,
        isWholeRow: Bool? = nil
    ) {
        self.line = line
        self.column = column
        self.text = text
        self.message = message
        self.excerpt = excerpt
        self.isWholeRow = isWholeRow ?? (column == nil)
    }
}
