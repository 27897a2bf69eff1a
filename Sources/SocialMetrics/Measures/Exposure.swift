extension Measure {
    package static let views = Measure(
        "views", .count, label: Words(en: "Views", fr: "Vues"),
        meaning: Words(
            en: "Times the content was shown or played, repeats included.",
            fr: "Nombre de fois où le contenu a été affiché ou lu, répétitions comprises."))
    package static let impressions = Measure(
        "impressions", .count, label: Words("Impressions"),
        meaning: Words(
            en: "Times the content, the thumbnail or the ad was on a screen, repeats included.",
            fr: "Nombre d’affichages du contenu, de la miniature ou de la publicité, répétitions comprises."))
    package static let reach = Measure(
        "reach", .people, label: Words(en: "Reach", fr: "Portée"),
        meaning: Words(
            en:
                "Different people who saw the content at least once; never added over days, posts or channels.",
            fr: "Personnes différentes ayant vu le contenu au moins une fois ; "
                + "ne s’additionne ni par jour, ni par publication, ni par réseau."))
    package static let viewers = Measure(
        "viewers", .people, label: Words(en: "Unique viewers", fr: "Spectateurs uniques"),
        meaning: Words(
            en: "Different people who watched or saw the content; never added.",
            fr: "Personnes différentes ayant regardé ou vu le contenu ; ne s’additionne pas."))
    package static let engagedViews = Measure(
        "engaged_views", .count, label: Words(en: "Engaged views", fr: "Vues intentionnelles"),
        meaning: Words(
            en: "Views that lasted past the first seconds (YouTube’s measure of views before April 2025).",
            fr: "Vues ayant dépassé les premières secondes (la mesure des vues de YouTube avant avril 2025).")
    )
    package static let viewsOrganic = Measure(
        "views_organic", .count, label: Words(en: "Organic views", fr: "Vues organiques"),
        meaning: Words(en: "Views that were not paid for.", fr: "Vues obtenues sans publicité."))
    package static let viewsBoosted = Measure(
        "views_boosted", .count, label: Words(en: "Boosted views", fr: "Vues boostées"),
        meaning: Words(en: "Views from boosted posts.", fr: "Vues issues de publications boostées."))
    package static let reachOrganic = Measure(
        "reach_organic", .people, label: Words(en: "Organic reach", fr: "Portée organique"),
        meaning: Words(
            en: "Different people reached without advertising; never added, not even to paid reach.",
            fr:
                "Personnes différentes touchées sans publicité ; ne s’additionne pas, pas même à la portée payée."
        ))
    package static let reachBoosted = Measure(
        "reach_boosted", .people, label: Words(en: "Boosted reach", fr: "Portée boostée"),
        meaning: Words(
            en: "Different people reached by boosted posts; never added.",
            fr: "Personnes différentes touchées par des publications boostées ; ne s’additionne pas."))
    package static let impressionsOrganic = Measure(
        "impressions_organic", .count, label: Words(en: "Organic impressions", fr: "Impressions organiques"),
        meaning: Words(en: "Impressions that were not paid for.", fr: "Impressions obtenues sans publicité."))
    package static let impressionsPaid = Measure(
        "impressions_paid", .count, label: Words(en: "Paid impressions", fr: "Impressions payées"),
        meaning: Words(en: "Impressions bought as advertising.", fr: "Impressions achetées en publicité."))
    package static let reachPaid = Measure(
        "reach_paid", .people, label: Words(en: "Paid reach", fr: "Portée payée"),
        meaning: Words(
            en: "Different people reached by advertising; never added.",
            fr: "Personnes différentes touchées par la publicité ; ne s’additionne pas."))
    package static let feedImpressions = Measure(
        "feed_impressions", .count, label: Words(en: "Shown in feed", fr: "Affichages dans le flux"),
        meaning: Words(
            en: "Times a short video appeared in the feed.",
            fr: "Nombre de fois où une vidéo courte est apparue dans le flux."))
    package static let impressionsClickRate = Measure(
        "impressions_click_rate", .share, .mean(weight: .impressions),
        label: Words(en: "Click rate of impressions", fr: "Taux de clics par impression"),
        meaning: Words(
            en: "Part of the thumbnail’s impressions that became a view.",
            fr: "Part des impressions de la miniature suivies d’une vue."))
    package static let visits = Measure(
        "visits", .count, label: Words(en: "Page or profile visits", fr: "Visites de la Page ou du profil"),
        meaning: Words(
            en: "Times the page or profile was opened.", fr: "Nombre d’ouvertures de la Page ou du profil."))

    /// How often and by how many people content was seen.
    static let exposure: [Measure] = [
        views, impressions, reach, viewers, engagedViews, viewsOrganic, viewsBoosted, reachOrganic,
        reachBoosted,
        reachPaid, impressionsOrganic, impressionsPaid, feedImpressions, impressionsClickRate, visits,
    ]
}
