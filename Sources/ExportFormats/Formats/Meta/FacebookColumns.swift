import SocialMetrics

/// Columns of Facebook's content exports beside those it shares with Instagram's.
enum FacebookColumns {
    static let identity: [Column] = [
        .field(.accountID, en: ["Page ID"], fr: ["ID de la Page"]),
        .field(.accountName, en: ["Page name"], fr: ["Nom de la page"]),
        .field(.title, en: ["Title"], fr: ["Titre"], it: [.code("Titolo")]),
        .ignored("not reported on", en: ["Caption type"], fr: ["Type de légende"]),
        .ignored("not reported on", en: ["Is crosspost"], fr: ["Est un crosspostage"]),
        .ignored("not reported on", en: ["Is share"], fr: ["Est un partage"]),
        .ignored("not reported on", en: ["Languages"], fr: ["Langues"]),
        .ignored("not reported on", en: ["Custom labels"], fr: ["Libellés personnalisés"]),
        .ignored("not reported on", en: ["Funded content status"], fr: ["Statut du contenu financé"]),
    ]

    static let numbers: [Column] = [
        .measure(
            .interactions, en: ["Reactions, comments and shares"],
            fr: ["Réactions, commentaires et partages"],
            it: [.code("Reazioni, commenti e condivisioni")]),
        .measure(
            .reactions, en: ["Reactions"], fr: ["Réactions", .code("Mentions J’aime et réactions")],
            it: [.code("Reazioni")]
        ),
        .measure(.clicks, en: ["Total clicks"], fr: ["Total des clics"]),
        .measure(.linkClicks, en: ["Link clicks"], fr: ["Clics sur un lien", .code("Clics sur le lien")]),
        .measure(.otherClicks, en: ["Other clicks"], fr: ["Autres clics"]),
        .measure(
            .photoClicks, en: ["Matched Audience Targeting Consumption (Photo Click)"],
            fr: ["Consommation ciblage d’audience correspondante (Photo Click)"]),
        .measure(
            .videoClicks, en: ["Matched Audience Targeting Consumption (Video Click)"],
            fr: ["Consommation ciblage d’audience correspondante (Video Click)"]),
        .measure(.viewsOrganic, en: ["Views from organic posts"], fr: ["Vues de Publications organiques"]),
        .measure(.viewsBoosted, en: ["Views from boosted posts"], fr: ["Vues de Publications boostées"]),
        .measure(
            .reachOrganic, en: ["Reach from Organic posts"], fr: ["Couverture de Publications organiques"]),
        .measure(
            .reachBoosted, en: ["Reach from Boosted posts"], fr: ["Couverture de Publications boostées"]),
        .measure(.videoViews3s, en: ["3-second video views"], fr: ["Vues de vidéo de 3 secondes"]),
        .measure(.videoViews1min, en: ["1-minute video views"], fr: ["Vues de vidéo d’une minute"]),
        .measure(.videoViewers3s, en: ["3-second viewers"], fr: ["Spectateurs de 3 secondes"]),
        .measure(.videoViewers1min, en: ["1-minute viewers"], fr: ["Spectateurs d’1 minute"]),
        .measure(.watchTime, en: ["Seconds viewed"], fr: ["Secondes regardé(e)"]),
        .measure(.averageWatchTime, en: ["Average Seconds viewed"], fr: ["Secondes moyen(ne) regardé(e)"]),
        .measure(.estimatedRevenue, en: ["Estimated earnings"], fr: ["Revenus estimés"]),
        .measure(.adImpressions, en: ["Ad impressions"], fr: ["Impressions publicitaires"]),
        .measure(.engagedUsers, en: ["Engaged users"]),
        .measure(
            .negativeFeedback, en: ["Negative feedback from users"],
            fr: ["Commentaires négatifs de la part des utilisateurs"]),
        .measure(
            .negativeFeedbackUsers, en: ["Unique negative feedback from users"],
            fr: ["Avis négatifs uniques des utilisateurs"]),
    ]

    /// Families of columns that are known and left in the archived file.
    static let left: [Column] = [
        .ignored("recomputed from its parts", en: ["Ad CPM"], fr: ["CPM publicitaire"]),
        .ignored(
            "curve of one video’s retention",
            beginning: [
                "Percentage of total views at interval", "Percentage of 15-second views at interval",
                "Percentage of 15 second views at interval",
            ],
            fr: [
                "Pourcentage du nombre total de vues à un intervalle",
                "Pourcentage des vues de 15 secondes à un intervalle",
            ]),
        .ignored(
            "split of a total that is kept",
            beginning: [
                "Seconds viewed from", "Average Seconds viewed from", "3-second video views from",
                "3-second video views by", "1-minute video views from", "1-minute video views by",
            ],
            fr: [
                "Secondes regardé(e) depuis", "Secondes moyen(ne) regardé(e) depuis",
                "Vues de vidéo de 3 secondes de",
                "Vues de vidéos de 3 secondes par", "Vues de vidéo d’1 minute de",
                .unverified("Vues de vidéo d’une minute de"),
            ]),
    ]
}
