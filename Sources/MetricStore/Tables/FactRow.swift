import GRDB
import SocialMetrics

/// The fixed columns of one observation, as the database takes them.
struct FactRow {
    /// In the order of `FactTable.key`.
    var key: [DatabaseValue]
    /// In the order of `FactTable.attributes`.
    var attributes: [DatabaseValue]
    /// When a post was published, in seconds, as `FactTable.moment` says it; nil for other rows and posts without a date.
    var moment: Int64?

    /// What a row of an export says of an account, or of one of its posts or ads.
    ///
    /// Nil when the row lacks what its grain needs, such as the day of a daily row.
    /// - Parameters:
    ///   - row: the observation
    ///   - grain: the grain of its table
    ///   - account: the account's row
    ///   - isAssumed: nothing in the table names its platform
    init?(_ row: ObservationRow, grain: Grain, account: Int64, isAssumed: Bool) {
        let breakdown = row.breakdown.description.databaseValue
        let days = row.from.map { from in
            [from.description.databaseValue, (row.to ?? from).description.databaseValue]
        }
        attributes = []
        switch (grain, row.subject) {
        case (.post, .post(let facts)):
            key = [account.databaseValue, facts.nativeID.databaseValue, breakdown]
            moment = facts.published?.seconds ?? facts.publishedDay.map { Int64($0.number) * 86_400 }
            attributes = FactRow.attributes(of: facts)
        case (.postPeriod, .post(let facts)):
            guard let days else { return nil }
            key = [account.databaseValue] + days + [facts.nativeID.databaseValue, breakdown]
            attributes = FactRow.attributes(of: facts)
        case (.accountDay, _):
            guard let days else { return nil }
            key = [account.databaseValue, days[0], breakdown]
            attributes = [isAssumed.databaseValue]
        case (.accountPeriod, _), (.web, _), (.search, _), (.sales, _), (.audience, _):
            guard let days else { return nil }
            key = [account.databaseValue] + days + [breakdown]
        case (.ad, .ad(let facts)):
            guard let days else { return nil }
            let adKey = AdKey(facts, isTotal: row.isTotal).description
            key = [account.databaseValue] + days + [adKey.databaseValue, breakdown]
            attributes = FactRow.attributes(of: facts)
        case (.mailing, .mailing(let facts)):
            key = [account.databaseValue, facts.key.databaseValue, breakdown]
            attributes = FactRow.attributes(of: facts)
        default:
            return nil
        }
    }

    private static func attributes(of post: PostFacts) -> [DatabaseValue] {
        [
            post.permalink.databaseValue, post.caption.databaseValue, (post.format?.rawValue).databaseValue,
            (post.published?.seconds).databaseValue, (post.publishedDay?.description).databaseValue,
            post.duration.databaseValue,
        ]
    }

    private static func attributes(of mailing: MailingFacts) -> [DatabaseValue] {
        [
            mailing.nativeID.databaseValue, mailing.name.databaseValue, mailing.subject.databaseValue,
            mailing.list.databaseValue, (mailing.sent?.seconds).databaseValue,
            (mailing.sentDay?.description).databaseValue,
        ]
    }

    private static func attributes(of ad: AdFacts) -> [DatabaseValue] {
        [
            ad.level.rawValue.databaseValue, ad.campaignID.databaseValue, ad.campaign.databaseValue,
            ad.adSetID.databaseValue, ad.adSet.databaseValue, ad.adID.databaseValue, ad.ad.databaseValue,
            ad.resultType.databaseValue, ad.attribution.databaseValue, ad.currency.databaseValue,
        ]
    }
}

extension Optional where Wrapped: DatabaseValueConvertible {
    /// NULL for nil.
    var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
}
