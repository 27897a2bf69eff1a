import SocialMetrics

extension ActivityPlan {
    static let website = ActivityPlan(
        id: "website", rows: .web, key: [.sessions, .visitors, .pageViews, .keyEvents, .webRevenue],
        metrics: [.engagedSessionRate], ofGroups: [.keyEvents, .webRevenue],
        groups: [
            GroupTable(
                dimensions: [.channel],
                title: Words(en: "Where visits came from", fr: "D’où viennent les visites"),
                label: Words(en: "Channel", fr: "Canal"), isComplete: true),
            GroupTable(
                dimensions: [.source, .medium],
                title: Words(en: "Sources and media", fr: "Sources et supports"),
                label: Words(en: "Source / medium", fr: "Source / support"), isComplete: true),
            GroupTable(
                dimensions: [.source], title: Words(en: "Sources", fr: "Sources"),
                label: Words(en: "Source", fr: "Source"), isComplete: true),
            GroupTable(
                dimensions: [.campaign], title: Words(en: "Visits by campaign", fr: "Visites par campagne"),
                label: Words(en: "Campaign", fr: "Campagne"), isComplete: false),
            GroupTable(
                dimensions: [.landingPage], title: Words(en: "Where visits began", fr: "Pages d’arrivée"),
                label: Words(en: "Landing page", fr: "Page d’arrivée"), isComplete: false),
        ],
        complete: [[.channel], [.source, .medium], [.source]],
        splits: [
            .channel, .source, .medium, .campaign, .utmSource, .utmContent, .utmTerm, .landingPage, .device,
            .country, .region, .city, .language, .browser, .operatingSystem,
        ],
        note: visitorsNote, noteOn: .visitors)

    /// The visits a shop's own reports count, beside its sales.
    static let shopVisits = ActivityPlan(
        id: "visits", rows: .web, subject: Words(en: "visits", fr: "visites"),
        key: [.sessions, .visitors, .cartRate, .checkoutRate, .orderRate], metrics: [], ofGroups: [],
        groups: [], complete: [], note: visitorsNote, noteOn: .visitors)

    private static let visitorsNote = Words(
        en:
            "Visitors are different people in one period: they are never added over days, channels or pages.",
        fr:
            "Les visiteurs sont des personnes différentes sur une période : ils ne s’additionnent ni d’un jour à l’autre, ni d’un canal ou d’une page à l’autre."
    )

    static let search = ActivityPlan(
        id: "search", rows: .search, key: [.clicks, .impressions, .averagePosition],
        metrics: [.searchClickRate],
        ofGroups: [.impressions, .averagePosition],
        groups: [
            GroupTable(
                dimensions: [.query],
                title: Words(en: "What people searched for", fr: "Ce que les gens ont cherché"),
                label: Words(en: "Query", fr: "Requête"), isComplete: false,
                caution: Words(
                    en:
                        "Search engines withhold rare queries and list 1,000 at most: queries do not add up to the total.",
                    fr:
                        "Les moteurs taisent les requêtes rares et en listent 1 000 au plus : la somme des requêtes n’est pas le total."
                )),
            GroupTable(
                dimensions: [.page],
                title: Words(en: "Pages found in search", fr: "Pages trouvées par la recherche"),
                label: Words(en: "Page", fr: "Page"), isComplete: false,
                caution: Words(
                    en:
                        "One search can show several pages: their impressions may add up to more than the site’s.",
                    fr:
                        "Une recherche peut afficher plusieurs pages : la somme de leurs impressions peut dépasser celles du site."
                )),
            GroupTable(
                dimensions: [.device], title: Words(en: "Devices", fr: "Appareils"),
                label: Words(en: "Device", fr: "Appareil"), isComplete: true),
        ],
        complete: [[.device], [.country]],
        terms: [
            Measure.clicks.id: Term(
                label: Words(en: "Clicks (search)", fr: "Clics (recherche)"),
                meaning: Words(
                    en: "Clicks on a search result that lead to the website.",
                    fr: "Clics sur un résultat de recherche qui mène au site.")),
            Measure.impressions.id: Term(
                label: Words(en: "Impressions (search)", fr: "Impressions (recherche)"),
                meaning: Words(
                    en: "Times a page of the website was among the results of a search.",
                    fr: "Nombre de fois où une page du site a figuré parmi les résultats d’une recherche.")),
        ],
        note: Words(
            en: "The average position is weighted by impressions; 1 is the first place, so less is better.",
            fr:
                "La position moyenne est pondérée par les impressions ; 1 est la première place : moins, c’est mieux."
        ), noteOn: .averagePosition)

    static let sales = ActivityPlan(
        id: "sales", rows: .sales, key: [.totalSales, .netSales, .orders], metrics: [.averageOrderValue],
        ofGroups: [.netSales, .orders],
        groups: [
            GroupTable(
                dimensions: [.product], title: Words(en: "Sales by product", fr: "Ventes par produit"),
                label: Words(en: "Product", fr: "Produit"), isComplete: false),
            GroupTable(
                dimensions: [.customerType],
                title: Words(en: "New and returning customers", fr: "Nouveaux clients et clients fidèles"),
                label: Words(en: "Customers", fr: "Clients"), isComplete: true),
        ],
        complete: [],
        note: Words(
            en:
                "Net sales are after discounts and returns; total sales hold shipping and taxes as well. Returns are booked on the day they come back.",
            fr:
                "Les ventes nettes sont après réductions et retours ; les ventes totales comprennent livraison et taxes. Un retour est compté le jour où il revient."
        ), noteOn: .netSales)

    static let places = ActivityPlan(
        id: "places", rows: .account, key: [.callClicks, .directionRequests, .linkClicks], metrics: [],
        ofGroups: [
            .directionRequests, .linkClicks, .searchViewersMobile, .searchViewersDesktop, .mapsViewersMobile,
            .mapsViewersDesktop,
        ],
        groups: [
            GroupTable(
                dimensions: [.location], title: Words(en: "Place by place", fr: "Lieu par lieu"),
                label: Words(en: "Place", fr: "Lieu"), isComplete: true, isWhole: true)
        ],
        complete: [[.location]], hidesIdle: true,
        note: Words(
            en:
                "Viewers are different people for each place, surface and device: they are never added, not even to each other.",
            fr:
                "Les spectateurs sont des personnes différentes par lieu, par service et par appareil : ils ne s’additionnent jamais."
        ), noteOn: .searchViewersMobile)

    static let other = ActivityPlan(
        id: "account", rows: .account, key: [], metrics: [], ofGroups: [], groups: [], complete: [],
        note: Words(
            en: "These figures come from an export format of this workspace.",
            fr: "Ces chiffres viennent d’un format d’export propre à cet espace de travail."))
}
