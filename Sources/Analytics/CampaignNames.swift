import SocialMetrics

/// Which campaign a row is about: by id, else by name; a name that belongs to one id only means that id.
struct CampaignNames {
    private var idsByName: [String: Set<String>] = [:]
    private var namesByID: [String: String] = [:]

    init(_ ads: [AdFacts]) {
        for ad in ads {
            guard let id = ad.campaignID, let name = ad.campaign else { continue }
            idsByName[name, default: []].insert(id)
            namesByID[id] = max(namesByID[id] ?? "", name)
        }
    }

    /// One text for one campaign; the ad set or the ad stands in where no campaign is named.
    func key(of ad: AdFacts) -> String {
        if let id = ad.campaignID { return "id:" + id }
        guard let name = ad.campaign ?? ad.adSet ?? ad.ad else { return "name:" }
        if let ids = idsByName[name], ids.count == 1, let id = ids.first { return "id:" + id }
        return "name:" + name
    }

    /// The name to print for a key.
    func name(of key: String) -> String {
        key.hasPrefix("id:")
            ? namesByID[String(key.dropFirst(3))] ?? String(key.dropFirst(3)) : String(key.dropFirst(5))
    }
}
