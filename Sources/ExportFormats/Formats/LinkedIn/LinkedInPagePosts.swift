import SocialMetrics

extension ExportFormat {
    /// Posts of a LinkedIn page: sheet `All posts` of the content download.
    ///
    /// The only key is the id in the address. Counts since publication, of posts of 12 months at most.
    static let linkedinPagePosts = ExportFormat(
        id: "linkedin.page-posts",
        name: Words(en: "Posts of a LinkedIn page", fr: "Posts d’une Page LinkedIn"),
        platforms: [.linkedin], grain: .post,
        columns: [
            .field(
                .title, en: ["Post title", .code("Update title")], fr: [.unverified("Titre du post")]),
            .field(
                .permalink, en: ["Post link", .code("Update link")], fr: [.unverified("Lien du post")]),
            .field(.publishTime, en: ["Created date"], fr: [.unverified("Date de création")]),
            .field(.postFormat, en: ["Content Type"], fr: [.unverified("Type de contenu")]),
            .measure(.impressions, en: ["Impressions"], fr: [.unverified("Impressions")]),
            .measure(.views, en: ["Views", .code("Video views")], fr: [.unverified("Vues")]),
            .measure(.clicks, en: ["Clicks"], fr: [.unverified("Clics")]),
            .measure(.reactions, en: ["Likes"], fr: [.unverified("J’aime")]),
            .measure(.comments, en: ["Comments"], fr: [.unverified("Commentaires")]),
            .measure(.shares, en: ["Reposts", .code("Shares")], fr: [.unverified("Republications")]),
            .measure(.newFollowers, en: ["Follows"], fr: [.unverified("Abonnements")]),
            .ignored("names a person", en: ["Posted by"], fr: [.unverified("Publié par")]),
            .ignored(
                "the campaign that sponsored the post: its figures are in Campaign Manager",
                en: ["Campaign name", "Campaign start date", "Campaign end date"],
                fr: [.unverified("Nom de la campagne")]),
            .ignored(
                LinkedInWords.notReported, en: ["Post type", .code("Update type"), "Audience"],
                fr: [.unverified("Type de post")]),
            .ignored("plays outside LinkedIn, not reported on", en: ["Offsite Views"]),
            .ignored(
                "recomputed from its parts", en: ["Click through rate (CTR)", "Engagement rate"],
                fr: [.unverified("Taux de clics (CTR)"), .unverified("Taux d’engagement")]),
        ],
        required: [
            [.field(.title)], [.field(.permalink)], [.measure(.impressions)], [.measure(.reactions)],
        ]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: "UTC")
        $0.postFormats = [
            .photo: ["Image", "Photo"], .carousel: ["Multi-image", "Multi image", "Carousel", "Carrousel"],
            .video: ["Video", "Vidéo"], .link: ["Article", "Link", "Lien"], .text: ["Text", "Texte"],
        ]
        $0.download = LinkedInWords.pageDownload("Content", "Contenu")
        $0.quirks = [
            "A post is known by the 19 digits of its address; the day is the one under `Created date`, which the id does not always give.",
            "A blank cell under `Views` means that the post is no video.",
            "`Likes` counts every reaction.",
            "The list holds posts of the last 12 months at most.",
        ]
        $0.samples = ["linkedin/page-content-en-1.xls", "linkedin/page-content-en-1.xlsx"]
    }
}
