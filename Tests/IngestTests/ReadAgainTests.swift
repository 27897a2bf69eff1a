import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

/// Files that are stored already and have more to say, and accounts without an id in `bilan.yml`.
struct ReadAgainTests {
    private let path = "inbox/maison/insta/posts.csv"
    private let own = Export.posts([("1", "9", "maison", 50)])
    private let other = Export.posts([("2", "777", "stranger", 10), ("3", "9", "maison", 7)])

    private func bench(id: String? = nil) throws -> Bench {
        var bench = try Bench()
        bench.accounts = [Bench.account("maison", "insta", .instagram, id: id)]
        return bench
    }

    private func posts(_ bench: Bench) throws -> [String] {
        try bench.store.accountFigures(of: "maison").flatMap { $0.posts.map(\.post.nativeID) }
    }

    @Test func secondPageIsNotMixedIntoAnAccountWithoutId() throws {
        let bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(own, at: path)
        let mixed = try bench.importText(other, at: "inbox/maison/insta/more.csv")
        #expect(mixed.outcome == .imported && mixed.notCounted == 1)
        #expect(
            mixed.problems.map(\.description).filter { $0.contains("id 777") } == [
                """
                warning: inbox/maison/insta/more.csv: 1 row is about id 777, and maison/insta is counted by id 9, which its \
                earliest export gives
                It is stored and not counted.
                To fix: write the right one in bilan.yml, id: "9" or id: "777", and import again.
                """
            ])
        #expect(ImportSummary(files: [mixed]).exitCode == 3)
        #expect(try posts(bench) == ["1", "3"])
    }

    @Test func fileOfASecondPageAloneIsStoredAndNotCounted() throws {
        let bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(own, at: "inbox/maison/insta/Oct-01-2026_Oct-05-2026_1.csv")
        let strange = try bench.importText(
            Export.posts([("2", "777", "stranger", 10)]),
            at: "inbox/maison/insta/Oct-01-2026_Oct-09-2026_1.csv")
        #expect(strange.outcome == .imported && strange.notCounted == 1)
        #expect(try posts(bench) == ["1"])
        try bench.store.remove(importWithDigest: sha256(of: Array(own.utf8)))
        #expect(try posts(bench) == ["2"], "the other takes over")
    }

    @Test func anEarlierExportOfAnotherPageIsToldToCount() throws {
        let bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(own, at: "inbox/maison/insta/Oct-01-2026_Oct-05-2026_1.csv")
        let earlier = try bench.importText(
            Export.posts([("2", "777", "stranger", 10)]),
            at: "inbox/maison/insta/Oct-01-2026_Oct-04-2026_1.csv")
        #expect(
            earlier.problems.map(\.description) == [
                """
                warning: inbox/maison/insta/Oct-01-2026_Oct-04-2026_1.csv: it is the earliest export of maison/insta and \
                gives id 777; what was imported before is about id 9
                The rows of id 9 are stored and no longer counted.
                To fix: write the right one in bilan.yml, id: "777" or id: "9", and import again.
                """
            ])
        #expect(try posts(bench) == ["2"])
    }

    @Test func filesThatGiveNoIdAreTakenAllTheSame() throws {
        let bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(own, at: path)
        let reach = try bench.importText(
            Export.series("Instagram reach", ["2026-10-01": 12]), at: "inbox/maison/insta/Reach.csv")
        #expect(reach.outcome == .imported)
    }

    @Test func rowsSetAsideForTheWrongAccountAreStoredOnceBilanYmlIsCorrected() throws {
        var bench = try bench(id: "44")
        defer { bench.remove() }
        let text = Export.posts([("1", "44", "partner", 50), ("2", "17", "maison", 10)])
        let wrong = try bench.importText(text, at: path)
        #expect(wrong.setAside.count == 1)
        #expect(try posts(bench) == ["1"])
        let same = try bench.importText(text, at: path)
        #expect(same.outcome == .known, "nothing was corrected yet")
        #expect(same.setAside.isEmpty)
        bench.accounts = [Bench.account("maison", "insta", .instagram, id: "17")]
        let right = try bench.importText(text, at: path)
        #expect(right.outcome == .readAgain)
        #expect(right.rows == RowCounts(new: 1))
        #expect(right.setAside.map(\.line) == [2])
        #expect(try posts(bench) == ["2"], "the partner's post is gone")
        #expect(try bench.store.imports().map(\.rows) == [1])
        #expect(try bench.importText(text, at: path).outcome == .known)
    }

    @Test func fileOfAPageThatIsNotTheClientsIsTakenOutOnceTheIdIsWritten() throws {
        var bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(own, at: path)
        bench.accounts = [Bench.account("maison", "insta", .instagram, id: "777")]
        let again = try bench.importText(own, at: path)
        #expect(again.outcome == .refused)
        #expect(again.removed == 1)
        #expect(
            again.problems.map(\.description) == [
                """
                error: inbox/maison/insta/posts.csv, line 2: no row can be stored: the row is about account "maison" \
                (id 9), but maison/insta has the id "777"
                What was stored of this file before was taken out: 1 row.
                To fix: if that is maison/insta, write id: "9" for it in bilan.yml and import the file again; if it is another \
                account of yours, add it with that id there and move the file to inbox/maison/KEY/.
                """
            ])
        #expect(try bench.store.imports().isEmpty)
        #expect(try bench.store.accounts().isEmpty)
        #expect(ImportSummary(files: [again]).exitCode == 3, "something changed")
        bench.accounts = [Bench.account("maison", "insta", .instagram, id: "9")]
        #expect(try bench.importText(own, at: path).outcome == .imported)
    }

    @Test func dryRunTakesNothingOut() throws {
        var bench = try bench()
        defer { bench.remove() }
        _ = try bench.importText(own, at: path)
        bench.accounts = [Bench.account("maison", "insta", .instagram, id: "777")]
        bench.options.dryRun = true
        #expect(try bench.importText(own, at: path).removed == 0)
        #expect(try bench.store.imports().count == 1)
    }

    @Test func fileMovesToTheAccountThePersonNamesForIt() throws {
        var bench = try Bench()
        defer { bench.remove() }
        let views = Export.series("Views", ["2026-10-01": 5])
        _ = try bench.importText(views, at: "inbox/maison/facebook/Views.csv")
        bench.options.client = "maison"
        bench.options.account = "insta"
        let moved = try bench.importText(views, at: "inbox/maison/insta/Views.csv", named: true)
        #expect(moved.outcome == .readAgain)
        #expect(
            moved.problems.map(\.description) == [
                """
                note: inbox/maison/insta/Views.csv: the file was imported for maison/facebook before
                Its rows are now those of maison/insta.
                """
            ])
        #expect(try bench.store.accounts().map(\.key) == ["insta"])
        #expect(try bench.archive.entry(sha256: moved.sha256)?.account == "insta")
        bench.options.client = nil
        bench.options.account = nil
        _ = try bench.importText(views, at: "inbox/maison/facebook/Views.csv")
        #expect(try bench.store.accounts().map(\.key) == ["insta"], "what was said of the file counts")
    }

    @Test func failureWhileReadingAgainLeavesWhatWasThere() throws {
        var bench = try bench(id: "44")
        defer { bench.remove() }
        let text = Export.posts([("1", "44", "partner", 50), ("2", "17", "maison", 10)])
        _ = try bench.importText(text, at: path)
        bench.accounts = [Bench.account("maison", "insta", .instagram, id: "17")]
        bench.write = { _, url in throw Problem(.error, file: url.lastPathComponent, "full") }
        #expect(throws: Problem.self) { try bench.importText(text, at: "inbox/maison/insta/x/posts.csv") }
        #expect(try posts(bench) == ["1"])
    }
}
