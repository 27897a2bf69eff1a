import SocialMetrics

/// Columns that the content exports of Facebook and Instagram share.
///
/// Sources: the real files of `meta/`, and the wording that importers written against real files use.
enum MetaPostColumns {
    static let pacific = "America/Los_Angeles"

    static let identity: [Column] = [
        .field(
            .postID, en: ["Post ID"], fr: ["Identifiant de la publication"], de: [.code("Beitrags-ID")],
            es: [.code("Identificador de la publicación")],
            pt: ["Identificação da publicação", "Identificação do post"], sv: [.code("Publicerings-id")]),
        .field(
            .publishTime, en: ["Publish time"], fr: ["Heure de publication"],
            de: ["Veröffentlichungszeitpunkt"],
            es: [.code("Hora de publicación")], it: [.code("Orario di pubblicazione")],
            pt: ["Horário de publicação"],
            sv: [.code("Publiceringstid")]),
        .field(
            .permalink, en: ["Permalink"], fr: ["Permalien"], de: ["Permalink"],
            es: [.code("Enlace permanente")],
            pt: ["Link permanente"], sv: [.code("Permalänk")]),
        .field(
            .postFormat, en: ["Post type"], fr: ["Type de publication"], de: [.code("Beitragstyp")],
            es: [.code("Tipo de publicación")], it: [.code("Tipo di post")],
            pt: ["Tipo de publicação", "Tipo de post"],
            sv: [.code("Inläggstyp")]),
        .field(
            .caption, en: ["Description"], fr: ["Description", .code("Légende")], it: [.code("Descrizione")],
            pt: ["Descrição"]),
        .field(
            .duration, en: ["Duration (sec)", "Duration (secs)"], fr: ["Durée (s)"],
            de: [.code("Dauer (Sek.)")],
            pt: ["Duração (segundos)", "Duração (s)"]),
        .field(
            .dataComment, en: ["Data comment"], fr: ["Commentaire des données"], pt: ["Comentário de dados"]),
        .field(.postDate, en: ["Date"], fr: ["Date"], de: ["Datum"], pt: ["Data"]),
    ]

    static let numbers: [Column] = [
        .measure(
            .views, en: ["Views"], fr: ["Vues"], de: ["Aufrufe"], es: [.code("Visualizaciones")],
            pt: ["Visualizações"],
            sv: [.code("Visningar")]),
        .measure(.impressions, en: ["Impressions"], fr: ["Impressions"], pt: ["Impressões"]),
        .measure(
            .reach, en: ["Reach"], fr: ["Couverture"], de: [.code("Reichweite")], es: ["Alcance"],
            it: [.code("Copertura")],
            pt: ["Alcance"], sv: [.code("Räckvidd")]),
        .measure(
            .comments, en: ["Comments"], fr: ["Commentaires"], de: [.code("Kommentare")],
            es: [.code("Comentarios")],
            it: [.code("Commenti")], pt: ["Comentários"], sv: [.code("Kommentarer")]),
        .measure(
            .shares, en: ["Shares"], fr: ["Partages"], de: [.code("Geteilte Inhalte")],
            es: [.code("Veces que se compartió")],
            it: [.code("Condivisioni")], pt: ["Compartilhamentos"], sv: [.code("Delningar")]),
        .measure(
            .likes, en: ["Likes"], fr: ["Mentions J’aime", .unverified("J’aime")],
            de: [.code("„Gefällt mir“-Angaben")],
            es: [.code("Me gusta")],
            it: [.code("Mi piace")], pt: ["Curtidas"], sv: [.code("Gilla-markeringar")]),
        .measure(
            .saves, en: ["Saves"], fr: ["Enregistrements"], de: [.code("Gespeicherte Beiträge")],
            pt: ["Salvamentos"],
            sv: [.code("Sparade objekt")]),
        .measure(
            .newFollowers, en: ["Follows"], fr: ["Followers en plus"], de: ["Follows"],
            es: [.code("Seguimientos")],
            pt: ["Seguimentos"], sv: [.code("Följer")]),
    ]

    /// What the export calls kinds of posts, as normalised words.
    static let postFormats: [PostFormat: [String]] = [
        .photo: [
            "photos", "photo", "ig image", "image ig", "imagem do instagram", "image", "foto", "fotos",
            "bild",
            "instagram image",
        ],
        .carousel: [
            "ig carousel", "carrousel ig", "carrossel do instagram", "carousel", "instagram carousel",
            "multi-photo",
        ],
        .video: ["videos", "video", "ig video", "video ig", "vidéos", "videos do instagram"],
        .reel: ["reels", "reel", "ig reel", "reel ig", "reel do instagram", "instagram reel"],
        .story: ["ig story", "story ig", "story", "stories", "story do instagram"],
        .text: ["text", "texte", "statut", "status", "texto"],
        .link: ["links", "link", "liens", "lien", "enlace", "share"],
        .live: ["live", "direct", "en direct"],
    ]
}
