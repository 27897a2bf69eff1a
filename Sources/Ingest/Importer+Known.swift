import MetricStore
import SocialMetrics

extension Importer {
    /// Whether a file that is stored already is read again: rows of it were set aside, a description of the workspace reads
    /// it or did so, `bilan.yml` gives its rows to another account now, or the person names another account, which export
    /// it is, or an earlier day of export, for this very file.
    func isOpen(_ known: ImportInfo, _ file: InboxFile) throws -> Bool {
        if let place = try otherPlace(than: known, of: file) { return place.isSaid }
        if options.format != nil, file.isNamed { return true }
        // Exported within its last month, a file of months reaches less far.
        if let said = options.asOf, file.isNamed, said < known.asOf { return true }
        return try known.setAside > 0 || isDescribed(known) || isAssignedAnew(known)
    }

    /// Whether a description that the person can change reads the file, or has been taken away.
    private func isDescribed(_ known: ImportInfo) -> Bool {
        let catalogue = options.catalogue
        return known.formats.contains { id in
            catalogue.own.contains(id) || !catalogue.formats.contains { $0.id == id }
        }
    }

    /// Whether `bilan.yml` gives the id of the file's rows to another account than the one they are stored for.
    func isAssignedAnew(_ known: ImportInfo) throws -> Bool {
        try store.accountsWithIDs(ofImport: known.id).contains { stored in
            let own = accounts.first { $0.client == stored.client && $0.key == stored.account }
            guard let id = stored.nativeID, let own else { return false }
            if let given = own.nativeID { return given != id }
            return accounts.contains { $0.nativeID == id && $0.platform == stored.platform }
        }
    }

    /// Puts the bytes of a stored file back into the archive when they are gone from there.
    func restore(
        _ content: FileContent, of known: ImportInfo, _ file: InboxFile, _ result: inout FileImport
    ) throws {
        guard !options.dryRun, !archive.holds(sha256: known.sha256), let entry = file.kept else { return }
        let bytes = try stoppingOnlyThisFile { try content.bytes(name: file.name) }
        try keep(
            bytes, as: entry, sha256: known.sha256, name: file.name,
            consequence: "What was stored of this file before is as it was.")
        result.problems.append(
            Problem(.note, file: file.name, "it was missing in archive/ and was put back there"))
    }

    /// The same bytes were imported before; only the day of the export can be corrected.
    func again(_ known: ImportInfo, _ result: FileImport, _ file: InboxFile) throws -> FileImport {
        var result = result
        result.outcome = .known
        result.asOf = known.asOf
        if let other = try otherPlace(than: known, of: file) {
            let stored = try store.accounts(ofImport: known.id).joined(separator: ", ")
            result.problems.append(
                Problem(
                    .warning, file: file.name, "the same bytes were imported for \(stored)",
                    consequence: "Nothing was stored for \(other.name): a file counts once.",
                    remedy:
                        "download the export of \(other.name) again; if this is it, and not a copy in the "
                        + "wrong folder, import it by its own name: bilan import \(shellWord(file.importName))."
                ))
        }
        guard let asOf = options.asOf, file.isNamed, asOf != known.asOf, !options.dryRun else {
            return result
        }
        if var entry = file.kept {
            (entry.asOf, entry.asOfSource) = (asOf, .option)
            try archive.keep(entry, sha256: known.sha256)
        }
        try store.setAsOf(asOf, ofImportWithDigest: known.sha256)
        (result.asOf, result.asOfSource) = (asOf, .option)
        return result
    }

    /// The account that the folder or the person names, when the stored rows are not its; and whether the person named
    /// this very file.
    private func otherPlace(
        than known: ImportInfo, of file: InboxFile
    ) throws -> (name: String, isSaid: Bool)? {
        let place = try place(of: file)
        guard let client = place.client, let account = place.account else { return nil }
        let name = "\(client)/\(account)"
        // A list without rows of its own belongs to no account.
        let stored = try store.accounts(ofImport: known.id)
        return stored.isEmpty || stored.contains(name) ? nil : (name, file.isNamed)
    }
}
