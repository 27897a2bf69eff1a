import SocialMetrics

/// What the results of a campaign are: results of different kinds are never added.
package enum ResultKind: Hashable, Sendable {
    /// A measure of the dictionary, however the file words it.
    case measure(Measure)
    /// Anything else, as the file words it.
    case other(String)

    /// The kind behind a file's `Result type` or `Result indicator`, in any wording the dictionary knows.
    package init(_ text: String) {
        self =
            Self.indicators[text].map(ResultKind.measure) ?? Self.byLabel[text.lowercased()] ?? .other(text)
    }

    /// A text that stands for the kind.
    package var key: String {
        switch self {
        case .measure(let measure): measure.id
        case .other(let text): text
        }
    }

    /// The measure of the dictionary; nil where the file has words of its own.
    package var measure: Measure? {
        switch self {
        case .measure(let measure): measure
        case .other: nil
        }
    }

    /// Whether results may be added over days and campaigns: people reached may not.
    package var isAdditive: Bool {
        switch self {
        case .measure(let measure): measure.aggregation == .sum
        case .other: true
        }
    }

    /// How near the result is to what a business lives on: 0 purchases, 1 contacts, 2 other actions, 3 exposure.
    package var depth: Int {
        guard case .measure(let measure) = self else { return 2 }
        switch measure {
        case .purchases, .websitePurchases, .cataloguePurchases: return 0
        case .leads, .registrations, .messagingConversations, .conversions: return 1
        case .reach, .impressions, .views, .videoPlays, .videoPlays3s, .thruplays: return 3
        default: return 2
        }
    }

    private static let indicators: [String: Measure] = [
        "actions:link_click": .linkClicks,
        "actions:offsite_conversion.fb_pixel_purchase": .websitePurchases,
        "actions:post_engagement": .postEngagements,
        "actions:like": .pageLikes,
        "actions:landing_page_view": .landingPageViews,
        "actions:lead": .leads,
        "actions:onsite_conversion.lead_grouped": .leads,
        "actions:onsite_conversion.messaging_conversation_started_7d": .messagingConversations,
        "video_thruplay_watched_actions": .thruplays,
        "reach": .reach,
    ]

    private static let byLabel: [String: ResultKind] = {
        var kinds: [String: ResultKind] = [:]
        for measure in Measure.all {
            for language in Language.allCases {
                let label = measure.label(language).lowercased()
                if kinds[label] == nil { kinds[label] = .measure(measure) }
            }
        }
        return kinds
    }()
}
