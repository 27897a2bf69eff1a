/// What holds the tables of a file, told from its content.
package enum ContainerKind: Hashable, Sendable {
    /// A ZIP archive of files, for `readArchive`.
    case archive
    /// An XLSX or XLS workbook, for `readTables`.
    case workbook
    /// Text, or a file that holds no tables, for `readTables` as well.
    case plain

    package init(of bytes: [UInt8]) {
        if CompoundFile.isOne(bytes) {
            self = .workbook
        } else if ContainerKind.isZip(bytes) {
            // Office documents name their parts in clear, whatever is packed.
            self = ContainerKind.officeDocument(bytes) == nil ? .archive : .workbook
        } else {
            self = .plain
        }
    }

    /// How the name of a file ends that holds tables: `csv`, `xlsx` or `xls`.
    package static func fileEnding(of bytes: [UInt8]) -> String {
        guard ContainerKind(of: bytes) == .workbook else { return "csv" }
        return isZip(bytes) ? "xlsx" : "xls"
    }

    static func isZip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// What an Office document in a ZIP archive is; nil for any other archive.
    static func officeDocument(_ bytes: [UInt8]) -> OfficeDocument? {
        let names: [String]
        do { names = try ZipReader(bytes).names } catch {
            guard case .damaged = error else { return nil }
            // The list of parts stands at the end, and may be cut off; each part has its name before it, too.
            names = partNames(bytes)
            let first = names.first ?? ""
            guard officeFolders.contains(where: first.hasPrefix) else { return nil }
            if !names.contains(where: { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }) { return .xlsx }
        }
        let known = Set(names.map { $0.lowercased() })
        if known.contains("xl/workbook.bin") { return .xlsb }
        if known.contains("[content_types].xml") {
            if known.contains(where: { $0.hasPrefix("word/") }) { return .other("a Word document") }
            if known.contains(where: { $0.hasPrefix("ppt/") }) { return .other("a PowerPoint presentation") }
            return .xlsx
        }
        if known.contains("mimetype"), known.contains("content.xml") {
            return .other("an OpenDocument file such as LibreOffice writes")
        }
        return nil
    }

    /// How the first part of an Office document is called.
    private static let officeFolders = ["[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/"]

    /// Names that stand before the parts of a ZIP archive, those of archives inside it too.
    private static func partNames(_ bytes: [UInt8]) -> [String] {
        let headerLength = 30
        var names: [String] = []
        var start = 0
        while start + headerLength < bytes.count {
            guard bytes[start] == 0x50, bytes[start...].starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
                start += 1
                continue
            }
            let length = Int(bytes[start + 26]) | Int(bytes[start + 27]) << 8
            let name = bytes[(start + headerLength)...].prefix(length)
            names.append(String(decoding: name, as: UTF8.self))
            start += headerLength
        }
        return names
    }

    /// Kinds of documents that are ZIP archives inside.
    enum OfficeDocument: Hashable {
        case xlsx
        case xlsb
        case other(String)
    }
}
