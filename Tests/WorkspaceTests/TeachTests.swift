import ExportFormats
import Foundation
import SocialMetrics
import TestSupport
import Testing

@testable import Workspace

/// Whatever table is taught, its draft is a valid description that reads the table.
@Suite(.enabled(if: SharedExports.folder != nil, SharedExports.missing)) struct TeachTests {
    private static let files: [String] = {
        let all = SharedExports.folder.flatMap { FileManager.default.enumerator(atPath: $0.path) }
        let paths = (all?.compactMap { $0 as? String } ?? []).sorted()
        return paths.filter { path in [".csv", ".xlsx", ".xls"].contains { path.hasSuffix($0) } }
    }()

    @Test func everyDraftIsValidAndReadsItsFile() throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("teach-" + UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: root) }
        let folder = WorkspaceFolder(root)
        var drafted = 0
        for (index, path) in Self.files.enumerated() {
            let url = try #require(SharedExports.file(path))
            var request = TeachRequest()
            request.name = "draft \(index)"
            do {
                _ = try teach(url, named: path, request, in: folder)
                let reading = try checkTaught(url, named: path, request, in: folder)
                #expect(reading.format == "other.draft-\(index)", "\(path)")
                drafted += 1
            } catch let problem as Problem {
                #expect(
                    problem.remedy != nil && problem.consequence == "Nothing was written.",
                    "\(path): \(problem)")
            }
            try? FileManager.default.removeItem(at: folder.formats)
        }
        #expect(drafted * 10 >= Self.files.count * 8, "\(drafted) of \(Self.files.count)")
    }
}
