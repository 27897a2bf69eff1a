import Foundation
import TestSupport

/// The workspace of the demo with its exports imported, as `make demo` does it.
enum Demo {
    /// Gives a workspace of its own to `body`; the import behind it is made once for all tests.
    static func inWorkspace(_ body: (Tool) throws -> Void) throws {
        let files = try imported.get()
        try Tool.inEmptyFolder { tool in
            for (name, bytes) in files { try tool.write(bytes, to: name) }
            try body(tool)
        }
    }

    /// The same with a client `zz` that has no data.
    static func inWorkspaceWithAClientWithoutData(_ body: (Tool) throws -> Void) throws {
        try inWorkspace { tool in
            let file = tool.folder.appendingPathComponent("bilan.yml")
            let client =
                "  zz: { name: Z, language: fr, currency: EUR, timezone: Europe/Paris, accounts: { insta: { platform: instagram } } }"
            try tool.write(String(contentsOf: file, encoding: .utf8) + client + "\n", to: "bilan.yml")
            try body(tool)
        }
    }

    private static let imported: Result<[String: Data], any Error> = Result {
        var files: [String: Data] = [:]
        try Tool.inEmptyFolder { tool in
            for name in ["bilan.yml", "inbox", "notes"] {
                try FileManager.default.copyItem(
                    at: SharedExports.packageRoot.appendingPathComponent("SampleData/\(name)"),
                    to: tool.folder.appendingPathComponent(name))
            }
            _ = try tool("import", "--quiet", "--as-of", "2026-11-01")
            for name in ["bilan.yml", "bilan.sqlite"] {
                files[name] = try Data(contentsOf: tool.folder.appendingPathComponent(name))
            }
        }
        return files
    }
}
