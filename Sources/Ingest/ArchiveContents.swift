import Foundation
import SocialMetrics

/// A file that lies in the archive under a digest.
package struct ArchivedFile: Hashable, Sendable {
    package var sha256: String
    package var url: URL
    /// As messages call it, `archive/0f/0f….csv`.
    package var name: String
    /// In bytes.
    package var size: Int

    /// The file as an import takes it.
    package var inboxFile: InboxFile {
        var file = InboxFile(url: url, name: name)
        file.isArchived = true
        return file
    }
}

/// What lies in the archive, without what was taken back.
package struct ArchiveContents: Sendable {
    /// In order of their digests.
    package var files: [ArchivedFile] = []
    /// Digests that something is known of and that have no file.
    package var orphanedSidecars: [String] = []
    /// Digests of files that nothing is known of.
    package var withoutSidecar: Set<String> = []
    /// Files under a digest that another file has too, which is the one that is read.
    package var doubles: [(file: String, read: String)] = []
    /// What is not bilan's, as messages call it, in order.
    package var strangers: [String] = []

    package init() {}
}

extension Archive {
    /// Lists the archive; hidden files are left out.
    /// - Returns: an empty list when there is no archive
    /// - Throws: a `Problem` when a folder of it cannot be read.
    package func contents() throws -> ArchiveContents {
        var contents = ArchiveContents()
        let root = folder.lastPathComponent
        for shelf in try shelves(&contents.strangers) {
            var described: Set<String> = []
            var found: [String: String] = [:]
            for name in try names(on: shelf) {
                guard let (digest, ending) = digest(of: name, on: shelf) else {
                    contents.strangers.append("\(root)/\(shelf.name)/\(name)")
                    continue
                }
                if ending == "json" {
                    described.insert(digest)
                } else if let first = found[digest] {
                    contents.doubles.append(("\(root)/\(shelf.name)/\(name)", first))
                } else {
                    let file = shelf.url.appendingPathComponent(name)
                    let archived = archived(file, digest, "\(root)/\(shelf.name)/\(name)")
                    found[digest] = archived.name
                    contents.files.append(archived)
                }
            }
            contents.orphanedSidecars += described.subtracting(found.keys).sorted()
            contents.withoutSidecar.formUnion(Set(found.keys).subtracting(described))
        }
        contents.strangers.sort()
        return contents
    }

    /// The digests of the files that lie in the archive, and of those of which something is known there.
    /// - Returns: an empty set when there is no archive
    /// - Throws: a `Problem` when a folder of it cannot be read.
    package func digests() throws -> Set<String> {
        var strangers: [String] = []
        return try shelves(&strangers).reduce(into: []) { digests, shelf in
            for name in try names(on: shelf) {
                if let (digest, _) = digest(of: name, on: shelf) { digests.insert(digest) }
            }
        }
    }

    /// A folder of the archive: of digests that begin with its name.
    private typealias Shelf = (name: String, url: URL)

    private func shelves(_ strangers: inout [String]) throws -> [Shelf] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let root = folder.lastPathComponent
        var shelves: [Shelf] = []
        for place in try FileAccess.names(in: folder, name: root)
        where !place.hasPrefix(".") && place != Archive.undone {
            let url = folder.appendingPathComponent(place, isDirectory: true)
            if place.count == 2, isFolder(url) {
                shelves.append((place, url))
            } else {
                strangers.append("\(root)/\(place)")
            }
        }
        return shelves
    }

    private func names(on shelf: Shelf) throws -> [String] {
        try FileAccess.names(in: shelf.url, name: "\(folder.lastPathComponent)/\(shelf.name)")
            .filter { !$0.hasPrefix(".") }
    }

    /// The digest that a file is named by; nil for one that is not bilan's.
    private func digest(of name: String, on shelf: Shelf) -> (digest: String, ending: String)? {
        let (digest, ending) = parts(of: name)
        let isDigest =
            digest.utf8.count == 64 && digest.hasPrefix(shelf.name) && digest.utf8.allSatisfy(isHexDigit)
        return isDigest && Archive.endings.contains(ending) ? (digest, ending) : nil
    }

    /// The name of a file without what follows its last dot, and that.
    private func parts(of name: String) -> (stem: String, ending: String) {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (name, "") }
        return (String(name[..<dot]), String(name[name.utf8.index(after: dot)...]))
    }

    private func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
    }

    /// The files that were taken back, in order of their names.
    /// - Returns: an empty list when there is none
    /// - Throws: a `Problem` when their folder cannot be read.
    package func undoneFiles() throws -> [ArchivedFile] {
        let place = folder.appendingPathComponent(Archive.undone, isDirectory: true)
        guard FileManager.default.fileExists(atPath: place.path) else { return [] }
        let name = "\(folder.lastPathComponent)/\(Archive.undone)"
        return try FileAccess.names(in: place, name: name).compactMap { one in
            let file = place.appendingPathComponent(one)
            guard Archive.fileEndings.contains(file.pathExtension), !one.hasPrefix(".") else { return nil }
            return archived(file, file.deletingPathExtension().lastPathComponent, "\(name)/\(one)")
        }
    }

    private func archived(_ file: URL, _ digest: String, _ name: String) -> ArchivedFile {
        ArchivedFile(sha256: digest, url: file, name: name, size: FileAccess.size(file) ?? 0)
    }

    private static let endings = fileEndings + ["json"]

    private func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
