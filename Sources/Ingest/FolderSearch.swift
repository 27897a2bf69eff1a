import Foundation
import SocialMetrics

/// Finds the files of folders; each folder is searched once, whatever links lead to it.
struct FolderSearch {
    /// A file, or an entry of a folder that cannot be read, with the reason.
    struct Found {
        var url: URL
        var obstacle: Problem?
    }

    private var searched: Set<String> = []

    /// The file itself, or every file below a folder in order of path; hidden ones are left out.
    /// - Throws: a `Problem` when there is nothing at the path, or it is a folder that cannot be read.
    mutating func contents(of url: URL) throws -> [Found] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            throw Problem(
                file: url.relativePath, "there is no such file or folder",
                consequence: "Nothing was imported.", remedy: "check the spelling of the path.")
        }
        guard isFolder.boolValue else { return [Found(url: url)] }
        do { return try entries(of: url) } catch {
            throw Problem(
                file: url.relativePath, "the folder cannot be read: \(FileAccess.reason(of: error))",
                consequence: "Nothing was imported.", remedy: FileAccess.remedy(of: error))
        }
    }

    private mutating func entries(of folder: URL) throws -> [Found] {
        guard searched.insert(folder.resolvingSymlinksInPath().standardizedFileURL.path).inserted else {
            return []
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        var found: [Found] = []
        for name in names where !name.hasPrefix(".") {
            found += entry(folder.appendingPathComponent(name))
        }
        return found
    }

    /// What is at a place in a folder; what cannot be read stops nothing else.
    private mutating func entry(_ url: URL) -> [Found] {
        let consequence = "Nothing was stored of it; the other files are not concerned."
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
            return [Found(url: url, obstacle: unreachable(url, consequence))]
        }
        guard isFolder.boolValue else { return [plain(url, consequence)] }
        do { return try entries(of: url) } catch {
            let problem = Problem(
                .error, "the folder cannot be read: \(FileAccess.reason(of: error))",
                consequence: consequence,
                remedy: FileAccess.remedy(of: error))
            return [Found(url: url, obstacle: problem)]
        }
    }

    /// What to say of a name in a folder behind which nothing is found.
    private func unreachable(_ url: URL, _ consequence: String) -> Problem {
        var status = stat()
        let isThere = lstat(url.path, &status) == 0
        let (message, remedy) =
            if isThere {
                (
                    "the link leads nowhere, or in a circle",
                    "remove the link, or put the file itself here."
                )
            } else if errno == EACCES {
                (
                    "its folder may be listed, but not entered",
                    "give yourself the right to the folder (chmod u+rwx)."
                )
            } else {
                (
                    "its name is no text in UTF-8, as file names are",
                    "give it another name, such as the one it was downloaded with."
                )
            }
        return Problem(.error, message, consequence: consequence, remedy: remedy)
    }

    /// A pipe or a device would be waited for without end.
    private func plain(_ url: URL, _ consequence: String) -> Found {
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
        let type = attributes?[.type] as? FileAttributeType
        guard let type, type != .typeRegular else { return Found(url: url) }
        return Found(
            url: url,
            obstacle: Problem(
                .error, "it is no plain file", consequence: consequence, remedy: "move it out of the folder.")
        )
    }
}
