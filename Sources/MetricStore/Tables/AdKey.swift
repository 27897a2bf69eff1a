import SocialMetrics

/// What makes two rows of advertising reports be about the same campaign, ad set or ad.
///
/// The id of its level where the export gives it, else the names that lead to it. The result type is no part of it:
/// a row without results yet names none, and gains one in a later export.
struct AdKey: Hashable, CustomStringConvertible {
    var level: AdFacts.Level
    /// Nil when the export gives only names.
    var id: String?
    /// Names from the campaign down to the level; a name the export does not give is empty.
    var names: [String]
    var isTotal: Bool

    init(_ ad: AdFacts, isTotal: Bool) {
        level = ad.level
        self.isTotal = isTotal
        switch ad.level {
        case .account:
            id = nil
            names = []
        case .campaign:
            id = ad.campaignID
            names = [ad.campaign ?? ""]
        case .adSet:
            id = ad.adSetID
            names = [ad.campaign ?? "", ad.adSet ?? ""]
        case .ad:
            id = ad.adID
            names = [ad.campaign ?? "", ad.adSet ?? "", ad.ad ?? ""]
        }
    }

    /// The key with a description; nil for one with an id, and where the names may be told apart in several ways.
    init?(named description: String) {
        let parts = description.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        guard let level = AdFacts.Level(rawValue: String(parts[0])) else { return nil }
        let path = parts.dropFirst()
        self.init(AdFacts(level: level), isTotal: false)
        guard path.count == names.count, path.allSatisfy({ $0.hasPrefix("=") }) else { return nil }
        names = path.map { String($0.dropFirst()) }
    }

    /// What stands for the whole account.
    static let total = "total"

    /// One text for one key.
    var description: String {
        if isTotal { return Self.total }
        let path = id.map { ["#" + $0] } ?? names.map { "=" + $0 }
        return ([level.rawValue] + path).joined(separator: "\u{1F}")
    }

    /// Whether a key with names alone can mean the same thing as one whose names are all known.
    func canMean(_ other: AdKey) -> Bool {
        level == other.level && isTotal == other.isTotal
            && zip(names, other.names).allSatisfy { $0.isEmpty || $0 == $1 }
    }

    /// Where to look for keys that may mean the same: names of one level with the same last name.
    var shelf: Shelf { Shelf(level: level, name: names.last ?? "") }

    struct Shelf: Hashable {
        var level: AdFacts.Level
        var name: String
    }
}
