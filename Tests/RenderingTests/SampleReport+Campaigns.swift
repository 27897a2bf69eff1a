import Charting
import Reporting
import SocialMetrics

extension SampleReport {
    var campaigns: ReportSection {
        ReportSection(
            id: "campaigns", title: say("Campaigns", "Campagnes"),
            blocks: [
                .table(campaignTable),
                .figure(intervals, data: ReportTable(columns: [], rows: [])),
                .note(
                    Sentence(
                        en:
                            "\(strong: "Not distinguishable:") the ranges overlap and the test gives p = 0.29.",
                        fr:
                            "\(strong: "Écart non significatif :") les fourchettes se recoupent et le test donne p = 0,29."
                    )(language)),
            ])
    }

    private struct Campaign {
        var name: String
        var spend: Double
        var results: Double
        var low: Double
        var high: Double?
        var url: String?
    }

    private static let list = [
        Campaign(name: "Notoriété automne", spend: 1_850, results: 64, low: 22.64, high: 37.53),
        Campaign(
            name: "Rentrée – Ateliers <b>adultes</b>", spend: 500, results: 8, low: 31.72, high: 144.77,
            url: "https://example.com/ateliers"),
        Campaign(name: "Noël | précommande_2026 *test*", spend: 499.8, results: 0, low: 135.49, high: nil),
    ]

    private var campaignTable: ReportTable {
        let money = { (value: Double) in Quantity(value, .money("EUR")) }
        let rows = Self.list.map { campaign in
            ReportTable.Row([
                campaign.url.map { .link(text: campaign.name, url: $0) } ?? .user(campaign.name),
                .quantity(money(campaign.spend)), .quantity(Quantity(campaign.results, .count)),
                .interval(
                    campaign.results > 0 ? money(campaign.spend / campaign.results) : nil, low: campaign.low,
                    high: campaign.high, unit: .money("EUR")),
                campaign.results > 0
                    ? .quantity(Quantity(campaign.results / 31.5, .factor))
                    : .absent(say("no revenue in the export", "pas de revenu dans l’export")),
            ])
        }
        let total = ReportTable.Row(
            [
                .text(say("Total", "Total")), .quantity(money(2_849.8)), .quantity(Quantity(72, .count)),
                .interval(money(39.58), low: 31.43, high: 50.6), .absent(""),
            ], kind: .total)
        return ReportTable(
            caption: say("What a lead costs", "Ce que coûte un prospect"),
            columns: [
                .init(say("Campaign", "Campagne"), .leading), .init(say("Spend", "Montant dépensé")),
                .init(say("Leads", "Prospects")), .init(say("Cost per lead", "Coût par prospect")),
                .init("ROAS"),
            ], rows: rows + [total])
    }

    private var intervals: Figure {
        Figure(
            id: "campaign costs",
            title: say(
                "“Notoriété automne” is the cheapest of those that can be judged",
                "« Notoriété automne » est la moins chère de celles qu’on peut juger"),
            summary: say(
                "Cost per lead of each campaign with its 95 % range; the table above holds the values.",
                "Coût par prospect de chaque campagne avec sa fourchette à 95 % ; valeurs dans le tableau ci-dessus."
            ),
            mark: .intervals(
                .init(
                    rows: Self.list.map { campaign in
                        let cost = campaign.results > 0 ? campaign.spend / campaign.results : nil
                        return .init(
                            label: campaign.name, value: cost, low: campaign.low, high: campaign.high,
                            text: numbers.interval(
                                cost.map { Quantity($0, .money("EUR")) }, low: campaign.low,
                                high: campaign.high,
                                unit: .money("EUR")))
                    },
                    levels: roundLevels(for: [0, 160]).map {
                        .init(value: $0, label: numbers.axis($0, unit: .money("EUR")))
                    })))
    }
}
