import SocialMetrics

extension ExportFormat {
    /// Posts, reels and carousels of Instagram accounts: Meta Business Suite, Insights, Content, Export.
    ///
    /// Lifetime counts of each post; publication times in US Pacific time whatever the account's zone. One file can
    /// hold several accounts, and posts made with others under the other account's id.
    static let instagramPosts = ExportFormat(
        id: "meta.instagram-posts",
        name: Words(
            en: "Instagram content (Meta Business Suite)", fr: "Contenu Instagram (Meta Business Suite)"),
        platforms: [.instagram], grain: .post,
        columns: MetaPostColumns.identity + MetaPostColumns.numbers + [
            .field(
                .accountID, en: ["Account ID"], fr: ["ID du compte"], pt: ["Identificação da conta"]),
            .field(
                .accountUserName, en: ["Account username"], fr: ["Nom de profil du compte"],
                de: [.code("Konto-Benutzername")], pt: ["Nome de usuário da conta"],
                sv: [.code("Kontots användarnamn")]),
            .field(.accountName, en: ["Account name"], fr: ["Nom du compte"], pt: ["Nome da conta"]),
            .measure(.visits, en: ["Profile visits"], fr: [.code("Visites de profil")]),
            .measure(.replies, en: ["Replies"], fr: [.code("Réponses")]),
            .measure(
                .linkClicks, en: ["Link clicks"], fr: [.code("Clics sur le lien"), "Clics sur un lien"]),
            .measure(.stickerTaps, en: ["Sticker taps"], fr: [.code("Appuis sur des stickers")]),
            .measure(.navigation, en: ["Navigation"], fr: [.code("Navigation")]),
        ],
        required: [[.field(.postID)], [.field(.accountUserName)], [.anyMeasure]]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: MetaPostColumns.pacific)
        $0.postFormats = MetaPostColumns.postFormats
        $0.download = MetaDownloads.content
        $0.quirks =
            MetaDownloads.contentQuirks + [
                "A file can hold several accounts; a post made with another account carries the other’s id."
            ]
        $0.samples = [
            "meta/ig-posts-en-1.csv", "meta/ig-posts-fr-1.csv", "meta/ig-posts-fr-2.csv",
            "meta/ig-posts-pt-1.csv",
        ]
    }
}
