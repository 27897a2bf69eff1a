extension Measure {
    package static let interactions = Measure(
        "interactions", .count, counting: .revocable, label: Words(en: "Interactions", fr: "Interactions"),
        meaning: Words(
            en: "Everything people did with the content, as the platform adds it up.",
            fr: "Tout ce que les personnes ont fait avec le contenu, tel que la plateforme l’additionne."))
    package static let reactions = Measure(
        "reactions", .count, counting: .revocable, label: Words(en: "Reactions", fr: "Réactions"),
        meaning: Words(en: "Likes and the other reactions.", fr: "Mentions J’aime et autres réactions."))
    package static let likes = Measure(
        "likes", .count, counting: .revocable, label: Words(en: "Likes", fr: "J’aime"),
        meaning: Words(en: "Likes.", fr: "Mentions J’aime."))
    package static let dislikes = Measure(
        "dislikes", .count, counting: .revocable, lessIsBetter: true,
        label: Words(en: "Dislikes", fr: "Je n’aime pas"),
        meaning: Words(en: "Dislikes.", fr: "Mentions Je n’aime pas."))
    package static let comments = Measure(
        "comments", .count, counting: .revocable, label: Words(en: "Comments", fr: "Commentaires"),
        meaning: Words(en: "Comments and replies.", fr: "Commentaires et réponses."))
    package static let shares = Measure(
        "shares", .count, counting: .revocable, label: Words(en: "Shares", fr: "Partages"),
        meaning: Words(en: "Times the content was shared.", fr: "Nombre de partages du contenu."))
    package static let saves = Measure(
        "saves", .count, counting: .revocable, label: Words(en: "Saves", fr: "Enregistrements"),
        meaning: Words(en: "Times the content was saved.", fr: "Nombre d’enregistrements du contenu."))
    package static let sentShares = Measure(
        "sent_shares", .count,
        label: Words(en: "Shares by link or message", fr: "Partages par lien ou message"),
        meaning: Words(
            en: "Times the content was sent to somebody or its link copied; reposts are not among them.",
            fr: "Nombre d’envois du contenu ou de copies de son lien ; sans les republications."))
    package static let clicks = Measure(
        "clicks", .count, label: Words(en: "Clicks", fr: "Clics"),
        meaning: Words(en: "Clicks anywhere on the content.", fr: "Clics à tout endroit du contenu."))
    package static let linkClicks = Measure(
        "link_clicks", .count, label: Words(en: "Link clicks", fr: "Clics sur un lien"),
        meaning: Words(en: "Clicks that open a link.", fr: "Clics qui ouvrent un lien."))
    package static let otherClicks = Measure(
        "other_clicks", .count, label: Words(en: "Other clicks", fr: "Autres clics"),
        meaning: Words(
            en: "Clicks that open neither a link nor a photo or video.",
            fr: "Clics qui n’ouvrent ni lien, ni photo, ni vidéo."))
    package static let detailExpands = Measure(
        "detail_expands", .count, label: Words(en: "Detail expands", fr: "Ouvertures du détail"),
        meaning: Words(
            en: "Times a post was opened to see the whole of it.",
            fr: "Nombre d’ouvertures d’un post pour le voir en entier."))
    package static let photoClicks = Measure(
        "photo_clicks", .count, label: Words(en: "Photo clicks", fr: "Clics sur une photo"),
        meaning: Words(en: "Clicks that open a photo.", fr: "Clics qui ouvrent une photo."))
    package static let videoClicks = Measure(
        "video_clicks", .count, label: Words(en: "Video clicks", fr: "Clics sur une vidéo"),
        meaning: Words(en: "Clicks that start a video.", fr: "Clics qui lancent une vidéo."))
    package static let engagedUsers = Measure(
        "engaged_users", .people, label: Words(en: "Engaged people", fr: "Personnes engagées"),
        meaning: Words(
            en: "Different people who interacted; never added.",
            fr: "Personnes différentes ayant interagi ; ne s’additionne pas."))
    package static let clickingUsers = Measure(
        "clicking_users", .people, label: Words(en: "People who clicked", fr: "Personnes ayant cliqué"),
        meaning: Words(
            en: "Different people who clicked; never added.",
            fr: "Personnes différentes ayant cliqué ; ne s’additionne pas."))
    package static let negativeFeedback = Measure(
        "negative_feedback", .count, lessIsBetter: true,
        label: Words(en: "Negative feedback", fr: "Avis négatifs"),
        meaning: Words(
            en: "Times people hid the content, reported it or left the page from it.",
            fr: "Nombre de masquages, de signalements ou de désabonnements depuis le contenu."))
    package static let negativeFeedbackUsers = Measure(
        "negative_feedback_users", .people,
        lessIsBetter: true,
        label: Words(en: "People with negative feedback", fr: "Personnes ayant donné un avis négatif"),
        meaning: Words(
            en: "Different people who hid or reported the content; never added.",
            fr: "Personnes différentes ayant masqué ou signalé le contenu ; ne s’additionne pas."))
    package static let publishedPosts = Measure(
        "published_posts", .count, label: Words(en: "Posts published", fr: "Publications"),
        meaning: Words(en: "Pieces of content published.", fr: "Contenus publiés."))
    package static let replies = Measure(
        "replies", .count, label: Words(en: "Story replies", fr: "Réponses aux stories"),
        meaning: Words(en: "Replies to a story.", fr: "Réponses à une story."))
    package static let stickerTaps = Measure(
        "sticker_taps", .count, label: Words(en: "Sticker taps", fr: "Appuis sur des stickers"),
        meaning: Words(en: "Taps on a story’s stickers.", fr: "Appuis sur les stickers d’une story."))
    package static let navigation = Measure(
        "navigation", .count, label: Words(en: "Story navigation", fr: "Navigation dans la story"),
        meaning: Words(
            en: "Taps forward, back and out of a story.",
            fr: "Appuis pour avancer, reculer ou quitter une story."))

    /// What people did with the content.
    static let interaction: [Measure] = [
        interactions, reactions, likes, dislikes, comments, shares, sentShares, saves, clicks, linkClicks,
        otherClicks,
        detailExpands,
        photoClicks,
        videoClicks, engagedUsers, clickingUsers, negativeFeedback, negativeFeedbackUsers, publishedPosts,
        replies,
        stickerTaps, navigation,
    ]
}
