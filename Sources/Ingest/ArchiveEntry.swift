import Foundation
import MetricStore
import SocialMetrics

extension Archive {
    /// What is known of an archived file besides its bytes, as it was seen once: enough to import it again.
    ///
    /// The same bytes can be seen under several names and in several folders. All are kept, and the first in order counts
    /// that can be read, so that it does not matter which was seen first.
    package struct Entry: Codable, Hashable, Sendable {
        package var name: String
        /// When the bytes were imported first, `2026-11-02T09:30:00Z`.
        package var arrived: String
        /// The day of it on the person's clock; nil where it is that of UTC.
        package var arrivedOn: Day?
        package var asOf: Day
        package var asOfSource: AsOfSource
        /// What the person or the inbox folder named; nil when the file decided.
        package var client: String?
        package var account: String?
        /// First and last day that were named for the file or found beside it, or that Meta's name of a list of posts
        /// gives for their publication; nil when neither did.
        package var from: Day?
        package var to: Day?
        /// Id of the export the person said it is; nil when its content decided.
        package var format: String?
        /// The day of the export as the person said it, whether it decided or not; nil when nobody did.
        package var saidAsOf: Day?
        /// That day was said of this very file, and not of a folder; nil for no.
        package var saidOfFile: Bool?
        /// The person named this very file and said something of it, which corrects what was known; nil for no.
        package var isCorrection: Bool?
        /// The client or the account was said with it, and not only given by the folder; nil for no.
        package var saidPlace: Bool?

        /// - Parameters:
        ///   - draft: the file as it was read
        ///   - arrivedOn: the day it was imported first, on the person's clock
        ///   - said: the day of the export as the person said it, and whether of this very file
        ///   - isCorrection: the person named this very file and said something of it
        ///   - saidPlace: whose it is was said too
        package init(
            _ draft: ImportDraft, arrivedOn: Day? = nil, said: SaidDay? = nil, isCorrection: Bool = false,
            saidPlace: Bool = false
        ) {
            name = draft.fileName
            let moment = Date(timeIntervalSince1970: TimeInterval(draft.arrivedAt.seconds))
            arrived = moment.formatted(.iso8601)
            self.arrivedOn = arrivedOn == draft.arrivedAt.day(in: .gmt) ? nil : arrivedOn
            asOf = draft.asOf
            asOfSource = draft.asOfSource
            client = draft.client
            account = draft.account
            from = draft.period?.from
            to = draft.period?.to
            format = draft.format
            saidAsOf = said?.day
            saidOfFile = said?.isOfFile == true ? true : nil
            self.isCorrection = isCorrection ? true : nil
            self.saidPlace = saidPlace ? true : nil
            completeOlder()
        }

        package init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            name = try values.decode(String.self, forKey: .name)
            arrived = try values.decode(String.self, forKey: .arrived)
            arrivedOn = try values.decodeIfPresent(Day.self, forKey: .arrivedOn)
            asOf = try values.decode(Day.self, forKey: .asOf)
            asOfSource = try values.decode(AsOfSource.self, forKey: .asOfSource)
            client = try values.decodeIfPresent(String.self, forKey: .client)
            account = try values.decodeIfPresent(String.self, forKey: .account)
            from = try values.decodeIfPresent(Day.self, forKey: .from)
            to = try values.decodeIfPresent(Day.self, forKey: .to)
            format = try values.decodeIfPresent(String.self, forKey: .format)
            saidAsOf = try values.decodeIfPresent(Day.self, forKey: .saidAsOf)
            saidOfFile = try values.decodeIfPresent(Bool.self, forKey: .saidOfFile)
            isCorrection = try values.decodeIfPresent(Bool.self, forKey: .isCorrection)
            saidPlace = try values.decodeIfPresent(Bool.self, forKey: .saidPlace)
            completeOlder()
        }

        /// Where a day that was said is not written on its own, as before version 0.2, it was taken for the file's.
        private mutating func completeOlder() {
            guard asOfSource == .option, saidAsOf == nil else { return }
            (saidAsOf, saidOfFile, isCorrection) = (asOf, true, true)
        }

        /// From `from` to `to`: what its tables without days are about, and where dates without a year begin.
        var period: Period? {
            guard let from, let to else { return nil }
            return Period(from: from, to: to)
        }

