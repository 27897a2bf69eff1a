import SocialMetrics

extension GA4Columns {
    /// Numbers of Google Analytics 4 that are kept.
    static let numbers: [Column] = visitNumbers + peopleNumbers + searchNumbers

    private static let visitNumbers: [Column] = [
        .measure(
            .sessions, en: ["Sessions"], fr: [.code("Sessions")], de: [.unverified("Sitzungen")],
            es: [.unverified("Sesiones")], it: [.unverified("Sessioni")], pt: [.unverified("Sessões")],
            nl: [.unverified("Sessies")]),
        .measure(
            .engagedSessions, en: ["Engaged sessions"], fr: [.code("Sessions avec engagement")],
            de: [.unverified("Sitzungen mit Interaktionen")], es: [.unverified("Sesiones con interacción")]),
        .measure(
            .pageViews, en: ["Views"], fr: [.code("Vues")], de: [.unverified("Aufrufe")],
            es: [.unverified("Vistas")], pt: [.unverified("Visualizações")]),
        .measure(
            .eventCount, en: ["Event count"], fr: [.code("Nombre d’événements")],
            de: [.unverified("Ereignisanzahl")], es: [.unverified("Número de eventos")]),
        .measure(
            .keyEvents, en: ["Key events", "Conversions"],
            fr: [.code("Événements clés"), .unverified("Conversions")],
            de: [.unverified("Schlüsselereignisse")], es: [.unverified("Eventos clave")]),
        .measure(
            .keyEventRate, en: ["Session key event rate", .code("Session conversion rate")],
            fr: [.unverified("Taux d’événements clés par session")]),
        .measure(
            .transactions, en: ["Transactions", .unverified("Ecommerce purchases")],
            fr: [.unverified("Transactions")]),
        .measure(.itemsPurchased, en: ["Items purchased"], fr: [.unverified("Articles achetés")]),
        .measure(
            .webRevenue, en: ["Total revenue"], fr: [.code("Revenu total")],
            de: [.unverified("Gesamtumsatz")],
            es: [.unverified("Ingresos totales")]),
        .measure(.purchaseRevenue, en: [.code("Purchase revenue")], fr: [.unverified("Revenu des achats")]),
        .measure(.bounceRate, en: [.code("Bounce rate")], fr: [.unverified("Taux de rebond")]),
        .measure(
            .averageVisitDuration, en: ["Average session duration"],
            fr: [.unverified("Durée moyenne de la session")]),
        .measure(
            .averageEngagementTime, en: ["Average engagement time per session"],
            fr: [.unverified("Durée d’engagement moyenne par session")]),
    ]

    private static let peopleNumbers: [Column] = [
        .measure(
            .visitors, en: ["Active users", "Users", "1 day"],
            fr: [.code("Utilisateurs actifs"), .unverified("Utilisateurs"), .unverified("1 jour")],
            de: [.unverified("Aktive Nutzer")], es: [.unverified("Usuarios activos")],
            it: [.unverified("Utenti attivi")], pt: [.unverified("Usuários ativos")],
            nl: [.unverified("Actieve gebruikers")]),
        .measure(
            .totalVisitors, en: ["Total users"], fr: [.unverified("Nombre total d’utilisateurs")],
            de: [.unverified("Nutzer insgesamt")], es: [.unverified("Total de usuarios")]),
        .measure(
            .newVisitors, en: ["New users"], fr: [.code("Nouveaux utilisateurs")],
            de: [.unverified("Neue Nutzer")],
            es: [.unverified("Usuarios nuevos")]),
        .measure(
            .returningVisitors, en: ["Returning users"], fr: [.unverified("Utilisateurs connus")]),
        .measure(
            .engagementTimePerVisitor,
            en: ["Average engagement time per active user", "Average engagement time"],
            fr: [
                .code("Durée d’engagement moyenne par utilisateur actif"),
                .unverified("Durée d’engagement moyenne"),
            ]),
    ]

    /// Numbers of a linked Search Console.
    private static let searchNumbers: [Column] = [
        .measure(
            .clicks, en: [.code("Organic Google Search clicks")],
            fr: [.code("Clics dans la recherche naturelle Google")]),
        .measure(
            .impressions, en: [.code("Organic Google Search impressions")],
            fr: [.code("Impressions dans la recherche naturelle Google")]),
        .measure(
            .averagePosition, en: [.code("Organic Google Search average position")],
            fr: [.code("Position moyenne dans la recherche naturelle Google")]),
    ]

    /// Numbers that others give, or that nothing can be made of.
    static let derived: [Column] = [
        .ignored(
            "derived from engaged sessions and sessions", en: ["Engagement rate"],
            fr: [.code("Taux d’engagement")],
            de: [.unverified("Engagement-Rate")]),
        .ignored(
            "derived from clicks and impressions", en: [.code("Organic Google Search click through rate")],
            fr: [.code("Taux de clics dans la recherche naturelle Google")]),
        .ignored(
            "derived from events and sessions", en: ["Events per session"],
            fr: [.unverified("Événements par session")]),
        .ignored(
            "a mean per person, derived from a count and people",
            en: [
                "Views per active user", "Event count per active user", "Event count per user",
                .code("Engaged sessions per active user"), .unverified("Sessions per active user"),
                .unverified("Views per user"),
            ],
            fr: [
                .code("Sessions avec engagement par utilisateur actif"),
                .unverified("Vues par utilisateur actif"),
                .unverified("Nombre d’événements par utilisateur actif"),
            ]),
        .ignored(
            "derived from views and sessions", en: [.unverified("Views per session")],
            fr: [.unverified("Vues par session")]),
        .ignored("a mean per person, derived from revenue and people", en: ["ARPU"]),
        .ignored(
            "derived from revenue and transactions", en: ["Average purchase revenue"],
            fr: [.unverified("Revenu d’achat moyen")]),
        .ignored(
            "a rate of people, which cannot be combined",
            en: [.code("User key event rate"), .unverified("User conversion rate")]),
        .ignored(
            "different people of the days before, counted anew each day", en: ["30 days", "7 days"],
            fr: [.unverified("30 jours"), .unverified("7 jours")]),
        .ignored(
            "a forecast of the platform", en: ["Average 120d value"],
            fr: [.unverified("Valeur moyenne sur 120 jours")]),
    ]
}
