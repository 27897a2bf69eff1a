import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import ExportFormats

/// The committed demo workspace is read completely (Docs/SampleData.md says what is planted in it).
@Suite struct SampleDataTests {
    private static let inbox = SharedExports.packageRoot.appendingPathComponent("SampleData/inbox")

    /// Paths below the inbox, in order.
    private static let files: [String] = {
        let all = FileManager.default.enumerator(atPath: inbox.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".csv") }.sorted()
    }()

    private func read(_ path: String) throws -> FileReading {
        let bytes = [UInt8](try Data(contentsOf: Self.inbox.appendingPathComponent(path)))
        var context = ReadingContext()
        // TikTok's dates have no year; any will do here.
        if path.contains("/tiktok/"), let day = Day("2026-11-01") { context.years = [.exported(day)] }
        return readExport(bytes: bytes, fileName: path, context: context)
    }

    @Test func thereIsSomethingToRead() { #expect(Self.files.count > 500) }

    @Test(arguments: files) func everyFileIsReadToTheLastCell(path: String) throws {
        let found = try read(path)
        #expect(found.outcome == .recognised)
        #expect(found.problems.isEmpty && found.tables.allSatisfy { $0.nearest == nil })
        // Mailchimp's holds an A/B test and a test send, of which the reader tells.
        let notes = found.tables.reduce(0) { $0 + $1.notes.count }
        #expect(notes == (path.contains("/mailchimp/") ? 2 : 0))
        for table in found.tables {
            let unmapped = table.columns.filter { $0.role == .unmapped }.map(\.header)
            #expect(unmapped.isEmpty && table.format != nil)
            let periodIsElsewhere = path.contains("/youtube/") || path.contains("/search-console/")
            let lacksPeriod = periodIsElsewhere && table.format?.lacksPeriod == true
            #expect(table.needsPeriod == lacksPeriod)
            if !path.contains("Audience") {
                let isFrench = path.hasPrefix("maison") && !Self.isAlwaysEnglish(path)
                #expect(table.language == (isFrench ? "fr" : "en") || table.format?.id == "youtube.days")
            }
        }
        if !path.contains("harbour-roasters/instagram/2026-10/Sep-15-2026") {
            #expect(found.setAside.isEmpty)
        }
    }

    /// Exports whose headers are English in every interface language, or of which no French file is known.
    private static func isAlwaysEnglish(_ path: String) -> Bool {
        ["/linkedin/", "/tiktok/", "/mailchimp/"].contains(where: path.contains)
    }

    @Test func onlyThePlantedErrorIsSetAside() throws {
        let asides = try Self.files.flatMap { try read($0).setAside }
        #expect(asides.count == 1)
        #expect(
            asides.first?.message.hasPrefix(
                "the platform gave no numbers for this post: \"An error occurred while") == true)
    }

    @Test(
        arguments: [
            ("maison-lumiere/instagram/2026-10/", "Europe/Paris", 13, 132_335, 3697),
            ("maison-lumiere/facebook/2026-10/", "Europe/Paris", 8, 18_427, nil),
            ("harbour-roasters/instagram/2026-10/", "Europe/London", 12, 44_835, 1702),
            ("harbour-roasters/facebook/2026-10/", "Europe/London", 6, 7968, nil),
        ] as [(String, String, Int, Double, Double?)])
    func postsOfOctoberOnTheClientsClock(
        folder: String, zone: String, count: Int, views: Double, likes: Double?
    ) throws {
        let path = try #require(Self.files.first { $0.hasPrefix(folder + "Sep-15-2026") })
        let clock = try #require(TimeZone(identifier: zone))
        let table = try #require(try read(path).tables.first?.observations.first)
        let october = try #require(Period(month: "2026-10"))
        let rows = table.rows.indices.filter { row in
            guard case .post(let post) = table.rows[row].subject, let published = post.published else {
                return false
            }
            return october.contains(published.day(in: clock))
        }
        #expect(rows.count == count)
        #expect(sum(.views, of: table, rows) == views)
        if let likes { #expect(sum(.likes, of: table, rows) == likes) }
    }

    @Test(
        arguments: [
            ("maison-lumiere/linkedin/2026-10/", "Metrics.csv", .impressions, 4632),
            ("maison-lumiere/tiktok/2026-10/Overview", ".csv", .views, 62_085),
            ("harbour-roasters/tiktok/2026-10/Overview", ".csv", .views, 18_819),
            ("harbour-roasters/x/2026-10/", "overview_analytics.csv", .impressions, 8504),
            ("maison-lumiere/google-ads/2026-10/", ".csv", .spend, 944.80),
            ("harbour-roasters/google-ads/2026-10/", ".csv", .spend, 537.96),
            (
                "maison-lumiere/google-analytics/2026-10/", "canaux_par_défaut_de_la_session.csv", .sessions,
                9628
            ),
            ("harbour-roasters/google-analytics/2026-10/", "channel_group.csv", .sessions, 6963),
            ("maison-lumiere/search-console/", "2026-11-01/Graphique.csv", .clicks, 1734),
            ("harbour-roasters/search-console/", "2026-11-01/Queries.csv", .clicks, 867),
        ] as [(String, String, Measure, Double)])
    func octoberIsWhatAScriptCounted(beginning: String, end: String, measure: Measure, expected: Double)
        throws
    {
        let path = try #require(Self.files.first { $0.hasPrefix(beginning) && $0.hasSuffix(end) })
        let table = try #require(try read(path).tables.first?.observations.first)
        #expect(abs(sum(measure, of: table, Array(table.rows.indices)) - expected) < 0.001)
    }

    private static let searchGroups = files.filter {
        ["/Appareils.csv", "/Devices.csv", "/Pays.csv", "/Countries.csv"].contains(where: $0.hasSuffix)
    }

    @Test func bothClientsHaveDevicesAndCountriesOfSearchConsole() {
        let names = Set(Self.searchGroups.compactMap { $0.split(separator: "/").last })
        #expect(names == ["Appareils.csv", "Devices.csv", "Pays.csv", "Countries.csv"])
    }

    /// Docs/SampleData.md promises that the tables of a month hang together.
    @Test(arguments: searchGroups) func devicesAndCountriesAddUpToSearchConsolesChart(path: String) throws {
        let folder = path.prefix(through: path.lastIndex(of: "/") ?? path.startIndex)
        let chart = try #require(
            Self.files.first {
                $0.hasPrefix(folder) && ($0.hasSuffix("/Graphique.csv") || $0.hasSuffix("/Chart.csv"))
            })
        let (parts, whole) = (try searchTotals(path), try searchTotals(chart))
        #expect(parts.clicks == whole.clicks && parts.impressions == whole.impressions)
        #expect(abs(parts.position - whole.position) < 0.001)
    }

    /// Clicks, impressions and the position weighted by impressions of all rows of a table.
    private func searchTotals(_ path: String) throws -> (
        clicks: Double, impressions: Double, position: Double
    ) {
        let table = try #require(try read(path).tables.first)
        let impressions = table.values(.impressions).map { $0 ?? 0 }
        let places = zip(impressions, table.values(.averagePosition)).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) }
        let shown = impressions.reduce(0, +)
        return (table.values(.clicks).reduce(0) { $0 + ($1 ?? 0) }, shown, places / max(1, shown))
    }

    private func sum(_ measure: Measure, of table: ObservationTable, _ rows: [Int]) -> Double {
        let slot = table.measures.firstIndex(of: measure) ?? 0
        return rows.reduce(0) { $0 + Array(table.values(ofRow: $1))[slot] }
    }
}
