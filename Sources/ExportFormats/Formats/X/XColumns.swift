import SocialMetrics

/// Columns of X's exports: X since 2024, and Twitter until 2023.
///
/// Portuguese headers are reported by people who downloaded the file, French ones by a program that reads it.
enum XColumns {
    static let numbers: [Column] = [
        .measure(.impressions, en: ["Impressions"], fr: [.code("Impressions")], pt: [.code("Impressões")]),
        .measure(.interactions, en: ["Engagements"], fr: [.code("Engagements")], pt: [.code("Engajamentos")]),
        .measure(.likes, en: ["Likes", .code("favorites")], fr: [.code("J'aime")], pt: [.code("Curtidas")]),
        .measure(.comments, en: ["Replies"], fr: [.code("Réponses")], pt: [.code("Respostas")]),
        .measure(.shares, en: ["Reposts", "retweets"], fr: [.code("Reposts")], pt: [.code("Reposts")]),
        .measure(
            .sentShares, en: ["Shares", .code("Share")], fr: [.unverified("Partages")],
            pt: [.code("Compartilhamentos")]),
        .measure(.saves, en: ["Bookmarks"], fr: [.unverified("Signets")], pt: [.code("Itens salvos")]),
        .measure(
            .newFollowers, en: ["New follows", "follows"], fr: [.unverified("Nouveaux abonnements")],
            pt: [.code("Novos seguidores")]),
        .measure(
            .visits, en: ["Profile visits", "user profile clicks"], fr: [.unverified("Visites du profil")],
            pt: [.code("Visitas ao perfil")]),
        .measure(
            .detailExpands, en: ["Detail expands"], fr: [.unverified("Ouvertures du détail")],
            pt: [.code("Expansões de detalhes")]),
        .measure(
            .linkClicks, en: ["URL clicks"], fr: [.unverified("Clics sur l'URL")],
            pt: [.code("Cliques de URL")]),
    ]

    static let left: [Column] = [
        .ignored(
            "part of the engagements, which are kept",
            en: [
                "Hashtag clicks", "Permalink clicks", "app opens", "app installs", "email tweet",
                "dial phone",
                "media engagements",
            ],
            pt: [.code("Cliques de hashtag"), .code("Cliques de link permanente")]),
        .ignored("derived from engagements and impressions, which are kept", en: ["engagement rate"]),
        .ignored("views of photos and videos together, 0 in many files", en: ["Media views"]),
        .ignored("what advertising added; X Ads reports it", beginning: ["promoted "]),
    ]

    static let quirks = [
        "Engagements is X’s own total and larger than likes, replies and reposts together.",
        "`Reposts` are shares as other networks count them; X’s `Shares` are links copied and messages sent.",
    ]
}
