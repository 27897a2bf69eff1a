/// The parts of an XLSX workbook, which is a ZIP archive of XML files that name each other.
struct XlsxPackage {
    /// What a part names by an id: its kind (`worksheet`) and its path from the package's root.
    struct Relations {
        var byID: [String: (type: String, target: String)] = [:]

        func first(ofType type: String) -> String? {
            byID.values.filter { $0.type == type }.map(\.target).min()
        }
    }

    private let zip: ZipReader
    /// Index of each part by its path in lower case, as names of parts have no case.
    private let indices: [String: Int]

    init(_ bytes: [UInt8]) throws(WorkbookError) {
        do { zip = try ZipReader(bytes) } catch { throw WorkbookError(error) }
        indices = Dictionary(
            zip.names.enumerated().map { (XlsxPackage.key($0.element), $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    func has(_ part: String) -> Bool { indices[XlsxPackage.key(part)] != nil }

    func read(_ part: String, with reader: some XMLPartReader) throws(WorkbookError) {
        guard let index = indices[XlsxPackage.key(part)] else {
            throw .damaged("its part \"\(part)\" is missing")
        }
        let bytes: [UInt8]
        do { bytes = try zip.bytes(at: index) } catch { throw WorkbookError(error) }
        try XMLPart.read(bytes, named: part, with: reader)
    }

    /// The path of the part that lists the sheets.
    func mainPart() throws(WorkbookError) -> String {
        let named = try relations(of: "").first(ofType: "officeDocument")
        return named ?? "xl/workbook.xml"
    }

    /// What a part names: nothing when it has no list.
    ///
    /// The empty path is the package itself.
    func relations(of part: String) throws(WorkbookError) -> Relations {
        let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let folder = String(part[..<slash])
        let list = "\(folder)_rels/\(part[slash...]).rels"
        let reader = RelationsPart(folder: folder)
        if has(list) { try read(list, with: reader) }
        return reader.relations
    }

    private static func key(_ path: String) -> String {
        (path.hasPrefix("/") ? String(path.dropFirst()) : path).lowercased()
    }
}

/// Reads a part that lists relations.
private final class RelationsPart: XMLPartReader {
    private(set) var relations = XlsxPackage.Relations()
    private let folder: String

    init(folder: String) { self.folder = folder }

    func start(_ element: String, _ attributes: [String: String]) {
        guard element == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
            let target = attributes["Target"], let type = attributes["Type"]?.split(separator: "/").last
        else { return }
        relations.byID[id] = (String(type), resolved(target))
    }

    func text(_ text: String) {}
    func end(_ element: String) {}

    private func resolved(_ target: String) -> String {
        var steps: [Substring] = []
        for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

extension WorkbookError {
    /// The same failure, of the archive that the workbook is.
    init(_ error: ArchiveError) {
        switch error {
        case .damaged: self = .damaged("its list of parts cannot be read")
        case .damagedEntry(let part): self = .damaged("its part \"\(part)\" cannot be unpacked")
        case .password: self = .password
        case .tooManyEntries(let count): self = .tooLarge("\(count) parts")
        case .tooLarge(let part): self = .tooLarge("a part \"\(part)\" that unpacks to too much")
        }
    }
}
