import Foundation
import GRDB
import SocialMetrics
import TestSupport
import Testing

@testable import MetricStore

/// No question reads a whole table of facts.
struct QueryPlanTests {
    /// What may be read from one end to the other: it grows with files and accounts, or is the question's own.
    private static let small: Set<String> = [
        "client", "account", "import", "import_table", "import_account", "import_range", "current_account",
        "grdb_migrations", "step", "sqlite_master", "sqlite_schema", "batch_to_write", "batch_to_compare",
    ]

    @Test func noQuestionScansATableOfFacts() throws {
        let store = try Store.inMemory()
        for file in OrderTests.files { _ = try store.add(file) }
        for grain in Grain.allCases { _ = try store.add(QueryPlanTests.file(of: grain)) }
        let log = Log()
        store.database.writeWithoutTransaction { database in
            database.trace { event in
                if case .statement(let statement) = event { log.statements.insert(statement.expandedSQL) }
            }
        }
        _ = try store.coverage()
        _ = try store.accounts()
        let window = Period(from: Sample.day("2026-10-02"), to: Sample.day("2026-10-31"))
        _ = try store.accountFigures(of: "maison")
        _ = try store.accountFigures(of: "maison", touching: window, about: [window, window.yearBefore])
        _ = try store.hasRows(of: "maison", accounts: ["insta", "ads"], beginningIn: window)
        _ = try store.imports()
        _ = try store.imports(of: "maison")
        _ = try store.countedIDs()
        _ = try store.uncounted()
        _ = try store.assignments()
        _ = try store.assignedFiles()
        _ = try store.recentImports()
        _ = try store.contradictions(of: "maison")
        let known = try #require(try store.importInfo(sha256: OrderTests.files[1].sha256))
        _ = try store.origin(ofImportWithDigest: known.sha256)
        _ = try store.setAside(ofImport: known.id)
        _ = try store.digests()
        _ = try store.digests(ofImportsWithBytes: 1)
        _ = try store.accounts(ofImport: known.id)
        _ = try store.accountsWithIDs(ofImport: known.id)
        for account in try store.accounts(of: "maison") {
            for grain in Grain.allCases {
                _ = try store.histories(
                    of: .views, grain: grain, account: account.id,
                    at: [SourceLine(importID: known.id, line: 2)],
                    window: window)
            }
            _ = try store.current(ofAccount: account.id)
            _ = try store.monthsMadeOf(ofAccount: account.id)
            _ = try store.lastPublication(ofAccount: account.id)
        }
        _ = try store.currentlyMadeWith()
        try store.showOnly()
        try store.setCurrent([], hiding: store.accounts().map(\.id), clocks: [:])
        try store.note(assignmentsBy: [Sample.instagram])
        _ = try store.add(OrderTests.files[1], replacing: true)
        _ = try store.add(OrderTests.files[1], replacing: true, always: true)
        _ = try BulkSample.add(
            [("p1", 1_790_000_000, [1, 2]), ("p2", nil, [3, 4])], "99", asOf: "2026-10-09", to: store)
        try store.remove(importWithDigest: known.sha256)
        store.database.writeWithoutTransaction { $0.trace() }
        let scans = try store.read { database in
            try log.statements.sorted().flatMap { sql in
                ["SELECT", "WITH", "DELETE", "UPDATE", "INSERT"].contains(where: sql.hasPrefix)
                    ? try Self.scans(of: sql, database).map { "\($0): \(sql)" } : []
            }
        }
        #expect(scans == [])
        #expect(log.statements.count > 60, "too few statements were seen: \(log.statements.count)")
    }

    /// Views read what is kept for them; posts, of which nothing is kept, are put together from all of their rows.
    @Test func onlyViewsOfPostsReadATableOfFacts() throws {
        let store = try Store.inMemory()
        for file in OrderTests.files { _ = try store.add(file) }
        for grain in Grain.allCases { _ = try store.add(QueryPlanTests.file(of: grain)) }
        let views = try store.read { database in
            let pages = try FactTable.all.map { table in
                try Int.fetchOne(
                    database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?",
                    arguments: [table.name])
            }
            return try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v!_%' ESCAPE '!'"
            ).filter { view in
                try Row.fetchAll(database, sql: "EXPLAIN SELECT * FROM \(view)").contains { step in
                    step["opcode"] == "OpenRead" && pages.contains(step["p2"])
                }
            }
        }
        #expect(views.sorted() == ["v_kpis", "v_posts"])
    }

    /// What a statement reads from one end to the other, but small tables.
    private static func scans(of sql: String, _ database: Database) throws -> [String] {
        try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }.filter {
            detail in
            let words = detail.split(separator: " ")
            guard words.count > 1, words[0] == "SCAN", words[1] != "CONSTANT" else { return false }
            return !small.contains(String(words[1])) && !words[1].hasPrefix("(")
        }
    }

    /// Each question of `Queries/` and of the views is asked above.
    @Test func everyQuestionIsAsked() throws {
        let own = URL(fileURLWithPath: #filePath)
        let asked = try String(contentsOf: own, encoding: .utf8)
        let room = SharedExports.packageRoot.appendingPathComponent("Sources/MetricStore")
        let files = try ["Queries", "Views"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                at: room.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        }
        #expect(files.count > 15)
        for file in files {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                guard let start = line.range(of: "    package func "), line.hasPrefix("    package") else {
                    continue
                }
                let name = line[start.upperBound...].prefix { $0 != "(" }
                #expect(asked.contains("store.\(name)("), "\(file.lastPathComponent): \(name)")
            }
        }
    }

    private final class Log: @unchecked Sendable {
        var statements: Set<String> = []
    }

    private static func file(of grain: Grain) -> ImportDraft {
        var table = ObservationTable(
            format: "test", platform: .instagram, platforms: [.instagram], grain: grain, measures: [.views])
        let subject: ObservationRow.Subject =
            switch grain {
            case .post, .postPeriod: .post(PostFacts(nativeID: "p9"))
            case .ad: .ad(AdFacts(level: .account))
            case .mailing: .mailing(MailingFacts())
            default: .account
            }
        for (line, days) in [("2026-10-01", "2026-10-01"), ("2026-11-02", "2026-11-08")].enumerated() {
            table.append(
                ObservationRow(
                    line: line + 2, subject: subject, from: Sample.day(days.0), to: Sample.day(days.1)),
                values: [5])
        }
        let number = Grain.allCases.firstIndex(of: grain) ?? 0
        return Sample.file("f0\(number)", asOf: "2026-11-09", table)
    }
}
