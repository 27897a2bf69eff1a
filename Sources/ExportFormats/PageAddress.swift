/// The address of a page as it may be kept.
///
/// Advertising networks and mailing tools put an id of the click, and so of a person, behind addresses. It tells nothing
/// of the page, splits it into as many pages as there were clicks, and is none of the report's business.
enum PageAddress {
    /// The address without the parameters that name a click or a person; any other text as it is.
    static func withoutClickIDs(_ address: String) -> String {
        guard let mark = address.firstIndex(of: "?") else { return address }
        let query = address[address.index(after: mark)...]
        let end = query.firstIndex(of: "#") ?? query.endIndex
        let all = query[..<end].split(separator: "&", omittingEmptySubsequences: false)
        let kept = all.filter { pair in
            let name = pair.prefix { $0 != "=" }.lowercased()
            return !clickIDs.contains(name)
        }
        if kept.count == all.count { return address }
        let path = address[..<mark]
        return path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + query[end...]
    }

    /// Of Google, Meta, Microsoft, TikTok, X, LinkedIn, Pinterest, Snapchat, Yandex, Mailchimp, HubSpot and Klaviyo.
    private static let clickIDs: Set<String> = [
        "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "gad_campaignid", "_gl", "srsltid", "fbclid",
        "igshid",
        "igsh", "msclkid", "ttclid", "twclid", "li_fat_id", "epik", "sccid", "yclid", "mc_eid", "_hsenc",
        "_hsmi",
        "_kx",
    ]
}
