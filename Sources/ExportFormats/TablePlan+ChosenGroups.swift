import SocialMetrics
import Tabular

extension ExportFormat {
    /// How many headers are spelled to the letter as the export has them.
    func spelled(_ headers: [String]) -> Int {
        let texts = Set(columns.flatMap { $0.names.values.joined().map(\.text) })
        return headers.count(where: texts.contains)
    }
}

extension TablePlan {
    /// Columns that are not known and split the numbers all the same: left of the numbers, with words in them.
    ///
    /// A column of numbers there is one too, such as a month or a custom group, when the rows are told apart by it.
    func chosenGroups(in records: Records, _ rows: [Int]) -> [Int] {
        let first = columns.indices.first { index in
            switch columns[index].content {
            case .measure, .ignored: true
            default: false
            }
        }
        let unknown = columns.indices.prefix(first ?? columns.count)
            .filter { columns[$0].content == nil && !columns[$0].header.isEmpty }
        if unknown.isEmpty { return [] }
        let named = columns.indices.filter { index in
            switch columns[index].content {
            case .field, .breakdown: true
            default: false
            }
        }
        let keys = Set(rows.map { row in named.map { records.text(row, $0) } })
        if keys.count < rows.count { return Array(unknown) }
        return unknown.filter { column in
            rows.contains { Double(records.text($0, column)) == nil && !records.isBlank($0, column) }
        }
    }
}
