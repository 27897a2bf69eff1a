import Foundation
import TestSupport
import Testing

/// Runs `bilan-sample` from outside, as a person does.
@Suite struct SampleMakerTests {
    @Test func theCommittedSampleIsWhatTheSampleMakerWrites() throws {
        try inFolder { folder in
            let run = try sampleMaker([folder.path])
            #expect(run.status == 0, "\(run.errors)")
            let committed = SharedExports.packageRoot.appendingPathComponent("SampleData")
            let written = try files(in: folder)
            #expect(try files(in: committed) == written)
            for path in written {
                let same =
                    try Data(contentsOf: committed.appendingPathComponent(path))
                    == Data(contentsOf: folder.appendingPathComponent(path))
                #expect(same, "\(path) differs. Run: swift run bilan-sample SampleData, and read the diff")
            }
        }
    }

    @Test func theSampleStaysSmall() throws {
        let committed = SharedExports.packageRoot.appendingPathComponent("SampleData")
        let bytes = try files(in: committed).reduce(0) {
            try $0 + Data(contentsOf: committed.appendingPathComponent($1)).count
        }
        #expect(bytes < 4_500_000)
    }

    @Test(arguments: ["ig-posts", "fb-posts", "meta-ads-day", "youtube-table", "results-day"])
    func anExportOfAnyLengthDependsOnItsSeedOnly(kind: String) throws {
        try inFolder { folder in
            let files = try [("1.csv", "7"), ("2.csv", "7"), ("3.csv", "8")].map { name, seed in
                let file = folder.appendingPathComponent(name)
                let run = try sampleMaker(["--kind", kind, "--rows", "300", "--seed", seed, file.path])
                #expect(run.status == 0, "\(run.errors)")
                return try Data(contentsOf: file)
            }
            #expect(files[0] == files[1])
            #expect(files[0] != files[2])
            #expect(files[0].count > 300 * 20)
        }
    }

    @Test func aLongerExportHasTheShorterOneAsItsBeginning() throws {
        try inFolder { folder in
            let files = try ["40", "4000"].map { rows in
                let file = folder.appendingPathComponent(rows)
                _ = try sampleMaker(["--kind", "ig-posts", "--rows", rows, "--language", "fr", file.path])
                return try Data(contentsOf: file)
            }
            #expect(files[1].starts(with: files[0]))
        }
    }

    @Test func aWorkspaceOfAnySizeDependsOnItsArgumentsOnly() throws {
        try inFolder { folder in
            let workspaces = try ["a", "b"].map { name in
                let workspace = folder.appendingPathComponent(name)
                let run = try sampleMaker([
                    "--clients", "2", "--months", "3", "--posts", "4", "--series", "1", "--campaigns", "2",
                    "--files", "month", workspace.path,
                ])
                #expect(run.status == 0, "\(run.errors)")
                return workspace
            }
            let paths = try files(in: workspaces[0])
            #expect(paths.count == 2 + 2 * 3 * 3)
            #expect(paths.contains("inbox/client-002/meta-ads/2026-10/Untitled-report.csv"))
            for path in paths {
                let bytes = try workspaces.map { try Data(contentsOf: $0.appendingPathComponent(path)) }
                #expect(bytes[0] == bytes[1], "\(path) differs")
            }
        }
    }

    @Test func aLaterExportHasTheSamePostsWithHigherCounts() throws {
        try inFolder { folder in
            let exports = try ["0", "10"].map { growth in
                let file = folder.appendingPathComponent(growth)
                _ = try sampleMaker(["--kind", "ig-posts", "--rows", "1", "--growth", growth, file.path])
                return String(decoding: try Data(contentsOf: file), as: UTF8.self)
                    .split(separator: ",Lifetime,")
            }
            #expect(exports[0][0] == exports[1][0])
            #expect(exports[0][1].hasPrefix("7396,4931,"))
            #expect(exports[1][1].hasPrefix("8135,5424,"))
        }
    }

    @Test(arguments: [
        ["--clients", "0", "out"], ["--clients", "2", "--kind", "ig-posts", "out"],
        ["--clients", "2", "--files", "week", "out"], ["--posts", "3", "out"],
        [], ["a", "b"], ["--rows", "5", "out.csv"], ["--kind", "ig-posts", "out.csv"], ["--kind"],
        ["--kind", "letters", "--rows", "5", "out.csv"], ["--kind", "ig-posts", "--rows", "-5", "out.csv"],
        ["--sede", "5", "out.csv"], ["--kind", "ig-posts", "--rows", "5", "--language", "de", "out.csv"],
    ])
    func wrongArgumentsWriteNothing(arguments: [String]) throws {
        try inFolder { folder in
            let run = try sampleMaker(arguments, in: folder)
            #expect(run.status == 64)
            #expect(run.errors.hasPrefix("bilan-sample: "))
            #expect(try files(in: folder).isEmpty)
        }
    }

    /// The files under a folder as relative paths, in order.
    private func files(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { path in
                var isFolder: ObjCBool = false
                let there = FileManager.default.fileExists(
                    atPath: folder.appendingPathComponent(path).path, isDirectory: &isFolder)
                return there && !isFolder.boolValue
            }
            .sorted()
    }

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("bilan-sample-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func sampleMaker(_ arguments: [String], in folder: URL? = nil) throws -> (
        status: Int32, errors: String
    ) {
        let process = Process()
        let errors = Pipe()
        process.executableURL = executable
        process.arguments = arguments
        process.standardError = errors
        if let folder { process.currentDirectoryURL = folder }
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    /// Built beside the tests; under Xcode's helper the first argument is elsewhere, then the debug folder is asked.
    private var executable: URL {
        let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
            .appendingPathComponent("bilan-sample")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return SharedExports.packageRoot.appendingPathComponent(".build/debug/bilan-sample")
    }
}
