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
}

/// Unpacks a ZIP archive in memory.
///
/// A workbook inside is an entry like any other (`readTables` reads it); an archive inside is named, not opened.
/// - Throws: an `ArchiveError` when the archive is damaged, locked or unpacks to more than the limits.
package func readArchive(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
) throws(ArchiveError) -> Archive {
    let reader = try ZipReader(bytes, limits: limits)
    var archive = Archive()
    for (index, name) in reader.names.enumerated() where isFile(name) {
        let entry = ArchiveEntry(name: name, bytes: try reader.bytes(at: index))
        if ContainerKind(of: entry.bytes) == .archive {
            archive.nestedArchives.append(name)
        } else {
            archive.entries.append(entry)
        }
    }
    return archive
}

private func isFile(_ name: String) -> Bool {
    if name.isEmpty || name.hasSuffix("/") { return false }
    return !name.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__MACOSX" }
}
