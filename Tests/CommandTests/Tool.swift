import Foundation
import TestSupport
import Testing

/// Runs `bilan` from outside, as a person does, in a workspace of its own.
struct Tool {
    let folder: URL

    struct Run {
        var status: Int32
        var output: String
        var errors: String
    }

    /// Makes a workspace with two accounts and gives it to `body`; nothing is left behind.
    static func inWorkspace(_ body: (Tool) throws -> Void) throws {
        try inEmptyFolder { tool in
            try tool.write(workspaceFile, to: "bilan.yml")
            for account in ["insta", "page"] { try tool.makeFolder("inbox/maison/\(account)") }
            try body(tool)
        }
    }

    /// A workspace with an imported export, its archived copy, and that copy's path in the archive.
    static func inWorkspaceWithAnImport(_ body: (Tool, URL, String) throws -> Void) throws {
        try inWorkspace { tool in
            try tool.write(reach, to: "inbox/maison/insta/Reach.csv")
            #expect(try tool("import").status == 0)
            let archive = tool.folder.appendingPathComponent("archive")
            let names = try FileManager.default.subpathsOfDirectory(atPath: archive.path)
            let name = try #require(names.first { $0.hasSuffix(".csv") })
            try body(tool, archive.appendingPathComponent(name), name)
        }
    }

    static func inEmptyFolder(_ body: (Tool) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("bilan-\(UUID().uuidString)", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(Tool(folder: folder))
    }

    static let workspaceFile = """
        agency: Atelier Balise
        clients:
          maison:
            name: Maison Lumière
            language: fr
            currency: EUR
            timezone: Europe/Paris
            accounts:
              insta: { platform: instagram, name: maisonlumiere }
              page: { platform: facebook, name: Maison Lumière }

        """

    /// A series of Meta's Results page: two whole days and a third.
    static let reach = """
        sep=,
        "Instagram reach"
        "Date","Primary"
        "2026-10-01T00:00:00","12"
        "2026-10-02T00:00:00","9"
        "2026-10-31T00:00:00","11"

        """

    /// Changes the database as another program would.
    func sql(_ text: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["sqlite3", folder.appendingPathComponent("bilan.sqlite").path, text]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    static let hasSQLite = FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")

    func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

    func write(_ data: Data, to path: String) throws {
        let url = folder.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent(path), withIntermediateDirectories: true)
    }

    func has(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    }

    func callAsFunction(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try run(arguments, environment: environment)
    }

    /// Runs the tool in the folder, on 2026-11-02 in UTC.
    func run(
        _ arguments: [String], environment: [String: String] = [:], by program: URL = Tool.executable,
        output device: URL? = nil
    ) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ["SOURCE_DATE_EPOCH": "1793606400", "TZ": "UTC", "PATH": "/usr/bin:/bin"]
            .merging(environment) { $1 }
        let output = folder.appendingPathComponent(".output")
        let errors = folder.appendingPathComponent(".errors")
        for file in [output, errors] { try Data().write(to: file) }
        process.standardOutput = try FileHandle(forWritingTo: device ?? output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// Whether `runWithoutRights` can be used: a plain user has few rights, the superuser needs `setpriv` to have few.
    static var canGiveUpRights: Bool {
        getuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
    }

    /// Runs the tool in the folder as a user who may write everything in it but what is named, even from a superuser.
    func runWithoutRights(_ arguments: [String], forbidden: [String] = []) throws -> Run {
        let manager = FileManager.default
        for path in try [""] + manager.subpathsOfDirectory(atPath: folder.path) {
            let place = folder.appendingPathComponent(path).path
            let rights = try manager.attributesOfItem(atPath: place)[.posixPermissions] as? Int
            // What a test closed stays closed.
            if rights == 0 { continue }
            let isClosed = forbidden.contains(path)
            try manager.setAttributes([.posixPermissions: isClosed ? 0o555 : 0o777], ofItemAtPath: place)
            if isClosed && place.hasSuffix("sqlite") {
                try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: place)
            }
        }
        guard getuid() == 0 else { return try run(arguments) }
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", Tool.executable.path]
        return try run(nobody + arguments, by: URL(fileURLWithPath: "/usr/bin/setpriv"))
    }

    /// Built beside the tests, or in the debug folder.
    static var executable: URL {
        let beside = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
            .appendingPathComponent("bilan")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        return SharedExports.packageRoot.appendingPathComponent(".build/debug/bilan")
    }
}
