import SocialMetrics

extension ExportFormat {
    /// Posts of Facebook pages: Meta Business Suite, Insights, Content, Export.
    ///
    /// Lifetime counts of each post, or one record a post and day when the person split the export by day;
    /// 12 to 330 columns, chosen by the person, in no fixed order.
    static let facebookPosts = ExportFormat(
        id: "meta.facebook-posts",
        name: Words(
            en: "Facebook content (Meta Business Suite)", fr: "Contenu Facebook (Meta Business Suite)"),
        platforms: [.facebook], grain: .post,
        columns: MetaPostColumns.identity + MetaPostColumns.numbers + FacebookColumns.identity
            + FacebookColumns.numbers + FacebookColumns.left,
        required: [[.field(.postID)], [.field(.accountID)], [.anyMeasure]]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: MetaPostColumns.pacific)
        $0.postFormats = MetaPostColumns.postFormats
        $0.download = MetaDownloads.content
        $0.quirks =
            MetaDownloads.contentQuirks + [
                "Reels are often listed as videos; their address tells them."
            ]
        $0.samples = ["meta/fb-posts-en-1.csv", "meta/fb-posts-en-2.csv", "meta/fb-posts-fr-1.csv"]
    }
}
