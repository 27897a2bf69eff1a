import SocialMetrics
import Testing

@testable import ExportFormats

@Suite struct HeaderNameTests {
    @Test(arguments: [
        ("Link Clicks", "Link clicks"), ("Résultats", "resultats"),
        ("Ensemble de publicités", "ENSEMBLE DE PUBLICITÉS"),
        ("J’aime", "J'aime"), ("J` aime", "J’aime"), ("J\u{19}aime", "J’aime"), ("Ge\u{AD}samt", "Gesamt"),
        ("\u{FEFF}Date", "Date"),
        ("CPM (Coût pour 1\u{A0}000 impressions)", "CPM (Coût pour 1 000 impressions)"),
        ("Coût pour 1\u{202F}000", "Coût pour 1 000"), ("  Post   ID ", "Post ID"), ("Post\nID", "Post ID"),
        ("3–second views", "3-second views"), ("e\u{301}te\u{301}", "été"),
        ("Konto-Benutzername", "konto\u{2011}benutzername"),
        ("Amount spent (EUR)", "Amount spent"), ("消化金額 (JPY)", "消化金額"),
    ])
    func looksDoNotCount(left: String, right: String) {
        #expect(HeaderName(left).key == HeaderName(right).key)
    }

    @Test(arguments: [
        ("Views", "Reviews"), ("CTR (all)", "CTR"), ("Views (%)", "Views"), ("J'aime", "Je n'aime pas"),
        ("日", "月"),
        ("Impressions", "Impression"), ("Reach (all)", "Reach (ALL)x"),
    ])
    func otherWordsAreOtherHeaders(left: String, right: String) {
        #expect(HeaderName(left).key != HeaderName(right).key)
    }

    @Test(
        arguments: [
            ("Amount spent (USD)", "USD"), ("Montant dépensé (EUR)", "EUR"), ("消化金額 (JPY)", "JPY"),
            ("Clicks (all)", nil),
            ("Views (%)", nil), ("CTR", nil), ("(EUR)", "EUR"), ("Spent (EURO)", nil), ("Spent (eur)", nil),
        ] as [(String, String?)])
    func theCurrencyIsKept(header: String, currency: String?) {
        #expect(HeaderName(header).currency == currency)
    }

    @Test func brokenAccentsFindTheirColumn() throws {
        let bytes = Array(
            "Début des rapports,Fin des rapports,Nom de la campagne,Montant dépensé (EUR),Résultats\n2026-10-01,2026-10-31,A,12.5,3\n"
                .utf8)
        // Read as Latin-1 and written as UTF-8.
        let damaged = bytes.map { String(Unicode.Scalar($0)) }.joined()
        let table = try table(damaged)
        #expect(table.columns.map(\.role) == [.date, .date, .dimension, .measure, .measure])
        #expect(table.values(.spend) == [12.5])
        #expect(table.language == "fr")
    }
}
