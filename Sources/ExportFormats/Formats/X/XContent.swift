import SocialMetrics

extension ExportFormat {
    /// Posts of a period with everything they got up to the download, replies included.
    static let xContent = ExportFormat(
        id: "x.content", name: Words(en: "X posts", fr: "Posts X"), platforms: [.x], grain: .post,
        columns: [
            .field(.postID, en: ["Post id"]),
            .field(.publishTime, en: ["Date"], fr: [.code("Date")], pt: [.code("Data")]),
            .field(.caption, en: ["Post text"], fr: [.code("Texte du post")], pt: [.code("Texto do post")]),
            .field(
                .permalink, en: ["Post Link", .code("Link")], fr: [.code("Lien")], pt: [.code("Postar link")]),
        ] + XColumns.numbers + XColumns.left,
        required: [[.field(.permalink)], [.field(.caption)], [.measure(.impressions)]]
    ) {
        $0.postIDs = .x
        $0.dates = DateReading(zone: "UTC")
        $0.download = Words(
            en: "X (x.com) › Premium › Analytics › Content › Export data (account_analytics_content_….csv)",
            fr:
                "X (x.com) › Premium › Statistiques › Contenu › Exporter les données (account_analytics_content_….csv)"
        )
        $0.quirks =
            XColumns.quirks + [
                "The date is the day of the post in UTC; its time comes from the id.",
                "Replies are posts too: their text begins with @.",
                "Ids that a spreadsheet rounded are taken from the address of the post.",
            ]
        $0.samples = ["x/content-en-1.csv", "x/content-en-2.csv"]
    }

    /// Tweets of a period as Twitter Analytics gave them until 2023.
    static let xTweets = ExportFormat(
        id: "x.tweets", name: Words(en: "Tweets (until 2023)", fr: "Tweets (jusqu’en 2023)"), platforms: [.x],
        grain: .post,
        columns: [
            .field(.postID, en: ["Tweet id"]),
            .field(.permalink, en: ["Tweet permalink"]),
            .field(.caption, en: ["Tweet text"]),
            .field(.publishTime, en: ["time"]),
        ] + XColumns.numbers + XColumns.left,
        required: [[.field(.postID)], [.field(.permalink)], [.measure(.impressions)]]
    ) {
        $0.postIDs = .x
        $0.dates = DateReading(zone: "UTC")
        $0.download = Words(
            en: "Twitter Analytics (analytics.twitter.com, closed in 2023) › Tweets › Export data › By Tweet",
            fr:
                "Twitter Analytics (analytics.twitter.com, fermé en 2023) › Tweets › Exporter les données › Par Tweet"
        )
        $0.quirks =
            XColumns.quirks + [
                "Until late 2015 likes were called favorites.",
                "`-` in the promoted columns means that nothing was promoted.",
                "The last date in the file’s name is not included.",
                "Ids that a spreadsheet rounded are taken from the address of the tweet.",
            ]
        $0.samples = ["x/tweets-en-1.csv", "x/tweets-en-excel-4.csv"]
    }
}
