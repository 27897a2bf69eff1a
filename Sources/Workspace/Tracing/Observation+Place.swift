import Analytics
import MetricStore
import SocialMetrics

extension Observation.Place {
    /// The grains its row can have.
    var grains: [Grain] {
        switch self {
        case .period(let period, _):
            (period.dayCount == 1 ? [.accountDay] : [])
                + [.accountPeriod, .web, .search, .sales, .audience]
        case .post: [.post]
        case .postPeriod: [.postPeriod]
        case .ad: [.ad]
        case .mailing: [.mailing]
        case .noted, .file: []
        }
    }

    /// The days of its key, of a post those around its publication; nil where no day is known.
    var days: Period? {
        switch self {
        case .period(let period, _), .postPeriod(_, let period), .ad(_, let period, _, _): period
        case .post(let post, _):
            (post.published?.day(in: .gmt) ?? post.publishedDay).map { Period(from: $0, to: $0) }
        case .mailing, .noted, .file: nil
        }
    }

    /// The line of `bilan.yml` it is noted on; nil for rows of files.
    var notedOnLine: Int? { if case .noted(_, let line) = self { line } else { nil } }

    /// Whether it is what a key of the store is about.
    func stands(under key: [String]) -> Bool {
        func isKey(_ period: Period, _ group: Breakdown) -> Bool {
            let (from, to) = (period.from.description, period.to.description)
            return key == [from, to, group.description] || from == to && key == [from, group.description]
        }
        switch self {
        case .period(let period, let group): return isKey(period, group)
        case .post(let post, _): return key.first == post.nativeID
        case .postPeriod(let post, let period):
            return key.starts(with: [period.from.description, period.to.description, post.nativeID])
        case .ad(_, let period, let group, _):
            return key.starts(with: [period.from.description, period.to.description])
                && key.last == group.description
        case .mailing(let mailing, _): return key.first == mailing.key
        case .noted, .file: return false
        }
    }

    /// What the row is about, for people.
    var words: String {
        func days(_ period: Period) -> String {
            period.from == period.to ? period.from.description : period.description
        }
        func beginning(_ text: String) -> String {
            let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            return line.count > 40 ? line.prefix(39) + "…" : line
        }
        func post(_ facts: PostFacts) -> String {
            let caption = facts.caption.map { " “\(beginning($0))”" } ?? ""
            return "post \(facts.nativeID)\(caption)"
        }
        switch self {
        case .period(let period, let group):
            let names = group.dimensions.map { "\($0.label(.en).lowercased()) \"\(group[$0] ?? "")\"" }
            return ([days(period)] + names).joined(separator: ", ")
        case .post(let facts, let asOf): return "\(post(facts)), until \(asOf)"
        case .postPeriod(let facts, let period): return "\(post(facts)), \(days(period))"
        case .ad(let facts, let period, let group, let isTotal):
            let name = [facts.campaign, facts.adSet, facts.ad].compactMap(\.self).map {
                "\"\(beginning($0))\""
            }
            let groups = group.dimensions.map { "\($0.label(.en).lowercased()) \"\(group[$0] ?? "")\"" }
            return ([days(period), isTotal ? "total row" : facts.level.rawValue] + name + groups)
                .joined(separator: ", ")
        case .mailing(let facts, let asOf):
            return "mailing \"\(beginning(facts.subject ?? facts.name ?? ""))\", until \(asOf)"
        case .noted(let day, let line):
            return "\(day), noted in bilan.yml" + (line.map { ", line \($0)" } ?? "")
        case .file: return ""
        }
    }
}