        /// When it was imported first; nil when what is written is no moment.
        var arrival: Instant? {
            guard let moment = try? Date(arrived, strategy: .iso8601) else { return nil }
            return Instant(seconds: Int64(moment.timeIntervalSince1970))
        }

        /// The same wherever and whenever it arrived.
        package var withoutArrival: Entry {
            var entry = self
            (entry.arrived, entry.arrivedOn) = ("", nil)
            return entry
        }

        /// Whether the store can keep this of a file that was imported so.
        package func isOrigin(_ origin: Entry?) -> Bool {
            guard let origin else { return false }
            return (name, asOf, asOfSource, client, account) == (
                origin.name, origin.asOf, origin.asOfSource, origin.client, origin.account
            ) && (from, to) == (origin.from, origin.to)
        }

        /// The day of the export as the person said it.
        var said: SaidDay? { saidAsOf.map { SaidDay(day: $0, isOfFile: saidOfFile == true) } }
    }
}

/// The day of an export as a person said it.
package struct SaidDay: Hashable, Sendable {
    package var day: Day
    /// Of this very file, and not of a folder it is in.
    package var isOfFile: Bool
}

extension Archive.Entry: Comparable {
    /// Which of two counts first.
    ///
    /// A correction, before others one that says whose the file is; the surer source of the day; a day that was said, the earlier one, because the file existed then; the
    /// later day; the place that says more, then that of the smaller name; the shorter name, then the smaller one.
    package static func < (left: Archive.Entry, right: Archive.Entry) -> Bool {
        let (first, second) = (left.order, right.order)
        return first.numbers == second.numbers
            ? first.texts.lexicographicallyPrecedes(second.texts)
            : first.numbers.lexicographicallyPrecedes(second.numbers)
    }

    private var order: (numbers: [Int], texts: [String]) {
        let sources: [AsOfSource] = [.content, .fileName, .option, .publication, .arrival]
        let place = account == nil ? (client == nil ? 2 : 1) : 0
        return (
            [
                isCorrection == true ? (saidPlace == true ? 0 : 1) : 2,
                sources.firstIndex(of: asOfSource) ?? sources.count,
                saidAsOf?.number ?? .max, saidOfFile == true ? 0 : 1,
                asOfSource == .arrival ? asOf.number : -asOf.number,
                to.map { -$0.number } ?? .max, from.map { -$0.number } ?? .max, place,
            ],
            [client ?? "", account ?? "", String(repeating: "x", count: name.count), name, format ?? ""]
        )
    }
}

extension [Archive.Entry] {
    /// The entries with another one, in order.
    ///
    /// A correction takes the place of those it contradicts: what was said of the file in the same place, and, where it says
    /// whose the file is, what said that before. Of one name in one place, only what counts first is kept.
    func adding(_ entry: Archive.Entry) -> [Archive.Entry] {
        let others = filter { !entry.corrects($0) || $0.saysTheSame(as: entry) }
        var kept: [Archive.Entry] = []
        for one in (others + [entry]).sorted() where !kept.contains(where: one.isUnderTheName(of:)) {
            kept.append(one)
        }
        return kept
    }
}

extension Archive.Entry {
    fileprivate func corrects(_ other: Archive.Entry) -> Bool {
        guard isCorrection == true, other.isCorrection == true else { return false }
        return (saidPlace == true && other.saidPlace == true)
            || other.canBe(client: client, account: account)
    }

    /// Whether it does not say that the file is another's; nil is anybody.
    func canBe(client: String?, account: String?) -> Bool {
        [(self.client, client), (self.account, account)].allSatisfy { $0 == nil || $1 == nil || $0 == $1 }
    }

    /// Whether both say the same of the file, whatever its name.
    fileprivate func saysTheSame(as other: Archive.Entry) -> Bool {
        (saidAsOf, client, account, format) == (other.saidAsOf, other.client, other.account, other.format)
            && period == other.period
    }

    /// Whether both were seen under one name in one place.
    fileprivate func isUnderTheName(of other: Archive.Entry) -> Bool {
        (name, client, account, format) == (other.name, other.client, other.account, other.format)
            && (isCorrection == true) == (other.isCorrection == true)
    }
}
