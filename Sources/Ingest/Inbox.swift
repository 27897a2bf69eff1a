import Foundation
import SocialMetrics

/// A file to import, and what its place says of it.
package struct InboxFile: Sendable {
    package var url: URL
    /// What messages call it.
    package var name: String
    /// The folders between `inbox/` and the file; empty for files from elsewhere.
    package var folders: [String]
    /// The person named this very file, not a folder it is in.
    package var isNamed: Bool

    package init(url: URL, name: String, folders: [String] = [], isNamed: Bool = false) {
        self.url = url
        self.name = name
        self.folders = folders
        self.isNamed = isNamed
    }
}

/// Finds the files to import.
package enum Inbox {
    /// The files at some paths, folders searched to the bottom, in order of path.
    ///
    /// Hidden files are left out.
    /// - Parameters:
    ///   - paths: files and folders
    ///   - inbox: the workspace's inbox
    /// - Returns: each file once
    /// - Throws: a `Problem` for a path where there is nothing.
    package static func files(at paths: [URL], inbox: URL) throws -> [InboxFile] {
        var seen: Set<String> = []
        var files: [InboxFile] = []
        for path in paths {
            for url in try contents(of: path) where seen.insert(url.standardizedFileURL.path).inserted {
                var file = file(url, inbox: inbox)
                file.isNamed = url == path
                files.append(file)
            }
        }
        return files
    }

    private static func contents(of url: URL) throws -> [URL] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw Problem(
                file: url.relativePath, "there is no such file or folder",
                consequence: "Nothing was imported.", remedy: "check the spelling of the path.")
        }
        guard isFolder.boolValue else { return [url] }
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() } catch {
            throw Problem(
                file: url.relativePath, "the folder cannot be read: \(FileAccess.reason(of: error))",
                consequence: "Nothing was imported.", remedy: FileAccess.remedy(of: error))
        }
        return try names.filter { !$0.hasPrefix(".") }.flatMap {
            try contents(of: url.appendingPathComponent($0))
        }
    }

    private static func file(_ url: URL, inbox: URL) -> InboxFile {
        let path = url.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        let root = inbox.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        guard path.count > root.count, Array(path.prefix(root.count)) == root else {
            return InboxFile(url: url, name: url.relativePath)
        }
        let below = Array(path.dropFirst(root.count))
        return InboxFile(
            url: url, name: ([root.last ?? "inbox"] + below).joined(separator: "/"), folders: below.dropLast()
        )
    }
}
