import Foundation
import MetricStore
import SocialMetrics
import Testing

@testable import ExportFormats
@testable import Ingest

/// Mailings have no period, reports of shops and websites take theirs from their name, lists of people are not kept.
struct MailingAndShopTests {
    private func bench() throws -> Bench {
        var bench = try Bench()
        bench.accounts += [
            Bench.account("maison", "news", .mailchimp), Bench.account("maison", "shop", .shopify),
            Bench.account("maison", "site", .plausible),
        ]
        return bench
    }

    @Test func mailingsAreStoredWithoutDaysAndDatedByTheLastSending() throws {
        let bench = try bench()
        defer { bench.remove() }
        let text = """
            Title,Subject,Send Date,Total Recipients,Unique Opens,Unique Id
            One,Hello,2026-10-02 09:00:00,900,300,a1
            Two,Hello again,2026-10-20 09:00:00,910,310,a2

            """
        let result = try bench.importText(text, at: "inbox/maison/news/campaigns.csv")
        #expect(result.rows == RowCounts(new: 2), "\(result.problems)")
        #expect(result.asOf?.description == "2026-10-20" && result.asOfSource == .publication)
        #expect(result.setAside.isEmpty)
    }

    @Test func aReportByProductIsAboutThePeriodOfItsName() throws {
        let bench = try bench()
        defer { bench.remove() }
        let result = try bench.importText(
            "Product title,Net items sold,Net sales\nMug,3,30\n",
            at: "inbox/maison/shop/Total sales by product - 2026-10-01 - 2026-10-31.csv")
        #expect(
            result.tables.map { "\($0.from?.description ?? "") \($0.to?.description ?? "")" } == [
                "2026-10-01 2026-10-31"
            ])
    }

    @Test func amountsInAnotherCurrencyThanTheClientsAreSetAside() throws {
        var bench = try bench()
        defer { bench.remove() }
        for index in bench.accounts.indices { bench.accounts[index].currency = "EUR" }
        let text = "Month,Orders,Total sales (USD)\n2026-09-01,3,30\n"
        let name = "inbox/maison/shop/Total sales over time - 2026-09-01 - 2026-09-30.csv"
        let result = try bench.importText(text, at: name)
        #expect(result.rows == RowCounts(new: 1))
        #expect(
            result.setAside.map(\.message) == [
                "1 amount is in USD, and client \"maison\" is reported in EUR"
            ])
        #expect(
            result.setAside.map(\.remedy) == [
                "write `currency: USD` for the client in bilan.yml, or export in EUR, and import the file again."
            ])
        #expect(result.setAside.map(\.column) == ["Total sales (USD)"])
        let stored = try bench.store.accountFigures(of: "maison", touching: nil)
        let sales = stored.first { $0.account.key == "shop" }?.sales.first?.values
        #expect(sales == [.orders: 3])
        // With the currency in bilan.yml the same file is read again, amounts and all.
        for index in bench.accounts.indices { bench.accounts[index].currency = "USD" }
        let again = try bench.importText(text, at: name)
        #expect(again.outcome == .readAgain && again.setAside.isEmpty)
    }

    @Test func oneColumnInAnotherCurrencyLeavesTheOthers() throws {
        var bench = try bench()
        defer { bench.remove() }
        for index in bench.accounts.indices { bench.accounts[index].currency = "EUR" }
        let text =
            "Month,Orders,Net sales (EUR),Total sales (USD),Returns (USD)\n2026-08-01,1,10,30,0\n2026-09-01,2,20,40,-5\n"
        let result = try bench.importText(
            text, at: "inbox/maison/shop/Total sales over time - 2026-08-01 - 2026-09-30.csv")
        #expect(
            result.setAside.map { "\($0.line) \($0.column ?? ""): \($0.message)" } == [
                "2 Returns (USD): 2 amounts are in USD, and client \"maison\" is reported in EUR",
                "2 Total sales (USD): 2 amounts are in USD, and client \"maison\" is reported in EUR",
            ])
        let stored = try bench.store.accountFigures(of: "maison", touching: nil)
        let sales = stored.first { $0.account.key == "shop" }?.sales.map(\.values)
        #expect(sales == [[.orders: 1, .netSales: 10], [.orders: 2, .netSales: 20]])
    }

    @Test func earningsThatAPlatformPaysInItsOwnCurrencyStay() throws {
        var bench = try bench()
        defer { bench.remove() }
        for index in bench.accounts.indices { bench.accounts[index].currency = "EUR" }
        let result = try bench.importText(
            "Date,Views,Estimated revenue (USD)\n2026-10-01,4,1.5\n", at: "inbox/maison/tube/Totals.csv")
        #expect(result.rows == RowCounts(new: 1) && result.setAside.isEmpty, "\(result.setAside)")
    }

    @Test func theLastMonthOfAReportEndsWithThePeriodOfItsName() throws {
        let bench = try bench()
        defer { bench.remove() }
        let result = try bench.importText(
            "Month,Orders,Total sales\n2026-09-01,3,30\n2026-10-01,2,20\n",
            at: "inbox/maison/shop/Total sales over time - 2026-09-01 - 2026-10-17.csv")
        #expect(result.tables.first?.to?.description == "2026-10-17")
    }

    @Test func theLastMonthEndsWithTheDayOfTheExportWhenThatIsWithinIt() throws {
        var bench = try bench()
        defer { bench.remove() }
        bench.options.today = try #require(Day("2026-10-17"))
        let text = "Month,Orders,Total sales\n2026-09-01,3,30\n2026-10-01,2,20\n"
        let arrived = try bench.importText(text, at: "inbox/maison/shop/export.csv")
        #expect(arrived.tables.first?.to?.description == "2026-10-17")
        #expect(arrived.asOf?.description == "2026-10-17" && arrived.problems.isEmpty)
    }

    @Test func aLastMonthOfWhichNobodyKnowsWhetherItWasOverIsTold() throws {
        var bench = try bench()
        defer { bench.remove() }
        let text = "Month,Orders,Total sales\n2026-09-01,3,30\n2026-10-01,2,20\n"
        let found = try bench.importText(text, at: "inbox/maison/shop/export.csv")
        #expect(found.tables.first?.to?.description == "2026-10-31")
        #expect(
            found.problems.map(\.description) == [
                """
                note: inbox/maison/shop/export.csv: its last month, 2026-10-01…2026-10-31, may not have been over: nothing \
                says on which day the file was exported
                It is counted as whole.
                To fix: if it was not over, say the day of the download, as in: bilan import --as-of 2026-10-31 \
                inbox/maison/shop/export.csv (with the right day).
                """
            ])
        bench.options.asOf = Day("2026-10-20")
        let said = try bench.importText(text, at: "inbox/maison/shop/export.csv", named: true)
        #expect(said.outcome == .readAgain && said.problems.isEmpty)
        #expect(said.tables.first?.to?.description == "2026-10-20")
        #expect(try bench.store.importInfo(sha256: said.sha256)?.asOf.description == "2026-10-20")
    }

    @Test func weeksAndMonthsOfOneFileAreBothCutByTheDayOfTheExport() throws {
        func table(_ open: (String, String)) throws -> TableReading {
            let period = Period(from: try #require(Day(open.0)), to: try #require(Day(open.1)))
            var table = TableReading(encoding: "UTF-8", delimiter: ",", headerLine: 1)
            table.openEnd = period
            var rows = ObservationTable(
                format: "x.y", platform: .shopify, platforms: [.shopify], grain: .sales, measures: [.orders])
            rows.append(ObservationRow(line: 2, from: period.from, to: period.to), values: [3])
            table.observations = [rows]
            return table
        }
        var bench = try bench()
        defer { bench.remove() }
        bench.options.asOf = Day("2026-11-12")
        var reading = FileReading(outcome: .recognised)
        reading.tables = [
            try table(("2026-11-01", "2026-11-30")), try table(("2026-11-09", "2026-11-15")),
            try table(("2026-11-02", "2026-11-08")),
        ]
        let file = InboxFile(
            url: bench.inbox.appendingPathComponent("a.csv"), name: "a.csv", folders: [], isNamed: true)
        var result = FileImport(file: "a.csv", outcome: .refused)
        let cut = bench.importer.endingWithTheExport(reading, file, &result)
        #expect(
            cut.tables.map { $0.observations[0].rows[0].to?.description } == [
                "2026-11-12", "2026-11-12", "2026-11-08",
            ])
        #expect(result.problems.isEmpty)
    }

    @Test func filesOfOneDownloadAreToldApartByTheirNames() throws {
        let bench = try bench()
        defer { bench.remove() }
        let folder = "inbox/maison/site/Plausible export shop.example 2026-10-01 to 2026-10-31/"
        for name in ["sources.csv", "utm_sources.csv"] {
            let number = name.count
            let result = try bench.importText(
                "name,visitors,bounce_rate,visit_duration\nGoogle,\(number),50,60\n", at: folder + name)
            #expect(result.rows == RowCounts(new: 1), "\(result.problems)")
            #expect(result.tables.first?.to?.description == "2026-10-31")
        }
    }

    @Test func aListOfPeopleIsNotKept() throws {
        let bench = try bench()
        defer { bench.remove() }
        let result = try bench.importText(
            "Name,Email,Financial Status,Total\n#1001,a@b.example,paid,20\n",
            at: "inbox/maison/shop/orders_export.csv")
        #expect(result.outcome == .refused)
        #expect(!FileManager.default.fileExists(atPath: bench.archive.folder.path))
    }
}
