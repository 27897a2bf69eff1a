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
            case .breakdown: true
            default: false
            }
        }
        naming = candidates.filter { column in rows.contains { !records.isBlank($0, column) } }
    }

    func isTotal(_ record: Int) -> Bool {
        switch plan.format.totals {
        case .none: false
        case .firstCellSaysTotal:
            records.range(record, 0).count <= TotalJudge.longest
                && TotalJudge.words.contains(HeaderName(records.text(record, 0)).key)
        case .namesAreEmpty: !naming.isEmpty && naming.allSatisfy { records.isBlank(record, $0) }
        }
    }

    /// "Total" in the languages of exports, normalised.
    private static let words: Set<String> = [
        "total", "gesamt", "totale", "totaal", "totales", "totalt", "合計",
    ]

    /// Bytes enough for every one of them, soft hyphens and a byte order mark included.
    private static let longest = 32
}

/// Lines among the records that are a remark of the platform, such as `Showing top 500 results`.
enum RemarkLine {
    private static let beginnings = [
        "showing top", "mostrando os primeiros", "die 500 besten", "affichage des", "mostrando los",
        "no data available",
        "aucune donnee", "sin datos", "keine daten",
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
