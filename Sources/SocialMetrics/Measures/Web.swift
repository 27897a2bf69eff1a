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
            fr: "Visites qui ont duré, vu une deuxième page ou conduit à un événement clé, selon la définition de l’outil."))
    package static let visitors = Measure(
        "visitors", .people, label: Words(en: "Visitors", fr: "Visiteurs"),
        meaning: Words(
            en: "Different browsers or people that visited in a period; never added.",
            fr: "Navigateurs ou personnes différentes venus sur une période ; ne s’additionne pas."))
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
        "key_events", .count, label: Words(en: "Key events", fr: "Événements clés"),
        meaning: Words(
            en: "Actions the client declared important; called conversions in older exports.",
            fr: "Actions que le client a déclarées importantes ; appelées conversions dans les anciens exports."))
    package static let webRevenue = Measure(
        "web_revenue", .money(""), label: Words(en: "Revenue on the website", fr: "Revenu du site"),
        meaning: Words(
            en: "Revenue the web analytics tool recorded.",
            fr: "Revenu enregistré par l’outil d’analyse du site."))

    /// Numbers of the family, in the order of the dictionary.
    static let web: [Measure] = [
        sessions, engagedSessions, visitors, newVisitors, pageViews, keyEvents, webRevenue,
    ]
}
