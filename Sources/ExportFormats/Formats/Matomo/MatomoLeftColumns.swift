import SocialMetrics

extension MatomoColumns {
    /// Columns that are known and left in the archived file.
    static let left: [Column] = [
        .ignored(
            "derived from bounces and visits", en: ["Bounce Rate", "bounce_rate"],
            fr: [.code("Taux de rebond")],
            de: ["Absprungsrate"], es: [.code("Porcentaje de rebote")], it: [.code("% rimbalzi")],
            nl: [.code("Bounce-ratio")]),
        .ignored(
            "derived from actions and visits", en: ["Actions per Visit", "nb_actions_per_visit"],
            fr: [.code("Actions par visite")], de: ["Aktionen pro Besuch"],
            es: [.code("Acciones por visita")],
            it: [.code("Azioni per visita")], nl: [.code("Acties per bezoek")]),
        .ignored(
            "derived from total time and visits",
            en: ["Avg. Visit Duration (in seconds)", "avg_time_on_site", .code("Avg. time on website")],
            fr: [.code("Temps moyen sur le site web")],
            de: ["Durchschn. Besuchszeit (in Sekunden)", .code("Durchschnittszeit auf der Webseite")],
            es: [.code("Promedio de tiempo en el sitio")], it: [.code("Tempo medio sul sito")],
            nl: [.code("Gemiddelde tijd op website")]),
        .ignored(
            "derived from conversions and visits", en: ["Conversion Rate", .code("conversion_rate")],
            fr: [.code("Taux de conversion")], de: [.code("Konversionsrate")],
            es: [.code("Porcentaje de conversión")], it: [.code("Tasso di conversione")],
            nl: [.code("Conversie-ratio")]),
        .ignored(
            "derived from exits and page views", en: [.code("Exit rate")], fr: [.code("Taux de sortie")],
            de: [.code("Ausstiegsrate")]),
        .ignored(
            "the longest visit alone", en: ["Maximum actions in one visit", "max_actions"],
            fr: [.code("Nombre maximum d’actions en une visite")], de: ["Maximale Aktionen pro Besuch"],
            es: [.code("Acciones máximas en una visita")]),
        .ignored(
            "people the website made sign in", en: ["Users", "nb_users", "Users (daily sum)"],
            fr: [.code("Utilisateurs")], de: ["Benutzer"], es: [.code("Usuarios")], it: [.code("Utenti")],
            nl: [.code("Gebruikers")]),
        .ignored(
            "each day’s visitors added: the same person counts every day",
            en: ["Unique visitors (daily sum)", .code("sum_daily_nb_uniq_visitors")]),
        .ignored(
            "of new or returning visits alone",
            en: [
                "Actions by New Visits", "New Users", "max_actions_new", "Bounce Rate for New Visits",
                "Avg. Actions per New Visit", "Avg. Duration of a New Visit (in sec)",
                "Actions by Returning Visits",
                "Returning Users", "Maximum actions in one returning visit",
                "Bounce Rate for Returning Visits",
                "Avg. Actions per Returning Visit", "Avg. Duration of a Returning Visit (in sec)",
                "nb_conversions_new_visit", "nb_visits_converted_new_visit", "revenue_new_visit",
                "conversion_rate_new_visit", "nb_conversions_returning_visit",
                "nb_visits_converted_returning_visit", "revenue_returning_visit",
                "conversion_rate_returning_visit",
            ]),
        .ignored(
            "a split of the visits: import the reports on referrers",
            beginning: ["Visitors from ", "Percent of Visitors from ", "Distinct ", "Referrers_distinct"]),
        .ignored(
            "once a visit, beside a count that is kept",
            en: ["Unique Downloads", "Unique Outlinks", "Unique Keywords"]),
        .ignored(
            "how fast pages loaded",
            beginning: [
                "PagePerformance_", "Avg. network time", "Avg. server time", "Avg. transfer time",
                "Avg. DOM ",
                "Avg. on load time", "Avg. page load time",
            ]),
        .ignored(
            "one goal’s part of a number that is kept",
            beginning: [
                "Conversions (Goal", "Visits with Conversions (Goal", "Revenue (Goal", .code("goal_"),
            ]),
        .ignored(
            "for programs, not for people", beginning: ["Metadata: ", .code("metadata_")],
            fr: [.code("Métadonnées : ")], de: ["Metadaten: "]),
    ]
}
