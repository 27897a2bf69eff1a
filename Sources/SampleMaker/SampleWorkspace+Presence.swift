import SocialMetrics

/// A client's accounts besides Meta and YouTube.
extension SampleWorkspace {
    /// Adds the downloads of every account a brand has, and gives them as `bilan.yml` lists them.
    mutating func addPresence(
        _ brand: Brand, ads: [CampaignDays], facebook: DailyActivity, instagram: DailyActivity
    ) -> [AccountHistory] {
        let presence = brand.presence
        var accounts: [AccountHistory] = []
        if let page = presence.linkedIn {
            let linkedIn = LinkedInPage(brand, page, planted: Presence.plantedLinkedInPosts)
            for quarter in Quarter.all {
                let export = LinkedInExport(page: linkedIn, range: quarter)
                add(export.files(), to: "\(brand.slug)/linkedin/\(Quarter.folder(quarter))")
            }
            accounts.append(
                AccountHistory(platform: "linkedin", name: page.name, followers: linkedIn.followers()))
        }
        if let page = presence.tikTok {
            let viral = brand.slug == Brand.maisonLumiere.slug ? TikTokAccount.viral : nil
            let tikTok = TikTokAccount(brand, page, viral: viral)
            for quarter in Quarter.all {
                let export = TikTokExport(brand: brand, account: tikTok, range: quarter)
                add(export.files(), to: "\(brand.slug)/tiktok/\(Quarter.folder(quarter))")
            }
            accounts.append(AccountHistory(platform: "tiktok", name: page.name))
        }
        if let page = presence.x {
            let account = XAccount(brand, page, replies: Presence.coffeeReplies)
            for month in Period.months {
                let export = XExport(account: account, month: month)
                add(export.files(), to: "\(brand.slug)/x/\(month.monthName)")
            }
            accounts.append(AccountHistory(platform: "x", name: page.name, followers: account.followers()))
        }
        let searchAds = presence.searchCampaigns.map { SearchCampaignDays($0, of: brand) }
        let demand = SearchDemand(brand)
        let mailings = MailingHistory(brand)
        let website = Website(
            brand,
            Website.Origins(
                search: demand, ads: ads, searchAds: searchAds, mailings: mailings.mailings,
                facebook: facebook, instagram: instagram))
        for month in Period.months {
            let ads = GoogleAdsExport(brand: brand, campaigns: searchAds, month: month)
            add([(ads.fileName, ads.bytes)], to: "\(brand.slug)/google-ads/\(month.monthName)")
            let analytics = AnalyticsExport(brand: brand, website: website, month: month)
            add(analytics.files(), to: "\(brand.slug)/google-analytics/\(month.monthName)")
            let search = SearchConsoleExport(brand: brand, demand: demand, month: month)
            add(search.files(), to: "\(brand.slug)/search-console/\(search.folder)")
        }
        let letters = MailchimpExport.bytes(mailings.records, list: presence.mailingList)
        add([(MailchimpExport.fileName, letters)], to: "\(brand.slug)/mailchimp")
        let site = presence.website.domain
        return accounts + [
            AccountHistory(platform: "google-ads", name: brand.name),
            AccountHistory(platform: "google-analytics", name: site),
            AccountHistory(platform: "search-console", name: site),
            AccountHistory(platform: "mailchimp", name: presence.mailingList),
        ]
    }

    private mutating func add(_ files: [(name: String, bytes: [UInt8])], to folder: String) {
        for (name, bytes) in files { add("inbox/\(folder)/\(name)", bytes) }
    }
}

extension TikTokAccount {
    /// The reel that ran away on Instagram goes on TikTok the day after.
    static let viral = (
        day: Day(2026, 10, 15),
        title:
            "De la plaque de laiton à la lampe : 42 secondes, 3 jours de travail ✨ #savoirfaire #laiton #lyon "
    )
}
