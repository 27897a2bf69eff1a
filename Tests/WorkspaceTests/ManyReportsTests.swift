import Foundation
import SocialMetrics
import Testing

@testable import Workspace

/// Reports of several clients are written at once.
final class ManyReportsTests {
    private let root = FileManager.default.temporaryDirectory
        .appendingPathComponent("many-reports-" + UUID().uuidString, isDirectory: true)
    private var folder: WorkspaceFolder { WorkspaceFolder(root) }
    private let clients = (1...6).map { "client-\($0)" }

    init() throws {
        var file = "clients:\n"
        for (index, client) in clients.enumerated() {
            file += """
                  \(client):
                    language: en
                    currency: GBP
                    timezone: Europe/London
                    accounts:
                      insta: { platform: instagram }

                """
            let inbox = root.appendingPathComponent("inbox/\(client)/insta", isDirectory: true)
            try FileManager.default.createDirectory(at: inbox, withIntermediateDirectories: true)
            let rows = (1...31).map { day in
                "\"2026-10-\(day < 10 ? "0" : "")\(day)T00:00:00\",\"\(day * (index + 1))\""
            }
            let text = (["sep=,", "\"Instagram reach\"", "\"Date\",\"Primary\""] + rows).joined(
                separator: "\n")
            try Data((text + "\n").utf8).write(to: inbox.appendingPathComponent("Reach.csv"))
        }
        try Data(file.utf8).write(to: folder.file)
        let request = ImportRequest(
            arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))
        _ = try importFiles(at: [], into: folder, request)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    private var order: ReportOrder {
        var order = ReportOrder()
        order.period = Period(month: "2026-10")
        return order
    }

    @Test func theyAreNamedInTheOrderOfTheFileAndEveryClientIsTold() throws {
        var told: [WorkflowProgress] = []
        let built = try buildReports(order, in: folder) { told.append($0) }
        #expect(built.written.map(\.client) == clients)
        #expect(built.failed.isEmpty && built.exitCode == 0)
        #expect(told.map(\.item).sorted() == clients)
        // However many are worked on at once, what is done never becomes less.
        #expect(told.map(\.done) == told.map(\.done).sorted())
        #expect(told.allSatisfy { (0..<clients.count).contains($0.done) && $0.total == clients.count })
    }

    private func path(_ name: String) -> String { folder.reports.appendingPathComponent(name).path }

    @Test func clientsWhoseReportsCannotBeWrittenStopNoOtherAndEachIsTold() throws {
        for name in ["client-3/2026-10/report.en.html", "client-4/2026-10/report.en.html"] {
            try FileManager.default.createDirectory(
                atPath: path(name), withIntermediateDirectories: true)
        }
        try Data().write(to: folder.reports.appendingPathComponent("client-2"))
        let built = try buildReports(order, in: folder)
        #expect(
            built.failed.map(\.description) == [
                """
                error: \(path("client-2/2026-10")): the folder cannot be made: the file "client-2" is where a folder has to be
                Nothing was written into it.
                Written all the same: 8 other files.
                To fix: move the file "client-2" away, then run the command again.
                """,
                """
                error: \(path("client-3/2026-10/report.en.html")): the file cannot be written: it is a folder
                Nothing half-written was left behind.
                Written all the same: 8 other files.
                The same is so of:
                  \(path("client-4/2026-10/report.en.html"))
                To fix: move the folder "report.en.html" away, then run the command again.
                """,
            ])
        #expect(built.exitCode == 3)
        #expect(built.written.map(\.client) == clients.filter { $0 != "client-2" })
        #expect(built.written[1].files == [path("client-3/2026-10/report.en.md")])
        #expect(built.written.flatMap(\.files).allSatisfy(FileManager.default.fileExists))
        #expect(built.leftOut.isEmpty, "a client that failed has data")
    }

    @Test func nothingWrittenIsAFailure() throws {
        var order = order
        order.output = root.appendingPathComponent("taken")
        try Data().write(to: root.appendingPathComponent("taken"))
        let built = try buildReports(order, in: folder)
        #expect(built.written.isEmpty && built.exitCode == 1)
        let places = clients.dropFirst().map { "  \(root.path)/taken/\($0)/2026-10" }
        #expect(
            built.failed.map(\.description) == [
                """
                error: \(root.path)/taken/client-1/2026-10: the folder cannot be made: the file "taken" is where a folder has to be
                Nothing was written into it.
                The same is so of:
                \(places.joined(separator: "\n"))
                To fix: move the file "taken" away, then run the command again.
                """
            ])
    }

    @Test func anExportIntoAFolderIsDoneForTheOthersToo() throws {
        try FileManager.default.createDirectory(at: folder.reports, withIntermediateDirectories: true)
        try Data().write(to: folder.reports.appendingPathComponent("client-5"))
        var export = ExportOrder(.json, to: .folder(folder.reports))
        export.period = order.period
        let done = try exportNumbers(export, in: folder)
        #expect(done.exitCode == 3 && done.files.count == 5 && done.notes.isEmpty)
        #expect(
            done.failed.map(\.description) == [
                """
                error: \(path("client-5/2026-10")): the folder cannot be made: the file "client-5" is where a folder has to be
                Nothing was written into it.
                Written all the same: 5 other files.
                To fix: move the file "client-5" away, then run the command again.
                """
            ])
    }

    /// The database is read by a connection a worker; a client of which nothing can be read stops no other.
    @Test func aClientThatFailsIsToldWithItsName() throws {
        let choice = ClientChoice(period: order.period)
        let results = try eachClient(choice, in: folder, otherwise: "", workers: 2, progress: { _ in }) {
            client in
            if client.key == "client-2" { throw Problem(file: "x", "it fails", consequence: "So.") }
            return client.key
        }.results
        #expect(results.map(\.key) == clients)
        #expect(
            throws: Problem(
                file: "x", "it fails", consequence: "So.\nNothing was written of client \"client-2\".")
        ) {
            try results[1].result.get()
        }
        #expect(try results[2].result.get() == "client-3")
    }

    @Test func aMonthThatOnlyRowsAroundItTellOfHasData() throws {
        var order = order
        order.period = Period(
            from: try #require(Day("2026-10-31")), to: try #require(Day("2026-11-30")))
        #expect(try buildReports(order, in: folder).written.count == clients.count)
        order.period = Period(month: "2026-11")
        let told = try #require(throws: WorkspaceProblems.self) { try buildReports(order, in: folder) }
        #expect(told.problems.count == clients.count)
    }
}
