import SocialMetrics
import Tabular

/// The reports of Meta Ads Manager: campaigns by day, and campaigns over a month; the total stands first.
enum AdsExport {
    static func byDay(_ ads: [CampaignDays], _ range: Period, _ brand: Brand) -> [UInt8] {
        let sheet = AdSheet(brand: brand, hasDays: true)
        var rows = [sheet.header, sheet.totalRow(ads, range)]
        for ad in ads {
            for day in range.days.reversed() {
                guard let counts = ad[day] else { continue }
                rows.append(
                    sheet.row(
                        ad.campaign, counts, Period(from: day, to: day),
                        isActive: ad.campaign.period.to >= range.to))
            }
        }
        return sheet.bytes(rows)
    }

    static func byCampaign(_ ads: [CampaignDays], _ range: Period, _ brand: Brand) -> [UInt8] {
        let sheet = AdSheet(brand: brand, hasDays: false)
        var rows = [sheet.header, sheet.totalRow(ads, range)]
        for ad in ads {
            guard let counts = ad.total(range) else { continue }
            rows.append(
                sheet.row(
                    ad.campaign, counts, range, isActive: ad.campaign.period.to >= range.to))
        }
        return sheet.bytes(rows)
    }
}

/// The columns of an ad report and how its cells are written.
struct AdSheet {
    let brand: Brand
    let hasDays: Bool

    private var language: Language { brand.language }

    var header: [String] {
        let first = hasDays ? [language("Day", "Jour")] : []
        switch language {
        case .en:
            return ["Campaign name"] + first + [
                "Delivery status", "Delivery level", "Reach", "Impressions", "Frequency",
                "Attribution setting",
                "Result type", "Results", "Cost per result", "Amount spent (\(brand.currency))",
                "Link clicks",
                "Clicks (all)", "CTR (all)", "CPM (cost per 1,000 impressions)", "Leads", "Purchases",
                "Purchases conversion value", "Reporting starts", "Reporting ends",
            ]
        case .fr:
            return ["Début des rapports", "Fin des rapports", "Nom de la campagne"] + first + [
                "Résultats", "Indicateur de résultats", "Coût par résultat",
                "Montant dépensé (\(brand.currency))",
                "Couverture", "Impressions", "Répétition",
                "CPM (Coût pour 1\u{A0}000\u{A0}impressions) (\(brand.currency))", "Clics sur un lien",
                "Clics (tous)",
                "CTR (tous)", "Prospects", "Achats", "Valeur de conversion des achats",
            ]
        }
    }

    /// A campaign's record.
    ///
    /// A goal that was not met leaves type, results and cost blank.
    func row(_ campaign: Campaign, _ counts: AdCounts, _ range: Period, isActive: Bool)
        -> [String]
    {
        let results = counts.results(of: campaign.goal)
        let type = language(campaign.goal.resultType, campaign.goal.indicator)
        let perThousand = campaign.goal == .reach ? 1000.0 : 1
        let cost = decimal(Double(counts.spend) / 100 * perThousand / Double(max(1, results)), 8)
        return record(
            name: campaign.name, day: range.from.description,
            status: [isActive ? "active" : "inactive", "campaign"],
            attribution: "7-day click or 1-day view",
            result: results == 0 ? ["", "", ""] : [type, String(results), cost], counts, range)
    }

    /// The first record: the sum of all, without names; its reach is smaller than the sum.
    func totalRow(_ ads: [CampaignDays], _ range: Period) -> [String] {
        var total = AdCounts()
        for counts in ads.compactMap({ $0.total(range) }) {
            total += counts
            total.reach += counts.reach * 79 / 100
        }
        return record(
            name: "", day: "", status: ["", ""], attribution: "", result: ["mixed", "", ""], total, range)
    }

    private func record(
        name: String, day: String, status: [String], attribution: String, result: [String],
        _ counts: AdCounts,
        _ range: Period
    ) -> [String] {
        let impressions = Double(counts.impressions)
        let spend = money(counts.spend)
        let frequency = decimal(impressions / Double(max(1, counts.reach)), 8)
        let thousand = decimal(Double(counts.spend) * 10 / impressions, 8)
        let clicks = [
            filled(counts.linkClicks), String(counts.clicks),
            decimal(Double(counts.clicks) * 100 / impressions, 8),
        ]
        let goals = [
            filled(counts.leads), filled(counts.purchases),
            counts.purchaseValue == 0 ? "" : money(counts.purchaseValue),
        ]
        let days = [range.from.description, range.to.description]
        let reach = [String(counts.reach), String(counts.impressions), frequency]
        switch language {
        case .en:
            return [name] + (hasDays ? [day] : []) + status + reach + [attribution] + result + [spend]
                + clicks + [thousand] + goals + days
        case .fr:
            return days + [name] + (hasDays ? [day] : []) + [result[1], result[0], result[2], spend]
                + reach + [thousand] + clicks + goals
        }
    }

    func bytes(_ rows: [[String]]) -> [UInt8] {
        CSVWriter.bytes(rows, quoting: .whenNeededOrSpaced, encoding: .utf8WithMark)
    }

    private func filled(_ count: Int) -> String { count == 0 ? "" : String(count) }
}
