import SocialMetrics

/// Columns of Search Console's performance report.
///
/// Headers follow the interface language; numbers have a decimal point and `%` in every language.
enum SearchConsoleColumns {
    static let days: [Column] = [
        .field(
            .day, en: ["Date"], fr: ["Date"], de: [.unverified("Datum")], es: ["Fecha"],
            it: [.unverified("Data")],
            pt: ["Data"], nl: [.unverified("Datum")], ja: [.unverified("日付")]),
        .field(
            .days, en: [.unverified("Period")], fr: [.unverified("Période")], es: ["Periodo"],
            pt: [.unverified("Período")]),
    ]

    static let groups: [Column] = [
        .breakdown(
            .query, en: ["Top queries", .unverified("Query")],
            fr: ["Requêtes les plus fréquentes", .unverified("Requête")],
            de: [.unverified("Häufigste Suchanfragen")], es: ["Consultas principales"],
            it: [.unverified("Query più frequenti")], pt: [.unverified("Principais consultas")],
            nl: [.unverified("Populairste zoekopdrachten")], ja: ["上位のクエリ"]),
        .breakdown(
            .page, en: [.code("Top pages")], fr: [.code("Pages les plus populaires")],
            de: [.unverified("Häufigste Seiten")], es: [.code("Páginas principales")],
            it: [.unverified("Pagine principali")], pt: [.unverified("Principais páginas")],
            nl: [.unverified("Populairste pagina's")], ja: [.unverified("上位のページ")]),
        .breakdown(
            .country, en: ["Country"], fr: [.code("Pays")], de: [.unverified("Land")], es: [.code("País")],
            it: [.unverified("Paese")], pt: [.unverified("País")], nl: [.unverified("Land")],
            ja: [.unverified("国")]),
        .breakdown(
            .device, en: ["Device"], fr: ["Appareil"], de: [.unverified("Gerät")], es: [.code("Dispositivo")],
            it: [.unverified("Dispositivo")], pt: [.unverified("Dispositivo")], nl: [.unverified("Apparaat")],
            ja: [.unverified("デバイス")]),
        .breakdown(
            .searchAppearance, en: ["Search Appearance"], fr: ["Apparence dans les résultats de recherche"],
            de: [.unverified("Darstellung in der Suche")], es: [.code("Aparición en búsquedas")],
            it: [.unverified("Aspetto nella ricerca")], pt: [.unverified("Aspecto da pesquisa")]),
    ]

    static let numbers: [Column] = [
        .measure(
            .clicks, en: ["Clicks"], fr: ["Clics"], de: [.unverified("Klicks")], es: ["Clics"],
            it: [.unverified("Clic")], pt: [.unverified("Cliques")], nl: [.unverified("Klikken")],
            ja: ["クリック数"]),
        .measure(
            .impressions, en: ["Impressions"], fr: ["Impressions"], de: [.unverified("Impressionen")],
            es: ["Impresiones"], it: [.unverified("Impressioni")], pt: [.unverified("Impressões")],
            nl: [.unverified("Vertoningen")], ja: ["表示回数"]),
        .ignored(
            "derived from clicks and impressions", en: ["CTR"], fr: ["CTR"], de: [.unverified("CTR")],
            es: ["CTR"],
            it: [.unverified("CTR")], pt: [.unverified("CTR")], nl: [.unverified("CTR")], ja: ["CTR"]),
        .measure(
            .averagePosition, en: ["Position"], fr: ["Position"], de: [.unverified("Position")],
            es: ["Posición"],
            it: [.unverified("Posizione")], pt: [.unverified("Posição")], nl: [.unverified("Positie")],
            ja: ["掲載順位"]),
    ]

    static let dimensions: [ExportFormat.Requirement] = [
        .breakdown(.query), .breakdown(.page), .breakdown(.country), .breakdown(.device),
        .breakdown(.searchAppearance),
    ]

    /// Days are in Pacific time, whatever the site’s zone.
    static let dates = DateReading(zone: "America/Los_Angeles")

    static let download = Words(
        en:
            "Performance › Search results › choose the days › Export › Download CSV (a ZIP archive of all tables)",
        fr:
            "Performances › Résultats de recherche › choisir les jours › Exporter › Télécharger au format CSV (une archive ZIP "
            + "de tous les tableaux)")

    /// What holds for every table of the download.
    static let quirks = [
        "Positions are means: they are weighted by impressions, never added.",
        "A download filtered by page, query, country or another than web search tells of a part of the site only: "
            + "when `Filters.csv` beside the table says so, the file is not stored.",
    ]
}
