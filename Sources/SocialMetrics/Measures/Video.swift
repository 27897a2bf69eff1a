extension Measure {
    package static let watchTime = Measure(
        "watch_time", .seconds, label: Words(en: "Watch time", fr: "Durée de visionnage"),
        meaning: Words(en: "Time people spent watching, added up.", fr: "Temps de visionnage cumulé."))
    package static let averageWatchTime = Measure(
        "average_watch_time", .seconds, .mean(weight: .views),
        label: Words(en: "Average view duration", fr: "Durée moyenne d’une vue"),
        meaning: Words(
            en: "Watch time of one view, on average.", fr: "Durée de visionnage d’une vue, en moyenne."))
    package static let averagePercentageViewed = Measure(
        "average_percentage_viewed", .share, .mean(weight: .views),
        label: Words(en: "Average percentage viewed", fr: "Pourcentage moyen regardé"),
        meaning: Words(
            en: "Part of the video that one view covers, on average.",
            fr: "Part de la vidéo parcourue par une vue, en moyenne."))
    package static let stayedToWatch = Measure(
        "stayed_to_watch", .share, .mean(weight: .feedImpressions),
        label: Words(en: "Stayed to watch", fr: "Ont continué de regarder"),
        meaning: Words(
            en: "Part of the feed’s showings that were watched rather than swiped away.",
            fr: "Part des affichages dans le flux regardés plutôt que passés."))
    package static let viewsPerViewer = Measure(
        "views_per_viewer", .factor, .never,
        label: Words(en: "Views per viewer", fr: "Vues par spectateur"),
        meaning: Words(en: "Views divided by unique viewers.", fr: "Vues divisées par spectateurs uniques."))
    package static let viewsShare = Measure(
        "views_share", .share, .never, label: Words(en: "Share of views", fr: "Part des vues"),
        meaning: Words(
            en: "Part of all views that fall to this group.", fr: "Part des vues revenant à ce groupe."))
    package static let watchTimeShare = Measure(
        "watch_time_share", .share, .never,
        label: Words(en: "Share of watch time", fr: "Part de la durée de visionnage"),
        meaning: Words(
            en: "Part of all watch time that falls to this group.",
            fr: "Part de la durée de visionnage revenant à ce groupe."))
    package static let videoViews3s = Measure(
        "video_views_3s", .count, label: Words(en: "3-second video views", fr: "Vues de vidéo de 3 secondes"),
        meaning: Words(
            en: "Plays of at least 3 seconds, or of nearly all of a shorter video.",
            fr: "Lectures d’au moins 3 secondes, ou de presque toute une vidéo plus courte."))
    package static let videoViews30s = Measure(
        "video_views_30s", .count,
        label: Words(en: "30-second video views", fr: "Vues de vidéo de 30 secondes"),
        meaning: Words(
            en: "Plays of at least 30 seconds, or to the end of a shorter video.",
            fr: "Lectures d’au moins 30 secondes, ou jusqu’à la fin d’une vidéo plus courte."))
    package static let videoViews1min = Measure(
        "video_views_1min", .count,
        label: Words(en: "1-minute video views", fr: "Vues de vidéo d’une minute"),
        meaning: Words(en: "Plays of at least one minute.", fr: "Lectures d’au moins une minute."))
    package static let videoViews95 = Measure(
        "video_views_95", .count, label: Words(en: "Views to 95%", fr: "Vues jusqu’à 95 %"),
        meaning: Words(
            en: "Plays of at least 95 % of the video.", fr: "Lectures d’au moins 95 % de la vidéo."))
    package static let videoViewers3s = Measure(
        "video_viewers_3s", .people, label: Words(en: "3-second viewers", fr: "Spectateurs de 3 secondes"),
        meaning: Words(
            en: "Different people who watched 3 seconds or more; never added.",
            fr: "Personnes différentes ayant regardé au moins 3 secondes ; ne s’additionne pas."))
    package static let videoViewers30s = Measure(
        "video_viewers_30s", .people, label: Words(en: "30-second viewers", fr: "Spectateurs de 30 secondes"),
        meaning: Words(
            en: "Different people who watched 30 seconds or more; never added.",
            fr: "Personnes différentes ayant regardé au moins 30 secondes ; ne s’additionne pas."))
    package static let videoViewers1min = Measure(
        "video_viewers_1min", .people, label: Words(en: "1-minute viewers", fr: "Spectateurs d’une minute"),
        meaning: Words(
            en: "Different people who watched a minute or more; never added.",
            fr: "Personnes différentes ayant regardé au moins une minute ; ne s’additionne pas."))
    package static let estimatedRevenue = Measure(
        "estimated_revenue", .money(""), label: Words(en: "Estimated revenue", fr: "Revenus estimés"),
        meaning: Words(
            en: "What the platform expects to pay for the content, before its final accounts.",
            fr: "Ce que la plateforme prévoit de verser pour le contenu, avant arrêté définitif."))
    package static let adImpressions = Measure(
        "ad_impressions", .count, label: Words(en: "Ads shown in the video", fr: "Impressions publicitaires"),
        meaning: Words(
            en: "Other advertisers’ ads shown in the content.",
            fr: "Publicités d’autres annonceurs affichées dans le contenu."))

    /// How long people watched.
    static let video: [Measure] = [
        watchTime, averageWatchTime, averagePercentageViewed, stayedToWatch, viewsPerViewer, viewsShare,
        watchTimeShare,
        videoViews3s, videoViews30s, videoViews1min, videoViews95, videoViewers3s, videoViewers30s,
        videoViewers1min,
        estimatedRevenue, adImpressions,
    ]
}
