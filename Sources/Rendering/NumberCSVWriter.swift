import Foundation
import Reporting
import SocialMetrics
import Tabular

/// Writes a sheet of numbers as RFC 4180 CSV in UTF-8: the same bytes in every language but for its words.
///
/// Headers are the keys of the columns. Numbers have a decimal point and no grouping, days are `2026-10-31`, moments
/// `2026-10-31T08:00:00Z`; an absent value is an empty cell. A text that a spreadsheet would run as a formula gets an
/// apostrophe; numbers are left as they are.
package enum NumberCSVWriter {
    /// The sheet as a file, its header first.
    package static func bytes(for sheet: NumberSheet) -> [UInt8] {
        var writer = CSVWriter(quoting: .whenMistakable, lineEnd: .crlf)
        writer.append(sheet.columns.map(\.key))
        for row in sheet.rows { writer.append(sheet.columns.map { text(of: row[$0.key]) }) }
        return writer.take()
    }

    private static func text(of cell: NumberCell?) -> String {
        switch cell {
        case nil: ""
        case .text(let text)?, .term(let text, _)?, .user(let text)?: CSVWriter.harmless(text)
        case .day(let day)?: day.description
        case .moment(let moment)?: machineText(of: moment)
        case .number(let value, _)?: machineText(of: value)
        }
    }
}

/// `12`, `0.125`: the shortest text that reads back as the same number.
func machineText(of value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// `2026-10-31T08:00:00Z`.
func machineText(of moment: Instant) -> String {
    let (day, second) = moment.local(in: .gmt)
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return "\(day)T\(parts.joined(separator: ":"))Z"
}
