import ExportFormats
import MetricStore
import SocialMetrics

extension ObservationTable {
    /// The table without the amounts that are in another currency than their client's, and what was taken out.
    ///
    /// Advertising keeps its own currency, and so its amounts. A table whose headers name no currency is taken to be in the
    /// client's, and the report says so.
    func withoutForeignAmounts(
        _ accounts: [AccountHint: AccountDraft]
    ) -> (table: ObservationTable, setAside: [SetAside]) {
        let isMoney = measures.map { if case .money = $0.unit { true } else { false } }
        guard let currency, grain != .ad, isMoney.contains(true) else { return (self, []) }
        var kept = ObservationTable(
            format: format, platform: platform, platforms: platforms, grain: grain, measures: measures)
        kept.currency = currency
        var setAside: [SetAside] = []
        for (index, row) in rows.enumerated() {
            var numbers = Array(values(ofRow: index))
            if let account = accounts[row.account], let own = account.currency, own != currency {
                for slot in measures.indices where isMoney[slot] && !numbers[slot].isNaN {
                    setAside.append(foreign(measures[slot], line: row.line, account, own))
                    numbers[slot] = .nan
                }
            }
            kept.append(row, values: numbers)
        }
        return (kept, setAside)
    }

    private func foreign(_ measure: Measure, line: Int, _ account: AccountDraft, _ own: String) -> SetAside {
        let named = currency ?? ""
        var cell = SetAside(
            line: line, column: measure.label.en, text: named,
            message: "the amount is in \(named), and client \"\(account.client)\" is reported in \(own)")
        cell.remedy =
            "write `currency: \(named)` for the client in bilan.yml, or export in \(own), and import the file again."
        return cell
    }
}
