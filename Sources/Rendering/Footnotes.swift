import Reporting

/// The reasons for what a table cannot say, each with its number, in the order the table first needs them.
struct Footnotes {
    private(set) var reasons: [String] = []

    init(_ table: ReportTable) {
        for row in table.rows {
            for cell in row.cells {
                if let reason = Self.reason(of: cell), !reasons.contains(reason) { reasons.append(reason) }
            }
        }
    }

    /// The number of a cell's reason; nil when it has none.
    func number(of cell: Cell) -> Int? {
        Self.reason(of: cell).flatMap { reasons.firstIndex(of: $0) }.map { $0 + 1 }
    }

    private static func reason(of cell: Cell) -> String? {
        let reason: String
        switch cell {
        case .absent(let text): reason = text
        case .change(.notAvailable(let text)): reason = text
        case .text, .user, .quantity, .interval, .change, .day, .period, .link, .phrase: return nil
        }
        return reason.isEmpty ? nil : reason
    }
}
