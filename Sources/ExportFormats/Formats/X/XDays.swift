import SocialMetrics

extension ExportFormat {
    /// An account of X day by day, newest first.
    static let xOverview = ExportFormat(
        id: "x.overview", name: Words(en: "X account by day", fr: "Compte X par jour"), platforms: [.x],
        grain: .accountDay,
        columns: [
            .field(.day, en: ["Date"], fr: [.code("Date")], pt: [.code("Data")]),
            .measure(
                .lostFollowers, en: ["Unfollows"], fr: [.unverified("Désabonnements")],
                pt: [.code("Deixar de seguir")]),
            .measure(
                .publishedPosts, en: ["Create Post"], fr: [.unverified("Créer un post")],
                pt: [.code("Criar post")]),
            .ignored("0 in every genuine file seen, videos or not", en: ["Video views"]),
        ] + XColumns.numbers + XColumns.left,
        required: [
            [.field(.day)], [.measure(.impressions)], [.measure(.lostFollowers), .measure(.publishedPosts)],
        ]
    ) {
        $0.forbidden = [.postID, .permalink]
        $0.onlyKnownColumns = true
        $0.download = Words(
            en: "X (x.com) › Premium › Analytics › Overview › Export data (account_overview_analytics.csv)",
            fr:
                "X (x.com) › Premium › Statistiques › Vue d’ensemble › Exporter les données (account_overview_analytics.csv)"
        )
        $0.quirks =
            XColumns.quirks + [
                "The file does not say whose it is, and holds no total of followers.",
                "Video views and Media views were 0 in all files seen and are not read.",
            ]
        $0.samples = ["x/overview-en-1.csv"]
    }

    /// An account day by day as Twitter Analytics gave it until 2023.
    static let xTweetDays = ExportFormat(
        id: "x.tweet-days",
        name: Words(en: "Twitter account by day (until 2023)", fr: "Compte Twitter par jour (jusqu’en 2023)"),
        platforms: [.x], grain: .accountDay,
        columns: [
            .field(.day, en: ["Date"]),
            .measure(.publishedPosts, en: ["Tweets published"]),
        ] + XColumns.numbers + XColumns.left,
        required: [[.field(.day)], [.measure(.publishedPosts)], [.measure(.impressions)]]
    ) {
        $0.forbidden = [.postID, .permalink]
        $0.download = Words(
            en: "Twitter Analytics (analytics.twitter.com, closed in 2023) › Tweets › Export data › By day",
            fr:
                "Twitter Analytics (analytics.twitter.com, fermé en 2023) › Tweets › Exporter les données › Par jour"
        )
        $0.quirks = XColumns.quirks
        $0.samples = ["x/tweets-daily-en-1.csv", "x/tweets-daily-en-2.csv"]
    }
}
