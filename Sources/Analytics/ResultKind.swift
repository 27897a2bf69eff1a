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

    /// Whether results may be added over days and campaigns: people reached may not.
    package var isAdditive: Bool {
        switch self {
        case .measure(let measure): measure.aggregation == .sum
        case .other: true
        }
    }

    private static let indicators: [String: Measure] = [
        "actions:link_click": .linkClicks,
        "actions:offsite_conversion.fb_pixel_purchase": .websitePurchases,
        "actions:post_engagement": .postEngagements,
        "actions:like": .pageLikes,
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
