extension ExportFormat {
    /// Every export `bilan` reads: a new one is a file in `Formats/` and a line here.
    package static let all: [ExportFormat] = [
        facebookPosts, facebookVideos, facebookPageDays, instagramPosts, metaResults, metaAudienceAges,
        metaAudiencePlaces, metaAudiencePlacesList, metaTopFormats, legacyPage, legacyPosts, legacyVideos,
        youtubeVideos, youtubeAudience, youtubeDays, youtubeVideoDays, youtubeAudienceDays,
        metaAds,
        linkedinPageDays, linkedinPagePosts, linkedinPageFollowers, linkedinPageVisitors,
        linkedinPageAudience,
        linkedinPageVisitorAudience, linkedinMemberDays, linkedinMemberFollowers, linkedinMemberPosts,
        linkedinMemberTotals, linkedinMemberAudience, linkedinAds, linkedinAdsAudience,
        microsoftAdsCampaigns, microsoftAdsReport,
        matomoVisits, matomoGroups, plausibleVisitors, plausiblePages, plausibleGroups, plausibleProperties,
        mailchimpCampaigns,
        shopifySales, shopifySalesGroups, shopifyAverageOrder, shopifySessions,
    ]
}
