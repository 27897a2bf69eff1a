extension Metric {
    package static let netGrowth = Metric(
        "net_growth", .count, .own(.netGrowth),
        label: Words(en: "Net follower growth", fr: "Gain net d’abonnés"),
        meaning: Words(
            en:
                "Followers at the end of the period less followers on the day before it began, or the platform’s own net figure.",
            fr:
                "Abonnés à la fin de la période moins abonnés la veille de son début, ou chiffre net donné par la plateforme."
        ))
    package static let growthRate = Metric(
        "growth_rate", .share, .own(.growthRate),
        label: Words(en: "Follower growth rate", fr: "Taux de croissance des abonnés"),
        meaning: Words(
            en: "Net follower growth divided by followers on the day before the period began.",
            fr: "Gain net d’abonnés divisé par le nombre d’abonnés la veille du début de la période."))
    package static let engagementRateByReach = Metric(
        "engagement_rate_by_reach", .share,
        .engagement(per: .reach),
        label: Words(en: "Engagement rate by reach", fr: "Taux d’engagement par portée"),
        meaning: Words(
            en:
                "Interactions of the posts divided by the reach of the same posts, both added up post by post: a rate per exposure to a post, not per person. \(EngagementSet.list(dividingBy: .reach, .en)).",
            fr:
                "Interactions des publications divisées par la portée des mêmes publications, additionnées publication par publication : un taux par exposition à une publication, non par personne. \(EngagementSet.list(dividingBy: .reach, .fr))."
        ))
    package static let engagementRateByImpressions = Metric(
        "engagement_rate_by_impressions", .share, .engagement(per: .impressions),
        label: Words(en: "Engagement rate by impressions", fr: "Taux d’engagement par impressions"),
        meaning: Words(
            en:
                "Interactions of the posts divided by their impressions. \(EngagementSet.list(dividingBy: .impressions, .en)).",
            fr:
                "Interactions des publications divisées par leurs impressions. \(EngagementSet.list(dividingBy: .impressions, .fr))."
        ))
    package static let engagementRateByViews = Metric(
        "engagement_rate_by_views", .share, .engagement(per: .views),
        label: Words(en: "Engagement rate by views", fr: "Taux d’engagement par vues"),
        meaning: Words(
            en:
                "Interactions of the videos divided by their views. \(EngagementSet.list(dividingBy: .views, .en)).",
            fr:
                "Interactions des vidéos divisées par leurs vues. \(EngagementSet.list(dividingBy: .views, .fr))."
        ))
}
