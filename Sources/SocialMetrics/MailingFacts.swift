import Foundation

/// What an export says of a mailing besides its numbers.
///
/// A nil field is one the file does not give.
package struct MailingFacts: Hashable, Codable, Sendable {
    /// The tool's id of the mailing; text, never a number.
    package var nativeID: String?
    /// What its sender calls it.
    package var name: String?
    /// The subject its readers saw: hostile text.
    package var subject: String?
    /// The list or audience it went to.
    package var list: String?
    package var sent: Instant?
    /// The date of sending where the export gives no time of day, or no zone for it.
    package var sentDay: Day?

    package init() {}

    /// The day it was sent, on the clock of a zone; nil where the export does not say.
    package func day(in zone: TimeZone) -> Day? { sent?.day(in: zone) ?? sentDay }

    /// A mailing to more addresses than these is no test.
    package static let mostTestAddresses = 3

    /// What Mailchimp writes between the name of an A/B test and that of its part.
    package static let partMarks = [" | Combo ", " | Winner"]

    /// The A/B test of Mailchimp that it is a part of, and which part.
    package var part: (test: String, name: String)? { part(marks: Self.partMarks) }

    /// The A/B test it is a part of, and which part.
    /// - Parameter marks: what stands between the two
    /// - Returns: `Autumn` and `Combo 1`; nil for a whole mailing
    package func part(marks: [String]) -> (test: String, name: String)? {
        guard let name else { return nil }
        for mark in marks {
            guard let range = name.ranges(of: mark).last else { continue }
            let part = name[range.lowerBound...].drop { !$0.isLetter && !$0.isNumber }
            return (String(name[..<range.lowerBound]), String(part))
        }
        return nil
    }

    /// What tells one mailing of an account from another: its id, else its name and the day it was sent.
    package var key: String {
        if let nativeID { return "#" + nativeID }
        let day = sentDay?.description ?? sent.map { $0.day(in: .gmt).description } ?? ""
        return "=" + (name ?? subject ?? "") + "\u{1F}" + day
    }
}
