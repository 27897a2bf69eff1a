import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// Files that are not where, or not what, the person said.
struct PlaceTests {
    private let reach = Export.series("Instagram reach", ["2026-10-01": 12])

    @Test func namedAccountOnAnotherPlatformIsAnError() throws {
        var bench = try Bench()
        defer { bench.remove() }
        (bench.options.client, bench.options.account) = ("maison", "facebook")
        let result = try bench.importText(reach, at: "downloads/Reach.csv", named: true)
        #expect(result.outcome == .refused)
        #expect(
            result.problems.map(\.description.withoutFolder) == [
                """
                error: Reach.csv: --account facebook is on Facebook, the file is from Instagram
                Nothing was stored of this file.
                To fix: name its own account, as in --account insta, or leave --account out.
                """
            ])
        #expect(try bench.store.imports().isEmpty)
    }

    @Test func namedAccountOfAPlatformWithoutFittingAccountIsAnError() throws {
        var bench = try Bench()
        defer { bench.remove() }
        (bench.options.client, bench.options.account) = ("harbour", "ads")
        let result = try bench.importText(Export.totals, at: "downloads/Totals.csv", named: true)
        #expect(
            result.problems.map(\.description.withoutFolder) == [
                """
                error: Totals.csv: --account ads is on Meta Ads, the file is from YouTube
                Nothing was stored of this file.
                To fix: name the right file, or leave --account out.
                """
            ])
    }

    @Test func folderAndNamedAccountMustAgree() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.account = "facebook"
        let result = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/insta/Reach.csv: the folder says account "insta", --account says "facebook"
                Nothing was stored of this file.
                To fix: leave --account out, or move the file.
                """
            ])
    }

    @Test func folderThatIsNoAccountIsNoted() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(reach, at: "inbox/maison/instagramm/Reach.csv")
        #expect(result.outcome == .imported)
        #expect(
            result.problems.map(\.description) == [
                """
                note: inbox/maison/instagramm/Reach.csv: the folder "instagramm" is no account of client "maison"
                Its rows are those of maison/insta.
                To fix: rename the folder to inbox/maison/insta/, or move the file there.
                """
            ])
    }

    @Test func folderOfAnotherPlatformIsNoted() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(reach, at: "inbox/maison/facebook/Reach.csv")
        #expect(result.tables.map(\.accounts) == [["maison/insta"]])
        #expect(
            result.problems.map(\.description) == [
                """
                note: inbox/maison/facebook/Reach.csv: the folder "facebook" is that of maison/facebook, on Facebook; \
                the file is from Instagram
                Its rows are those of maison/insta.
                To fix: move the file to inbox/maison/insta/.
                """
            ])
    }

    @Test func fileWhereAllIdsWereRoundedIsToBeDownloadedAgain() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text = Export.posts([("1.80711E+16", "17", "maison", 5)])
        let result = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        #expect(result.outcome == .refused)
        let told = try #require(result.problems.first?.description)
        #expect(
            told.hasPrefix(
                """
                error: inbox/maison/insta/posts.csv, line 2, column "Post ID": no row can be stored: "1.80711E+16" \
                is an id that a spreadsheet rounded; an id looks like 18071234567890123
                """), "\(told)")
        #expect(
            told.hasSuffix(
                """
                Nothing was stored of this file.
                To fix: download the export again and do not open it in a spreadsheet before importing.
                """), "\(told)")
    }

    @Test func fileWithoutAnyUsableRowPointsToInspect() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text = """
            Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Reach,Impressions
            ,,Winter,3,100,120

            """
        let result = try bench.importText(text, at: "inbox/harbour/ads/ads.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/harbour/ads/ads.csv, line 2: no row can be stored: the row does not say which days it is about
                Nothing was stored of this file.
                To fix: see `bilan inspect` for what was found in each column.
                """
            ])
    }

    @Test func bytesMissingFromTheArchiveArePutBack() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let path = "inbox/maison/insta/Reach.csv"
        let first = try bench.importText(reach, at: path)
        let before = try bench.archive.entry(sha256: first.sha256)
        try FileManager.default.removeItem(at: bench.archive.folder)
        var dry = bench
        dry.options.dryRun = true
        #expect(try dry.importText(reach, at: path).problems.isEmpty)
        #expect(!bench.archive.holds(sha256: first.sha256))
        var later = bench
        later.options.arrivedAt = Instant(seconds: 1_800_000_000)
        let again = try later.importText(reach, at: path)
        #expect(again.outcome == .known)
        #expect(
            again.problems.map(\.description) == [
                "note: inbox/maison/insta/Reach.csv: it was missing in archive/ and was put back there"
            ])
        let bytes = try Data(contentsOf: bench.archive.file(sha256: first.sha256))
        #expect(bytes == Data(reach.utf8))
        #expect(try bench.archive.entry(sha256: first.sha256) == before, "with its first arrival")
        #expect(try bench.importText(reach, at: path).problems.isEmpty, "once")
    }
}

extension String {
    /// The text without the folder of a temporary bench.
    fileprivate var withoutFolder: String { replacing(/\/[^ ]*\/downloads\//, with: "") }
}
