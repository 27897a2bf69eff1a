import SocialMetrics
import Tabular

/// Tells total rows from records.
struct TotalJudge {
    private let plan: TablePlan
    private let records: Records
    /// Columns of names, ids, days and groups that some row fills.
    private let naming: [Int]

    init(_ plan: TablePlan, _ records: Records, _ rows: [Int]) {
        self.plan = plan
        self.records = records
        let fields: Set<Field> = [.campaignID, .campaign, .adSetID, .adSet, .adID, .ad, .day]
        let candidates = plan.columns.indices.filter { index in
            switch plan.columns[index].content {
            case .field(let field): fields.contains(field)
            // `Total: Search` names its network, its device or its kind of campaign again.
            case .breakdown(let dimension): ![.network, .device, .campaignType].contains(dimension)
            default: false
            }
        }
        naming = candidates.filter { column in rows.contains { !records.isBlank($0, column) } }
    }

    /// What a record is: nil for a row like others.
    func total(_ record: Int) -> TotalText.Kind? {
        if let said = TotalText.beyondHeader(records, record, plan.columns.count) { return said }
        switch plan.format.totals {
        case .none: return nil
        case .firstCellSaysTotal:
            return records.range(record, 0).count <= TotalText.longest
                && TotalText.kind(of: records.text(record, 0)) == .whole ? .whole : nil
        case .namesAreEmpty:
            return !naming.isEmpty && naming.allSatisfy { records.isBlank(record, $0) } ? .whole : nil
        case .textSaysTotal: return firstText(record)
        }
    }

    /// The first cell with a word says so, and nothing else names the row.
    private func firstText(_ record: Int) -> TotalText.Kind? {
        let width = min(records.width(of: record), plan.columns.count)
        guard let first = (0..<width).first(where: { !isNothing(record, $0) }),
            records.range(record, first).count <= TotalText.longest,
            naming.allSatisfy({ $0 == first || isNothing(record, $0) })
        else { return nil }
        return TotalText.kind(of: records.text(record, first))
    }

    private func isNothing(_ record: Int, _ column: Int) -> Bool {
        BlankCell.isBlank(records.bytes.span.extracting(records.range(record, column)))
    }
}

extension TotalText {
    /// A cell more than the header has, which says `Grand total`; nil for any other row.
    static func beyondHeader(_ records: Records, _ record: Int, _ columns: Int) -> Kind? {
        guard records.filledWidth(of: record) == columns + 1 else { return nil }
        return kind(of: records.text(record, columns))
    }
}

/// Lines among the records that are a remark of the platform, such as `Showing top 500 results`.
enum RemarkLine {
    private static let beginnings = [
        "showing top", "mostrando os primeiros", "die 500 besten", "affichage des", "mostrando los",
        "no data available",
        "aucune donnee", "sin datos", "keine daten",
        "©", "(c) ", "copyright ",
    ]

    /// The remark, nil when the record is none.
    static func text(_ records: Records, _ record: Int, headerWidth: Int) -> String? {
        guard headerWidth > 1, records.filledCount(of: record) == 1, !records.isBlank(record, 0) else {
            return nil
        }
        let text = records.text(record, 0)
        let key = HeaderName(text).key
        return beginnings.contains(where: key.hasPrefix) || (key.contains(" ") && key.contains("500"))
            ? text : nil
    }
}
