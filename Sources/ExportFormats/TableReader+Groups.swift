import SocialMetrics
import Tabular

/// Tells what the groups of a table are, for exports that are laid out alike for sources, pages and countries.
struct GroupKinds {
    private let words: [(text: String, dimension: Breakdown.Dimension)]

    /// The longest words come first: `utm_sources` before `sources`.
    init(_ format: ExportFormat) {
        words = format.groupKinds.flatMap { dimension, words in
            words.map { (GroupKinds.plain($0), dimension) }
        }.sorted { ($0.0.utf8.count, $0.0) > ($1.0.utf8.count, $1.0) }
    }

    /// The kind that the name of a file says; nil when it says none.
    func named(by name: String?) -> Breakdown.Dimension? {
        guard !words.isEmpty, let file = name?.split(separator: "/").last else { return nil }
        let plain = GroupKinds.plain(String(file))
        return words.first { plain.contains($0.text) }?.dimension
    }

    /// The kind that a cell such as `referrerName==example.com` says; nil when it says none.
    func told(by cell: String) -> Breakdown.Dimension? {
        let plain = GroupKinds.plain(cell)
        return words.first { plain.hasPrefix($0.text) }?.dimension
    }

    /// Browsers and archives change blanks and underscores of a name.
    private static func plain(_ text: String) -> String {
        HeaderName(text).key.replacing("_", with: " ").replacing("-", with: " ")
    }
}

extension TableReader {
    /// Says of a row's group what it is; false when nothing tells and the row had to be set aside.
    mutating func nameGroup(_ row: inout ObservationRow, _ record: Int) -> Bool {
        guard !plan.format.groupKinds.isEmpty, let name = row.breakdown[.group] else { return true }
        let told = text(.groupKind, record).flatMap { GroupKinds(plan.format).told(by: $0) }
        guard let dimension = told ?? namedGroup else {
            setAside(record, CellProblem.unknownGroup(name))
            return false
        }
        row.breakdown[.group] = nil
        row.breakdown[dimension] = name
        return true
    }

    /// Leaves out rows that add up rows below them, so that nothing counts twice.
    mutating func leaveOutParents(_ rows: inout [Int]) {
        guard let column = fields[.isParent]?.first else { return }
        let parents = rows.filter { records.text($0, column) == "1" }
        guard !parents.isEmpty, parents.count < rows.count else { return }
        rows.removeAll { records.text($0, column) == "1" }
        reading.notes.append(
            Problem(
                .note, line: records.line(of: parents[0]), column: plan.columns[column].header,
                parents.count == 1
                    ? "1 row adds up others of the table"
                    : "\(parents.count) rows add up others of the table",
                consequence: "Only the rows below were read, so that nothing counts twice."))
    }
}
