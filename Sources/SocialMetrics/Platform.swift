/// A place whose exports `bilan` reads and whose accounts a client has.
package enum Platform: String, Codable, CaseIterable, Sendable, Comparable {
    case facebook, instagram, youtube
    case metaAds = "meta-ads"

    /// The name people know it by, the same in every language.
    package var name: String {
        switch self {
        case .facebook: "Facebook"
        case .instagram: "Instagram"
        case .youtube: "YouTube"
        case .metaAds: "Meta Ads"
        }
    }

    /// Whether money is spent there: its accounts hold campaigns, not posts.
    package var isAdvertising: Bool { self == .metaAds }

    /// The order of channels in reports and lists.
    package static func < (left: Platform, right: Platform) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}
