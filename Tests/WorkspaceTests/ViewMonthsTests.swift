import Foundation
import GRDB
import SocialMetrics
import TestSupport
import Testing

@testable import MetricStore
@testable import Workspace

/// An import makes only those months of the views anew whose numbers are made of something else, and leaves what a rebuild would.
struct ViewMonthsTests {
    private static let accounts = ["instagram", "facebook", "meta-ads", "mailchimp"]
    private static let late = "2026-10"

    private let request = {
        var request = ImportRequest(
            arrivedAt: Instant(seconds: 1_793_606_400), today: Day("2026-11-02") ?? Day(number: 0))
        request.asOf = Day("2026-11-01")
        return request
    }()

    @Test(arguments: [1, 2] as [UInt64])
    func everyOrderOfImportsLeavesTheViewsOfARebuild(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        try inWorkspace { folder in
            let files = try sampleFiles().shuffled(using: &random)
            for start in stride(from: 0, to: files.count, by: 40) {
                try importThese(files[start..<min(start + 40, files.count)], into: folder)
            }
            let views = try content(of: folder)
            _ = try rebuild(folder, request)
            #expect(try content(of: folder) == views)
            #expect(views.contains { $0.count > 100 })
        }
    }

    @Test func aLateMonthIsMadeWithoutTheOnesBefore() throws {
        try inWorkspace { folder in
            let files = try sampleFiles()
            try importThese(files.filter { !$0.contains("/\(Self.late)/") }, into: folder)
            // What is made anew loses the mark.
            try write("UPDATE current_ad SET ad = 'mark' WHERE \"from\" < '2026-09-01'", folder)
            let marked = try count("current_ad WHERE ad = 'mark'", folder)
            let before = try count("current_ad WHERE \"from\" >= '2026-10-01'", folder)
            try importThese(files.filter { $0.contains("/\(Self.late)/") }, into: folder)
            #expect(marked > 100)
            #expect(try count("current_ad WHERE ad = 'mark'", folder) == marked)
            #expect(try count("current_ad WHERE \"from\" >= '2026-10-01'", folder) > before)
        }
    }

    private func sampleFiles() throws -> [String] {
        let sample = SharedExports.packageRoot.appendingPathComponent("SampleData/inbox")
        return try Self.accounts.flatMap { account in
            let own = "maison-lumiere/\(account)"
            let files = try FileManager.default.subpathsOfDirectory(
                atPath: sample.appendingPathComponent(own).path)
            return files.filter { $0.hasSuffix(".csv") }.sorted().map { "\(own)/\($0)" }
        }
    }

    private func importThese(_ files: some Sequence<String>, into folder: WorkspaceFolder) throws {
        let sample = SharedExports.packageRoot.appendingPathComponent("SampleData/inbox")
        for file in files {
            let place = folder.inbox.appendingPathComponent(file)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try FileManager.default.copyItem(at: sample.appendingPathComponent(file), to: place)
        }
        _ = try importFiles(at: [], into: folder, request)
    }

    /// The rows of every view, in one order.
    private func content(of folder: WorkspaceFolder) throws -> [[String]] {
        let store = try folder.openStoreForReading()
        defer { try? store.close() }
        return try store.read { database in
            try CurrentTable.allCases.map { table in
                try Row.fetchAll(database, sql: "SELECT * FROM \(table.view)").map { row in
                    row.map { "\($0)=\($1)" }.sorted().joined(separator: " ")
                }.sorted()
            }
        }
    }

    private func count(_ rows: String, _ folder: WorkspaceFolder) throws -> Int {
        let store = try folder.openStoreForReading()
        defer { try? store.close() }
        return try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(rows)") ?? 0 }
    }

    private func write(_ sql: String, _ folder: WorkspaceFolder) throws {
        let store = try folder.openStore()
        try store.write { try $0.execute(sql: sql) }
        try store.close()
    }

    private func inWorkspace(_ body: (WorkspaceFolder) throws -> Void) throws {
        let root = FileManager.default.temporaryDirectory
            .appendingPathComponent("months-" + UUID().uuidString, isDirectory: true)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        try FileManager.default.copyItem(
            at: SharedExports.packageRoot.appendingPathComponent("SampleData/bilan.yml"), to: folder.file)
        try body(folder)
    }
}
