/// The id of a post in its address on LinkedIn, whose exports have no other key.
enum LinkedInPostID {
    /// `…/feed/update/urn:li:activity:7438811255978700800`, `…/posts/name_title-activity-7438811255978700800-AbCd`.
    /// - Returns: the digits behind the kind of thing, as text; nil when the address has none
    static func id(in link: String) -> String? {
        link.firstMatch(of: urn).map { String($0.1) }
    }

    // A pattern is taken apart when it is made, which takes longer than looking for it.
    nonisolated(unsafe) private static let urn =
        /(?:activity|share|ugcPost)(?::|-|%3A)([0-9]{15,20})(?![0-9])/
}
