import SocialMetrics

/// Where Meta's exports are downloaded, and what holds of several of them.
enum MetaDownloads {
    static let content = Words(
        en:
            "Meta Business Suite › Insights › Content › Export data › CSV (tick all metrics, no split by day)",
        fr:
            "Meta Business Suite › Insights › Contenu › Exporter les données › CSV (cochez tous les indicateurs, sans répartition par jour)"
    )
    static let page = Words(
        en: "Meta Business Suite › Insights › Content › Export data › Page › CSV",
        fr: "Meta Business Suite › Insights › Contenu › Exporter les données › Page › CSV")
    static let results = Words(
        en: "Meta Business Suite › Insights › Results › the Export button of a chart › CSV",
        fr: "Meta Business Suite › Insights › Résultats › le bouton Exporter d’un graphique › CSV")
    static let audience = Words(
        en: "Meta Business Suite › Insights › Audience › Export › CSV",
        fr: "Meta Business Suite › Insights › Audience › Exporter › CSV")
    static let overview = Words(
        en: "Meta Business Suite › Insights › Overview › Export › CSV",
        fr: "Meta Business Suite › Insights › Vue d’ensemble › Exporter › CSV")
    static let legacy = Words(
        en: "Facebook page › Insights › Export data (until 2022; the menu is gone)",
        fr: "Page Facebook › Statistiques › Exporter les données (jusqu’en 2022 ; le menu n’existe plus)")

    static let contentQuirks = [
        "Counts are lifetime values on the day of the export: a later export replaces an earlier one, they are never added.",
        "An export split by day has one record a post and day; its counts are those of the day.",
        "Reach is unique for each post and is never added over posts.",
        "Blank is not 0: a measure that does not apply to a post is blank.",
        "A record without an id, with a comment of the platform, is one it could not give numbers for: it is set aside.",
        "One header can mix two languages, and the column of kinds of posts too.",
    ]
    static let legacyQuirks = [
        "Headers repeat; only the record of descriptions below tells people from times.",
        "Weekly and 28-day figures roll over the days before and are left in the archived file.",
    ]
}
