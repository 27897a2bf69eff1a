extension Measure {
    package static let sessions = Measure(
        "sessions", .count, label: Words(en: "Sessions", fr: "Sessions"),
        meaning: Words(
            en: "Visits of the website.",
            fr: "Visites du site web."))
    package static let engagedSessions = Measure(
        "engaged_sessions", .count, label: Words(en: "Engaged sessions", fr: "Sessions avec engagement"),
        meaning: Words(
            en: "Visits that lasted, led to a second page or to a key event, as the tool defines it.",
            fr:
                "Visites qui ont duré, vu une deuxième page ou conduit à un événement clé, selon la définition de l’outil."
        ))
    package static let visitors = Measure(
        "visitors", .people, label: Words(en: "Visitors", fr: "Visiteurs"),
        meaning: Words(
            en: "Different browsers or people that visited in a period; never added.",
            fr: "Navigateurs ou personnes différentes venus sur une période ; ne s’additionne pas."))
    package static let totalVisitors = Measure(
        "total_visitors", .people, label: Words(en: "All visitors", fr: "Tous les visiteurs"),
        meaning: Words(
            en: "Every visitor with any event, where the tool also counts active ones; never added.",
            fr:
                "Tout visiteur ayant produit un événement, quand l’outil compte aussi les actifs ; ne s’additionne pas."
        ))
    package static let newVisitors = Measure(
        "new_visitors", .people, label: Words(en: "New visitors", fr: "Nouveaux visiteurs"),
        meaning: Words(
            en: "Visitors the tool had not seen before; never added.",
            fr: "Visiteurs que l’outil n’avait pas encore vus ; ne s’additionne pas."))
    package static let pageViews = Measure(
        "page_views", .count, label: Words(en: "Page views", fr: "Pages vues"),
        meaning: Words(
            en: "Pages and screens shown.",
            fr: "Pages et écrans affichés."))
    package static let keyEvents = Measure(
        "key_events", .count, counting: .attributed, label: Words(en: "Key events", fr: "Événements clés"),
        meaning: Words(
            en: "Actions the client declared important; called conversions in older exports.",
            fr:
                "Actions que le client a déclarées importantes ; appelées conversions dans les anciens exports."
        ))
    package static let webRevenue = Measure(
        "web_revenue", .money(""), label: Words(en: "Revenue on the website", fr: "Revenu du site"),
        meaning: Words(
            en: "Revenue the web analytics tool recorded.",
            fr: "Revenu enregistré par l’outil d’analyse du site."))
    package static let returningVisitors = Measure(
        "returning_visitors", .people, label: Words(en: "Returning visitors", fr: "Visiteurs de retour"),
        meaning: Words(
            en: "Visitors the tool had seen before; never added.",
            fr: "Visiteurs que l’outil avait déjà vus ; ne s’additionne pas."))
    package static let newSessions = Measure(
        "new_sessions", .count, label: Words(en: "First visits", fr: "Premières visites"),
        meaning: Words(
            en: "Visits by visitors the tool had not seen before.",
            fr: "Visites de visiteurs que l’outil n’avait pas encore vus."))
    package static let returningSessions = Measure(
        "returning_sessions", .count,
        label: Words(en: "Visits by returning visitors", fr: "Visites de visiteurs de retour"),
        meaning: Words(
            en: "Visits by visitors the tool had seen before.",
            fr: "Visites de visiteurs que l’outil avait déjà vus."))
    package static let bouncedSessions = Measure(
        "bounced_sessions", .count, lessIsBetter: true,
        label: Words(en: "Bounced visits", fr: "Visites à rebond"),
        meaning: Words(
            en: "Visits that ended on the page they began on, without any other action.",
            fr: "Visites terminées sur la page où elles ont commencé, sans autre action."))
    package static let bounceRate = Measure(
        "bounce_rate", .share, .mean(weight: .sessions),
        lessIsBetter: true, label: Words(en: "Bounce rate", fr: "Taux de rebond"),
        meaning: Words(
            en: "Part of the visits that bounced, as the tool defines it; weighted by sessions.",
            fr: "Part des visites à rebond, selon la définition de l’outil ; pondérée par les sessions."))
    package static let visitTime = Measure(
        "visit_time", .seconds, label: Words(en: "Time spent on the website", fr: "Temps passé sur le site"),
        meaning: Words(
            en: "Length of all visits together.",
            fr: "Durée de toutes les visites ensemble."))
    package static let averageVisitDuration = Measure(
        "average_visit_duration", .seconds, .mean(weight: .sessions),
        label: Words(en: "Average visit duration", fr: "Durée moyenne d’une visite"),
        meaning: Words(
            en: "Average length of a visit; weighted by sessions.",
            fr: "Durée moyenne d’une visite ; pondérée par les sessions."))
    package static let averageTimeOnPage = Measure(
        "average_time_on_page", .seconds, .mean(weight: .pageViews),
        label: Words(en: "Average time on page", fr: "Temps moyen sur la page"),
        meaning: Words(
            en: "Average time a page was looked at; weighted by page views.",
            fr: "Temps moyen passé sur une page ; pondéré par les pages vues."))
    package static let scrollDepth = Measure(
        "scroll_depth", .share, .mean(weight: .pageViews),
        label: Words(en: "Scroll depth", fr: "Profondeur de défilement"),
        meaning: Words(
            en: "How far down a page was read, on average; weighted by page views.",
            fr: "Part de la page parcourue, en moyenne ; pondérée par les pages vues."))
    package static let siteActions = Measure(
        "site_actions", .count, label: Words(en: "Actions on the website", fr: "Actions sur le site"),
        meaning: Words(
            en: "Page views, downloads, clicks on outgoing links and searches together.",
            fr: "Pages vues, téléchargements, clics sortants et recherches ensemble."))
    package static let uniquePageViews = Measure(
        "unique_page_views", .count, label: Words(en: "Unique page views", fr: "Pages vues uniques"),
        meaning: Words(
            en: "Pages seen, each counted once a visit.",
            fr: "Pages vues, chacune comptée une fois par visite."))
    package static let downloads = Measure(
        "downloads", .count, label: Words(en: "Downloads", fr: "Téléchargements"),
        meaning: Words(
            en: "Files downloaded from the website.",
            fr: "Fichiers téléchargés depuis le site."))
    package static let outlinkClicks = Measure(
        "outlink_clicks", .count, label: Words(en: "Outgoing clicks", fr: "Clics sortants"),
        meaning: Words(
            en: "Clicks on links to other websites.",
            fr: "Clics sur des liens vers d’autres sites."))
    package static let siteSearches = Measure(
        "site_searches", .count, label: Words(en: "Searches on the website", fr: "Recherches sur le site"),
        meaning: Words(
            en: "Uses of the website’s own search.",
            fr: "Utilisations de la recherche interne du site."))
    package static let entrances = Measure(
        "entrances", .count, label: Words(en: "Entrances", fr: "Entrées"),
        meaning: Words(
            en: "Visits that began on the page.",
            fr: "Visites commencées sur la page."))
    package static let exits = Measure(
        "exits", .count, label: Words(en: "Exits", fr: "Sorties"),
        meaning: Words(
            en: "Visits that ended on the page.",
            fr: "Visites terminées sur la page."))
    package static let convertedSessions = Measure(
        "converted_sessions", .count,
        label: Words(en: "Visits with a key event", fr: "Visites avec événement clé"),
        meaning: Words(
            en: "Visits in which at least one key event happened.",
            fr: "Visites comptant au moins un événement clé."))
    package static let convertedVisitors = Measure(
        "converted_visitors", .people,
        label: Words(en: "Visitors with a key event", fr: "Visiteurs avec événement clé"),
        meaning: Words(
            en: "Different visitors who did a key event; never added.",
            fr: "Visiteurs différents ayant accompli un événement clé ; ne s’additionne pas."))
    package static let purchaseRevenue = Measure(
        "purchase_revenue", .money(""), label: Words(en: "Purchase revenue", fr: "Revenu des achats"),
        meaning: Words(
            en: "Revenue of purchases alone, as the web analytics tool recorded it.",
            fr: "Revenu des seuls achats, enregistré par l’outil d’analyse du site."))
    package static let transactions = Measure(
        "transactions", .count, counting: .attributed, label: Words(en: "Transactions", fr: "Transactions"),
        meaning: Words(
            en: "Purchases that the web analytics tool recorded; a shop’s own orders are the reference.",
            fr: "Achats enregistrés par l’outil d’analyse du site ; les commandes de la boutique font foi."))
    package static let itemsPurchased = Measure(
        "items_purchased", .count, label: Words(en: "Items purchased", fr: "Articles achetés"),
        meaning: Words(
            en: "Pieces in the purchases the web analytics tool recorded.",
            fr: "Pièces des achats enregistrés par l’outil d’analyse du site."))
    package static let eventCount = Measure(
        "event_count", .count, label: Words(en: "Events", fr: "Événements"),
        meaning: Words(
            en: "Anything the site reports as it happens: a page shown, a scroll, a form sent.",
            fr: "Tout ce que le site signale : une page affichée, un défilement, un formulaire envoyé."))
    package static let exitRate = Measure(
        "exit_rate", .share, .mean(weight: .pageViews), lessIsBetter: true,
        label: Words(en: "Exit rate", fr: "Taux de sortie"),
        meaning: Words(
            en: "Part of the page’s views that were the last of their visit; weighted by page views.",
            fr:
                "Part des vues de la page qui ont été les dernières de leur visite ; pondérée par les pages vues."
        ))
    package static let keyEventRate = Measure(
        "key_event_rate", .share, .mean(weight: .sessions),
        label: Words(en: "Visits with a key event", fr: "Visites avec événement clé"),
        meaning: Words(
            en: "Part of the visits with at least one key event; weighted by visits.",
            fr: "Part des visites ayant eu au moins un événement clé ; pondérée par les visites."))
    package static let averageEngagementTime = Measure(
        "average_engagement_time", .seconds, .mean(weight: .sessions),
        label: Words(en: "Engagement time per visit", fr: "Durée d’engagement par visite"),
        meaning: Words(
            en: "Mean time per visit with the page in front of the eyes; weighted by visits.",
            fr: "Temps moyen par visite avec la page sous les yeux ; pondéré par les visites."))
    package static let engagementTimePerVisitor = Measure(
        "engagement_time_per_visitor", .seconds, .never,
        label: Words(en: "Engagement time per visitor", fr: "Durée d’engagement par visiteur"),
        meaning: Words(
            en:
                "Mean time per visitor with the page in front of the eyes; a mean per person, never combined.",
            fr:
                "Temps moyen par visiteur avec la page sous les yeux ; une moyenne par personne, qui ne se combine pas."
        ))

    /// Numbers of the family, in the order of the dictionary.
    static let web: [Measure] = [
        sessions, engagedSessions, visitors, totalVisitors, newVisitors, pageViews, keyEvents, webRevenue,
        returningVisitors, newSessions, returningSessions, bouncedSessions, bounceRate, visitTime,
        averageVisitDuration, averageTimeOnPage, scrollDepth, siteActions, uniquePageViews, downloads,
        outlinkClicks, siteSearches, entrances, exits, convertedSessions, convertedVisitors,
        eventCount, transactions, itemsPurchased, purchaseRevenue, exitRate, keyEventRate,
        averageEngagementTime,
        engagementTimePerVisitor,
    ]
}
