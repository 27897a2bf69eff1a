import Analytics
import SocialMetrics

extension AccountInfo {
    /// The id of a number about the account or a part of it.
    func number(
        _ metric: String, of period: Period, _ basis: NumberID.Basis = .period,
        _ subject: NumberID.Subject = .init()
    ) -> NumberID {
        NumberID(
            client: client, account: key, metric: metric, basis: basis, period: period, subject: subject)
    }

    /// The id of a number about a post: over a period, or until its export where there is a day of one.
    func number(
        _ metric: String, of post: PostFacts, published: Day?, asOf: Day?, in period: Period
    ) -> NumberID {
        let basis: NumberID.Basis = asOf == nil ? .period : .lifetime
        let span = asOf.map { Period(from: min(published ?? $0, $0), to: $0) } ?? period
        return number(metric, of: span, basis, .init([.post: post.nativeID]))
    }
}

extension CampaignGroup {
    /// What tells its numbers apart from those of other groups of the account.
    var idFields: NumberID.Subject.Fields {
        var fields: NumberID.Subject.Fields = [:]
        fields[.result] = kind?.key
        fields[.attribution] = attribution
        fields[.currency] = currency
        return fields
    }

    /// What tells the numbers of one of its campaigns apart; of all of them together for nil.
    func idFields(of campaign: CampaignFigures?) -> NumberID.Subject.Fields {
        var fields = idFields
        guard let campaign else {
            fields[.level] = AdFacts.Level.campaign.rawValue
            return fields
        }
        if isOfAccount {
            fields[.level] = AdFacts.Level.account.rawValue
        } else if let id = campaign.id {
            fields[.campaign] = id
        } else {
            fields[.campaignName] = campaign.name
        }
        return fields
    }
}

extension AdFacts {
    /// What tells an ad apart: ids from the campaign down to the row's level, names where the export gives no id.
    var idFields: NumberID.Subject.Fields {
        var fields: NumberID.Subject.Fields = [.level: level.rawValue]
        func set(
            _ id: NumberID.Subject.Field, _ name: NumberID.Subject.Field, _ native: String?, _ said: String?
        ) {
            if let native { fields[id] = native } else { fields[name] = said }
        }
        if level != .account { set(.campaign, .campaignName, campaignID, campaign) }
        if level == .adSet || level == .ad { set(.adSet, .adSetName, adSetID, adSet) }
        if level == .ad { set(.ad, .adName, adID, ad) }
        return fields
    }
}
