import Foundation
import SocialMetrics
import Tabular

/// A file to import as it is, or the files in it when it is a ZIP archive.
package struct OpenedFile: Sendable {
    /// What is imported one by one; files of the archive that cannot be unpacked are among them and say so.
    package var files: [InboxFile]
    /// What of the archive is left out; nil when nothing is.
    package var remark: Problem?
}

/// A file of a ZIP archive, as platforms give several tables in one download.
package struct DownloadEntry: Sendable {
    /// Its path in the archive.
    var name: String
    var bytes: [UInt8]
    /// What messages call the archive.
    var download: String
    /// The other files with tables in the same folder of the archive.
    var siblings: [ArchiveEntry]
}

/// Opens a ZIP archive, told by its content; any other file, and one that cannot be read, is given back as it is.
package func open(_ file: InboxFile) -> OpenedFile {
    guard !file.isArchived, file.obstacle == nil, FileAccess.beginsAsZip(file.url),
        let bytes = try? FileAccess.read(file.url, name: file.name), ContainerKind(of: bytes) == .archive
    else { return OpenedFile(files: [file]) }
    do throws(ArchiveError) {
        let archive = try readArchive(bytes)
        return OpenedFile(archive, file)
    } catch {
        return OpenedFile(files: [
            file.stopped(by: "\(error)", "Nothing was read from this file.", remedy: error.remedy)
        ])
    }
}

extension OpenedFile {
    fileprivate init(_ archive: Tabular.Archive, _ file: InboxFile) {
        let tables = archive.entries.filter { !$0.holdsNoTable }
        files = tables.map { entry in
            var part = file
            part.name += "/" + entry.name
            part.entry = DownloadEntry(
                name: entry.name, bytes: entry.bytes, download: file.name,
                siblings: tables.filter { $0.folder == entry.folder && $0.name != entry.name })
            return part
        }
        files += archive.failures.map { failure in
            var part = file.stopped(
                by: "\(failure.reason)", "Nothing was stored of it; the other files are not concerned.",
                remedy: failure.reason.remedy)
            part.name += "/" + failure.name
            return part
        }
        let leftOut = LeftOut(archive)
        if files.isEmpty {
            files = [
                file.stopped(
                    by: leftOut.count == 0
                        ? "the ZIP archive is empty"
                        : "no file in the ZIP archive holds a table: \(leftOut.words)",
                    "Nothing was read from this file.", remedy: leftOut.remedyOfAll)
            ]
        } else if leftOut.count > 0 {
            let all = leftOut.count + files.count
            remark = Problem(
                .note, file: file.name,
                "\(leftOut.count) of the \(all) files in the ZIP archive hold\(leftOut.count == 1 ? "s" : "") "
                    + "no table: \(leftOut.words)",
                consequence: leftOut.count == 1 ? "It was left out." : "They were left out.",
                remedy: leftOut.remedy)
        }
    }
}

/// Files of an archive that are no tables.
private struct LeftOut {
    private let names: [String]
    private let archives: [String]
    private let hidden: Int

    init(_ archive: Tabular.Archive) {
        archives = archive.nestedArchives
        names = archive.entries.filter(\.holdsNoTable).map(\.name) + archives
        hidden = archive.hidden
    }

    var count: Int { names.count + hidden }

    /// The first of them by name, and how many more there are.
    var words: String {
        var words = names.prefix(5).map { "\"\($0)\"" }
        if names.count > 5 { words.append("\(names.count - 5) more") }
        if hidden > 0 { words.append(hidden == 1 ? "1 hidden file" : "\(hidden) hidden files") }
        return words.joined(separator: ", ")
    }

    /// An archive inside may be meant; nothing helps with the others, and nothing has to.
    var remedy: String? { archives.first.map { "unpack \"\($0)\" and import it by itself." } }

    var remedyOfAll: String {
        remedy ?? "download the export as CSV or as a workbook (XLSX, XLS), or as an archive of these."
    }
}

extension ArchiveEntry {
    fileprivate var folder: Substring { name[..<(name.lastIndex(of: "/") ?? name.startIndex)] }
}

extension InboxFile {
    /// The same file with the reason why it cannot be read.
    fileprivate func stopped(by message: String, _ consequence: String, remedy: String) -> InboxFile {
        var stopped = self
        stopped.obstacle = Problem(file: name, message, consequence: consequence, remedy: remedy)
        return stopped
    }
}
