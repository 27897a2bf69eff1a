import Foundation
import SocialMetrics

extension TaughtFormat {
    /// What was drafted, for a person.
    package var words: String {
        let width = columns.map { CellText.oneLine($0.header).count }.max() ?? 0
        let lines = columns.map { column in
            let header = CellText.oneLine(column.header)
            let pad = String(repeating: " ", count: max(0, min(40, width) - header.count))
            return "  \(header)\(pad)  \(column.readAs ?? "left in the archived file")"
        }
        let check =
            toCheck == 1
            ? "1 line of it is marked \"please check\"" : "\(toCheck) lines of it are marked \"please check\""
        return (["\(file): \(id)"] + lines + [toCheck == 0 ? "Nothing in it is doubtful." : check + "."])
            .joined(separator: "\n")
    }
}

extension TaughtReading {
    /// The first rows and the totals as a table for a terminal.
    package var words: String {
        var counts = [count(records, "records")]
        if setAside > 0 { counts.append("\(grouped(setAside)) set aside") }
        if let from, let to { counts.append("\(Period(from: from, to: to))") }
        let verdict = "\(file) is read as \(name) (\(format)): \(counts.joined(separator: ", "))"
        guard !measures.isEmpty else { return verdict }
        var lines = [verdict, ""]
        let measures = measures.compactMap(Measure.named)
        let heading = ["line", "day", "about"] + measures.map { $0.id + $0.unit.printed }
        let body = rows.map { row in
            [String(row.line), row.days ?? "", CellText.short(row.about)] + row.values.map(CellText.number)
        }
        let total = ["", "", "total"] + totals.map(CellText.number)
        lines += CellText.table([heading] + body + [total], left: 3)
        if records > rows.count { lines.insert("…", at: lines.count - 1) }
        return lines.joined(separator: "\n")
    }
}

extension SocialMetrics.Unit {
    /// What values are printed in, behind a heading.
    fileprivate var printed: String {
        switch self {
        case .seconds: " (s)"
        case .share: " (1 = all)"
        case .money, .count, .people, .factor, .days, .position: ""
        }
    }
}

/// Cells of a table for a terminal.
private enum CellText {
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    static func short(_ text: String) -> String {
        let line = oneLine(text)
        return line.count > 30 ? line.prefix(29) + "…" : line
    }

    /// A number, `–` for none.
    static func number(_ value: Double?) -> String {
        guard let value else { return "–" }
        return value.formatted(
            .number.precision(.fractionLength(0...(abs(value) < 10 ? 4 : 2))).grouping(.never).locale(
                Locale(identifier: "en_US")))
    }

    /// Columns of equal width, the first few of them flush left, without blanks at the ends of lines.
    static func table(_ rows: [[String]], left: Int) -> [String] {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        let shown = widths.indices.filter { column in
            column >= left || rows.contains { $0 != rows.first && !$0[column].isEmpty }
        }
        return rows.map { row in
            let cells = shown.map { column in
                let pad = String(repeating: " ", count: widths[column] - row[column].count)
                return column < left ? row[column] + pad : pad + row[column]
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
