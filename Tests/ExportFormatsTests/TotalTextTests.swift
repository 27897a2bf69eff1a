import Testing

@testable import ExportFormats

/// Words by which rows say that they are totals.
@Suite struct TotalTextTests {
    @Test(arguments: [
        "Total", "TOTAL", "Gesamt", "Grand total", "合計", "Total: Account", "Total: Conta", "Total : compte",
        "Total\u{A0}: compte", "Gesamt: Konto", "Total: cuenta", "Totale: account",
    ])
    func theAccountsOwnTotalIsTold(text: String) { #expect(TotalText.kind(of: text) == .whole) }

    @Test(arguments: [
        "Total: Campaigns", "Total: Campaign", "Total: Search", "Total: All but removed ads",
        "Total: Campanhas",
        "Total: Pesquisa", "Total : campagnes", "Total : Campagnes activées", "Gesamt: Kampagnen",
        "Totale: campagne", "Search total", "Performance Max total", "Total of 33 results", "全2件の結果",
    ])
    func theTotalOfSomeRowsIsTold(text: String) { #expect(TotalText.kind(of: text) == .part) }

    @Test(arguments: [
        "Totally", "Total Spent", "Sale: 10 % off", "Totalenergies: offre", "Summer sale", "Capital", "",
        "the best shoes in town total", "2026-10-01",
    ])
    func otherTextsAreNoTotals(text: String) { #expect(TotalText.kind(of: text) == nil) }
}
