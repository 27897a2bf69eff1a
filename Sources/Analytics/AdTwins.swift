import SocialMetrics

/// Leaves out rows that tell of an ad which another row tells of more fully.
///
/// Where one export names an ad by id and another only by name, or one names its ad set and another does not, both
/// tell the same spend: the row with the id, then the one with more names, is kept.
func withoutTwins(_ rows: [AdFigure]) -> [AdFigure] {
    // Where all rows are named alike, none says more than another.
    let subjects = distinctSubjects(of: rows).map(\.facts)
    if subjects.allSatisfy(\.hasID) { return rows }
    if subjects.allSatisfy({ !$0.hasID && !$0.names.contains(nil) }) { return rows }
    struct Slot: Hashable {
        var period: Period
        var breakdown: Breakdown
        var level: AdFacts.Level
        var name: String?
    }
    func slot(_ row: AdFigure) -> Slot {
        Slot(
            period: row.period, breakdown: row.breakdown, level: row.ad.level,
            name: row.ad.names.last.flatMap(\.self))
    }
    var named: [Slot: Set<AdPath>] = [:]
    for row in rows { named[slot(row), default: []].insert(AdPath(row.ad)) }
    return rows.filter { row in
        let path = AdPath(row.ad)
        return !(named[slot(row)] ?? []).contains { $0.isFuller(than: path) }
    }
}

/// The names that lead to an ad, and whether its export gives an id.
private struct AdPath: Hashable {
    var names: [String?]
    var hasID: Bool

    init(_ ad: AdFacts) {
        names = ad.names
        hasID = ad.hasID
    }

    /// Whether both may mean one ad and this path says more of it.
    func isFuller(than other: AdPath) -> Bool {
        guard hasID || !other.hasID, names.last != .some(nil),
            zip(names, other.names).allSatisfy({ $0 == nil || $1 == nil || $0 == $1 })
        else { return false }
        if hasID != other.hasID { return true }
        return !hasID && names != other.names && zip(names, other.names).allSatisfy { $0 != nil || $1 == nil }
    }
}

extension AdFacts {
    fileprivate var hasID: Bool { adID != nil || adSetID != nil || campaignID != nil }

    /// Names from the campaign down to the row's own level; nil where the export gives none.
    fileprivate var names: [String?] {
        switch level {
        case .account: []
        case .campaign: [campaign]
        case .adSet: [campaign, adSet]
        case .ad: [campaign, adSet, ad]
        }
    }
}
