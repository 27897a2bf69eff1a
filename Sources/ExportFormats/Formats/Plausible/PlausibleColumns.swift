import SocialMetrics

/// Columns of the files of Plausible's download: English in every language of the interface.
enum PlausibleColumns {
    static let visits: [Column] = [
        .measure(.visitors, en: ["visitors"]),
        .measure(.sessions, en: ["visits"]),
        .measure(.pageViews, en: ["pageviews"]),
        .measure(.bounceRate, scale: 0.01, en: ["bounce_rate"]),
        .measure(.averageVisitDuration, en: ["visit_duration"]),
        .measure(.averageTimeOnPage, en: ["time_on_page"]),
        .measure(.scrollDepth, scale: 0.01, en: [.code("scroll_depth")]),
        .ignored("derived from page views and visits", en: ["views_per_visit"]),
    ]

    /// Columns of a download filtered by a goal, and of `conversions.csv`.
    static let goals: [Column] = [
        .measure(.convertedVisitors, en: [.code("unique_conversions"), .code("conversions")]),
        .measure(.keyEvents, en: [.code("total_conversions")]),
        .ignored("derived from conversions and visitors", en: [.code("conversion_rate")]),
    ]

    /// Names of the files, and what the names in them are.
    static let groupKinds: [Breakdown.Dimension: [String]] = [
        .source: ["sources"], .channel: ["channels"], .referrer: ["referrers"], .medium: ["utm_mediums"],
        .utmSource: ["utm_sources"], .campaign: ["utm_campaigns"], .utmContent: ["utm_contents"],
        .utmTerm: ["utm_terms"], .page: ["pages"], .landingPage: ["entry_pages"], .exitPage: ["exit_pages"],
        .country: ["countries"], .region: ["regions"], .city: ["cities"], .browser: ["browsers"],
        .operatingSystem: ["operating_systems"], .device: ["devices"], .event: ["conversions"],
    ]

    static let download = Words(
        en: "The site’s dashboard › the download icon above the figure (a ZIP of all files)",
        fr:
            "Le tableau de bord du site › l’icône de téléchargement au-dessus de la figure (un ZIP de tous les fichiers)"
    )

    static let quirks = [
        "Headers are English in every language. Visitors stand for their row and are never added over rows, days or files.",
        "Only `visitors.csv` names its days; the period of the other files is in the name of the ZIP.",
    ]
}
