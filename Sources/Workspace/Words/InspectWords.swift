import ExportFormats
import Foundation
import SocialMetrics

extension InspectedFile {
    /// How the file would be read, for a person.
    package var words: String {
        let verdict =
            switch reading.outcome {
            case .recognised: "recognised"
            case .ambiguous where reading.candidates.count == 1:
                "looks like \(reading.candidates[0]), and does not say what its numbers are"
            case .ambiguous: "fits several exports: \(reading.candidates.joined(separator: ", "))"
            case .unrecognised: "no known export"
            case .empty: "holds no data"
            }
        let tables = reading.tables.enumerated().map { words(of: $1, number: $0 + 1) }
        return ([file + ": " + verdict] + tables).joined(separator: "\n")
    }

    private func words(of table: TableReading, number: Int) -> String {
        let title = table.title.map { " \"\($0)\"" } ?? ""
        let kind = table.format.map { "\($0.name.en) (\($0.id))" } ?? "not known"
        let language = table.language.map { ", \($0)" } ?? ""
        let delimiter = table.delimiter == "\t" ? "tab" : table.delimiter
        let place = table.sheet == nil ? "delimiter \(delimiter), header in line" : "header in row"
        var lines = [
            "  table \(number)\(title): \(kind)\(language); \(table.encoding), "
                + "\(place) \(table.headerLine)"
        ]
        if table.format != nil {
            var counts = [count(table.records, "records")]
            if table.totalRows > 0 { counts.append(count(table.totalRows, "total rows")) }
            if !table.setAside.isEmpty { counts.append("\(grouped(table.setAside.count)) set aside") }
            if let period = table.period { counts.append("\(period)") }
            if let published = table.published { counts.append("published \(published)") }
            if table.undated != nil { counts.append("the year is not in the file") }
            if table.needsPeriod { counts.append("the period is not in the file") }
            lines.append("    " + counts.joined(separator: ", "))
        }
        let width = min(40, table.columns.map(\.header.count).max() ?? 0)
        lines += table.columns.map { column in
            let pad = String(repeating: " ", count: max(0, width - column.header.count))
            return "    \(column.header)\(pad)  \(words(of: column))"
        }
        lines += table.setAside.prefix(10).map { row in
            let place = row.column.map { "line \(row.line), column \"\($0)\"" } ?? "line \(row.line)"
            return "    set aside: \(place): \(row.message)"
        }
        if table.setAside.count > 10 {
            lines.append("    and \(grouped(table.setAside.count - 10)) more set aside")
        }
        return lines.joined(separator: "\n")
    }

    private func words(of column: ColumnReading) -> String {
        switch column.role {
        case .measure:
            let filled = "measure \(column.measure ?? ""), \(grouped(column.filled ?? 0)) filled"
            // What must not be added gets no sum here either.
            guard column.measure.flatMap(Measure.named)?.aggregation == .sum else { return filled }
            let sum = (column.sum ?? 0).formatted(
                .number.precision(.fractionLength(0...2)).locale(Locale(identifier: "en_US")))
            return "\(filled), sum \(sum)"
        case .ignored: return "left in the archived file: \(column.reason ?? "known and not kept")"
        case .unmapped: return "not known"
        case .key, .dimension, .date: return column.role.rawValue
        }
    }
}
