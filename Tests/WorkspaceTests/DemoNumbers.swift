import Foundation
import Reporting
import SocialMetrics
import TestSupport

@testable import Workspace

/// The demo workspace, imported once into a folder of its own for all tests of the process.
enum Demo {
    static let month = Period(month: "2026-10") ?? Period(from: Day(number: 0), to: Day(number: 0))

    static let folder = Result { () throws -> WorkspaceFolder in
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("demo-\(ProcessInfo.processInfo.processIdentifier)", isDirectory: true)
        try? FileManager.default.removeItem(at: root)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        let sample = SharedExports.packageRoot.appendingPathComponent("SampleData")
        for name in ["bilan.yml", "inbox"] {
            try FileManager.default.copyItem(
                at: sample.appendingPathComponent(name), to: root.appendingPathComponent(name))
        }
        let folder = WorkspaceFolder(root)
        var request = ImportRequest(
            arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))
        request.asOf = Day("2026-11-01")
        _ = try importFiles(at: [], into: folder, request)
        return folder
    }

    /// What a report of a client over a period is made from.
    static func request(
        _ client: WorkspaceFile.Client, _ period: Period, _ language: Language, account: String? = nil
    ) throws -> ReportRequest {
        ReportRequest(
            language: language, clientName: client.name, currency: client.currency,
            timeZone: client.timeZone, period: period,
            accounts: try accounts.get()[client.key, default: []].filter {
                account == nil || $0.account.key == account
            })
    }

    /// What a report of the month knows, by client.
    private static let accounts = Result { () throws -> [String: [AccountFigures]] in
        let folder = try Demo.folder.get()
        let store = try folder.openStoreForReading()
        let clients = try folder.readFile().clients
        let all = try clients.map { client in
            (client.key, try figures(of: client, in: store, for: month))
        }
        try store.close()
        return Dictionary(uniqueKeysWithValues: all)
    }

    /// Every number that a report prints, in its order; those without an id too.
    static func quantities(in report: Report) -> [Quantity] {
        report.sections.flatMap(\.blocks).flatMap { block -> [Quantity] in
            switch block {
            case .heading, .definitions: []
            case .paragraph(let phrase), .note(let phrase): quantities(in: phrase)
            case .findings(let findings): findings.flatMap { quantities(in: $0.text) }
            case .keyFigures(let figures): figures.compactMap(\.value)
            case .table(let table), .figure(_, let table): quantities(in: table)
            case .posts(let cards):
                cards.flatMap { $0.figures.flatMap { quantities(in: $0.cell) } + quantities(in: $0.reason) }
            }
        }
    }

    private static func quantities(in table: ReportTable) -> [Quantity] {
        table.rows.flatMap(\.cells).flatMap(quantities)
            + (table.footnote.map { quantities(in: $0) } ?? [])
    }

    private static func quantities(in cell: Cell) -> [Quantity] {
        switch cell {
        case .quantity(let quantity): [quantity]
        case .interval(let quantity, _, _, _): [quantity].compactMap(\.self)
        case .phrase(let phrase): quantities(in: phrase)
        case .text, .user, .change, .day, .period, .absent, .link: []
        }
    }

    private static func quantities(in phrase: Phrase) -> [Quantity] {
        phrase.pieces.compactMap { if case .quantity(let quantity) = $0 { quantity } else { nil } }
    }
}
