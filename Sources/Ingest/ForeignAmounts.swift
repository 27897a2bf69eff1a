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
        let foreign = measures.indices.flatMap { slot -> [ForeignAmounts] in
            guard let named = currencies[measures[slot]], case .money = measures[slot].unit else { return [] }
            return Set(accounts.values).filter {
                $0.platform.printsClientsCurrency && $0.currency.map { $0 != named.code } ?? false
            }.compactMap { amounts(slot, named, $0, accounts) }
        }
        guard !foreign.isEmpty else { return (self, []) }
        var kept = emptied
        for (index, row) in rows.enumerated() {
            var numbers = Array(values(ofRow: index))
            for amounts in foreign where accounts[row.account] == amounts.account {
                numbers[amounts.slot] = .nan
            }
            kept.append(row, values: numbers)
        }
        return (
            kept, foreign.map(\.setAside).sorted { ($0.line, $0.column ?? "") < ($1.line, $1.column ?? "") }
        )
    }

    /// Nil for a column that holds nothing but 0.
    private func amounts(
        _ slot: Int, _ named: NamedCurrency, _ account: AccountDraft, _ accounts: [AccountHint: AccountDraft]
    ) -> ForeignAmounts? {
        let filled = rows.indices.filter { index in
            accounts[rows[index].account] == account && !values[index * measures.count + slot].isNaN
        }
        guard let first = filled.first, filled.contains(where: { values[$0 * measures.count + slot] != 0 })
        else { return nil }
        return ForeignAmounts(
            slot: slot, account: account, named: named, line: rows[first].line, count: filled.count)
    }
}

/// A column of amounts that are not in the currency of their account's client.
private struct ForeignAmounts {
    let slot: Int
    let account: AccountDraft
    let named: NamedCurrency
    /// The first line with an amount.
    let line: Int
    let count: Int

    var setAside: SetAside {
        let (amounts, verb) = count == 1 ? ("amount", "is") : ("amounts", "are")
        var column = SetAside(
            line: line, column: named.header, text: named.code,
            message:
                "\(count) \(amounts) \(verb) in \(named.code), and client \"\(account.client)\" is reported in \(account.currency ?? "")"
        )
        column.consequence = "The column was set aside and counts as absent"
        column.remedy =
            "write `currency: \(named.code)` for the client in bilan.yml, or export in \(account.currency ?? ""), and import the file again."
        return column
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
