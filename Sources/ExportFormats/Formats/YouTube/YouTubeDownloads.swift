import SocialMetrics

/// Where YouTube's tables are downloaded, and what holds of all of them.
enum YouTubeDownloads {
    static let content = Words(
        en:
            "YouTube Studio › Analytics › Advanced mode › Content › the download icon › Comma-separated values (.csv)",
        fr:
            "YouTube Studio › Données analytiques › Mode avancé › Contenu › l’icône de téléchargement › Valeurs séparées par des virgules (.csv)"
    )
    static let groups = Words(
        en:
            "YouTube Studio › Analytics › Advanced mode › the tab (Geography, Viewer age, Traffic source…) › the download icon › Comma-separated values (.csv)",
        fr:
            "YouTube Studio › Données analytiques › Mode avancé › l’onglet (Zone géographique, Âge du spectateur, Source de trafic…) › l’icône de téléchargement › Valeurs séparées par des virgules (.csv)"
    )

    static let quirks = [
        "A download is a ZIP of three files: the table, the chart, the totals. Import it as it is; its name holds the period.",
        "Headers follow the language of the interface; numbers and dates do not.",
    ]
    static let tables = [
        "At most 500 records; a last line says when the list was cut. The total row counts everything.",
        "Unique, new and returning viewers are computed for the total alone and are never added.",
    ]
}
