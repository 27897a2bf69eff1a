import SocialMetrics

/// Columns that the content exports of Facebook and Instagram share.
///
/// Sources: the real files of `meta/`, and the wording that importers written against real files use.
enum MetaPostColumns {
    static let pacific = "America/Los_Angeles"

    static let identity: [Column] = [
        .field(
            .postID, en: ["Post ID"], fr: ["Identifiant de la publication"], de: ["Beitrags-ID"],
            es: ["Identificador de la publicación"],
            pt: ["Identificação da publicação", "Identificação do post"], sv: ["Publicerings-id"]),
        .field(
            .publishTime, en: ["Publish time"], fr: ["Heure de publication"],
            de: ["Veröffentlichungszeitpunkt"],
            es: ["Hora de publicación"], it: ["Orario di pubblicazione"], pt: ["Horário de publicação"],
            sv: ["Publiceringstid"]),
        .field(
            .permalink, en: ["Permalink"], fr: ["Permalien"], de: ["Permalink"], es: ["Enlace permanente"],
            pt: ["Link permanente"], sv: ["Permalänk"]),
        .field(
            .postFormat, en: ["Post type"], fr: ["Type de publication"], de: ["Beitragstyp"],
            es: ["Tipo de publicación"], it: ["Tipo di post"], pt: ["Tipo de publicação", "Tipo de post"],
            sv: ["Inläggstyp"]),
        .field(
            .caption, en: ["Description"], fr: ["Description", "Légende"], it: ["Descrizione"],
            pt: ["Descrição"]),
        .field(
            .duration, en: ["Duration (sec)", "Duration (secs)"], fr: ["Durée (s)"], de: ["Dauer (Sek.)"],
            pt: ["Duração (segundos)", "Duração (s)"]),
        .field(
            .dataComment, en: ["Data comment"], fr: ["Commentaire des données"], pt: ["Comentário de dados"]),
        .field(.postDate, en: ["Date"], fr: ["Date"], de: ["Datum"], pt: ["Data"]),
    ]

    static let numbers: [Column] = [
        .measure(
            .views, en: ["Views"], fr: ["Vues"], de: ["Aufrufe"], es: ["Visualizaciones"],
            pt: ["Visualizações"],
            sv: ["Visningar"]),
        .measure(.impressions, en: ["Impressions"], fr: ["Impressions"], pt: ["Impressões"]),
        .measure(
            .reach, en: ["Reach"], fr: ["Couverture"], de: ["Reichweite"], es: ["Alcance"], it: ["Copertura"],
            pt: ["Alcance"], sv: ["Räckvidd"]),
        .measure(
            .comments, en: ["Comments"], fr: ["Commentaires"], de: ["Kommentare"], es: ["Comentarios"],
            it: ["Commenti"], pt: ["Comentários"], sv: ["Kommentarer"]),
        .measure(
            .shares, en: ["Shares"], fr: ["Partages"], de: ["Geteilte Inhalte"],
            es: ["Veces que se compartió"],
            it: ["Condivisioni"], pt: ["Compartilhamentos"], sv: ["Delningar"]),
        .measure(
            .likes, en: ["Likes"], fr: ["Mentions J’aime", "J’aime"], de: ["„Gefällt mir“-Angaben"],
            es: ["Me gusta"],
            it: ["Mi piace"], pt: ["Curtidas"], sv: ["Gilla-markeringar"]),
        .measure(
            .saves, en: ["Saves"], fr: ["Enregistrements"], de: ["Gespeicherte Beiträge"],
            pt: ["Salvamentos"],
            sv: ["Sparade objekt"]),
        .measure(
            .newFollowers, en: ["Follows"], fr: ["Followers en plus"], de: ["Follows"], es: ["Seguimientos"],
            pt: ["Seguimentos"], sv: ["Följer"]),
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
