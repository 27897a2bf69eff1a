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
    /// The file of a ZIP archive it is; nil for a file that lies on the disk itself.
    package var entry: DownloadEntry?
    /// Why it cannot be read, known from looking at its folder or archive; nil for any other file.
    package var obstacle: Problem?
    /// How the same bytes were seen before, when they are read as they were then; nil for a file that speaks for itself.
    var kept: Archive.Entry?
    /// What was known of the same bytes in the same place before the person said something of this very file; nil when nothing
    /// was.
    var corrected: Archive.Entry?
    /// The period that was known of the same bytes, wherever they were seen; nil when none was.
    var correctedPeriod: Period?
    /// What was read of it before its turn; nil where nothing was.
    var ahead: FileAhead?
    /// When the same bytes were imported first, and the day of it; nil when they never were.
    var arrival: (moment: Instant, day: Day)?

    package init(url: URL, name: String, folders: [String] = [], isNamed: Bool = false) {
        self.url = url
        self.name = name
        self.folders = folders
        self.isNamed = isNamed
    }

    /// All of it.
    /// - Throws: a `Problem`.
    package func bytes() throws -> [UInt8] { try entry?.bytes ?? FileAccess.read(url, name: name) }

    /// The name the export had when it was first imported; `download.zip/Table data.csv` in a ZIP archive.
    package var exportName: String {
        if let kept { return kept.name }
        let name = entry.map { "\(url.lastPathComponent)/\($0.name)" } ?? url.lastPathComponent
        // A disk may give accents as letters of their own; the same name is one name.
        return name.precomposedStringWithCanonicalMapping
    }

    /// It is read as its bytes were seen before, wherever it lies.
    var isReplayed: Bool { isArchived || kept != nil }

    /// The same file, read as its bytes were seen before.
    func replaying(_ entry: Archive.Entry) -> InboxFile {
        var file = self
        (file.kept, file.folders, file.isNamed, file.corrected) = (entry, [], false, nil)
        file.correctedPeriod = nil
        return file
    }

    /// The export's own name, then those of the archive it came in.
    var exportNames: [String] { exportName.split(separator: "/").reversed().map(String.init) }

    /// What `bilan import` takes for this file: an archive as a whole.
    var importName: String { entry?.download ?? name }
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
        var search = FolderSearch()
        for path in paths {
            for found in try search.contents(of: path)
            where seen.insert(found.url.standardizedFileURL.path).inserted {
                var file = file(found.url, inbox: inbox)
                if let place = below(archive.folder, found.url) {
                    let isUndone = place.first == Archive.undone && found.url != path
                    if found.url.pathExtension == "json" || isUndone { continue }
                    file.isArchived = true
                    file.name = ([archive.folder.lastPathComponent] + place).joined(separator: "/")
                }
                file.isNamed = found.url == path && !file.isArchived
                file.obstacle = found.obstacle
                file.obstacle?.file = file.name
                files.append(file)
            }
        }
        return files
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
