import Analytics
import Foundation
import SocialMetrics

/// What the numbers of each month of an account are made of, as digests: a month of which the digest is the same says the same.
///
/// The numbers of a month are made of the rows of three periods, of counts of followers up to 40 days before them, and of a
/// few things that reach across all months (`AccountFigures.behindTables`). Rows are taken together by calendar month.
struct MonthsBehind {
    private let figures: AccountFigures
    private let zone: TimeZone
    /// What every month is made with.
    private var common = Fingerprint()
    /// The rows that touch a month, by the month's number.
    private var rows: [Int: Fingerprint] = [:]
    /// The files with rows of advertising in a month, by the month's number.
    private var filesOfAds: [Int: Set<Int64>] = [:]
    /// The months in which a file has rows of single days of advertising, by their numbers.
    private var monthsByDay: [Int64: Set<Int>] = [:]

    /// - Parameters:
    ///   - figures: all there is of the account
    ///   - terms: what the numbers are made with besides rows (`viewTerms`)
    ///   - zone: the client's clock
    ///   - months: the months asked for, in order
    init(_ figures: AccountFigures, terms: String, zone: TimeZone, months: [Period]) {
        self.figures = figures
        self.zone = zone
        guard let first = months.first, let last = months.last else { return }
        common.add(terms)
        common.add(figures.account.platform.rawValue)
        common.add(figures.account.key)
        common.add(figures.knowsPosts)
        for mailing in figures.mailings { add(mailing) }
        let asked = first.from.monthNumber - 14...last.from.monthNumber
        addRows(within: asked)
        addAds(within: asked)
        addPosts(within: asked)
    }

    /// What the numbers of a month are made of.
    func digest(of month: Period) -> String {
        var digest = common
        digest.add(month)
        let number = month.from.monthNumber
        for near in Array(number - 14...number - 12) + Array(number - 3...number) {
            guard let rows = rows[near] else { continue }
            digest.add(near)
            digest.add(rows)
        }
        let known = window(of: month)
        for file in (filesOfAds[number] ?? []).sorted() {
            digest.add(Int(file))
            let before = known.from.monthNumber..<number
            digest.add(monthsByDay[file]?.contains(where: before.contains) ?? false)
        }
        // Stands in where rows of the month name none.
        digest.add(figures.ads.last { $0.ad.currency != nil && $0.period.overlaps(known) }?.ad.currency)
        if let listed = listedDays(in: month, of: figures, zone: zone) {
            digest.add(listed.covered)
            digest.add(listed.isKnownWithoutPosts)
        }
        // A series that leaves days out tells about those between its days.
        for period in [month, month.previous, month.yearBefore] {
            for span in figures.followSpans where span.overlaps(period) {
                digest.add(Period(from: max(span.from, period.from), to: min(span.to, period.to)))
            }
        }
        return digest.text
    }

    /// Mailings are few, and told apart by looking at all of them: each belongs to every month.
    private mutating func add(_ figure: MailingFigure) {
        common.add(figure.mailing.key)
        common.add(figure.mailing.name)
        common.add(figure.mailing.subject)
        common.add(figure.mailing.list)
        common.add(figure.mailing.sent.map { Int($0.seconds) } ?? -1)
        common.add(figure.mailing.sentDay?.number ?? .min)
        common.add(figure.asOf.number)
        common.add(figure.values)
    }

    private mutating func addRows(within asked: ClosedRange<Int>) {
        for figure in figures.days {
            var row = Fingerprint()
            row.add(figure.values)
            add(row, of: Period(from: figure.day, to: figure.day), within: asked)
        }
        let kinds = [figures.groupDays, figures.periods, figures.web, figures.search, figures.sales]
        for (kind, figures) in kinds.enumerated() {
            for figure in figures {
                var row = Fingerprint()
                row.add(kind)
                row.add(figure.breakdown)
                row.add(figure.values)
                for source in figure.sources { row.add(Int(source.importID)) }
                add(row, of: figure.period, within: asked)
            }
        }
    }

    private mutating func addAds(within asked: ClosedRange<Int>) {
        let days = Dictionary(figures.imports.map { ($0.id, $0.asOf.number) }, uniquingKeysWith: { $1 })
        var reported: (measures: Set<Measure>, digest: Fingerprint)?
        for figure in figures.ads {
            var row = Fingerprint()
            row.add(figure.ad)
            row.add(figure.breakdown)
            row.add(figure.isTotal)
            row.add(figure.values)
            if reported?.measures != figure.reported {
                var digest = Fingerprint()
                for id in figure.reported.map(\.id).sorted() { digest.add(id) }
                reported = (figure.reported, digest)
            }
            if let reported { row.add(reported.digest) }
            let touched = months(of: figure.period, within: asked)
            for source in figure.sources {
                row.add(Int(source.importID))
                row.add(days[source.importID] ?? .min)
                for month in touched { filesOfAds[month, default: []].insert(source.importID) }
                if figure.period.dayCount == 1 {
                    monthsByDay[source.importID, default: []].insert(figure.period.from.monthNumber)
                }
            }
            add(row, of: figure.period, within: asked)
        }
    }

    private mutating func addPosts(within asked: ClosedRange<Int>) {
        let names = Dictionary(figures.imports.map { ($0.id, $0.fileName) }, uniquingKeysWith: { $1 })
        for figure in figures.postPeriods {
            var row = Fingerprint()
            row.add(figure.post.nativeID)
            row.add(figure.post.permalink)
            row.add(figure.post.caption)
            row.add(figure.post.format?.rawValue)
            row.add(figure.post.published.map { Int($0.seconds) } ?? .min)
            row.add(figure.post.publishedDay?.number ?? .min)
            row.add(figure.post.duration ?? -1)
            row.add(figure.values)
            for source in figure.sources {
                row.add(Int(source.importID))
                row.add(source.line)
                row.add(names[source.importID])
            }
            add(row, of: figure.period, within: asked)
        }
    }

    private mutating func add(_ row: Fingerprint, of period: Period, within asked: ClosedRange<Int>) {
        for month in months(of: period, within: asked) {
            rows[month, default: Fingerprint()].add(period)
            rows[month, default: Fingerprint()].add(row)
        }
    }

    private func months(of period: Period, within asked: ClosedRange<Int>) -> Range<Int> {
        let first = max(period.from.monthNumber, asked.lowerBound)
        return first..<max(first, min(period.to.monthNumber, asked.upperBound) + 1)
    }
}

extension Day {
    /// Months since the year 0, to count in.
    fileprivate var monthNumber: Int { year * 12 + month - 1 }
}

extension Fingerprint {
    fileprivate mutating func add(_ ad: AdFacts) {
        add(ad.level.rawValue)
        for text in [ad.campaignID, ad.campaign, ad.adSetID, ad.adSet, ad.adID, ad.ad] { add(text) }
        for text in [ad.resultType, ad.attribution, ad.currency] { add(text) }
    }
}
