import SocialMetrics
import Tabular

/// Search Console's download of a month: a folder of small tables, of which only the filters name the period.
struct SearchConsoleExport {
    let brand: Brand
    let demand: SearchDemand
    let month: Period

    private var language: Language { brand.language }

    /// The domain, the report and the day of the download, as the archive is named.
    var folder: String {
        let day = month.to.adding(days: 1)
        return "\(demand.bank.domain)-Performance-on-Search-\(day.description)"
    }

    func files() -> [(name: String, bytes: [UInt8])] {
        let devices = demand.split(
            month, names: ["Mobile", language("Desktop", "Ordinateur"), language("Tablet", "Tablette")],
            weights: [0.61, 0.34, 0.05])
        let countries = demand.bank.countries
        let weights = countries.indices.map { $0 == 0 ? 6 : 1 / (Double($0) + 1) }
        let named = [
            (
                language("Queries", "Requêtes"), language("Top queries", "Requêtes les plus fréquentes"),
                demand.queries(month)
            ),
            ("Pages", language("Top pages", "Pages les plus populaires"), demand.pages(month)),
            (
                language("Countries", "Pays"), language("Country", "Pays"),
                demand.split(month, names: countries, weights: weights)
            ),
            (language("Devices", "Appareils"), language("Device", "Appareil"), devices),
        ]
        let chart = month.days.map { ($0.description, demand[$0]) }
        return [
            (language("Chart", "Graphique"), table("Date", chart)),
            (language("Filters", "Filtres"), filters),
        ].map { ("\($0).csv", $1) } + named.map { ("\($0).csv", table($1, $2)) }
    }

    private func table(_ first: String, _ rows: [(String, SearchDemand.Counts)]) -> [UInt8] {
        let header = [first, language("Clicks", "Clics"), "Impressions", "CTR", "Position"]
        return CSVWriter.bytes(
            [header]
                + rows.map { name, counts in
                    [
                        name, String(counts.clicks), String(counts.impressions),
                        shortPercent(counts.clicks, of: counts.impressions),
                        decimal(Double(counts.position) / 100, 2),
                    ]
                }
        ).withoutLastLineEnd
    }

    private var filters: [UInt8] {
        CSVWriter.bytes([
            [language("Filter", "Filtre"), language("Value", "Valeur")],
            [language("Search type", "Type de recherche"), "Web"],
            ["Date", "\(month.from.filterDate(language))-\(month.to.filterDate(language))"],
        ]).withoutLastLineEnd
    }
}
