import ExportFormats
import MetricStore
import SocialMetrics

extension ObservationTable {
    /// The table without the amounts that are in another currency than their client's, and what was taken out.
    ///
    /// It concerns accounts whose amounts a report prints in the client's currency: websites, shops, mailings and what a user
    /// taught. Advertising keeps its own currency, and 0 is the same in all of them. A table whose headers name no currency
    /// is taken to be in the client's, and the report says so.
    func withoutForeignAmounts(
        _ accounts: [AccountHint: AccountDraft]
    ) -> (table: ObservationTable, setAside: [SetAside]) {
        let isMoney = measures.map { if case .money = $0.unit { true } else { false } }
        guard let currency, isMoney.contains(true) else { return (self, []) }
        var kept = emptied
        var setAside: [SetAside] = []
        for (index, row) in rows.enumerated() {
            var numbers = Array(values(ofRow: index))
            if let account = accounts[row.account], account.platform.printsClientsCurrency,
                let own = account.currency, own != currency
            {
                for slot in measures.indices
                where isMoney[slot] && !numbers[slot].isNaN && numbers[slot] != 0 {
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

extension Platform {
    /// Whether amounts of its accounts are printed in the client's currency.
    fileprivate var printsClientsCurrency: Bool {
        switch kind {
        case .website, .sales, .mailing, .other: true
        case .social, .advertising, .search, .places: false
        }
    }
}
