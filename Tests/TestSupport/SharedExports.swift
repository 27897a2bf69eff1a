import Foundation
import Testing

/// The real export files that are shared beside the repository and never committed to it.
///
/// Use in a test: `@Test(.enabled(if: SharedExports.folder != nil, SharedExports.missing))`.
package enum SharedExports {
    /// What a skipped test says.
    package static let missing: Comment =
        "needs the folder ../shared/exports beside the repository, or BILAN_SHARED naming the folder `shared`"

    /// The folder with one folder a platform; nil when it is not on this machine.
    package static let folder: URL? = {
        let named = ProcessInfo.processInfo.environment["BILAN_SHARED"].map { URL(fileURLWithPath: $0) }
        let candidates = named.map { [$0] } ?? beside(packageRoot)
        return candidates.map { $0.appendingPathComponent("exports", isDirectory: true) }
            .first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    /// A file or folder of it, by its path from there: `meta/README.md`; nil when it is not on this machine.
    package static func file(_ path: String) -> URL? {
        folder.map { $0.appendingPathComponent(path) }
            .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }

    /// The folder of `Package.swift`.
    package static let packageRoot: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// `shared` next to the repository, and next to the folder it is in (a clone within a folder of clones).
    private static func beside(_ root: URL) -> [URL] {
        let parent = root.deletingLastPathComponent()
        return [parent, parent.deletingLastPathComponent()].map { $0.appendingPathComponent("shared") }
    }
}
