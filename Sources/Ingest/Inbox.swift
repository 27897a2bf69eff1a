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
    /// It lies in the workspace's archive, under its digest.
    package var isArchived = false
    /// What the archive keeps of the same bytes; nil when they were never imported.
    var kept: Archive.Entry?

    package init(url: URL, name: String, folders: [String] = [], isNamed: Bool = false) {
        self.url = url
        self.name = name
        self.folders = folders
        self.isNamed = isNamed
    }

    /// The name the export had when it was first imported.
    var exportName: String { isArchived ? kept?.name ?? url.lastPathComponent : url.lastPathComponent }
}

/// Finds the files to import.
package enum Inbox {
    /// The files at some paths, folders searched to the bottom, in order of path.
    ///
    /// Hidden files are left out, and what the archive keeps beside its files.
    /// - Parameters:
    ///   - paths: files and folders
    ///   - inbox: the workspace's inbox
    ///   - archive: the workspace's archive
    /// - Returns: each file once
    /// - Throws: a `Problem` for a path where there is nothing.
    package static func files(at paths: [URL], inbox: URL, archive: Archive) throws -> [InboxFile] {
        var seen: Set<String> = []
        var files: [InboxFile] = []
        for path in paths {
            for url in try contents(of: path) where seen.insert(url.standardizedFileURL.path).inserted {
                var file = file(url, inbox: inbox)
                if let place = below(archive.folder, url) {
                    if url.pathExtension == "json" { continue }
                    file.isArchived = true
                    file.name = ([archive.folder.lastPathComponent] + place).joined(separator: "/")
                }
                file.isNamed = url == path && !file.isArchived
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
        guard let below = below(inbox, url) else { return InboxFile(url: url, name: url.relativePath) }
        return InboxFile(
            url: url, name: ([inbox.lastPathComponent] + below).joined(separator: "/"),
            folders: below.dropLast())
    }

    /// The folders and the name between a folder and a file; nil when the file lies elsewhere.
    private static func below(_ folder: URL, _ url: URL) -> [String]? {
        let path = url.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        let root = folder.resolvingSymlinksInPath().standardizedFileURL.pathComponents
        guard path.count > root.count, Array(path.prefix(root.count)) == root else { return nil }
        return Array(path.dropFirst(root.count))
    }
}
