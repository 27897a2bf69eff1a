import Foundation
import SocialMetrics

/// How a platform makes the ids of its posts: the address of a post ends in the id, and the id holds the moment.
package enum PostIDScheme: String, Codable, CaseIterable, Sendable {
    /// Milliseconds since 2010-11-04 01:42:54.657 UTC above 22 lower bits.
    case x
    /// The second of posting in UTC above 32 lower bits.
    case tiktok

    /// The moment an id was given; nil for what is no such id, and for the older posts of X that were only counted.
    func published(_ id: String) -> Instant? {
        guard let number = Int64(id), number > 0 else { return nil }
        let seconds: Int64
        switch self {
        case .x:
            guard number >= 29_700_859_247 else { return nil }
            seconds = ((number >> 22) + 1_288_834_974_657) / 1000
        case .tiktok: seconds = number >> 32
        }
        // TikTok's first posts are of 2014; a moment after 2100 is no moment.
        return (1_288_834_974...4_102_444_800).contains(seconds) ? Instant(seconds: seconds) : nil
    }

    /// The id in the address of a post; nil when it holds none.
    func id(inPermalink permalink: String) -> String? {
        let match =
            switch self {
            case .x: permalink.firstMatch(of: PostIDScheme.xAddress)
            case .tiktok: permalink.firstMatch(of: PostIDScheme.tikTokAddress)
            }
        return match.map { String($0.1) }
    }

    // A pattern is taken apart when it is made, which takes longer than looking for it.
    nonisolated(unsafe) private static let xAddress = /\/status(?:es)?\/([0-9]{1,20})(?![0-9])/
    nonisolated(unsafe) private static let tikTokAddress = /\/(?:video|photo|v)\/([0-9]{15,20})(?![0-9])/

    /// The kind of post that its address tells; nil when it does not.
    func format(ofPermalink permalink: String?) -> PostFormat? {
        guard self == .tiktok, let permalink else { return nil }
        return permalink.contains("/photo/") ? .carousel : .video
    }

    /// What the author wrote: X escapes `&`, `<` and `>` in its exports.
    func caption(_ text: String) -> String {
        guard self == .x, text.contains("&") else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    }
}
