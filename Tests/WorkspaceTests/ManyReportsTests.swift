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
        var told: [Int] = []
        let written = try buildReports(order, in: folder) { told.append($0.done) }
        #expect(written.map(\.client) == clients)
        #expect(told.sorted() == Array(clients.indices))
    }

    @Test func aClientWhoseReportCannotBeWrittenStopsNoOther() throws {
        try FileManager.default.createDirectory(at: folder.reports, withIntermediateDirectories: true)
        try Data().write(to: folder.reports.appendingPathComponent("client-2"))
        let problem = #expect(throws: Problem.self) { try buildReports(order, in: folder) }
        #expect(
            problem?.description == """
                error: report.en.html: the file cannot be written: the file "client-2" is where a folder has to be
                Nothing half-written was left behind.
                To fix: move the file "client-2" away, then run the command again.
                """)
        for client in clients where client != "client-2" {
            let page = folder.reports.appendingPathComponent("\(client)/2026-10/report.en.html")
            #expect(FileManager.default.fileExists(atPath: page.path), "\(client)")
        }
    }

    @Test func aMonthThatOnlyRowsAroundItTellOfHasData() throws {
        var order = order
        order.period = Period(
            from: try #require(Day("2026-10-31")), to: try #require(Day("2026-11-30")))
        #expect(try buildReports(order, in: folder).count == clients.count)
        order.period = Period(month: "2026-11")
        #expect(throws: Problem.self) { try buildReports(order, in: folder) }
    }
}
