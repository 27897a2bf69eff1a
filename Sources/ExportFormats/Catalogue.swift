extension ExportFormat {
    /// Every export `bilan` reads: a new one is a file in `Formats/` and a line here.
    package static let all: [ExportFormat] = [
        facebookPosts, facebookVideos, facebookPageDays, instagramPosts, metaResults, metaAudienceAges,
        metaAudiencePlaces, metaAudiencePlacesList, metaTopFormats, legacyPage, legacyPosts, legacyVideos,
        youtubeVideos, youtubeAudience, youtubeDays, youtubeVideoDays, youtubeAudienceDays,
        metaAds, googleAdsReport, googleAdsTimeSeries, googleAdsCard, googleAdsDemographics,
        googleAdsBilling,
        linkedinPageDays, linkedinPagePosts, linkedinPageFollowers, linkedinPageVisitors,
        linkedinPageAudience,
        linkedinPageVisitorAudience, linkedinMemberDays, linkedinMemberFollowers, linkedinMemberPosts,
        linkedinMemberTotals, linkedinMemberAudience, linkedinAds, linkedinAdsAudience,
        microsoftAdsCampaigns, microsoftAdsReport,
        matomoVisits, matomoGroups, plausibleVisitors, plausiblePages, plausibleGroups, plausibleProperties,
        mailchimpCampaigns,
        shopifySales, shopifySalesGroups, shopifyAverageOrder, shopifySessions,
        ga4Report, ga4Cohorts, ga4LongerSeries, ga4UserExplorer, universalAnalytics,
        searchConsoleDays, searchConsoleGroups, searchConsoleFilters, searchConsoleIndexing, bingWebmaster,
        tiktokOverview, tiktokViewers, tiktokFollowerHistory, tiktokFollowerActivity, tiktokFollowerGender,
        tiktokFollowerTerritories, tiktokContent, tiktokBusinessDays, tiktokBusinessVideos,
        xOverview, xContent, xTweets, xTweetDays,
        googleBusinessPerformance, tiktokAds, tiktokGMVMax,
    ]
}
