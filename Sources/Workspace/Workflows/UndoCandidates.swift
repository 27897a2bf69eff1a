import Foundation
import Ingest
import MetricStore
import SocialMetrics

/// The imports of a workspace that can be taken back, under every name their bytes were seen by.
struct UndoCandidates {
    /// Everything that is stored, the latest first, then what lies in the archive and is not stored.
    private(set) var imports: [RecentImport] = []
    /// Warnings of files whose other names cannot be read.
    private(set) var unreadable: [Problem] = []
    private var entries: [String: [Archive.Entry]] = [:]
    private let folder: WorkspaceFolder

    init(_ folder: WorkspaceFolder, _ store: Store) throws {
        self.folder = folder
        for var one in try store.recentImports() {
            let told = try told(of: one.sha256)
            one.otherNames = told.map(\.name).reduce(into: []) { names, name in
                if name != one.fileName, !names.contains(name) { names.append(name) }
            }
            entries[one.sha256] = told
            imports.append(one)
        }
        for sha256 in try folder.unstored(in: store) {
            let told = try told(of: sha256)
            entries[sha256] = told
            imports.append(RecentImport(sha256: sha256, told.first))
        }
    }

    /// What is known of a file, wherever it lies; nothing and a warning where that cannot be read, since its digest is known.
    private mutating func told(of sha256: String) throws -> [Archive.Entry] {
        for isUndone in [false, true] {
            do {
                let kept = try folder.archive.entries(sha256: sha256, undone: isUndone)
                if !kept.isEmpty { return kept }
            } catch var problem as Problem {
                problem.severity = .warning
                unreadable.append(problem)
            }
        }
        return []
    }

    /// The import that a person calls so.
    /// - Parameter name: the first digits of its SHA-256, a name of the file, or its path as an import prints it
    /// - Returns: the one there is
    /// - Throws: a `Problem` when it means none or several.
    func find(_ name: String) throws -> RecentImport {
        let digits = name.lowercased()
        let isDigest = digits.count >= 6 && digits.allSatisfy(\.isHexDigit)
        var found = isDigest ? imports.filter { $0.sha256.hasPrefix(digits) } : []
        if found.isEmpty { found = try byContent(name) }
        if found.isEmpty {
            let wanted = name.precomposedStringWithCanonicalMapping
            found = imports.filter { isCalled(wanted, $0) }
        }
        if found.count == 1 { return found[0] }
        guard let first = found.first else {
            let guess = didYouMean(name, among: imports.flatMap { [$0.fileName] + $0.otherNames })
            let unknown =
                unreadable.isEmpty
                ? ""
                : " The other names of \(count(unreadable.count, "files")) cannot be read: `bilan check` says why."
            throw Problem(
                file: name, "no import is called so\(guess)",
                consequence: "Nothing was taken back.\(unknown)",
                remedy: "see their names and ids with `bilan undo`.")
        }
        let list = found.prefix(10).map { "\n  \($0.shortID)  \($0.fileName), \($0.dated)\($0.place)" }
            .joined()
        throw Problem(
            file: name, "\(count(found.count, "imports")) are called so",
            consequence: "Nothing was taken back.",
            remedy: "name one by its id, as in: bilan undo \(first.shortID)" + list)
    }

    /// The import of the very file at a path; none for a name without folders.
    private func byContent(_ path: String) throws -> [RecentImport] {
        guard path.contains("/") else { return [] }
        for url in places(path) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { continue }
            let digest = try sha256(ofFile: url, name: path)
            let found = imports.filter { $0.sha256 == digest }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// Where a path leads from where the person is, and from the workspace.
    private func places(_ path: String) -> [URL] {
        [URL(fileURLWithPath: path), URL(fileURLWithPath: path, relativeTo: folder.root)]
            .map(\.standardizedFileURL)
    }

    private func isCalled(_ wanted: String, _ one: RecentImport) -> Bool {
        let parts = wanted.split(separator: "/").map(String.init)
        let inbox = folder.inbox.standardizedFileURL.pathComponents
        // `["maison", "insta", "Reach.csv"]` of inbox/maison/insta/Reach.csv.
        let below = places(wanted).map(\.pathComponents).first { $0.starts(with: inbox) }
            .map { Array($0.dropFirst(inbox.count)) }
        return sightings(of: one).contains { seen in
            let own = seen.name.split(separator: "/").map(String.init)
            if parts.count <= own.count { return Array(own.suffix(parts.count)) == parts }
            guard Array(parts.suffix(own.count)) == own else { return false }
            guard let folders = below?.dropLast(own.count) else { return true }
            return folders.first == seen.client
                && (seen.account == nil || folders.dropFirst().first == seen.account)
        }
    }

    /// Under which names an import was seen, and where; the accounts of its rows where nothing else is known.
    private func sightings(of one: RecentImport) -> [(name: String, client: String?, account: String?)] {
        if let told = entries[one.sha256], !told.isEmpty {
            return told.map { ($0.name, $0.client, $0.account) }
        }
        return (one.accounts.isEmpty ? [""] : one.accounts).map { place in
            let keys = place.split(separator: "/").map(String.init)
            return (one.fileName, keys.first, keys.dropFirst().first)
        }
    }
}

extension RecentImport {
    /// A file of the archive that is not stored.
    fileprivate init(sha256: String, _ entry: Archive.Entry?) {
        self.init(
            sha256: sha256, fileName: entry?.name ?? "archive/\(sha256.prefix(2))/\(sha256)",
            asOf: entry?.asOf, arrivedAt: nil, rows: 0, accounts: [])
    }

    /// ` · maison/insta, also called S.csv`; nothing where nothing is known.
    var place: String {
        let also = otherNames.isEmpty ? [] : ["also called " + otherNames.joined(separator: ", ")]
        let told = (accounts + also).joined(separator: ", ")
        return told.isEmpty ? "" : " · " + told
    }
}
