import SocialMetrics

/// Columns of Matomo's reports; translated wordings are those of Matomo's own translation files.
///
/// A header is in the language of the interface, or a raw name (`nb_visits`) when the export asks for it.
enum MatomoColumns {
    static let date = Column.field(
        .day, en: ["Date", "date"], fr: [.code("Date")], de: [.code("Datum")], es: [.code("Fecha")],
        it: [.code("Data")], nl: [.code("Datum")])
    static let label = Column.breakdown(
        .group, en: ["Label", .code("label")], fr: [.code("Nom")], de: [.code("Bezeichnung")],
        es: [.code("Etiqueta")], it: [.code("Etichetta")], nl: [.code("Waarde")])

    static let visits: [Column] = [
        .measure(
            .visitors, en: ["Unique visitors", "nb_uniq_visitors"], fr: [.code("Visiteurs uniques")],
            de: ["Eindeutige Besucher"], es: [.code("Visitantes únicos")], it: [.code("Visitatori unici")],
            nl: [.code("Unieke bezoekers")]),
        .measure(
            .sessions, en: ["Visits", "nb_visits"], fr: [.code("Visites")], de: ["Besuche"],
            es: [.code("Visitas")],
            it: [.code("Visite")], nl: [.code("Bezoeken")]),
        .measure(
            .siteActions, en: ["Actions", "nb_actions"], fr: [.code("Actions")], de: ["Aktionen"],
            es: [.code("Acciones")], it: [.code("Azioni"), .code("Azioni nel sito")], nl: [.code("Acties")]),
        .measure(
            .convertedSessions, en: ["Visits with Conversions", "nb_visits_converted"],
            fr: [.code("Visites avec conversions")], de: ["Besuche mit Konversionen"],
            es: [.code("Visitas con conversiones")], it: [.code("Visite con Conversioni")],
            nl: [.code("Bezoeken met conversies")]),
        .measure(
            .bouncedSessions, en: ["Bounces", "bounce_count"], fr: [.code("Rebonds")], de: ["Absprünge"],
            es: [.code("Rebotes")], it: [.code("Rimbalzi")]),
        .measure(
            .visitTime, en: ["Total time spent by visitors (in seconds)", "sum_visit_length"],
            fr: [.code("Temps total passé par les visiteurs (en secondes)")],
            de: ["Von Besuchern verbrachte Gesamtzeit (in Sekunden)"],
            es: [.code("Tiempo total de los visitantes en el sitio (en segundos)")]),
        .measure(.newVisitors, en: ["Unique new visitors"]),
        .measure(.returningVisitors, en: ["Unique returning visitors"]),
        .measure(.newSessions, en: ["New Visits"]),
        .measure(.returningSessions, en: ["Returning Visits"]),
        .measure(
            .keyEvents, en: ["Conversions", .code("nb_conversions")], fr: [.code("Conversions")],
            de: [.code("Konversionen")], es: [.code("Conversiones")], it: [.code("Conversioni")],
            nl: [.code("Conversies")]),
        .measure(
            .webRevenue, en: ["Revenue", .code("revenue")], fr: [.code("Revenu")], de: [.code("Umsatz")],
            es: [.code("Ingresos")], it: [.code("Ricavo")], nl: [.code("Inkomsten")]),
        .measure(
            .pageViews, en: ["Pageviews", .code("nb_pageviews")], fr: [.code("Vues de page")],
            de: [.code("Seitenansichten")], es: [.code("Páginas vistas")],
            it: [.code("Visualizzazioni pagina")],
            nl: [.code("Paginaweergaven")]),
        .measure(
            .uniquePageViews, en: ["Unique Pageviews", .code("nb_uniq_pageviews")],
            fr: [.code("Vues de page uniques")], de: [.code("Eindeutige Seitenansichten")]),
        .measure(.downloads, en: ["Downloads", .code("nb_downloads")]),
        .measure(.outlinkClicks, en: ["Outlinks", .code("nb_outlinks")]),
        .measure(.siteSearches, en: ["Searches", .code("nb_searches")]),
        .measure(
            .entrances, en: [.code("Entrances"), .code("entry_nb_visits")], fr: [.code("Entrées")],
            de: [.code("Eingänge")], es: [.code("Entradas")], it: [.code("Entrate")]),
        .measure(
            .exits, en: [.code("Exits"), .code("exit_nb_visits")], fr: [.code("Sorties")],
            de: [.code("Ausstiege")],
            es: [.code("Salidas")], it: [.code("Uscite")]),
    ]
}
