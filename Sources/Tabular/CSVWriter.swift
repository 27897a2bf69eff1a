/// Writes rows of text as CSV bytes, in the dialect asked for.
///
/// Rows are kept as encoded bytes until they are taken, so a caller may write a file of any length in
/// pieces: `take()` hands over what was written so far. Quotes inside a quoted cell are doubled (RFC 4180);
/// a cell may hold line breaks and delimiters. Text is written as it is: nothing is trimmed or escaped
/// against spreadsheets.
package struct CSVWriter {
    /// Which cells get quotes around them.
    package enum Quoting: Sendable {
        /// Only cells that hold the delimiter, a quote or a line break.
        case whenNeeded
        /// Also cells that begin with a blank or an apostrophe, which readers may take for padding and for a quote.
        case whenMistakable
        /// Also cells that hold a space or a tab, as Meta's content exports and ad reports do.
        case whenNeededOrSpaced
        /// Every cell, the empty ones too.
        case always
    }

    /// How a row ends.
    package enum LineEnd: String, Sendable {
        case lf = "\n"
        case crlf = "\r\n"
        /// As old Macintosh programs do.
        case cr = "\r"
    }

    /// How text becomes bytes.
    package enum Encoding: Sendable {
        case utf8
        case utf8WithMark
        case utf16LittleEndianWithMark
    }

    private let delimiter: Character
    private let delimiterByte: UInt8
    private let quoting: Quoting
    private let lineEnd: LineEnd
    private let encoding: Encoding
    private var pending: [UInt8] = []

    /// A writer for one file: the byte order mark and the `sep=` line are written at once.
    ///
    /// The delimiter must be one ASCII character. `announcesDelimiter` writes the line `sep=,` that spreadsheets read
    /// (with the delimiter in use).
    package init(
        delimiter: Unicode.Scalar = ",", quoting: Quoting = .whenNeeded, lineEnd: LineEnd = .lf,
        encoding: Encoding = .utf8, announcesDelimiter: Bool = false
    ) {
        precondition(delimiter.isASCII, "a CSV delimiter is one ASCII character")
        self.delimiter = Character(delimiter)
        self.delimiterByte = UInt8(ascii: delimiter)
        self.quoting = quoting
        self.lineEnd = lineEnd
        self.encoding = encoding
        switch encoding {
        case .utf8: break
        case .utf8WithMark: pending += [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndianWithMark: pending += [0xFF, 0xFE]
        }
        if announcesDelimiter { encode("sep=\(delimiter)\(lineEnd.rawValue)") }
    }

    /// Adds one row; a row without cells is an empty line.
    package mutating func append(_ row: some Sequence<String>) {
        var line = ""
        var isFirst = true
        for cell in row {
            if !isFirst { line.append(delimiter) }
            isFirst = false
            append(cell, to: &line)
        }
        line += lineEnd.rawValue
        encode(line)
    }

    /// The number of bytes written and not yet taken.
    package var pendingByteCount: Int { pending.count }

    /// Hands over the bytes written since the last call, and forgets them.
    package mutating func take() -> [UInt8] {
        defer { pending.removeAll(keepingCapacity: true) }
        return pending
    }

    /// The whole file of some rows, as bytes.
    package static func bytes(
        _ rows: some Sequence<[String]>, delimiter: Unicode.Scalar = ",", quoting: Quoting = .whenNeeded,
        lineEnd: LineEnd = .lf, encoding: Encoding = .utf8, announcesDelimiter: Bool = false
    ) -> [UInt8] {
        var writer = CSVWriter(
            delimiter: delimiter, quoting: quoting, lineEnd: lineEnd, encoding: encoding,
            announcesDelimiter: announcesDelimiter)
        for row in rows { writer.append(row) }
        return writer.take()
    }

    private func append(_ cell: String, to line: inout String) {
        guard needsQuotes(cell) else {
            line += cell
            return
        }
        line += "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { line += "\"" }
            line.unicodeScalars.append(scalar)
        }
        line += "\""
    }

    private func needsQuotes(_ cell: String) -> Bool {
        if quoting == .always { return true }
        if quoting == .whenMistakable, let first = cell.utf8.first,
            first == UInt8(ascii: " ") || first == Dialect.singleQuote
        {
            return true
        }
        let spaced = quoting == .whenNeededOrSpaced
        return cell.utf8.contains { byte in
            switch byte {
            case delimiterByte, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): spaced
            default: false
            }
        }
    }

    private mutating func encode(_ text: String) {
        switch encoding {
        case .utf8, .utf8WithMark:
            pending.append(contentsOf: text.utf8)
        case .utf16LittleEndianWithMark:
            for unit in text.utf16 {
                pending.append(UInt8(truncatingIfNeeded: unit))
                pending.append(UInt8(truncatingIfNeeded: unit >> 8))
            }
        }
    }
}
