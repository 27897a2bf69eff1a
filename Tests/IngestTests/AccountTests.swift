import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import Ingest

struct AccountTests {
    private let reach = Export.series("Instagram reach", ["2026-10-01": 12, "2026-10-02": 9])

    @Test func idInTheFileDecides() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Export.posts([("1", "99", "harbour", 50)]), at: "downloads/posts.csv")
        #expect(result.outcome == .imported)
        #expect(result.tables.map(\.accounts) == [["harbour/insta"]])
    }

    @Test func folderDecidesWhereTheFileIsSilent() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let views = Export.series("Views", ["2026-10-01": 5])
        let result = try bench.importText(views, at: "inbox/maison/insta/2026-10/Views.csv")
        #expect(result.tables.map(\.accounts) == [["maison/insta"]])
    }

    @Test func optionsDecideForFilesFromElsewhere() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.client = "harbour"
        bench.options.account = "insta"
        let result = try bench.importText(reach, at: "downloads/Reach.csv")
        #expect(result.tables.map(\.accounts) == [["harbour/insta"]])
    }

    @Test func onlyAccountOnThePlatformIsTaken() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(reach, at: "inbox/maison/Reach.csv")
        #expect(result.tables.map(\.accounts) == [["maison/insta"]])
    }

    @Test func onlyAccountOfSeveralClientsIsNotGuessed() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.accounts.removeAll { $0.client == "harbour" && $0.platform == .instagram }
        let result = try bench.importText(reach, at: "downloads/Reach.csv")
        #expect(result.outcome == .refused)
    }

    @Test func questionListsTheChoices() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Export.series("Views", ["2026-10-01": 5]), at: "inbox/maison/Views.csv")
        #expect(result.outcome == .refused)
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/Views.csv: the file is from Facebook or Instagram and does not say whose it is
                Nothing was stored of this file.
                To fix: put it into one of these folders, or name one with --client and --account:
                  inbox/maison/facebook  (Facebook, facebook)
                  inbox/maison/insta  (Instagram, insta)
                """
            ])
        #expect(try bench.store.imports().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: bench.archive.folder.path))
    }

    @Test func rowsOfAnotherAccountAreSetAside() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let text = Export.posts([
            ("1", "17", "maison", 50), ("2", "44", "partner", 10), ("3", "99", "harbour", 7),
        ])
        let result = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        #expect(result.outcome == .imported)
        #expect(result.rows == RowCounts(new: 1))
        #expect(
            result.setAside.map { "\($0.line) \($0.message)" } == [
                "3 the row is about account \"partner\" (id 44), but maison/insta has the id \"17\"",
                "4 the row is about account \"harbour\" (id 99), which is harbour/insta, not maison/insta",
            ])
        #expect(
            result.setAside.map(\.remedy) == [
                "if that is maison/insta, write id: \"44\" for it in bilan.yml and import the file again; "
                    + "if it is another account of yours, add it there with that id; else leave it: its rows stay out.",
                "download the export of that account again, and import it for harbour/insta.",
            ])
    }

    @Test func fileOfAnotherAccountAloneIsRefused() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(
            Export.posts([("2", "44", "partner", 10)]), at: "inbox/maison/insta/posts.csv")
        #expect(result.outcome == .refused)
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/insta/posts.csv, line 2: no row can be stored: the row is about account "partner" \
                (id 44), but maison/insta has the id "17"
                Nothing was stored of this file.
                To fix: if that is maison/insta, write id: "44" for it in bilan.yml and import the file again; if it is another \
                account of yours, add it with that id there and move the file to inbox/maison/KEY/.
                """
            ])
        #expect(try bench.store.imports().isEmpty)
    }

    /// What each message says to do, done to the letter.
    @Test func adviceOnAnUnknownIdEndsWithTheFileStored() throws {
        var bench = try Bench()
        defer { bench.remove() }
        let text = Export.posts([("2", "44", "partner", 10)])
        #expect(try bench.importText(text, at: "inbox/maison/insta/posts.csv").outcome == .refused)
        bench.accounts.append(Bench.account("maison", "partner", .instagram, id: "44"))
        let again = try bench.importText(text, at: "inbox/maison/insta/posts.csv")
        #expect(
            again.problems.map(\.description) == [
                """
                error: inbox/maison/insta/posts.csv, line 2: no row can be stored: the row is about account "partner" \
                (id 44), which is maison/partner, not maison/insta
                Nothing was stored of this file.
                To fix: move the file to inbox/maison/partner/.
                """
            ])
        #expect(try bench.importText(text, at: "inbox/maison/partner/posts.csv").outcome == .imported)
    }

    @Test func accountWithoutIdIsFoundByNameAmongSeveral() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.accounts = [Bench.account("maison", "maison.lumiere", .instagram)]
        let text = Export.posts([("1", "17", "Maison.Lumiere", 50), ("2", "04", "partner", 10)])
        let result = try bench.importText(text, at: "inbox/maison/posts.csv")
        #expect(result.rows == RowCounts(new: 2) && result.notCounted == 1)
        #expect(try bench.store.countedIDs() == ["maison/maison.lumiere": "17"])
    }

    @Test func ofSeveralStrangersTheOneWithMostRowsCountsAndTheOtherIsTold() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.accounts = [Bench.account("maison", "insta", .instagram)]
        let text = Export.posts([("1", "14", "two", 10), ("2", "17", "one", 50), ("3", "17", "one", 20)])
        let result = try bench.importText(text, at: "inbox/maison/posts.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                warning: inbox/maison/posts.csv: 1 row is about id 14, and maison/insta is counted by id 17, which its \
                earliest export gives
                It is stored and not counted.
                To fix: write the right one in bilan.yml, id: "17" or id: "14", and import again.
                """
            ])
    }

    @Test func unknownFolderIsNamed() throws {
        let bench = try Bench()
        defer { bench.remove() }
        let result = try bench.importText(reach, at: "inbox/mason/insta/Reach.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/mason/insta/Reach.csv: the folder "mason" is no client of bilan.yml with an account
                Nothing was stored of this file.
                To fix: rename the folder to one of: maison, harbour.
                """
            ])
    }

    @Test func platformWithoutAccountIsNamed() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.accounts.removeAll { $0.platform == .youtube }
        let elsewhere = try bench.importText(Export.totals, at: "downloads/Totals.csv")
        #expect(
            elsewhere.problems.map(\.description) == [
                """
                error: \(bench.root.path)/downloads/Totals.csv: the file is from YouTube, and no client in bilan.yml has an account there
                Nothing was stored of this file.
                To fix: add the account to bilan.yml, with platform: youtube.
                """
            ])
        let inbox = try bench.importText(Export.totals, at: "inbox/maison/Totals.csv")
        #expect(
            inbox.problems.map(\.description) == [
                """
                error: inbox/maison/Totals.csv: the file is from YouTube, and client "maison" has no account there in \
                bilan.yml
                Nothing was stored of this file.
                To fix: add the account to bilan.yml, with platform: youtube.
                """
            ])
    }

    @Test func folderAndOptionMustAgree() throws {
        var bench = try Bench()
        defer { bench.remove() }
        bench.options.client = "harbour"
        let result = try bench.importText(reach, at: "inbox/maison/insta/Reach.csv")
        #expect(
            result.problems.map(\.description) == [
                """
                error: inbox/maison/insta/Reach.csv: the folder says client "maison", --client says "harbour"
                Nothing was stored of this file.
                To fix: leave --client out, or move the file.
                """
            ])
    }
}
