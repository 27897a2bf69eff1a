extension ExportFormat {
    /// Every export `bilan` reads: a new one is a file in `Formats/` and a line here.
    package static let all: [ExportFormat] = [
        facebookPosts, facebookVideos, facebookPageDays, instagramPosts, metaResults, metaAudienceAges,
        metaAudiencePlaces, metaAudiencePlacesList, metaTopFormats, legacyPage, legacyPosts, legacyVideos,
        youtubeVideos, youtubeAudience, youtubeDays, youtubeVideoDays, youtubeAudienceDays,
        metaAds, googleAdsReport, googleAdsTimeSeries, googleAdsCard, googleAdsDemographics,
        matomoVisits, matomoGroups, plausibleVisitors, plausiblePages, plausibleGroups, plausibleProperties,
        mailchimpCampaigns,
        shopifySales, shopifySalesGroups, shopifyAverageOrder, shopifySessions,
    ]
}

extension RefusedExport {
    /// Every file that is known and holds no performance: a new one is a file in `Formats/` and a line here.
    package static let all: [RefusedExport] = [googleAdsBilling]
}
