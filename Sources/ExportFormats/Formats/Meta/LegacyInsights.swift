import SocialMetrics

extension ExportFormat {
    /// Facebook Insights at page level, until about 2022.
    ///
    /// 600 to 1300 columns; equal headers are told apart by the record of descriptions below. Weekly and 28-day
    /// figures roll: every day repeats the days before it, so they are left in the archived file.
    static let legacyPage = ExportFormat(
        id: "meta.legacy-page",
        name: Words(
            en: "Facebook Insights, page (until 2022)", fr: "Statistiques Facebook, Page (jusqu’en 2022)"),
        platforms: [.facebook], grain: .accountDay,
        columns: [
            .field(.day, en: ["Date"]),
            .measure(.pageLikeCount, en: ["Lifetime Total Likes"]),
            .measure(.newPageLikes, en: ["Daily New Likes"]),
            .measure(.lostPageLikes, en: ["Daily Unlikes"]),
            .measure(.engagedUsers, en: ["Daily Page Engaged Users"]),
            .measure(.reach, en: ["Daily Total Reach"]),
            .measure(.reachOrganic, en: ["Daily Organic Reach"]),
            .measure(.reachPaid, en: ["Daily Paid Reach"]),
            .measure(.impressions, en: ["Daily Total Impressions"]),
            .measure(.impressionsOrganic, en: ["Daily Organic impressions"]),
            .measure(.impressionsPaid, en: ["Daily Paid Impressions"]),
            .measure(.visits, en: ["Daily Logged-in Page Views"], described: "Total Count"),
            .ignored(
                "people behind a count that is kept", en: ["Daily Logged-in Page Views"],
                described: "Unique Users"),
            .measure(.clickingUsers, en: ["Daily Total Consumers"]),
            .measure(.clicks, en: ["Daily Page consumptions"]),
            .measure(.negativeFeedbackUsers, en: ["Daily Negative feedback"]),
            .measure(.negativeFeedback, en: ["Daily Negative Feedback from Users"]),
            .measure(.videoViews3s, en: ["Daily Total Video Views"]),
            .measure(.videoViewers3s, en: ["Daily Total Unique Video Views"]),
            .measure(.videoViews30s, en: ["Daily Total 30-Second Views"]),
            .measure(.videoViewers30s, en: ["Daily Total Unique 30-Second Views"]),
            .measure(.checkIns, en: ["Daily Total check-ins"], described: "Total Count"),
            .ignored("rolls over 7 days: cannot be added or compared by month", beginning: ["Weekly "]),
            .ignored("rolls over 28 days: cannot be added or compared by month", beginning: ["28 Days "]),
            .ignored("split or variant of a figure that is kept", beginning: ["Daily ", "Lifetime "]),
        ],
        required: [[.field(.day)], [.measure(.newPageLikes), .measure(.pageLikeCount), .measure(.reach)]]
    ) {
        $0.hasDescriptions = true
        $0.dates = DateReading(order: .monthFirst)
        $0.download = MetaDownloads.legacy
        $0.quirks = MetaDownloads.legacyQuirks
        $0.samples = ["meta/legacy-page-en-1.csv"]
    }

    /// Facebook Insights at post level, until about 2022.
    static let legacyPosts = ExportFormat(
        id: "meta.legacy-posts",
        name: Words(
            en: "Facebook Insights, posts (until 2022)",
            fr: "Statistiques Facebook, publications (jusqu’en 2022)"),
        platforms: [.facebook], grain: .post, columns: LegacyColumns.posts,
        required: [
            [.field(.postID)], [.measure(.reach)], [.measure(.engagedUsers), .measure(.clickingUsers)],
        ]
    ) {
        $0.hasDescriptions = true
        $0.dates = DateReading(order: .monthFirst, zone: MetaPostColumns.pacific)
        $0.postFormats = MetaPostColumns.postFormats
        $0.download = MetaDownloads.legacy
        $0.quirks = Array(MetaDownloads.legacyQuirks.prefix(1))
        $0.samples = ["meta/legacy-posts-en-1.csv", "meta/legacy-posts-en-2.csv"]
    }

    /// Facebook Insights for video posts, until about 2022.
    static let legacyVideos = ExportFormat(
        id: "meta.legacy-videos",
        name: Words(
            en: "Facebook Insights, videos (until 2022)", fr: "Statistiques Facebook, vidéos (jusqu’en 2022)"),
        platforms: [.facebook], grain: .post, columns: LegacyColumns.posts,
        required: [[.field(.postID)], [.measure(.videoViews3s)], [.measure(.videoViewers3s)]]
    ) {
        $0.hasDescriptions = true
        $0.dates = DateReading(order: .monthFirst, zone: MetaPostColumns.pacific)
        $0.postFormats = MetaPostColumns.postFormats
        $0.download = MetaDownloads.legacy
        $0.quirks = Array(MetaDownloads.legacyQuirks.prefix(1))
        $0.samples = ["meta/legacy-videos-en-1.csv", "meta/legacy-videos-en-2.csv"]
    }
}

/// Columns of the old post and video exports.
enum LegacyColumns {
    static let posts: [Column] = [
        .field(.postID, en: ["Post ID"]),
        .field(.permalink, en: ["Permalink"]),
        .field(.caption, en: ["Post Message"]),
        .field(.postFormat, en: ["Type"]),
        .field(.publishTime, en: ["Posted"]),
        .ignored("not reported on", en: ["Countries"]),
        .ignored("not reported on", en: ["Languages"]),
        .ignored("not reported on", en: ["Audience Targeting"]),
        .ignored("not reported on", en: ["Content Tags"]),
        .measure(.reach, en: ["Lifetime Post Total Reach"]),
        .measure(.reachOrganic, en: ["Lifetime Post organic reach"]),
        .measure(.reachPaid, en: ["Lifetime Post Paid Reach"]),
        .measure(.impressions, en: ["Lifetime Post Total Impressions"]),
        .measure(.impressionsOrganic, en: ["Lifetime Post Organic Impressions"]),
        .measure(.impressionsPaid, en: ["Lifetime Post Paid Impressions"]),
        .measure(.engagedUsers, en: ["Lifetime Engaged Users"]),
        .measure(.comments, en: ["Lifetime Post Stories by action type - comment"]),
        .measure(.likes, en: ["Lifetime Post Stories by action type - like"]),
        .measure(.shares, en: ["Lifetime Post Stories by action type - share"]),
        .measure(.clickingUsers, en: ["Lifetime Post Consumers"]),
        .measure(.clicks, en: ["Lifetime Post Consumptions"]),
        .measure(.linkClicks, en: ["Lifetime Post Consumptions by type - link clicks"]),
        .measure(.otherClicks, en: ["Lifetime Post Consumptions by type - other clicks"]),
        .measure(.photoClicks, en: ["Lifetime Post Consumptions by type - photo view"]),
        .measure(.videoClicks, en: ["Lifetime Post Consumptions by type - video play"]),
        .measure(.negativeFeedback, en: ["Lifetime Negative Feedback from Users"]),
        .measure(.averageWatchTime, scale: 0.001, en: ["Lifetime Average time video viewed"]),
        .measure(.videoViews3s, en: ["Lifetime Total Video Views"]),
        .measure(.videoViewers3s, en: ["Lifetime Unique Video Views"]),
        .measure(.videoViews30s, en: ["Lifetime Total 30-Second Views"]),
        .measure(.videoViewers30s, en: ["Lifetime Unique 30-Second Views"]),
        .measure(.videoViews95, en: ["Lifetime Total Views to 95%"]),
        .ignored("split or variant of a figure that is kept", beginning: ["Lifetime "]),
    ]
}
