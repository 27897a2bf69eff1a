/// A file of a ZIP archive.
package struct ArchiveEntry: Hashable, Sendable {
    /// Path inside the archive, "/" between folders: a name for messages, never a place to write to.
    package var name: String
    package var bytes: [UInt8]
}

/// What a ZIP archive holds, unpacked in memory.
package struct Archive: Hashable, Sendable {
    /// Files in the archive's order.
    ///
    /// Directories, files whose name or folder begins with a dot, `__MACOSX` folders and archives are left out.
    package var entries: [ArchiveEntry] = []
    /// Archives inside the archive, by name: they are not opened.
    package var nestedArchives: [String] = []
    /// Files that cannot be unpacked, though others can.
    package var failures: [ArchiveFailure] = []
    /// How many files begin with a dot or lie in a folder of the system.
    package var hidden = 0
}

/// A file of an archive that cannot be unpacked.
package struct ArchiveFailure: Hashable, Sendable {
    package var name: String
    package var reason: ArchiveError
}

/// Unpacks a ZIP archive in memory.
///
/// A workbook inside is an entry like any other (`readTables` reads it); an archive inside is named, not opened. A file
/// that is damaged, locked or too large is among the failures, and the others are unpacked.
/// - Throws: an `ArchiveError` when the list of files cannot be read or is too long.
package func readArchive(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
) throws(ArchiveError) -> Archive {
    let reader = try ZipReader(bytes, limits: limits)
    var archive = Archive()
    for (index, name) in reader.names.enumerated() where !name.isEmpty && !name.hasSuffix("/") {
        if isHidden(name) {
            archive.hidden += 1
            continue
        }
        let entry: ArchiveEntry
        do { entry = ArchiveEntry(name: name, bytes: try reader.bytes(at: index)) } catch {
            archive.failures.append(ArchiveFailure(name: name, reason: error))
            continue
        }
        if ContainerKind(of: entry.bytes) == .archive {
            archive.nestedArchives.append(name)
        } else {
            archive.entries.append(entry)
        }
    }
    return archive
}

/// Steps that lead nowhere (`./ads.csv`, `../ads.csv`) hide nothing: a name is never a place to write to.
private func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { step in
        step != "." && step != ".." && (step.hasPrefix(".") || step == "__MACOSX")
    }
}

extension ArchiveEntry {
    /// Whether it is a picture, a page, a document or another file without tables, told from its content and name.
    package var holdsNoTable: Bool {
        if ContainerKind(of: bytes) == .workbook {
            if case .other = ContainerKind.officeDocument(bytes) { return true }
            return false
        }
        if FileSignature.binaryKind(of: bytes) != nil { return true }
        let ending =
            name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
        return ArchiveEntry.endingsOfPages.contains(ending)
            || ArchiveEntry.endingsOfTexts.contains(ending) && isProse
    }

    /// Whether no delimiter cuts two lines that follow each other into the same number of cells; a blank behind a comma
    /// is a sentence, unless both lines have two or more.
    private var isProse: Bool {
        let lines = decodeText(Array(bytes.prefix(65_536))).bytes.split { $0 == 0x0A || $0 == 0x0D }.filter {
            !$0.allSatisfy { $0 <= 0x20 }
        }
        return !Dialect.delimiters.contains { delimiter in
            let cuts = lines.map { line in
                zip(line, line.dropFirst() + [0]).count {
                    $0.0 == delimiter && (delimiter == 0x09 || $0.1 != 0x20)
                }
            }
            let all = lines.map { line in line.count { $0 == delimiter } }
            // A header alone is a table without rows.
            if cuts.count == 1 { return cuts[0] > 0 || all[0] > 1 }
            return zip(cuts, cuts.dropFirst()).contains { $0 > 0 && $0 == $1 }
                || zip(all, all.dropFirst()).contains { $0 > 1 && $0 == $1 }
        }
    }

    /// Texts that may hold a table, or tell about the tables beside them; no ending at all is one of them.
    private static let endingsOfTexts: Set<String> = ["", "txt", "text"]

    /// Texts that stand beside the tables of a download.
    private static let endingsOfPages: Set<String> = [
        "htm", "html", "json", "xml", "svg", "css", "js", "md",
    ]
}
