import SocialMetrics

@testable import MetricStore

/// Small invented files for the tests of this room.
enum Sample {
    static let instagram = AccountDraft(
        client: "maison", clientName: "Maison Exemple", key: "insta", platform: .instagram, name: "@maison")
    static let ads = AccountDraft(
        client: "maison", clientName: "Maison Exemple", key: "ads", platform: .metaAds, name: "Maison Ads")

    /// A digest that begins with the given digits, so that ties have a known winner.
    static func digest(_ digits: String) -> String {
        digits + String(repeating: "0", count: 64 - digits.count)
    }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func file(
        _ digits: String, asOf: String, account: AccountDraft = instagram, _ tables: ObservationTable...,
        setAside: [SetAside] = []
    ) -> ImportDraft {
        ImportDraft(
            sha256: digest(digits), fileName: digits + ".csv", asOf: day(asOf), asOfSource: .content,
            arrivedAt: Instant(seconds: 1_790_000_000),
            tables: tables.map { ImportDraft.Table($0, accounts: [AccountHint(): account]) },
            setAside: setAside)
    }

    /// A daily series, absent where the value is nil.
    ///
    /// Without a platform it is a series of Facebook or Instagram.
    static func days(
        _ measure: Measure, _ values: KeyValuePairs<String, Double?>, platform: Platform? = .instagram
    ) -> ObservationTable {
        var table = ObservationTable(
            format: "meta.overview", platform: platform,
            platforms: platform.map { [$0] } ?? [.facebook, .instagram], grain: .accountDay,
            measures: [measure])
        for (index, (date, value)) in values.enumerated() {
            table.append(
                ObservationRow(line: index + 4, from: day(date), to: day(date)), values: [value ?? .nan])
        }
        return table
    }

    static func posts(_ rows: [(id: String, caption: String?, views: Double, likes: Double)])
        -> ObservationTable
    {
        var table = ObservationTable(
            format: "meta.instagram-posts", platform: .instagram, platforms: [.instagram], grain: .post,
            measures: [.views, .likes])
        for (index, row) in rows.enumerated() {
            var post = PostFacts(nativeID: row.id)
            post.caption = row.caption
            table.append(
                ObservationRow(line: index + 2, subject: .post(post)), values: [row.views, row.likes])
        }
        return table
    }

    /// Rows of ads on 2026-10-01: ad name, id, result type, spend, reach, results.
    static func ads(
        _ rows: [(ad: String, id: String?, type: String?, spend: Double, reach: Double, results: Double)]
    ) -> ObservationTable {
        var table = ObservationTable(
            format: "meta-ads.report", platform: .metaAds, platforms: [.metaAds], grain: .ad,
            measures: [.spend, .reach, .results])
        for (index, row) in rows.enumerated() {
            var facts = AdFacts(level: .ad)
            facts.ad = row.ad
            facts.adID = row.id
            facts.resultType = row.type
            facts.currency = "EUR"
            table.append(
                ObservationRow(
                    line: index + 2, subject: .ad(facts), from: day("2026-10-01"), to: day("2026-10-01")),
                values: [row.spend, row.reach, row.results])
        }
        return table
    }
}

extension Store {
    /// The figures of the only account of the samples' client.
    func onlyFigures() throws -> AccountFigures? { try accountFigures(of: "maison").first }

    /// Everything the store says that must not depend on the order of imports, as text.
    func content() throws -> String {
        try accountFigures(of: "maison").map { figures in
            var lines = [figures.account.key]
            lines += figures.days.map { "\($0.day) \(text($0.values)) \($0.sources)" }
            lines += figures.posts.map {
                "\($0.post.nativeID) \($0.post.caption ?? "-") \($0.asOf) \(text($0.values)) \($0.sources)"
            }
            lines += figures.ads.map {
                "\($0.ad.ad ?? "-") \($0.ad.adID ?? "-") \($0.ad.resultType ?? "-") \(text($0.values)) \($0.sources)"
            }
            lines += figures.imports.map { "\($0.fileName) \($0.rows) \($0.formats)" }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    private func text(_ values: Values) -> String {
        values.sorted { $0.key.id < $1.key.id }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }
}
