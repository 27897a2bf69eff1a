import Foundation
import TestSupport
import Testing

/// `Reports/` holds what `make demo` writes from `SampleData/`, byte for byte.
struct CommittedReportsTests {
    private let root = SharedExports.packageRoot

    @Test func committedReportsAreWhatTheDemoWritesAlsoAfterARebuild() throws {
        try Tool.inEmptyFolder { tool in
            for name in ["bilan.yml", "inbox", "notes"] {
                try FileManager.default.copyItem(
                    at: root.appendingPathComponent("SampleData/\(name)"),
                    to: tool.folder.appendingPathComponent(name))
            }
            // The same two commands as in Scripts/demo.
            #expect(try tool("import", "--quiet", "--as-of", "2026-11-01").status == 3)
            let report = try tool("report", "--month", "2026-10", "--output", "Reports")
            #expect(report.status == 0, "\(report.errors)")
            let written = try files(in: tool.folder.appendingPathComponent("Reports"))
            let committed = try files(in: root.appendingPathComponent("Reports"))
            #expect(written.keys.sorted() == committed.keys.sorted())
            for (name, bytes) in written {
                #expect(
                    bytes == committed[name],
                    "Reports/\(name) is out of date. Run make demo, look at the reports, and commit them.")
            }
            let digest = try tool("check", "--digest", "--quiet")
            #expect(digest.status == 0, "\(digest.errors)")
            #expect(try tool("rebuild").status == 0)
            #expect(try tool("check", "--digest", "--quiet").output == digest.output)
            #expect(try tool("report", "--month", "2026-10", "--output", "Again").status == 0)
            let again = try files(in: tool.folder.appendingPathComponent("Again"))
            #expect(again == written, "reports are the same after a rebuild")
        }
    }

    private func files(in folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let url = folder.appendingPathComponent(name)
            if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[name] = try Data(contentsOf: url)
            }
        }
        return files
    }
}
