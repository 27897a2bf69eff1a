import SocialMetrics
import Tabular

/// The campaign report of Google Ads by day: two lines above the table, total rows below it.
struct GoogleAdsExport {
    let brand: Brand
    let campaigns: [SearchCampaignDays]
    let month: Period

    private var language: Language { brand.language }
    private var number: GoogleNumber { GoogleNumber(language: language) }

    var fileName: String { language("Campaign report.csv", "Rapport sur les campagnes.csv") }

    /// French is "Excel .csv", UTF-16 with tabs; English is CSV, UTF-8 with commas.
    var bytes: [UInt8] {
        var writer =
            switch language {
            case .en: CSVWriter()
            case .fr: CSVWriter(delimiter: "\t", encoding: .utf16LittleEndianWithMark)
            }
        writer.append([language("Campaign report", "Rapport sur les campagnes")])
        writer.append(["\(month.from.googleDate(language)) - \(month.to.googleDate(language))"])
        writer.append(header)
        for row in rows { writer.append(row) }
        return writer.take()
    }

    private var header: [String] {
        switch language {
        case .en:
            [
                "Day", "Campaign status", "Campaign", "Campaign type", "Currency code", "Clicks", "Impr.",
                "CTR", "Avg. CPC", "Cost", "Search impr. share", "Conversions", "Cost / conv.", "Conv. rate",
                "Conv. value",
            ]
        case .fr:
            [
                "Jour", "État de la campagne", "Campagne", "Type de campagne", "Code de la devise", "Clics",
                "Impr.", "CTR", "CPC moy.", "Coût", "Taux d'impr. sur le Réseau de Recherche", "Conversions",
                "Coût/conv.", "Taux de conv.", "Valeur de conv.",
            ]
        }
    }

    private var rows: [[String]] {
        var result: [[String]] = []
        var totals: [SearchCampaign.Kind: SearchAdCounts] = [:]
        var all = SearchAdCounts()
        for days in campaigns {
            for day in month.days {
                guard let counts = days[day], counts.impressions > 0 else { continue }
                all += counts
                totals[days.campaign.kind, default: SearchAdCounts()] += counts
                let status =
                    days.campaign.period.to >= month.to
                    ? language("Enabled", "Activée") : language("Paused", "Mise en veille")
                let kind = days.campaign.kind.name(language)
                let share = days.impressionShare(on: day).map(shareText) ?? GoogleNumber.none
                result.append(
                    [day.description, status, days.campaign.name, kind, brand.currency]
                        + measures(counts, share: share))
            }
        }
        let none = GoogleNumber.none
        let total = { (name: String) in "\(language("Total: ", "Total : "))\(name)" }
        result.append(
            [total(language("Campaigns", "Campagnes")), none, none, none, brand.currency]
                + measures(all, share: none))
        result.append(
            [total(language("Account", "Compte")), "", "", "", brand.currency]
                + measures(account(all), share: ""))
        for kind in [SearchCampaign.Kind.search, .performanceMax] {
            let name = kind.name(language)
            let counts = totals[kind] ?? SearchAdCounts()
            result.append([total(name), "", "", name, brand.currency] + measures(counts, share: none))
        }
        return result
    }

    /// The account holds more than its listed campaigns in one month, in which an old one was removed.
    private func account(_ listed: SearchAdCounts) -> SearchAdCounts {
        var counts = listed
        if month.monthName == "2026-02" {
            counts += SearchAdCounts(impressions: 412, clicks: 9, cost: 541, conversions: 0, value: 0)
        }
        return counts
    }

    private func measures(_ counts: SearchAdCounts, share: String) -> [String] {
        let perConversion =
            counts.conversions == 0 ? 0 : (counts.cost * 200 + counts.conversions) / (2 * counts.conversions)
        return [
            number.count(counts.clicks), number.count(counts.impressions),
            number.percent(counts.clicks, of: counts.impressions),
            counts.clicks == 0 ? "0" : number.cost((counts.cost * 2 + counts.clicks) / (2 * counts.clicks)),
            number.cost(counts.cost), share, number.amount(counts.conversions), number.cost(perConversion),
            counts.clicks == 0
                ? number.amount(0) + "%" : number.percent(counts.conversions, of: counts.clicks * 100),
            number.amount(counts.value),
        ]
    }

    /// Google gives no exact share below a tenth and above nine tenths.
    private func shareText(_ share: Int) -> String {
        switch share {
        case ..<1000: "< 10%"
        case 9001...: "> 90%"
        default: number.amount(share) + "%"
        }
    }
}
