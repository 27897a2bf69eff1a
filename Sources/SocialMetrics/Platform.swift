/// A place whose exports `bilan` reads and whose accounts a client has.
package enum Platform: String, Codable, CaseIterable, Sendable, Comparable {
    case facebook, instagram, linkedin, tiktok, x, youtube, pinterest, threads, twitch, dailymotion
    case googleBusiness = "google-business"
    case metaAds = "meta-ads"
    case googleAds = "google-ads"
    case linkedinAds = "linkedin-ads"
    case microsoftAds = "microsoft-ads"
    case tiktokAds = "tiktok-ads"
    case googleAnalytics = "google-analytics"
    case universalAnalytics = "universal-analytics"
    case matomo, plausible
    case searchConsole = "search-console"
    case bingWebmaster = "bing-webmaster"
    case mailchimp, newsletter
    case shopify, shop
    case forum, blog, inbox, listening, crm, other

    /// What an account there holds, and so which part of a report speaks of it.
    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// Posts and a community.
        case social
        /// Campaigns that cost money.
        case advertising
        /// Visits of a website.
        case website
        /// How a website does in a search engine.
        case search
        /// Mailings to subscribers.
        case mailing
        /// Orders and revenue.
        case sales
        /// Places of business on a map.
        case places
        /// Anything else a user taught: messages, mentions, contacts.
        case other
    }

    package var kind: Kind {
        switch self {
        case .facebook, .instagram, .linkedin, .tiktok, .x, .youtube, .pinterest, .threads, .twitch,
            .dailymotion, .forum, .blog:
            .social
        case .metaAds, .googleAds, .linkedinAds, .microsoftAds, .tiktokAds: .advertising
        case .googleAnalytics, .universalAnalytics, .matomo, .plausible: .website
        case .searchConsole, .bingWebmaster: .search
        case .mailchimp, .newsletter: .mailing
        case .shopify, .shop: .sales
        case .googleBusiness: .places
        case .inbox, .listening, .crm, .other: .other
        }
    }

    /// Whether it has posts and a community and none of its exports is built in: a workspace describes them, with
    /// whatever they measure.
    package var isOnlyTaught: Bool {
        switch self {
        case .pinterest, .threads, .twitch, .dailymotion, .forum, .blog: true
        default: false
        }
    }

    /// What people write for a platform beside its own name: short names and former ones, in lower case.
    static let otherNames: [String: Platform] = [
        "twitter": .x, "fb": .facebook, "ig": .instagram, "insta": .instagram, "yt": .youtube,
        "ga": .googleAnalytics, "ga4": .googleAnalytics, "analytics": .googleAnalytics,
        "ua": .universalAnalytics, "gsc": .searchConsole, "google-search-console": .searchConsole,
        "gbp": .googleBusiness, "gmb": .googleBusiness, "google-my-business": .googleBusiness,
        "google-business-profile": .googleBusiness, "adwords": .googleAds, "facebook-ads": .metaAds,
        "bing": .bingWebmaster, "bing-ads": .microsoftAds, "email": .newsletter,
    ]

    /// The name people know it by; brands are the same in every language, other names are English.
    package var name: String {
        switch self {
        case .facebook: "Facebook"
        case .instagram: "Instagram"
        case .linkedin: "LinkedIn"
        case .tiktok: "TikTok"
        case .x: "X"
        case .youtube: "YouTube"
        case .pinterest: "Pinterest"
        case .threads: "Threads"
        case .twitch: "Twitch"
        case .dailymotion: "Dailymotion"
        case .googleBusiness: "Google Business Profile"
        case .metaAds: "Meta Ads"
        case .googleAds: "Google Ads"
        case .linkedinAds: "LinkedIn Ads"
        case .microsoftAds: "Microsoft Ads"
        case .tiktokAds: "TikTok Ads"
        case .googleAnalytics: "Google Analytics"
        case .universalAnalytics: "Universal Analytics"
        case .matomo: "Matomo"
        case .plausible: "Plausible"
        case .searchConsole: "Google Search Console"
        case .bingWebmaster: "Bing Webmaster Tools"
        case .mailchimp: "Mailchimp"
        case .newsletter: "Newsletter"
        case .shopify: "Shopify"
        case .shop: "Shop"
        case .forum: "Forum"
        case .blog: "Blog"
        case .inbox: "Inbox"
        case .listening: "Listening"
        case .crm: "CRM"
        case .other: "Other"
        }
    }

    /// Whether it is one product with a name of its own, not a kind of tool.
    package var isBrand: Bool {
        switch self {
        case .newsletter, .shop, .forum, .blog, .inbox, .listening, .crm, .other: false
        default: true
        }
    }

    /// The name in a report: brands stay, other names are of its language.
    package var label: Words {
        switch self {
        case .shop: Words(en: name, fr: "Boutique")
        case .inbox: Words(en: name, fr: "Messagerie")
        case .listening: Words(en: name, fr: "Veille")
        case .other: Words(en: name, fr: "Autre")
        default: Words(name)
        }
    }

    /// Whether money is spent there: its accounts hold campaigns, not posts.
    package var isAdvertising: Bool { kind == .advertising }

    /// The order of channels in reports and lists.
    package static func < (left: Platform, right: Platform) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
