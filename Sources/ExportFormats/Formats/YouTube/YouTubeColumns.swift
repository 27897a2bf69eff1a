import SocialMetrics

/// Columns of YouTube Studio's downloads (Advanced mode).
///
/// Headers follow the interface language, numbers do not.
enum YouTubeColumns {
    static let content = Column.field(
        .postID, en: ["Content", "Video"], fr: ["Contenu"], de: ["Video", "Videos", .unverified("Inhalt")],
        es: [.code("Contenido")],
        it: [.unverified("Contenuti")], pt: ["Conteúdo"])
    static let date = Column.field(
        .day, en: ["Date"], fr: ["Date"], de: ["Datum"], es: [.unverified("Fecha")], it: ["Data"],
        pt: ["Data"])

    static let video: [Column] = [
        .field(
            .title, en: ["Video title"], fr: [.code("Titre de la vidéo")], de: ["Videotitel"],
            es: [.unverified("Título del video")],
            it: [.code("Titolo video")], pt: ["Título do vídeo"]),
        .field(
            .publishTime, en: ["Video publish time"], fr: [.code("Heure de publication de la vidéo")],
            de: ["Veröffentlichungszeitpunkt des Videos"], it: [.code("Ora pubblicazione video")],
            pt: ["Horário de publicação do vídeo"]),
        .field(
            .duration, en: ["Duration"], fr: ["Durée"], de: ["Dauer"], es: [.code("Duración")],
            pt: ["Duração"]),
    ]

    static let groups: [Column] = [
        .breakdown(
            .country, en: ["Geography"], fr: [.unverified("Zone géographique"), .unverified("Pays")],
            de: [.unverified("Geografie")],
            pt: [.unverified("Região geográfica")]),
        .breakdown(
            .city, en: ["Cities"], fr: [.unverified("Villes")], de: [.unverified("Städte")],
            pt: [.unverified("Cidades")]),
        .breakdown(
            .age, en: ["Viewer age"], fr: [.unverified("Âge du spectateur")],
            de: [.unverified("Alter der Zuschauer")]),
        .breakdown(
            .gender, en: ["Viewer gender"], fr: [.unverified("Sexe du spectateur")],
            de: [.unverified("Geschlecht der Zuschauer")]),
        .breakdown(.subscription, en: ["Subscription status"], fr: [.unverified("État de l'abonnement")]),
        .breakdown(
            .trafficSource, en: ["Traffic source"], fr: [.code("Source de trafic")],
            de: [.unverified("Zugriffsquelle")],
            pt: [.unverified("Origem do tráfego")]),
        .breakdown(
            .device, en: ["Device type"], fr: [.unverified("Type d'appareil")], de: [.unverified("Gerätetyp")]
        ),
    ]

    static let numbers: [Column] = [
        .measure(
            .views, en: ["Views"], fr: ["Vues"], de: ["Aufrufe"], es: [.code("Visualizaciones")],
            it: [.code("Visualizzazioni")],
            pt: ["Visualizações"]),
        .measure(
            .engagedViews, en: ["Engaged views"], fr: ["Vues intentionnelles", .unverified("Vues engagées")],
            pt: ["Visualizações intencionais"]),
        .measure(
            .watchTime, scale: 3600, en: ["Watch time (hours)"], fr: ["Durée de visionnage (heures)"],
            de: ["Wiedergabezeit (Stunden)"], pt: ["Tempo de exibição (horas)"]),
        .measure(
            .averageWatchTime, en: ["Average view duration"],
            fr: ["Durée moyenne d'une vue", .unverified("Durée moyenne de visionnage")],
            de: ["Durchschnittliche Wiedergabedauer"], pt: ["Duração média da visualização"]),
        .measure(
            .averagePercentageViewed, scale: 0.01, en: ["Average percentage viewed (%)"],
            fr: ["Pourcentage moyen de vidéo regardé (%)", .unverified("Pourcentage moyen regardé (%)")]),
        .measure(
            .stayedToWatch, scale: 0.01, en: ["Stayed to watch (%)", "Viewed (vs. swiped away) (%)"],
            fr: ["Ont continué de regarder (%)"], pt: ["Continuaram assistindo (%)"]),
        .measure(.feedImpressions, en: ["Shown in feed"]),
        .measure(
            .netFollowers, en: ["Subscribers"], fr: ["Abonnés"], de: ["Abonnenten"], pt: ["Inscritos"]),
        .measure(
            .newFollowers, en: ["Subscribers gained"],
            fr: [.code("Nouveaux abonnés"), .code("Abonnés gagnés")],
            de: [.unverified("Gewonnene Abonnenten")]),
        .measure(
            .lostFollowers, en: ["Subscribers lost"], fr: [.unverified("Abonnés perdus")],
            de: ["Verlorene Abonnenten"]),
        .measure(
            .impressions, en: ["Impressions"], fr: ["Impressions"], de: ["Impressionen"],
            es: [.code("Impresiones")],
            pt: ["Impressões"]),
        .measure(
            .impressionsClickRate, scale: 0.01, en: ["Impressions click-through rate (%)"],
            fr: ["Taux de clics par impression (%)"], de: ["Klickrate der Impressionen (%)"],
            es: [.code("Porcentaje de clics de las impresiones (%)")],
            pt: ["Taxa de cliques de impressões (%)"]),
        .measure(.viewers, en: ["Unique viewers"], fr: ["Spectateurs uniques"]),
        .measure(.newViewers, en: ["New viewers"], fr: ["Nouveaux spectateurs"], pt: ["Novos espectadores"]),
        .measure(
            .returningViewers, en: ["Returning viewers"], fr: [.code("Spectateurs réguliers")],
            pt: ["Espectadores recorrentes"]),
        .measure(
            .viewsPerViewer, en: ["Average views per viewer"], fr: ["Nombre moyen de vues par spectateur"],
            pt: ["Média de visualizações por espectador"]),
        .measure(.shares, en: ["Shares"], fr: ["Partages"]),
        .measure(.likes, en: ["Likes"], fr: [.code("J'aime")], de: ["Likes"]),
        .measure(.dislikes, en: ["Dislikes"], fr: [.unverified("Je n'aime pas")]),
        .measure(.comments, en: ["Comments added"], fr: [.code("Commentaires ajoutés")]),
        .measure(
            .estimatedRevenue, en: ["Estimated revenue", "Your estimated revenue"], fr: ["Revenus estimés"],
            pt: ["Receita estimada", "Sua receita estimada"]),
        .measure(.viewsShare, scale: 0.01, en: ["Views (%)"], fr: [.unverified("Vues (%)")]),
        .measure(
            .watchTimeShare, scale: 0.01, en: ["Watch time (hours) (%)"],
            fr: [.unverified("Durée de visionnage (heures) (%)")]),
        .ignored(
            "recomputed from its parts", en: ["Likes (vs. dislikes) (%)"],
            fr: [.unverified("J'aime (par rapport à Je n'aime pas) (%)")]),
        .ignored(
            "overlaps with returning viewers", en: ["Casual viewers", "Regular viewers"],
            fr: [.code("Spectateurs occasionnels")]),
    ]
}
