import SocialMetrics
import Tabular

/// Mailchimp's export of all campaigns: one record a mailing, English headers in every interface language.
enum MailchimpExport {
    static let fileName = "campaigns.csv"

    static let header = [
        "Title", "Subject", "Audience", "Send Date", "Send Weekday", "Total Recipients",
        "Successful Deliveries", "Soft Bounces", "Hard Bounces", "Total Bounces", "Times Forwarded",
        "Forwarded Opens", "Unique Opens", "Open Rate", "Total Opens", "Unique Clicks", "Click Rate",
        "Total Clicks", "Unsubscribes", "Abuse Complaints", "Times Liked on Facebook", "Folder Id",
        "Unique Id", "Total Orders", "Total Gross Sales", "Total Revenue",
    ]

    static func bytes(_ records: [MailingResult], list: String) -> [UInt8] {
        CSVWriter.bytes([header] + records.map { row($0, list) }, quoting: .whenNeededOrSpaced)
    }

    private static func row(_ mailing: MailingResult, _ list: String) -> [String] {
        let half = mailing.hour < 12 ? "am" : "pm"
        let hour = (mailing.hour + 11) % 12 + 1
        return [
            mailing.title, mailing.subject, list,
            "\(mailing.day.mailchimpDate) \(padded(hour, 2)):\(padded(mailing.minute, 2)) \(half)",
            mailing.day.englishWeekday, String(mailing.recipients), String(mailing.deliveries),
            String(mailing.softBounces), String(mailing.hardBounces), String(mailing.bounces), "0", "0",
            String(mailing.opens), fixedPercent(mailing.opens, of: mailing.deliveries),
            String(mailing.totalOpens), String(mailing.clicks),
            fixedPercent(mailing.clicks, of: mailing.deliveries), String(mailing.totalClicks),
            String(mailing.unsubscribes), String(mailing.complaints), "0", "0", mailing.id,
            String(mailing.orders), money(mailing.revenue), money(mailing.revenue),
        ]
    }
}
