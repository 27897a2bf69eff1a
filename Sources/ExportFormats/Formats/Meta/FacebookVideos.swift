import SocialMetrics

extension ExportFormat {
    /// Videos of Facebook pages: Meta Business Suite, Insights, Videos, Export.
    ///
    /// The key is the video's id, which is not the id of the post that shows it: videos and posts never merge.
    static let facebookVideos = ExportFormat(
        id: "meta.facebook-videos",
        name: Words(en: "Facebook videos (Meta Business Suite)", fr: "Vidéos Facebook (Meta Business Suite)"),
        platforms: [.facebook], grain: .post,
        columns: [.field(.postID, en: ["Video asset ID"])]
            + MetaPostColumns.identity.filter { $0.content != .field(.postID) } + MetaPostColumns.numbers
            + FacebookColumns.identity + FacebookColumns.numbers + FacebookColumns.left + [
                .ignored("the video’s other id", en: ["Universal video ID"])
            ],
        required: [[.field(.postID)], [.field(.accountID)], [.anyMeasure]]
    ) {
        $0.dates = DateReading(order: .monthFirst, zone: MetaPostColumns.pacific)
        $0.postFormats = MetaPostColumns.postFormats
        $0.download = MetaDownloads.content
        $0.quirks =
            MetaDownloads.contentQuirks + [
                "The id is the video’s, not that of the post that shows it: videos and posts are never merged."
            ]
        $0.samples = ["meta/fb-videos-en-excel-1.csv"]
    }
}
